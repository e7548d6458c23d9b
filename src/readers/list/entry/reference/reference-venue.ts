import type { SourceText } from '../../../shared/source-text.js';
import { numberedJournal } from '../../lines/journal-forms.js';

/** What a reference says behind its authors, or behind its title. */
export interface ReferenceEnd {
  readonly year: SourceText | null;
  readonly venue: SourceText | null;
}

const YEAR = /^[\s.,;:(]*((?:19|20)\d\d)[a-z]?(?=[\s.,;:)]|$)[\s.,;:)]*/;
/** The name of a journal or of proceedings ends where volume, pages, a place or another sentence start. */
const NAME =
  /^[\s.,;:]*(?:[Ii]n:?\s+)?(\p{Lu}[^,;()[\]]{0,90}?)\.?(?=\s*(?:\d{1,4}\s?[(:,;]|[,;([]|\.\s|\.?$))/u;
/** It stands where a venue could: how a paper came about, or where more of it is found. */
const NO_NAME =
  /^(?:link|pdf|code|software|doi|url|https?|available|online|retrieved|accessed|supplement\p{L}*|data|slides|video|accepted|submitted|under)\b/iu;

/**
 * Year and venue of a reference in a style that gives the year right behind the authors, as the American Psychological
 * Association's does and that of astronomers: what follows is the venue, known or not.
 */
export function referenceEnd(rest: SourceText): ReferenceEnd {
  const year = YEAR.exec(rest.text);
  const from = year?.[0].length ?? 0;
  const at = year ? year[0].indexOf(year[1]!) : 0;
  return { year: year ? rest.slice(at, at + 4) : null, venue: venueAt(rest.slice(from)) };
}

function venueAt(source: SourceText): SourceText | null {
  const numbered = numberedJournal(source.text.replace(/^[\s.,;:]+/, ''));
  const name = NAME.exec(source.text);
  const found = numbered ?? name?.[1];
  if (found === undefined || NO_NAME.test(found)) return null;
  const start = source.text.indexOf(found);
  return source.slice(start, start + found.length);
}

/** The journal in front of its volume, where a reference ends in its year, as those of Nature do; null for other ends. */
export function journalBeforeVolume(rest: SourceText): SourceText | null {
  if (!/\((?:19|20)\d\d\)\.?$/.test(rest.text)) return null;
  const name = /^[\s.,;:]*(\p{Lu}[^\d,;()[\]]{2,90}?)(?=,|\s+\d)/u.exec(rest.text);
  const start = name ? name[0].indexOf(name[1]!) : 0;
  return name && !NO_NAME.test(name[1]!) ? rest.slice(start, start + name[1]!.length) : null;
}

/** Whether a text starts with a year, in brackets or with a comma or stop behind it. */
export const startsWithYear = (text: string): boolean =>
  /^[\s.,;:]*(?:\((?:19|20)\d\d[a-z]?\)|(?:19|20)\d\d[a-z]?[.,])/.test(text);
