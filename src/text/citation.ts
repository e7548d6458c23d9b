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
const ET_AL = '(?:,? e[tl]\\.? ?al\\b\\.?)';
const AND = '(?:,? (?:and|&|\\\\&) )';
const NAMES = `(?<![\\p{L}\\p{M}])(?<names>${SURNAME}(?:, ${SURNAME}){0,8}(?:${AND}${SURNAME}|${ET_AL})?)`;
const YEAR = '(?:1[89]|20)\\d\\d[a-z]?';

/** `Im et al. [2022]`, `Shwartz-Ziv & Tishby (2017, 2019)`. */
const NARRATIVE = new RegExp(`${NAMES},? ?[(\\[](?<years>${YEAR}(?:[,;] ?${YEAR}){0,6})[)\\]]`, 'gu');
/** One mark inside brackets: `Goldwasser et al., NeurIPS 2020`. */
const BRACKETED = new RegExp(
  `${NAMES},? (?:(?<venue>\\p{Lu}[\\p{L}&' -]{1,40}?)[ ']{1,2})?(?<years>${YEAR}(?:[,;] ?${YEAR}(?![^\\s,;)\\]])){0,6})`,
  'gu',
);
const BRACKETS = /[([]([^()[\]]{6,400})[)\]]/g;
const LATEX_CITE = /\\cite[a-z]*\*?(?:\[[^\]]{0,60}\])?\{([^{}]{3,200})\}/g;
const LATEX_KEY = /^([A-Z][A-Za-z-]{1,40}?)(?:_?etal)?[_:-]?((?:1[89]|20)\d\d)[A-Za-z_-]*$/;

/** Capitalised words before a year that are no surnames. */
const NOT_SURNAMES = new Set(
  'january february march april may june july august september october november december spring summer autumn fall winter since in the until from figure table section version challenge workshop track task'.split(
    ' ',
  ),
);

/** Finds author-year marks in a text, in order. Several years for one name are several marks. */
export function findCitations(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  const taken = (start: number, end: number): boolean =>
    found.some((mark) => start < mark.end && mark.start < end);
  const add = (start: number, end: number, names: string, years: string, venue: string | null): void => {
    if (taken(start, end)) return;
    const { authors, etAl } = parseNames(names);
    if (authors.length === 0 || (authors.length === 1 && !etAl && isNoSurname(authors[0]!))) return;
    const several = years.split(/[,;] ?/);
    for (const year of several) {
      found.push({ start, end, authors, etAl, year: Number.parseInt(year, 10), venue });
    }
  };
  for (const match of text.matchAll(NARRATIVE)) {
    const { names = '', years = '' } = match.groups ?? {};
    add(match.index, match.index + match[0].length, names, years, null);
  }
  for (const bracket of text.matchAll(BRACKETS)) {
    for (const match of bracket[1]!.matchAll(BRACKETED)) {
      const { names = '', years = '', venue } = match.groups ?? {};
      const start = bracket.index + 1 + match.index;
      add(start, start + match[0].length, names, years, venue?.trim() ?? null);
    }
  }
  for (const match of text.matchAll(LATEX_CITE)) {
    for (const key of match[1]!.split(',')) {
      const parts = LATEX_KEY.exec(key.trim());
      if (parts) add(match.index, match.index + match[0].length, parts[1]!, parts[2]!, null);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function parseNames(names: string): { authors: string[]; etAl: boolean } {
  const etAl = new RegExp(`${ET_AL}$`, 'u').test(names);
  const list = names.replace(new RegExp(`${ET_AL}$`, 'u'), '');
  return { authors: list.split(/, | (?:and|&|\\&) /).map((name) => name.replace(/,$/, '').trim()), etAl };
}

function isNoSurname(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    NOT_SURNAMES.has(lower) ||
    VENUE_SERIES.has(lower) ||
    /^\p{Lu}{3,}$/u.test(word) ||
    /\p{Ll}\p{Lu}/u.test(word)
  );
}
