import { findVenue } from './venue.js';

/** A half-open range of characters. */
type Range = readonly [start: number, end: number];

/** What stands before the volume of a journal, as in `Phys.Rev.D76:013009,2007` and `J. Algebra 320 (2008)`. */
const JOURNAL = /^\s*(\p{L}[\p{L}.&:' -]{2,}[\p{L}.])/du;
/** Words for the volume that end the name of a journal. */
const VOLUME = /[\s,]*\b(?:vol(?:ume)?|no|issue|pp?|art(?:icle)?)\.?\s*$/i;
/** The year stands in brackets, or ends the reference, or stands anywhere: pages may look like years. */
const YEARS = [
  /(?<=\()(?:19|20)\d\d(?=\))/,
  /(?<!\d)(?:19|20)\d\d(?=\W*$)/,
  /(?<![\d.:/-])(?:19|20)\d\d(?![\d.:/-])/,
];

/**
 * Venue and year in a reference to a journal, as arXiv's `journal-ref`: all of it where it names a series that is known,
 * else the journal's name before its volume. A year counts only beside a venue.
 */
export function publicationIn(reference: string): { venue: Range | null; year: Range | null } {
  const venue = findVenue(reference) ? ([0, reference.length] as const) : journalIn(reference);
  const years = YEARS.map((pattern) => rangeOf(pattern, reference));
  return { venue, year: venue && (years.find((range) => range !== null) ?? null) };
}

function rangeOf(pattern: RegExp, text: string): Range | null {
  const match = pattern.exec(text);
  return match && [match.index, match.index + match[0].length];
}

function journalIn(reference: string): Range | null {
  const range = JOURNAL.exec(reference)?.indices?.[1];
  if (!range) return null;
  const [start, end] = range;
  return [start, start + reference.slice(start, end).replace(VOLUME, '').length];
}
