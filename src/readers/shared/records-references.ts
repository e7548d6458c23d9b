import { PAPER_ID_SCHEMES, type PaperIdScheme } from '../../model/paper-ids.js';
import type { RecordReference } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
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
