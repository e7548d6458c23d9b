import { citationKeys } from './citation-key.js';
import { isNoSurname, parseNames } from './citation-names.js';
import type { FoundCitation } from './found-citation.js';
import { displayText, type DisplayText } from './latex.js';
import { VENUE_SERIES } from './venue-series.js';

/** What every mark has in it; most texts have none. */
const HINT = /(?:1[89]|20)\d\d|['’]\d\d(?!\d)|\[\p{Lu}[\p{L}+]{0,6}\d\d\]|\\cite/u;

const PARTICLE =
  '(?:(?:[Vv][ao]n|der|den|[Dd]e|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Bb]in|ibn|ter|ten) ){0,3}';
const INITIALS = '(?:,? \\p{Lu}\\.(?:[ -]?\\p{Lu}\\.){0,2})?';
const SURNAME = `(?:${PARTICLE}\\p{Lu}[\\p{L}\\p{M}'’-]{1,40}${INITIALS})`;
/** `et al.` in the spellings that pages print. */
const ET_AL =
  "(?:(?:,? [ea][tl]\\.? ?al\\b\\.?| and (?:others|colleagues|coworkers|co-workers|collaborators)\\b)(?:['’]s)?)";
const AND = '(?:,? (?:and|&) )';
const START = '(?<![\\p{L}\\p{M}])';
const LIST = `${SURNAME}(?:, ${SURNAME}){0,8}`;
const NAMES = `${START}(?<names>${LIST}(?:${AND}${SURNAME}|${ET_AL})?)`;
/** Names of whom one reads at once that they are several. */
const SEVERAL = `${START}(?<names>${LIST}(?:${AND}${SURNAME}|${ET_AL}))`;
const YEAR = '(?:1[89]|20)\\d\\d(?:[a-z](?:, ?[a-z]\\b){0,5})?';
const YEARS = `(?<years>${YEAR}(?:[,;] ?${YEAR}(?![^\\s,;)\\]])){0,6})`;
/** A venue with its year, which may have two digits: `NeurIPS 2020`, `STOC'21`. */
const VENUE_YEAR = `(?<venue>\\p{Lu}[\\p{L}&.' -]{1,40}?)(?:,? ?['’ ](?<venueYears>${YEAR})|['’ ]{0,2}['’](?<short>\\d\\d)(?!\\d))`;
/** A place in a journal, as physicists print it: `Phys. Rev. Lett. 94, 220401 (2005)`. */
const JOURNAL_PLACE = `(?<journal>\\p{Lu}[\\p{L}&. ]{1,40}?),? \\d[^()[\\]]{0,40}\\((?<journalYear>${YEAR})\\)`;
/** What may follow the year inside the bracket, as in `(2022, Theorem 3)`. */
const REST = '(?:[,;] [^()[\\]]{1,60})?[)\\]]';

/** The places where marks are looked for, the surest first; a later one gives way where two overlap. */
const MARKS: readonly RegExp[] = [
  // `Im et al. [2022]`, `Shwartz-Ziv & Tishby (2017; 2019)`.
  new RegExp(`${NAMES},? ?[(\\[]${YEARS}${REST}`, 'gu'),
  // `Bubeck et al. (COLT 2012)`, and as theory papers print it, `Bubeck et al. [BEL+12]`.
  new RegExp(
    `${SEVERAL},? ?(?:[(\\[](?:${VENUE_YEAR}${REST}|${JOURNAL_PLACE}[)\\]])|\\[\\p{Lu}[\\p{L}+]{0,6}(?<alpha>\\d\\d)\\])`,
    'gu',
  ),
  // `… Smith et al, 2019 …` and `Smith & Jones, 2019a` without brackets.
  new RegExp(`${START}(?<names>${LIST}(?:${ET_AL},?|${AND}${SURNAME},)) ?${YEARS}(?!\\d)`, 'gu'),
  new RegExp(`${START}(?<names>${LIST}${ET_AL}),? (?:${VENUE_YEAR}|['’](?<alpha>\\d\\d)(?!\\d))`, 'gu'),
];
const BRACKETS = /[([]([^()[\]]{6,1000})[)\]]/g;
/** One mark inside brackets: `Goldwasser et al., NeurIPS 2020`, `Li,2019`, `Jin et al. '18`. */
const BRACKETED = new RegExp(
  `${NAMES}(?:(?:, ?|(?<=al\\.?) )${VENUE_YEAR}|,? ?(?<=[,. ])${YEARS}|,? ['’](?<alpha>\\d\\d)(?!\\d))`,
  'gu',
);

/** Finds author-year marks in a text, in order. Several years for one name are several marks. */
export function findCitations(text: string): FoundCitation[] {
  if (!HINT.test(text)) return [];
  const display = displayText(text);
  const found = [...marksIn(display).map((mark) => inSource(mark, display)), ...citationKeys(text)];
  return found.sort((a, b) => a.start - b.start);
}

function inSource(mark: FoundCitation, display: DisplayText): FoundCitation {
  return { ...mark, ...display.source(mark.start, mark.end) };
}

/** Marks in a text without markup, the overlapping ones left out. */
function marksIn({ text }: DisplayText): FoundCitation[] {
  const kept: FoundCitation[] = [];
  const taken = new Uint8Array(text.length);
  const keep = (marks: readonly FoundCitation[]): void => {
    const [first] = marks;
    if (first === undefined || taken.subarray(first.start, first.end).includes(1)) return;
    taken.fill(1, first.start, first.end);
    kept.push(...marks);
  };
  const [narrative, withVenue, ...open] = MARKS;
  for (const match of text.matchAll(narrative!)) keep(marksOf(match, 0));
  for (const match of text.matchAll(withVenue!)) keep(marksOf(match, 0));
  for (const bracket of text.matchAll(BRACKETS)) {
    for (const match of bracket[1]!.matchAll(BRACKETED)) keep(marksOf(match, bracket.index + 1));
  }
  for (const pattern of open) for (const match of text.matchAll(pattern)) keep(marksOf(match, 0));
  return kept;
}

function marksOf(match: RegExpExecArray, offset: number): FoundCitation[] {
  const { names = '', years, venue, venueYears, journal, journalYear, short, alpha } = match.groups ?? {};
  const { authors, etAl, skipped } = parseNames(names);
  if (authors.length === 0) return [];
  const start = offset + match.index + skipped;
  if (authors.length === 1 && !etAl && isNoSurname(authors[0]!, match.input.slice(0, match.index + skipped)))
    return [];
  const end = offset + match.index + match[0].length;
  const stated = years ?? venueYears ?? journalYear;
  const twoDigits = short ?? alpha;
  const all = stated === undefined ? (twoDigits === undefined ? [] : [fullYear(twoDigits)]) : yearsOf(stated);
  // `(Bansal, SODA 2010)` reads like two people.
  const last = authors.at(-1)!;
  const isVenue = venue === undefined && !etAl && authors.length > 1 && VENUE_SERIES.has(last.toLowerCase());
  const mark = isVenue
    ? { authors: authors.slice(0, -1), venue: last }
    : { authors, venue: (venue ?? journal)?.trim() ?? null };
  return all.map((year) => ({ start, end, etAl, year, ...mark }));
}

const fullYear = (short: string): number => (Number(short) > 50 ? 1900 : 2000) + Number(short);

/** `2017, 2019` are two years, `2022a,b` is one year twice. */
function yearsOf(years: string): number[] {
  return [...years.matchAll(/(\d{4})([a-z](?:, ?[a-z]\b)*)?/g)].flatMap(([, year = '', letters = '']) =>
    Array.from({ length: Math.max(1, letters.split(',').length) }, () => Number.parseInt(year, 10)),
  );
}
