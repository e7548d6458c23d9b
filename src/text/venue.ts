import { ALSO_WORDS, JOURNALS } from './venue-journals.js';
import { VENUE_SERIES } from './venue-series.js';
import { trackOf } from './venue-track.js';

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
const LONG_YEAR = '(?:19|20)\\d\\d';
/** What may stand between a series and its year: a short name in brackets, a volume and number, a month. */
const BETWEEN =
  "(?:[ ,]{0,2}\\([A-Za-z][\\w&'-]{1,12}\\))?(?:,? (?:vol(?:ume|\\.) ?)?\\d{1,3}(?:\\(\\d{1,3}\\))?(?=[ ,(]))?[ ,:(/-]{0,3}(?:\\d{1,2}/)?";
const VENUE = new RegExp(
  // A year in front: `2021 IEEE/CVF International Conference on Computer Vision`.
  `(?:(?<![\\w/.-])(?<front>${LONG_YEAR}) (?:(?:ieee|acm|cvf|rsj|ieee/cvf|ieee/rsj|annual|conference on) ){0,2})?` +
    `(?<![\\w/.-])(?<name>${NAMES})(?<workshops>W)?(?<joint>[-/][A-Za-z]{3,9}(?=[ '’,-]{0,2}(?:${LONG_YEAR}|['’]\\d\\d)))?` +
    `(?:${BETWEEN}(?:(?<long>${LONG_YEAR})|['’](?<short>\\d\\d))\\b|-?(?<attached>\\d\\d)(?![\\w.])| (?<bare>[012]\\d)(?= ?(?:$|[.,;()]))|(?![\\w/]))`,
  'gi',
);

const JOURNAL_SERIES = new Set(JOURNALS.map(([series]) => series));

/** Names that are also words or abbreviations count only in capitals with a year. */
const AMBIGUOUS = new Set(
  (
    'sc ec date alt log micro rss tip tog chi ase soda clear dac ccs www s&p fse uist acc amia cav cdc ches clef crypto ' +
    'dsn esa hri isaac kr pets ral sdm sgp slt tcc trec wine wmt humanoids concur pods mm ecc fg msr imc itw isit tit tac ' +
    'tse tsp tmm tmi pre pra prb prc prd prl prx aj'
  ).split(' '),
);

/** What says that a paper is not in the venue named behind it. */
const NOT_THERE =
  /\b(?:submitted|under (?:peer )?review(?: as [^.;]{0,40})?|under consideration|submission|in submission|rejected|withdrawn|targeting)\b[^.;]{0,40}$/i;
