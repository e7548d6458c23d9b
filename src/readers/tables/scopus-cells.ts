import type { EncodedText } from '../shared/encoded-text.js';

/** The columns that are read, by the names that Scopus gives them. */
export const COLUMNS = {
  authors: 'Authors',
  fullNames: 'Author full names',
  authorIds: 'Author(s) ID',
  title: 'Title',
  year: 'Year',
  venue: 'Source title',
  doi: 'DOI',
  affiliations: 'Affiliations',
  places: 'Authors with affiliations',
  abstract: 'Abstract',
  references: 'References',
  type: 'Document Type',
  conference: 'Conference name',
  pmid: 'PubMed ID',
  id: 'EID',
} as const;
export type ScopusColumn = keyof typeof COLUMNS;

/** The cell of a column; null when the table lacks it or the cell says nothing. */
export type CellOf = (column: ScopusColumn) => EncodedText | null;

/** A half-open range of characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A semicolon that ends a character reference such as `&amp;` separates nothing. */
const REFERENCE_BEFORE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8})$/i;

/** The values of a list between semicolons, without the blanks around; empty ones are left out. */
export function listed(text: string): Range[] {
  const pieces: Range[] = [];
  let from = 0;
  const add = (to: number): void => {
    const range = trimmed(text, from, to);
    if (range) pieces.push(range);
    from = to + 1;
  };
  for (let at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1))
    if (!REFERENCE_BEFORE.test(text.slice(Math.max(from, at - 10), at))) add(at);
  add(text.length);
  return pieces;
}

/** A range without the blanks at its ends; null when nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Range | null {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
