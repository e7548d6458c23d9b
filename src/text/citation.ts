import { VENUE_SERIES } from './venue-series.js';

/** An author-year mark in prose. `start` and `end` are half-open character positions of the printed mark. */
export interface FoundCitation {
  readonly start: number;
  readonly end: number;
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: number;
  readonly venue: string | null;
}

const PARTICLE = '(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten) ){0,3}';
const SURNAME = `(?:${PARTICLE}\\p{Lu}[\\p{L}\\p{M}'’-]{1,40})`;
/** `et al.` in the spellings that pages print. */
const ET_AL = "(?:,? e[tl]\\.? ?al\\b\\.?(?:['’]s)?)";
const AND = '(?:,? (?:and|&|\\\\&) )';
const NAMES = `(?<![\\p{L}\\p{M}])(?<names>${SURNAME}(?:, ${SURNAME}){0,8}(?:${AND}${SURNAME}|${ET_AL})?)`;
const YEAR = '(?:1[89]|20)\\d\\d(?:[a-z](?:, ?[a-z]\\b){0,5})?';

/** `Im et al. [2022]`, `Shwartz-Ziv & Tishby (2017, 2019)`. */
const NARRATIVE = new RegExp(`${NAMES},? ?[(\\[](?<years>${YEAR}(?:[,;] ?${YEAR}){0,6})[)\\]]`, 'gu');
/** One mark inside brackets: `Goldwasser et al., NeurIPS 2020`. */
const BRACKETED = new RegExp(
  `${NAMES},? (?:(?<venue>\\p{Lu}[\\p{L}&' -]{1,40}?)[ ']{1,2})?(?<years>${YEAR}(?:[,;] ?${YEAR}(?![^\\s,;)\\]])){0,6})`,
  'gu',
);
const BRACKETS = /[([]([^()[\]]{6,400})[)\]]/g;
const LATEX_CITE = /\\cite[a-z]*\*?(?:\[[^\]]{0,60}\]){0,2}\{([^{}]{3,200})\}/g;
const LATEX_KEY = /^([A-Z][A-Za-z-]{1,40}?)(?:_?etal)?[_:-]?((?:1[89]|20)\d\d)[A-Za-z_-]*$/;

/** Capitalised words before a year that are no surnames. */
const NOT_SURNAMES = new Set(
  'january february march april may june july august september october november december spring summer autumn fall winter since in the until from figure table section version challenge workshop track task'.split(
    ' ',
  ),
);

/** What every mark has in it; most texts have none. */
const HINT = /(?:1[89]|20)\d\d|\\cite/;

/** Words that begin a sentence and stand before the first surname of a list. */
const OPENERS = new Set(
  'however recently here moreover furthermore similarly unlike following inspired building additionally also and but as see cf consequently although while whereas when since like extending contrary compared thus therefore finally notably specifically indeed e.g'.split(
    ' ',
  ),
);

/** Finds author-year marks in a text, in order. Several years for one name are several marks. */
export function findCitations(text: string): FoundCitation[] {
  if (!HINT.test(text)) return [];
  const found: FoundCitation[] = [];
  const narrative = [...text.matchAll(NARRATIVE)].flatMap((match) => marksOf(match, 0));
  found.push(...narrative);
  let next = 0;
  for (const bracket of text.matchAll(BRACKETS)) {
    const end = bracket.index + bracket[0].length;
    while (next < narrative.length && narrative[next]!.end < end) next += 1;
    // A narrative mark holds its own bracket.
    if (narrative[next]?.end === end) continue;
    for (const match of bracket[1]!.matchAll(BRACKETED)) found.push(...marksOf(match, bracket.index + 1));
  }
  for (const match of text.matchAll(LATEX_CITE)) {
    for (const key of match[1]!.split(',')) {
      const parts = LATEX_KEY.exec(key.trim());
      if (!parts) continue;
      const place = { start: match.index, end: match.index + match[0].length };
      found.push({
        ...place,
        authors: [parts[1]!],
        etAl: false,
        year: Number.parseInt(parts[2]!, 10),
        venue: null,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function marksOf(match: RegExpExecArray, offset: number): FoundCitation[] {
  const { names = '', years = '', venue } = match.groups ?? {};
  const { authors, etAl, skipped } = parseNames(names);
  if (authors.length === 0 || (authors.length === 1 && !etAl && isNoSurname(authors[0]!))) return [];
  const start = offset + match.index + skipped;
  const end = offset + match.index + match[0].length;
  return yearsOf(years).map((year) => ({ start, end, authors, etAl, year, venue: venue?.trim() ?? null }));
}

/** `2017, 2019` are two years, `2022a,b` is one year twice. */
function yearsOf(years: string): number[] {
  return [...years.matchAll(/(\d{4})([a-z](?:, ?[a-z]\b)*)?/g)].flatMap(([, year = '', letters = '']) =>
    Array.from({ length: Math.max(1, letters.split(',').length) }, () => Number.parseInt(year, 10)),
  );
}

function parseNames(names: string): { authors: string[]; etAl: boolean; skipped: number } {
  const opener = /^(\S+?),? /.exec(names);
  const skipped = opener && OPENERS.has(opener[1]!.toLowerCase()) ? opener[0].length : 0;
  const rest = names.slice(skipped);
  const list = rest.replace(new RegExp(`${ET_AL}$`, 'u'), '');
  const authors = list
    .split(/,? (?:and|&|\\&) |, /)
    .map((name) => name.replace(/['’]s$/, '').trim())
    .filter((name) => name !== '');
  return { authors, etAl: list !== rest, skipped };
}

/** Surnames with an inner capital that are none of the names of systems, such as `ImageNet`. */
const INNER_CAPITAL_SURNAME = /^(?:Mc|Mac|Le|La|De|Di|Du|Van|Fitz|O['’])\p{Lu}\p{Ll}/u;

function isNoSurname(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    NOT_SURNAMES.has(lower) ||
    VENUE_SERIES.has(lower) ||
    /^\p{Lu}{3,}$/u.test(word) ||
    (/\p{Ll}\p{Lu}/u.test(word) && !INNER_CAPITAL_SURNAME.test(word))
  );
}
