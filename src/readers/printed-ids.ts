import type { PaperIdScheme } from '../model/record.js';
import type { Traced } from '../model/traced.js';
import { findPaperIds } from '../text/paper-id.js';
import { traitsOf, type PageText } from './line-traits.js';

/** What stands before the id of the paper itself: nothing but figures and signs, or the name of what the id is. */
const OWN = /^[^\p{L}]*$|(?:preprint|e-?print|doi|arxiv)[\s:([]*$/iu;

/**
 * Ids that an entry prints without an address, such as `[12] arXiv:2403.10200 [pdf]`. Those in running text and in
 * comments may be of other papers; so may any of two.
 */
export function printedIds(lines: readonly PageText[]): Partial<Record<PaperIdScheme, Traced>> {
  const ids: Partial<Record<PaperIdScheme, Traced>> = {};
  const several = new Set<PaperIdScheme>();
  for (const line of lines) {
    const { prose, label } = traitsOf(line);
    if (prose || line.hint === 'abstract' || label?.role === 'abstract' || label?.role === 'comment')
      continue;
    const { text } = line.source;
    for (const { start, end, scheme, id } of findPaperIds(text)) {
      const from = text.toLowerCase().indexOf(id, start);
      const field =
        from < 0 || !OWN.test(text.slice(0, start)) ? null : line.source.field(from, from + id.length);
      if (field?.value !== id || from >= end) continue;
      if (ids[scheme] && ids[scheme].value !== id) several.add(scheme);
      ids[scheme] ??= { value: field.value, at: field.at };
    }
  }
  for (const scheme of several) delete ids[scheme];
  return ids;
}
