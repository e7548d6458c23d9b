import type { Signature } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
import { parseAuthorList } from '../../text/author-list.js';
import { OTHERS } from '../../text/author-pieces.js';
import { namesOthers } from '../../text/person-name.js';
import { sourceOf } from './encoded-text.js';
import { isOrcid, writtenIdOf } from './written-id.js';
import type { ValueNode } from './value-node.js';
import {
  isAbsent,
  nameOf,
  plain,
  textMember,
  textOfNode,
  type ObjectRecord,
  type ReportField,
} from './records-values.js';

/** Schemes of people's ids that an author object may carry. */
const PERSON_IDS = [
  'orcid',
  'openreview',
  'dblp',
  'openalex',
  's2',
  'google_scholar',
  'scopus',
  'researcherid',
];

/** The authors of a record. */
export interface ListedSignatures {
  readonly list: readonly Signature[];
  /** The list ends in `et al.` or `and others`. */
  readonly abridged: boolean;
}

/** The authors of a record: a list of names or objects, or one text with all of them. Null for any other type. */
export function signaturesOfNode(
  record: ObjectRecord,
  node: ValueNode | undefined,
  report: ReportField,
): ListedSignatures | null {
  if (!node || isAbsent(record, node)) return { list: [], abridged: false };
  if (node.kind === 'string') return signaturesOfText(record, node);
  if (!node.items) return null;
  let abridged = false;
  const list = node.items.flatMap((item, index) => {
    const signature = signatureOfItem(record, item, index, report);
    if (signature) {
      const { value } = signature.printed;
      const others = OTHERS.test(value);
      abridged ||= others || namesOthers(value);
      return others ? [] : [signature];
    }
    report(
      'WRONG_TYPE',
      `author ${index + 1} is ${nameOf(item)} without a name; it was left out`,
      item.start,
      `authors/${index}`,
      'warn',
    );
    return [];
  });
  return { list, abridged };
}

function signaturesOfText(record: ObjectRecord, node: ValueNode): ListedSignatures {
  const { text, byteAt, lineAt } = record;
  const raw = text.slice(node.start, node.end);
  const source = sourceOf(
    { raw, byteAt: (index) => byteAt(node.start + index), line: lineAt(node.start).number },
    node.reading === 'yaml-single' || node.reading === 'yaml-double' || node.reading === 'text'
      ? node.reading
      : 'json-string',
  );
  const { authors, abridged } = parseAuthorList(source.text);
  const list = authors.flatMap((author) => {
    const printed = source.field(author.start, author.end);
    const affiliations = author.affiliations.flatMap(({ start, end }) => source.field(start, end) ?? []);
    return printed ? [{ printed: plain(printed), affiliations: affiliations.map(plain), ids: {} }] : [];
  });
  return { list, abridged };
}

function signatureOfItem(
  record: ObjectRecord,
  item: ValueNode,
  index: number,
  report: ReportField,
): Signature | null {
  if (!item.members) {
    const printed = item.kind === 'string' && !isAbsent(record, item) ? textOfNode(record, item) : null;
    return printed && { printed: plain(printed), affiliations: [], ids: {} };
  }
  const text = (key: string): Traced | null => textMember(record, item, key);
  const printed = text('name') ?? text('fullname') ?? text('full_name') ?? nameInParts(record, item);
  if (!printed) return null;
  const listed = item.members.get('affiliations') ?? item.members.get('affiliation');
  const affiliations = (listed?.items ?? (listed ? [listed] : [])).flatMap((node) => {
    const field = node.members
      ? textMember(record, node, 'name')
      : isAbsent(record, node)
        ? null
        : textOfNode(record, node);
    return field ? [plain(field)] : [];
  });
  const ids = new Map<string, Traced>();
  const addId = (scheme: string, node: ValueNode): void => {
    const field = isAbsent(record, node) ? null : textOfNode(record, node);
    if (!field) return;
    const id = writtenIdOf(field, scheme);
    if (scheme !== 'orcid' || isOrcid(id.value)) ids.set(scheme, id);
    else
      report(
        'BAD_ID',
        `orcid of author ${index + 1} is "${id.value.slice(0, 40)}", which is no ORCID iD (0000-0002-1825-0097, the last character a check digit); it was left out`,
        node.start,
        `authors/${index}/orcid`,
        'warn',
      );
  };
  const nested = item.members.get('ids');
  for (const [key, node] of nested?.members ?? []) addId(key, node);
  for (const key of PERSON_IDS) {
    const node = item.members.get(key);
    if (node) addId(key, node);
  }
  return { printed, affiliations, ids: Object.fromEntries(ids) };
}

/** A name whose parts have members of their own, as HotCRP writes people: `{"first": "Ada", "last": "Lovelace"}`. */
function nameInParts(record: ObjectRecord, item: ValueNode): Traced | null {
  const field = textOfNode(record, { ...item, reading: 'name-parts' });
  return field && plain(field);
}
