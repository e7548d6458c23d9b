import type { Traced, TracedText } from '../model/traced.js';
import { findVenue } from '../text/venue.js';

/** The name of a journal in front of volume, pages and year. */
const JOURNAL = /^[^\d,;:()]*\p{L}[^\d,;:()]*(?=[\d,;:()])/u;
const VOLUME = /\s*\b(?:vol(?:ume)?|no|issue|pp?|art(?:icle)?)\.?\s*$/i;
const YEAR = /(?<![\d.:/-])(?:19|20)\d\d(?![\d.:/-])/g;

/**
 * Venue and year of a journal reference, such as `Phys. Rev. D 100, 024004 (2019)`: all of it when it names a venue that
 * is known, else the words in front of the figures. The year stands in brackets or at the end.
 */
export function journalReference(
  reference: TracedText | null,
): { venue: TracedText; year: Traced | null } | Record<string, never> {
  if (!reference) return {};
  const { value } = reference;
  const bracketed = /\(((?:19|20)\d\d)\)/.exec(value);
  const at = bracketed ? bracketed.index + 1 : ([...value.matchAll(YEAR)].at(-1)?.index ?? -1);
  const year = at < 0 ? null : reference.part(at, at + 4);
  const journal = JOURNAL.exec(value)?.[0].replace(VOLUME, '').trim() ?? value;
  const known = findVenue(value) !== null || journal.length === value.length;
  return { venue: known ? reference : partOf(reference, journal.length), year };
}

function partOf(reference: TracedText, length: number): TracedText {
  const { value, at } = reference.part(0, length);
  return { value, at, part: (start, end) => reference.part(start, Math.min(end, length)) };
}
