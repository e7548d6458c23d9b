import { countWords } from '../../../../text/count-words.js';
import type { SourceText } from '../../../shared/source-text.js';
import { findAuthors } from '../../lines/list-authors.js';
import { isNamingLink } from '../../lines/naming-links.js';
import { isVenueLike } from '../../lines/venue-like.js';
import type { Range } from '../reference/dated-run.js';
import { splitPlainHead } from '../reference/split-head.js';
import { withoutLead } from './line-lead.js';

/** Words that a page sets apart in a line, and how. */
interface SetWords extends Range {
  readonly kind: 'title' | 'link' | 'strong' | 'quote' | 'emphasis';
  readonly source: SourceText;
  readonly title: SourceText;
  /** They are all of the line. */
  readonly isWhole: boolean;
}

/** Fewer words may be the name of anything. */
export const hasWordsOfTitle = ({ text }: SourceText): boolean => countWords(text) >= 3;

/** What words set apart may be in place of a title; references first, as what holds a title looks like one. */
const DOUBTS: readonly ((words: SetWords) => boolean)[] = [
  namesPeopleBeforeQuote,
  isReference,
  isTooShort,
  isVenue,
];

/** Whether words that a page sets apart may be a title. */
export function canBeTitle(
  source: SourceText,
  { kind, start, end }: Omit<SetWords, 'source' | 'title' | 'isWhole'>,
): boolean {
  const title = source.slice(start, end);
  const isWhole = end - start >= source.text.length - 2;
  const words = { source, kind, start, end, title, isWhole };
  if (DOUBTS.some((doubt) => doubt(words))) return false;
  const isNamedBeside = kind === 'title' && source.runs.some((run) => run.kind === 'authors');
  return isNamedBeside || !isPeople(words);
}

/** `Lovelace, A. et al., "Weaving Patterns", 1843`, linked or set apart as a whole: the title is what stands in quotes. */
function namesPeopleBeforeQuote({ kind, title }: SetWords): boolean {
  if (kind === 'quote') return false;
  const quote = /["“«][^"“”«»]{8,300}["”»]/.exec(title.text);
  return (
    quote !== null && quote.index > 3 && findAuthors(title.slice(0, quote.index), 'bibliography') !== null
  );
}

/** A whole line linked or set apart that is a reference with its year: the title is a part of it. */
function isReference({ source, kind, title }: SetWords): boolean {
  if (kind === 'quote' || kind === 'title' || title.text.length < source.text.length - 2) return false;
  if (!/(?<!\d)(?:19|20)\d\d(?!\d)/.test(title.text)) return false;
  const head = splitPlainHead(title);
  return (
    head?.sure === true && hasWordsOfTitle(head.title) && title.text.startsWith(head.authors.source.text)
  );
}

/** One short word in a line, such as `New`. */
function isTooShort({ title: { text, clean }, isWhole }: SetWords): boolean {
  return text.length < 4 || (!isWhole && text.length < 6 && !clean.includes(' '));
}

/** No venue set apart has more words; with more of them it is a title that begins like one. */
const VENUE_WORDS = 8;

/** A venue beside other words: `**KDD 2020** Weaving Patterns`. */
function isVenue({ title: { clean }, isWhole }: SetWords): boolean {
  return !isWhole && isVenueLike(clean) && clean.split(' ').length <= VENUE_WORDS;
}

/** Whether words set apart are people and nothing else; one name may be a title of two words, where it stands like one. */
function isPeople({ source, kind, start, end, title, isWhole }: SetWords): boolean {
  const authors = findAuthors(title);
  if (!authors || authors.rest !== null) return false;
  if (authors.strength !== 'one') return true;
  const standsAsTitle =
    isWhole ||
    kind === 'link' ||
    kind === 'title' ||
    kind === 'quote' ||
    authors.list.score < 1 ||
    leadsToVenueOrLink(source, start, end) ||
    (kind === 'strong' && leadsToPeople(source, start, end));
  return !standsAsTitle;
}

/** Whether several people stand behind bold words at the start of a line, with nothing that would join them to a list. */
function leadsToPeople(source: SourceText, start: number, end: number): boolean {
  if (start > 2 || !/^\s+(?!and\s)[\p{L}]/u.test(source.text.slice(end, end + 12))) return false;
  return findAuthors(source.slice(end))?.strength === 'several';
}

/** Whether words at the start of a line have a venue in brackets or links behind them, as titles do and people do not. */
function leadsToVenueOrLink(source: SourceText, start: number, end: number): boolean {
  if (start > 2 || end >= source.text.length) return false;
  const after = source.slice(end);
  const [link] = after.links;
  const linked = link && isNamingLink(after.text, link) && /^[\s[(]*$/.test(after.text.slice(0, link.start));
  return linked === true || withoutLead(after).venue !== null;
}
