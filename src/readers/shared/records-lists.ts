import { PAPER_ID_SCHEMES, type PaperIdScheme } from '../../model/paper-ids.js';
import { type RecordLink, type RecordReference, type Signature } from '../../model/record.js';
import type { Traced, TracedText } from '../../model/traced.js';
import { parseAuthorList } from '../../text/author-list.js';
import { OTHERS } from '../../text/author-pieces.js';
import { namesOthers } from '../../text/person-name.js';
import { sourceOf } from './encoded-text.js';
import { isAllAddresses, writtenAddresses } from './written-address.js';
import { isOrcid, writtenIdOf } from './written-id.js';
import type { ValueNode } from './value-node.js';
import { isAbsent, nameOf, textOfNode, type ObjectRecord, type ReportField } from './records-values.js';

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
  const printed = text('name') ?? text('fullname') ?? text('full_name');
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

function textMember(record: ObjectRecord, node: ValueNode, key: string): Traced | null {
  const member = node.members?.get(key);
  const field = member && !isAbsent(record, member) ? textOfNode(record, member) : null;
  return field && plain(field);
}

const plain = ({ value, at }: Traced): Traced => ({ value, at });

/** The links of a record: addresses, or objects with an address and a label. Only web addresses are kept. */
export function linksOfNode(
  record: ObjectRecord,
  node: ValueNode | undefined,
  report: ReportField,
): { links: RecordLink[]; unsafe: boolean } {
  const links: RecordLink[] = [];
  let unsafe = false;
  if (!node || isAbsent(record, node)) return { links, unsafe };
  const add = (address: TracedText | null, label: string, item: ValueNode): void => {
    if (!address) {
      report(
        'WRONG_TYPE',
        `link is ${nameOf(item)} without an address; it was left out`,
        item.start,
        'links',
        'warn',
      );
    } else if (isAllAddresses(address.value)) {
      const written = writtenAddresses(address.value);
      if (written.length === 1) links.push({ address: plain(address), label });
      else
        for (const { start, end } of written) links.push({ address: plain(address.part(start, end)), label });
    } else if (/^https?:\/\//i.test(address.value)) links.push({ address: plain(address), label });
    else unsafe = true;
  };
  if (node.members && !node.members.has('url')) {
    // An object of addresses by label, such as { "code": "https://…" }.
    for (const [label, item] of node.members)
      if (!isAbsent(record, item)) add(addressOf(record, item), label, item);
    return { links, unsafe };
  }
  for (const item of node.items ?? [node]) {
    const label =
      textMember(record, item, 'label') ??
      textMember(record, item, 'type') ??
      textMember(record, item, 'name');
    add(addressOf(record, item), label?.value ?? '', item);
  }
  return { links, unsafe };
}

function addressOf(record: ObjectRecord, item: ValueNode): TracedText | null {
  const node = item.members
    ? ['url', 'address', 'href'].map((key) => item.members!.get(key)).find((found) => found !== undefined)
    : item;
  return node?.kind === 'string' && !isAbsent(record, node) ? textOfNode(record, node) : null;
}

/** How an id is written when it stands alone. */
const WRITTEN: readonly (readonly [PaperIdScheme, RegExp])[] = [
  ['doi', /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)?(10\.\d{4,9}\/\S+)$/i],
  [
    'arxiv',
    /^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/|arxiv:\s?)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i,
  ],
  ['openalex', /^https?:\/\/openalex\.org\/(W\d+)$/i],
  ['openreview', /^https?:\/\/openreview\.net\/(?:forum|pdf)\?id=([\w-]+)$/i],
  ['acl', /^https?:\/\/(?:www\.)?aclanthology\.org\/([\w.-]+?)(?:\.pdf)?\/?$/i],
];

/** The works that a record cites: ids, printed references, or objects with either. */
export function referencesOfNode(
  record: ObjectRecord,
  node: ValueNode | undefined,
  report: ReportField,
): RecordReference[] {
  if (!node || isAbsent(record, node)) return [];
  if (!node.items) {
    report(
      'WRONG_TYPE',
      `references is ${nameOf(node)}, but it must be a list; it was left out`,
      node.start,
      'references',
      'warn',
    );
    return [];
  }
  return node.items.flatMap((item) => {
    const reference = referenceOf(record, item);
    if (!reference && !isAbsent(record, item) && item.members?.size !== 0)
      report(
        'WRONG_TYPE',
        `reference is ${nameOf(item)} without id or text; it was left out`,
        item.start,
        'references',
        'warn',
      );
    return reference ? [reference] : [];
  });
}

function referenceOf(record: ObjectRecord, item: ValueNode): RecordReference | null {
  const field = item.members ? null : isAbsent(record, item) ? null : textOfNode(record, item);
  if (field) {
    const ids = writtenId(field.value);
    return { ids, printed: plain(field) };
  }
  if (!item.members) return null;
  const ids: Partial<Record<PaperIdScheme, string>> = {};
  let named: Traced | null = null;
  for (const scheme of PAPER_ID_SCHEMES) {
    const id = textMember(record, item, scheme);
    named ??= id;
    if (id) ids[scheme] = scheme === 'doi' ? id.value.toLowerCase() : id.value;
  }
  const printed =
    textMember(record, item, 'printed') ??
    textMember(record, item, 'text') ??
    textMember(record, item, 'title');
  const own = textMember(record, item, 'id');
  if (Object.keys(ids).length === 0 && own) Object.assign(ids, writtenId(own.value));
  const shown = printed ?? own ?? named;
  const target = textMember(record, item, 'target');
  if (!shown && Object.keys(ids).length === 0) return null;
  return { ids, printed: shown, ...(target && { target: target.value }) };
}

function writtenId(text: string): Partial<Record<PaperIdScheme, string>> {
  for (const [scheme, pattern] of WRITTEN) {
    const id = pattern.exec(text)?.[1];
    if (id !== undefined) return { [scheme]: scheme === 'doi' ? id.toLowerCase() : id };
  }
  return {};
}
