import { nameParts } from '../identity/name-parts.js';
import type { StoredRecord } from '../model/input.js';
import { displayForm } from '../text/display-form.js';
import { foldKey } from '../text/fold.js';
import { identifiersOf } from './paper-id.js';

/** What merging looks at, for a record or a cluster of records; texts are folded. */
export interface PaperFacts {
  readonly ids: ReadonlyMap<string, string>;
  readonly titles: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
  /** Surname and first initial of each author. */
  readonly shortNames: ReadonlySet<string>;
  readonly abstracts: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
}

export function factsOf({ record, findings, stated }: StoredRecord): PaperFacts {
  const ids = identifiersOf(record);
  const names = record.authors.map((author) => nameParts(author.printed.value));
  const year = Number(record.year?.value ?? findings.venue?.year ?? stated?.venue?.year ?? Number.NaN);
  return {
    ids,
    titles: new Set(record.title ? [foldKey(displayForm(record.title.value))] : []),
    // A generation is left out as often as printed.
    authors: new Set(names.map(({ joined, last, han }) => `${joined} ${last} ${han}`)),
    shortNames: new Set(names.map(({ last, joined }) => `${last} ${joined.slice(0, 1)}`)),
    abstracts: new Set(record.abstract ? [foldKey(displayForm(record.abstract.value))] : []),
    years: new Set(Number.isInteger(year) ? [year] : []),
  };
}

/** The facts of two clusters together. */
export function joinFacts(a: PaperFacts, b: PaperFacts): PaperFacts {
  return {
    ids: new Map([...a.ids, ...b.ids]),
    titles: new Set([...a.titles, ...b.titles]),
    authors: new Set([...a.authors, ...b.authors]),
    shortNames: new Set([...a.shortNames, ...b.shortNames]),
    abstracts: new Set([...a.abstracts, ...b.abstracts]),
    years: new Set([...a.years, ...b.years]),
  };
}

/** Schemes of catalogues, which list one paper twice now and then. */
const CATALOGUES: ReadonlySet<string> = new Set(['openalex', 's2', 'dblp']);

/**
 * Whether two clusters have different identifiers of one scheme. Those of catalogues may differ where another identifier
 * is the same.
 */
export function idsContradict(a: PaperFacts, b: PaperFacts): boolean {
  const agree = [...a.ids].some(([scheme, id]) => !CATALOGUES.has(scheme) && b.ids.get(scheme) === id);
  for (const [scheme, id] of a.ids) {
    const other = b.ids.get(scheme);
    if (other !== undefined && other !== id && !(agree && CATALOGUES.has(scheme))) return true;
  }
  return false;
}

export const sharesId = (a: PaperFacts, b: PaperFacts): boolean =>
  [...a.ids].some(([scheme, id]) => b.ids.get(scheme) === id);

/** Titles of fewer words, such as `Introduction`, are shared by different papers. */
const TELLING_WORDS = 4;

export const isTelling = (title: string): boolean => title.split(' ').length >= TELLING_WORDS;

/** Years between a preprint and its publication, and back. */
const MOST_YEARS = 3;

/** Whether the years leave it open that two records are one paper; for generic titles they must be equal. */
export function yearsAgree(a: PaperFacts, b: PaperFacts, generic: boolean): boolean {
  if (a.years.size === 0 || b.years.size === 0) return true;
  const limit = generic ? 0 : MOST_YEARS;
  return [...a.years].some((x) => [...b.years].some((y) => Math.abs(x - y) <= limit));
}

/** The share of the shorter list of authors that the other has too, by surname and initial; 0 when one is empty. */
export function authorOverlap(a: PaperFacts, b: PaperFacts): number {
  const fewest = Math.min(a.shortNames.size, b.shortNames.size);
  if (fewest === 0) return 0;
  return [...a.shortNames].filter((name) => b.shortNames.has(name)).length / fewest;
}

/** Figures also within words: `WMT20` and `WMT21`. */
const NUMBER = /\d+|\b[ivx]+\b/g;
/** Words that tell parts of a series apart, as numbers do. */
const PART =
  /\b(?:first|second|third|one|two|three|supplement|erratum|corrigendum|reply|comment|response|revisited)\b/g;

/** What tells the parts of a series apart, such as `Part II` or a year. */
export const partMarks = (title: string): string =>
  [...(title.match(NUMBER) ?? []), ...(title.match(PART) ?? [])].sort().join(' ');
