import { VENUE_SERIES } from './venue-series.js';

/** A venue found in a comment. `start` and `end` are half-open character positions of the printed statement. */
export interface FoundVenue {
  readonly start: number;
  readonly end: number;
  readonly series: string;
  readonly year: number | null;
  readonly track: string | null;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Longest names first, so that `siggraph asia` is not read as `siggraph`. */
const NAMES = [...VENUE_SERIES.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map(escape)
  .join('|');
const YEAR = "(?:(?<long>(?:19|20)\\d\\d)|['’](?<short>\\d\\d))";
const VENUE = new RegExp(`(?<![\\w/.-])(?<name>${NAMES})(?:(?:[ ,:(-]{0,3}${YEAR}\\b)|(?![\\w/]))`, 'gi');

/** Names that are also words or abbreviations count only in capitals with a year. */
const AMBIGUOUS = new Set([
  'sc',
  'ec',
  'date',
  'alt',
  'log',
  'micro',
  'rss',
  'tip',
  'tog',
  'chi',
  'ase',
  'soda',
  'clear',
  'dac',
  'ccs',
  'www',
  's&p',
  'fse',
  'uist',
]);

/** The venue that a comment states, with year and track; null when it states none. */
export function findVenue(comment: string): FoundVenue | null {
  for (const match of comment.matchAll(VENUE)) {
    const { name = '', long, short } = match.groups ?? {};
    const series = VENUE_SERIES.get(name.toLowerCase());
    const year = long ? Number.parseInt(long, 10) : short ? 2000 + Number.parseInt(short, 10) : null;
    if (series === undefined) continue;
    if (AMBIGUOUS.has(name.toLowerCase()) && (year === null || name !== name.toUpperCase())) continue;
    const before = comment.slice(Math.max(0, match.index - 40), match.index);
    if (/\b(?:submitted to|under review at|submission to|in submission)\s+(?:the )?$/i.test(before)) continue;
    return {
      start: match.index,
      end: match.index + match[0].length,
      series,
      year,
      track: trackOf(comment, match.index, match.index + match[0].length),
    };
  }
  return null;
}

/** The part of a venue that the words around its name state. */
function trackOf(comment: string, start: number, end: number): string | null {
  const before = comment.slice(Math.max(0, start - 40), start);
  const after = comment.slice(end, end + 120);
  if (/\bfindings of (?:the )?$/i.test(before) || /^[- ,(]{0,3}findings\b/i.test(after)) return 'Findings';
  const workshop = /^[ ,:-]{0,3}(workshop\b[^.;,)]{0,80})/i.exec(after);
  if (workshop) return workshop[1]!.trim();
  if (/\bworkshop (?:at|of|@|in|on) (?:the )?$/i.test(before)) return 'Workshop';
  const kind =
    /^[ ,:(-]{0,4}(?:as an? )?\(?(long paper|short paper|oral|spotlight|poster|demo(?:nstration)?|industry track|datasets? and benchmarks? track|main conference)\b/i.exec(
      after,
    );
  return kind ? kind[1]!.toLowerCase() : null;
}

/** A statement that a paper is not, or not yet, published: `Preprint. Under review`. Null when there is none. */
export function findStatus(comment: string): { start: number; end: number } | null {
  const match =
    /\b(?:preprint(?:[.,;]? (?:under|in) (?:review|submission|progress))?|under (?:peer )?review|work in progress|in submission|submitted to [A-Z][\w &-]{1,40}|to appear|draft|withdrawn)\b/i.exec(
      comment,
    );
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}
