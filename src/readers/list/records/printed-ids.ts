import type { PaperIdScheme } from '../../../model/paper-ids.js';
import type { Traced } from '../../../model/traced.js';
import { findPaperIds } from '../../../text/paper-id.js';
import { flatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';

/** What stands before the id of the paper itself: nothing but figures and signs, or the name of what the id is. */
const OWN = /^[^\p{L}]*$|(?:preprint|e-?print|doi|arxiv)[\s:([]*$/iu;

/** The end of a title or a venue, behind which an id with the name of its scheme or its address is the paper's own. */
const BEHIND_STOP = /[.,;”"]\s*$/;
const SCHEME = /^(?:https?:\/\/)?(?:www\.|dx\.)?(?:arxiv|doi)\b/i;

const PUBLISHED = /\b(?:19|20)\d\d\b[^?!]{0,80}\bdoi: ?$/i;

/**
 * Ids that an entry prints without an address, such as `[12] arXiv:2403.10200 [pdf]`. Those in running text and in
 * comments may be of other papers; so may any of two.
 */
export function printedIds(lines: readonly PageText[]): Partial<Record<PaperIdScheme, Traced>> {
  const ids: Partial<Record<PaperIdScheme, Traced>> = {};
  const several = new Set<PaperIdScheme>();
  for (const line of lines) {
    const { prose, label } = traitsOf(line);
    const isCitation =
      /\b(?:19|20)\d\d\b.{0,80}\bdoi: ?10\.|\bdoi: ?10\.\S{3,100} \((?:19|20)\d\d\)\.?$/i.test(
        line.source.text.slice(0, 300),
      );
    // A whole reference on one line may read like running text.
    const isReference = flatClass(line) === 'complete';
    if (
      (prose && !isCitation && !isReference) ||
      line.hint === 'abstract' ||
      label?.role === 'abstract' ||
      label?.role === 'comment'
    )
      continue;
    const { text } = line.source;
    for (const { start, end, scheme, id } of findPaperIds(text)) {
      const from = text.toLowerCase().indexOf(id, start);
      // Behind a journal and its year, `doi:` names the paper itself.
      const isOwn =
        OWN.test(text.slice(0, start)) ||
        (BEHIND_STOP.test(text.slice(0, start)) &&
          SCHEME.test(text.slice(start)) &&
          (!prose || !/[\p{L}\p{N}]/u.test(text.slice(end)))) ||
        PUBLISHED.test(text.slice(0, from)) ||
        // Or between a journal and its year.
        /^ ?\((?:19|20)\d\d\)\.?$/.test(text.slice(end));
      const field = from < 0 || !isOwn ? null : line.source.field(from, from + id.length);
      if (!field || from >= end) continue;
      const printed = normalised(field, scheme);
      if (printed.value !== id) continue;
      if (ids[scheme] && ids[scheme].value !== id) several.add(scheme);
      ids[scheme] ??= printed;
    }
  }
  for (const scheme of several) delete ids[scheme];
  return ids;
}

/** Capitals in a DOI tell nothing. */
function normalised({ value, at }: Traced, scheme: PaperIdScheme): Traced {
  if (scheme !== 'doi' || value === value.toLowerCase()) return { value, at };
  return { value: value.toLowerCase(), at: { ...at, normaliser: 'lower-case' } };
}
