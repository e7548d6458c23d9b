import { NO_YEAR } from './signatures.js';

/** A year and an affiliation in one number, so that lists of them are ascending by year. */
const SETS = 2 ** 23;
const FIRST_YEAR = 1900;
const YEARS = 256;

/** Codes of affiliations in a year, ascending; empty when the year is unknown. */
export function datedAffiliations(sets: Int32Array, year: number): Int32Array {
  if (year === NO_YEAR || sets.length === 0) return NONE;
  const place = Math.min(YEARS - 1, Math.max(0, year - FIRST_YEAR));
  return sets.map((set) => place * SETS + (set % SETS));
}

export const yearOf = (code: number): number => Math.floor(code / SETS);
export const setOf = (code: number): number => code % SETS;

const NONE = new Int32Array(0);
