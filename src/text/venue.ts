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
  ...[
    'acc',
    'amia',
    'cav',
    'cdc',
    'ches',
    'clef',
    'crypto',
    'dsn',
    'esa',
    'hri',
    'isaac',
    'kr',
    'pets',
    'ral',
  ],
  ...['sdm', 'sgp', 'slt', 'tcc', 'trec', 'wine', 'wmt', 'humanoids', 'concur', 'pods'],
]);

/** What says that a paper is not in the venue named behind it. */
const NOT_THERE =
  /\b(?:submitted|under (?:peer )?review(?: as [^.;]{0,40})?|submission|in submission|rejected|withdrawn|targeting)\b[^.;]{0,40}$/i;
/** What stands between a society or a full name and the name with the year: `…: EMNLP 2022`, `… (NeurIPS 2023)`. */
const APPOSITION = /^[:,]? ?\(?$/;

/** The venue that a comment states, with year and track; null when it states none. */
export function findVenue(comment: string): FoundVenue | null {
  const found: FoundVenue[] = [];
  for (const match of comment.matchAll(VENUE)) {
    const { name = '', long, short } = match.groups ?? {};
    const series = VENUE_SERIES.get(name.toLowerCase());
    const year = long ? Number.parseInt(long, 10) : short ? fullYear(Number.parseInt(short, 10)) : null;
    if (series === undefined) continue;
    if (AMBIGUOUS.has(name.toLowerCase()) && (year === null || name !== name.toUpperCase())) continue;
    if (NOT_THERE.test(comment.slice(Math.max(0, match.index - 120), match.index))) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    found.push({ start, end, series, year, track: trackOf(comment, start, end) });
  }
  const [first, second] = found;
  if (first === undefined) return null;
  // Under review: what is named without a word of acceptance is where the paper was sent.
  if (/\bunder (?:peer )?review\b/i.test(comment.slice(0, first.start)) && !/\baccepted\b/i.test(comment))
    return null;
  if (
    first.year === null &&
    second?.year != null &&
    APPOSITION.test(comment.slice(first.end, second.start))
  ) {
    return { ...second, start: first.start, track: first.track ?? second.track };
  }
  return first;
}

/** The series that a whole text names, in any case and with or without its article; null for one that is not known. */
export function seriesNamed(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^proceedings of (?:the )?/, '');
  return VENUE_SERIES.get(name) ?? VENUE_SERIES.get(name.replace(/^the /, '')) ?? null;
}

/** Two digits stand for the last or the present century. */
function fullYear(short: number): number {
  return short > 50 ? 1900 + short : 2000 + short;
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
