import { findVenue } from '../../../../text/venue.js';

/** A conference and two figures of its year, which an apostrophe shows to be one: `PLDI 20'`, `ICSE '21:`. */
const EDITION = /^(\p{Lu}[\p{L}&+-]{1,12}\s*(?:\d\d['’]|['’]\d\d(?!\d)))[\s:,.|–—-]+(?=\p{Lu}|["“])/u;

/** Year and conference joined to a title by hyphens, as in the names of files: `16-ATC-Weaving Patterns`. */
const FILED = /^((?:19|20)?[0-39]\d-(?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{L}{2,12})-(?=[\p{L}\d])/u;

/** What may be a conference and its year, and a dash or bar behind them: `OSDI 16 -- Weaving Patterns`. */
const BEFORE_DASH = /^([^–—|]{3,40}?)\s+(?:-{1,3}|–|—|\|)\s+(?=["“`\p{Lu}\d])/u;

/** The conference and the year that a line starts with; in front of a dash only a known one is. */
export function editionAtStart(text: string): { readonly venue: string; readonly whole: string } | null {
  const match = EDITION.exec(text) ?? FILED.exec(text);
  if (match) return { venue: match[1]!, whole: match[0] };
  const [whole, venue] = BEFORE_DASH.exec(text) ?? [];
  return venue !== undefined && isEdition(venue) ? { venue, whole: whole! } : null;
}

/** Whether a text is a known conference with its year and nothing else. */
export function isEdition(text: string): boolean {
  const venue = findVenue(text);
  return venue?.start === 0 && venue.end === text.length && venue.year !== null;
}

/** Whether a conference with its year stands before a title. */
export const startsWithEdition = (text: string): boolean => editionAtStart(text) !== null;
