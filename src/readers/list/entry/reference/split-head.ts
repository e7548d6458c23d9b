import type { SourceText } from '../../../shared/source-text.js';
import { cutsAtBracket } from './cut-at-bracket.js';
import { cutsAtComma } from './cut-at-comma.js';
import { cutsAtSentence } from './cut-at-sentence.js';
import { cutsAtSeparator } from './cut-at-separator.js';
import { cutAtYear } from './cut-at-year.js';
import { gbtReference } from './gbt-reference.js';
import { splitAtInitials } from './list-initials.js';
import { withoutMarks } from './people.js';
import type { PlainHead } from './plain-head.js';
import { startsWithVenue } from './title-end.js';

/** Styles of references that leave no doubt. A year is behind all authors, initials behind each, so the year is asked first. */
const SURE_STYLES: readonly ((source: SourceText) => PlainHead | null)[] = [
  gbtReference,
  cutAtYear,
  splitAtInitials,
];

/** Marks between title and authors, which stand elsewhere in a line as well: each yields all cuts that may be. Of equal cuts the first counts. */
const MARKS: readonly ((source: SourceText) => Iterable<PlainHead>)[] = [
  cutsAtSeparator,
  cutsAtSentence,
  cutsAtBracket,
];

/**
 * Tells title from authors in a line that sets neither apart. Each rule is a way in which lists are written; the cut
 * whose author part looks most like people, and whose title least, wins.
 */
export function splitPlainHead(source: SourceText): PlainHead | null {
  for (const style of SURE_STYLES) {
    const head = style(source);
    if (head) return head;
  }
  const cuts = MARKS.flatMap((mark) => [...mark(source)]);
  // Commas stand inside of titles and of lists, so they are the weakest sign of where one ends.
  const isSure = cuts.some(({ authors }) => authors.strength === 'several');
  return bestOf(isSure ? cuts : [...cuts, ...cutsAtComma(source)]);
}

/** The first of those that explain their line best. */
function bestOf(heads: readonly PlainHead[]): PlainHead | null {
  let best: { head: PlainHead; worth: number } | null = null;
  for (const head of heads) {
    const worth = worthOf(head);
    if (!best || worth > best.worth) best = { head, worth };
  }
  return best?.head ?? null;
}

/** How well a cut explains its line. */
function worthOf({ title, authors, rest }: PlainHead): number {
  const { list } = authors;
  const words = title.text.split(/\s+/).length;
  return (
    list.score +
    0.5 * list.edges +
    0.3 * (list.people / Math.max(1, list.authors.length)) +
    0.05 * Math.min(10, list.authors.length) -
    (words < 3 ? 0.3 : 0) -
    (rest && /\p{L}/u.test(rest.text) && !startsWithVenue(withoutMarks(rest)) ? 0.3 : 0)
  );
}
