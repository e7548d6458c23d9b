import { PAPER_ID_SCHEMES } from '../model/paper-ids.js';
import type { PaperRow } from '../model/paper.js';
import { compareText } from '../text/compare.js';

/** A paper's ids in the order in which they name it, whatever order they were found in. */
export function orderedPaperIds(ids: PaperRow['ids']): PaperRow['ids'] {
  return Object.fromEntries(
    PAPER_ID_SCHEMES.flatMap((scheme) => (ids[scheme] === undefined ? [] : [[scheme, ids[scheme]]])),
  );
}

/** Ids in the order of their schemes' names. */
export function sortedIds(ids: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).sort(([a], [b]) => compareText(a, b)));
}
