import { findStatus } from '../../../text/publication-status.js';
import { endWithout, type SourceText } from '../../shared/source-text.js';

/** What the part of an entry says that stands where venues do. */
export interface VenueStatement {
  readonly venue: SourceText | null;
  /** It may name a year, and no venue. */
  readonly year: SourceText | null;
  /** It says that the paper is not published, or not yet. */
  readonly comment: SourceText | null;
}

/** A year, perhaps behind a count of citations, or a day: when a paper came out, not where. */
const DATE =
  /^(?:(?:[\d,.]+[*∗]?\s+)?(?:19|20)\d\d|(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?(?:\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?,? (?:19|20)\d\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{1,2},? (?:19|20)\d\d)|(?:19|20)\d\d-\d\d-\d\d)$/iu;

/** Words beside the figures of volume, issue and pages. */
const NUMBERING = /(?<!\p{L})(?:volume|vol|number|no|issue|iss|pages?|pp?|article)(?!\p{L})/giu;

/** Whether a text says when a paper came out, and not where. */
export const isDate = (text: string): boolean => DATE.test(text);

/** Whether a text holds a year, and beside it at most the numbers of volume, issue and pages. */
const namesNoVenue = (text: string): boolean =>
  /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text) && !/\p{L}/u.test(text.replace(NUMBERING, ''));

/** Volume, issue and pages behind the name of a journal or of proceedings, and what may follow them. */
const VOLUME =
  /[\s.,;:]+(?:(?:19|20)\d\d\s?;\s?\d|\d{1,4}\s?\(S?\d{1,4}(?:[-–/]\d{1,4})?\)|\d{1,4}\s?[:,]\s?(?:pp?\.?\s?)?\d{1,6}\s?[-–]|vol(?:ume|\.)?\s?\d|pp?\.\s?\d|pages?\s\d|doi\s?:|https?:\/\/)/i;

/** The name of a venue without the numbers behind it, and the year among these. */
function withoutVolume(source: SourceText): Pick<VenueStatement, 'venue' | 'year'> {
  const volume = VOLUME.exec(source.text);
  if (!volume || volume.index < 3) return { venue: source, year: null };
  const behind = source.slice(volume.index);
  const isYearBehind = /(?<!\d)(?:19|20)\d\d(?!\d)/.test(behind.text);
  return { venue: source.slice(0, volume.index), year: isYearBehind ? behind : null };
}

/** `In`, with a colon as in German references or without, stands before the name and is no part of it. */
const withoutIn = (source: SourceText): SourceText =>
  source.slice(
    /^in(?::\s*|\s+(?=(?:the\s+)?(?:\p{Lu}|\d{1,3}(?:st|nd|rd|th)\s)|proc))/iu.exec(source.text)?.[0]
      .length ?? 0,
  );

/** Arrows that show where a link leads. */
const withoutArrow = (source: SourceText): SourceText =>
  source.slice(0, endWithout(source.text, source.text.length, /[\s↗→»›]/));

/** Tells a venue from a mere year, and from where a paper was sent. */
export function venueStatement(stated: SourceText | null): VenueStatement {
  const nothing = { venue: null, year: null, comment: null };
  if (stated === null) return nothing;
  const source = withoutArrow(stated);
  if (
    findStatus(source.clean)?.start === 0 &&
    /^(?:re-?)?submitted\b|^under\b|^in (?:prep|rev|sub)/i.test(source.clean)
  )
    return { venue: null, year: source, comment: source };
  return namesNoVenue(source.clean)
    ? { ...nothing, year: source }
    : { ...nothing, ...withoutVolume(withoutIn(source)) };
}
