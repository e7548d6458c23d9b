import { endWithout, type SourceText } from '../../../shared/source-text.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { statesAward, statesKind, statesVenue } from './bracket-words.js';
import { withoutTail } from './line-tail.js';
import { startOfUnmarkedVenue } from './unmarked-venue.js';

/** A title, and the venue that was behind it. */
export interface TitleWithVenue {
  readonly title: SourceText;
  readonly venue: SourceText | null;
}

/** The one year that the end of a reference names, once or more often; null where it names none or several. */
export function onlyYear(rest: SourceText | null): SourceText | null {
  const years = [...(rest?.text.matchAll(/(?<![\d./-])(?:19|20)\d\d(?![\d./]\d|\d|\s?[-–—]\s?\d)/g) ?? [])];
  const [first] = years;
  if (!rest || !first || years.some(([year]) => year !== first[0])) return null;
  return rest.slice(first.index, first.index + 4);
}

/** The venue that a remainder states, without the punctuation around it: `, NeurIPS 2020.` */
export function statedVenue(rest: SourceText | null): SourceText | null {
  if (!rest) return null;
  const from = /^[\s.,;:|/()[\]–—·•-]*/.exec(rest.text)![0].length;
  const body = withoutTail(rest.slice(from));
  const to = endWithout(body.text, body.text.length, /[\s.,;:|)\]]/);
  const venue = body.slice(0, body.text.includes('(') ? body.text.length : to);
  return venue.text !== '' && isVenueLike(venue.clean) ? venue : null;
}

/** The bracket at the end of a title: `Weaving Patterns (KDD 2020)`. */
const LAST_BRACKET = /[([（【]([^()[\]（）【】]{2,90})[)\]）】][.,。]?$/;

/** The venue or year in a bracket at the end of a title, or known by its name alone, and the title without. */
export function closingVenue(source: SourceText): TitleWithVenue {
  const title = withoutStop(source);
  const unmarked = startOfUnmarkedVenue(title.text);
  if (unmarked > 0) return { title: title.slice(0, unmarked), venue: title.slice(unmarked) };
  const match = LAST_BRACKET.exec(title.text);
  if (!match || match.index < 3) return { title, venue: null };
  const words = match[1]!;
  if (statesAward(words) || statesKind(words)) return closingVenue(title.slice(0, match.index));
  if (!statesVenue(words)) return { title, venue: null };
  const venue = title.slice(match.index + 1, match.index + 1 + words.length);
  // Links may stand before the bracket as well.
  return { title: closingVenue(withoutTail(title.slice(0, match.index))).title, venue };
}

/** Where a title may end: at a sentence, a comma, a dash or a bar. */
const MAY_END = /[.?!]["”]?\s+(?=\S)|,\s+(?=\S)|\s(?:[–—|]|-{1,3})\s/g;
/** A shorter text is no title. */
const LEAST_TITLE = 8;
const MOST_VENUE = { characters: 120, words: 14 };
const PAGES = /^(?=\D*\d)[\d\s,.:–—−-]+$/;
/** Titles hold commas and dashes; behind them a venue shows by its year, or is a server alone. */
const DATED_OR_SERVER = /(?:19|20)\d\d|['’]\d\d|^(?:arXiv|bioRxiv|medRxiv|CoRR)$/;

/** `Weaving Patterns. NeurIPS 2020`: what stands behind a full stop, or a comma or dash, and states a venue. */
export function venueBehindStop(source: SourceText): TitleWithVenue | null {
  for (const { index, 0: mark } of source.text.matchAll(MAY_END)) {
    const venue = source.slice(index + mark.length);
    if (index < LEAST_TITLE || !isShort(venue.text)) continue;
    const endsSentence = /^[.?!]/.test(mark);
    const isStated = (endsSentence && PAGES.test(venue.text)) || isVenueLike(venue.clean);
    if (!isStated || (!endsSentence && !DATED_OR_SERVER.test(venue.text))) continue;
    return { title: source.slice(0, index + (/^[?!]/.test(mark) ? 1 : 0)), venue };
  }
  return null;
}

/** `Weaving Patterns, 2020, Journal of Looms`: the year between title and venue tells one from the other. */
export function venueBehindYear(source: SourceText): (TitleWithVenue & { readonly year: SourceText }) | null {
  const match = /^(.+?), ((?:19|20)\d\d), (?=\p{Lu})/u.exec(source.text);
  if (!match) return null;
  const [whole, title = ''] = match;
  const venue = source.slice(whole.length);
  const isVenue = venue.text.length <= MOST_NAMED && !/[.?!]\s/.test(venue.text);
  if (title.split(' ').length < LEAST_TITLE_WORDS || !isVenue) return null;
  const from = title.length + ', '.length;
  return { title: source.slice(0, title.length), venue, year: source.slice(from, from + 4) };
}

const LEAST_TITLE_WORDS = 3;
/** Characters of the full name of a venue. */
const MOST_NAMED = 200;

const isShort = (text: string): boolean =>
  text.length <= MOST_VENUE.characters && text.split(/\s+/).length <= MOST_VENUE.words;

/** Pages behind the stop of a title: `Weaving Patterns. 12–34`. */
const LAST_PAGES = /\.\s+\d{1,5}\s?[-–]\s?\d{1,5}$/;

/** Drops the pages, the full stop or the comma that a list puts behind a title, and the quotes around all of it. */
function withoutStop(whole: SourceText): SourceText {
  const pages = LAST_PAGES.exec(whole.text);
  const source = pages ? whole.slice(0, pages.index) : whole;
  const { text } = source;
  const isStop = /(?<!\.)[.,;:]$/.test(text) && !/\b(?:[A-Z]|Inc|Jr|etc|al)\.$/.test(text);
  const end = isStop ? text.length - 1 : text.length;
  const [, quoted] = /^["“«](.*)["”»]$/.exec(text.slice(0, end)) ?? [];
  return quoted !== undefined && !/["“”]/.test(quoted) ? source.slice(1, end - 1) : source.slice(0, end);
}