const NOT_THERE_AFTER = /^[ ,(]{0,3}(?:submission|submitted|under review|rejected|reject)\b/i;
/** A venue of another version is told where the paper's own is not. */
const OTHER_VERSION =
  /\b(?:earlier|preliminary|shorter|short|previous|conference|workshop|abridged|initial|extended abstract|journal) version\b[^;]{0,60}$/i;
const PUBLISHED =
  /\b(?:accepted|published|publication|appear(?:s|ed|ing)?|in press|printed|journal-ref)\b[^.;,]{0,30}$/i;
/** `Proceedings of the IEEE` is a journal, and the beginning of the names of many conferences. */
const GOES_ON = /^(?:\/\p{L}+)? \p{L}{4,}/u;
/** What stands between a society or a full name and the name with the year: `…: EMNLP 2022`, `… (NeurIPS 2023)`. */
const APPOSITION = /^[:,]? ?\(?$/;
/** A meeting within a larger one: `Machine Learning for Health (ML4H) at NeurIPS 2019`. */
const HOSTED = /^\)? (?:at|@) (?:the )?$/;

const firstLetters = (text: string): string => /[a-z]+/.exec(text.toLowerCase())?.[0] ?? '';
/** The letters that names start with, up to the first other sign, and with the letter of workshops behind them. */
const STARTS: ReadonlySet<string> = new Set(
  [...VENUE_SERIES.keys()].flatMap((name) => [firstLetters(name), `${firstLetters(name)}w`]),
);

/** Whether a text may name a series: cheap, and true of every text that does. */
function mayNameSeries(text: string): boolean {
  for (const [letters] of text.matchAll(/[a-z]+/gi)) if (STARTS.has(letters.toLowerCase())) return true;
  return false;
}

/** The venue that a comment states, with year and track; null when it states none. */
export const findVenue = (comment: string): FoundVenue | null => venueIn(comment, false);

/** The venue that a field names which is there to name one; null for one whose series is not known. */
export const findVenueOfField = (field: string): FoundVenue | null => venueIn(field, true);

function venueIn(comment: string, isField: boolean): FoundVenue | null {
  if (!mayNameSeries(comment)) return null;
  const found: FoundVenue[] = [];
  const others: FoundVenue[] = [];
  for (const match of comment.matchAll(VENUE)) {
    const candidate = candidateOf(comment, match, isField);
    if (candidate === null) continue;
    const before = comment.slice(Math.max(0, candidate.start - 120), candidate.start);
    if (NOT_THERE.test(before) || NOT_THERE_AFTER.test(comment.slice(candidate.end, candidate.end + 20)))
      continue;
    (OTHER_VERSION.test(before) ? others : found).push(candidate);
  }
  const [first, second] = found.length > 0 ? found : others;
  if (first === undefined) return null;
  // Under review: what is named without a word of acceptance is where the paper was sent.
  if (/\bunder (?:peer )?review\b/i.test(comment.slice(0, first.start)) && !/\baccepted\b/i.test(comment))
    return null;
  const chosen = joined(comment, first, second);
  const track = chosen.track ?? trackOf(comment, chosen.start, chosen.end);
  return { ...chosen, track };
}

function candidateOf(comment: string, match: RegExpExecArray, isField: boolean): FoundVenue | null {
  const { front, name = '', workshops, long, short, attached, bare } = match.groups ?? {};
  const lower = name.toLowerCase();
  const series = VENUE_SERIES.get(lower);
  if (series === undefined) return null;
  const isAcronym = name === name.toUpperCase() || name === series;
  if ((workshops !== undefined || attached !== undefined) && !(isAcronym && workshops !== 'w')) return null;
  // Behind a journal such a figure is the volume.
  const bareYear = isAcronym && !JOURNAL_SERIES.has(series) ? bare : undefined;
  const printed = long ?? front ?? short ?? attached ?? bareYear;
  const year = printed === undefined ? null : fullYear(Number(printed));
  const start = match.index + (front !== undefined && long !== undefined ? match[0].indexOf(name) : 0);
  const end = match.index + match[0].length;
  const before = comment.slice(Math.max(0, start - 60), start);
  const alone = start === 0 && end === comment.length;
  if (ALSO_WORDS.has(lower)) {
    if (!/^[A-Z]/.test(name) || !(alone || PUBLISHED.test(before))) return null;
  } else if (AMBIGUOUS.has(lower) && (year === null || !isAcronym)) return null;
  if (year === null && isWordInstead(name, series)) return null;
  // Long names in small letters are mostly what a paper is about.
  if (!isField && year === null && name === lower && name.includes(' ')) return null;
  if (lower.startsWith('proceedings ') && GOES_ON.test(comment.slice(end))) return null;
  const track = workshops === undefined ? null : 'Workshop';
  return { start, end, series, year, track };
}

/** The first venue with what the second says of it, and with a year that stands alone in the rest of the clause. */
function joined(comment: string, first: FoundVenue, second: FoundVenue | undefined): FoundVenue {
  if (first.year !== null) return first;
  if (second?.year != null) {
    const between = comment.slice(first.end, second.start);
    const track = first.track ?? second.track ?? trackOf(comment, first.start, first.end);
    if (APPOSITION.test(between))
      return { ...second, start: first.start, track: track ?? trackOf(comment, second.start, second.end) };
    if (HOSTED.test(between)) return { ...second, track: track ?? comment.slice(first.start, first.end) };
  }
  const clause = /^[^;.]{0,120}/.exec(comment.slice(first.end))?.[0] ?? '';
  const years = [...clause.matchAll(/(?<![\d.:/])(?:19|20)\d\d(?![\d./:-])/g)];
  const [only] = years;
  if (only === undefined || years.length > 1) return first;
  const track = first.track ?? trackOf(comment, first.start, first.end);
  return { ...first, end: first.end + only.index + only[0].length, year: Number(only[0]), track };
}

/** Whether what is printed is a word or a name, such as `Iser`, that only its letters share with an acronym. */
const isWordInstead = (name: string, series: string): boolean =>
  series === series.toUpperCase() && /^\p{Lu}\p{Ll}+$/u.test(name) && name.length === series.length;

/** The series that a whole text names, in any case and with or without its article; null for one that is not known. */
export function seriesNamed(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^proceedings of (?:the )?/, '');
  return VENUE_SERIES.get(name) ?? VENUE_SERIES.get(name.replace(/^(?:the |ieee |acm )+/, '')) ?? null;
}

/** Two digits stand for the last or the present century. */
function fullYear(printed: number): number {
  return printed > 99 ? printed : printed > 50 ? 1900 + printed : 2000 + printed;
}
