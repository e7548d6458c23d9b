import { parseAuthorList } from '../../../../text/author-list.js';
import { looksLikeAcronym } from '../../../../text/author-places.js';
import { looksLikeOrganisation } from '../../../../text/person-likeness.js';
import type { SourceText } from '../../../shared/source-text.js';
import type { PageBlock } from '../../blocks/page-block.js';
import { readHead } from '../../entry/head/read-head.js';
import { readEntry, type ListEntry } from '../../entry/list-entry.js';
import { traitsOf } from '../../lines/line-traits.js';
import type { FoundAuthors } from '../../lines/found-authors.js';
import { linesOfBlock } from '../../lines/page-text.js';
import type { Column } from '../../lines/table-head.js';
import { segmentFlat } from '../list-flat.js';
import { mayBeTitle } from './guessed-columns.js';

/** A row of a table and what its columns hold. */
export interface Row {
  readonly block: PageBlock;
  readonly columns: readonly Column[];
  /** The table names its columns. */
  readonly isHeaded: boolean;
}

/** Null for a part of a row that names no paper. */
type Entries = readonly (ListEntry | null)[];

/**
 * How a row holds papers; null for rows that are written otherwise. Cells with several papers come first, as each of them reads
 * as one as well; one paper in all of the row comes last.
 */
const ARRANGEMENTS: readonly ((row: Row) => Entries | null)[] = [
  severalInCells,
  titlesBesideAuthors,
  sessionsSideBySide,
  (row) => [onePaper(row)],
];

/** The papers of a row. */
export function entriesOfRow(row: Row): ListEntry[] {
  for (const arrangement of ARRANGEMENTS) {
    const entries = arrangement(row);
    if (entries) return entries.filter((entry) => entry !== null);
  }
  return [];
}

/** A paper in some cells of a row. */
export function entryOfCells(row: PageBlock, cells: readonly SourceText[]): ListEntry | null {
  const lines = cells.flatMap((source) => linesOfBlock({ ...row, source }));
  return lines.length === 0 ? null : readEntry(lines);
}

/** The cells of a row that hold something. */
export const filledCells = ({ cells }: PageBlock): SourceText[] =>
  cells.filter(({ text, links }) => text !== '' || links.length > 0);

/** The papers of a row some of whose cells list several, beside times perhaps. What a column holds that a table's head names is told by it. */
function severalInCells({ block, isHeaded }: Row): Entries | null {
  const filled = filledCells(block);
  if (isHeaded && filled.length > 1) return null;
  const cells = filled.map((source) =>
    segmentFlat(linesOfBlock({ ...block, source })).filter(({ paper }) => paper),
  );
  const papers = cells.filter((cell) => cell.length > 1).flat();
  return papers.length === 0 ? null : papers.map(({ lines, authorsFirst }) => readEntry(lines, authorsFirst));
}

/** The papers of a cell that lists titles, with a line for the authors of each beside it or below the head of their column. */
function titlesBesideAuthors({ block, columns, isHeaded }: Row): Entries | null {
  const lines = (column: Column): SourceText[] =>
    block.cells[columns.indexOf(column)]?.lines().filter(({ text }) => text !== '') ?? [];
  const titles = lines('title');
  if (titles.length < 2 || !titles.every(mayBeTitle)) return null;
  const people = lines('authors').map(asAuthors);
  if (people.length === 0) return isHeaded ? titles.map((title) => entryOfCells(block, [title])) : null;
  if (people.length !== titles.length || people.some(({ list }) => list.people === 0)) return null;
  return titles.map((title, index) => {
    const entry = entryOfCells(block, [title]);
    return entry && { ...entry, authors: [people[index]!], sure: true };
  });
}

/** The papers of sessions that a programme sets side by side. */
function sessionsSideBySide({ block, columns }: Row): Entries | null {
  if (columns.filter((column) => column === 'both').length < 2) return null;
  const cells = block.cells.filter((source, index) => columns[index] === 'both' && source.text !== '');
  return cells.length > 1 ? cells.map((cell) => entryOfCells(block, [cell])) : [];
}

/** One paper whose fields are in the columns. */
function onePaper({ block, columns }: Row): ListEntry | null {
  const cell = (column: Column): SourceText | null =>
    block.cells.find((source, index) => columns[index] === column && source.text !== '') ?? null;
  const title = cell('title');
  const naming = cell('both') ?? title;
  const base = entryOfCells(
    block,
    naming ? [naming] : block.cells.filter((_, index) => columns[index] === 'other'),
  );
  if (!base) return null;
  const people = cell('authors');
  const authors = people ? [asAuthors(people)] : base.authors;
  const named = title && people ? readTitleCell(title) : null;
  const venue = cell('venue') ?? named?.venue ?? base.venue;
  const abstract = cell('abstract');
  return {
    ...base,
    title: named?.title ?? base.title,
    authors: authors.filter(({ list }) => list.authors.length > 0),
    abstract: abstract ? [abstract] : people ? [] : base.abstract,
    venue: venue && venue.text !== '' ? venue : null,
    year: cell('year') ?? base.year,
    session: cell('session'),
    location: cell('location'),
    lines: block.cells.flatMap((source) => linesOfBlock({ ...block, source })),
    sure: base.sure || people !== null,
  };
}

/** The title of a cell that holds nothing else, with the venue that may follow it. */
function readTitleCell(cell: SourceText): { title: SourceText[]; venue: SourceText | null } {
  const first = cell.lines().find((source) => !traitsOf({ source }).onlyLinks && source.text !== '');
  if (!first) return { title: [], venue: null };
  const { title, venue } = readHead(first, true);
  return { title: title ? [title] : [], venue };
}

/** What a column of authors holds is people, whatever it looks like, and below them the place where they work. */
function asAuthors(source: SourceText): FoundAuthors {
  const found = { source, strength: 'several', rest: null } as const;
  const [people, ...below] = source.lines();
  const isPlaced = below.length > 0 && below.every(({ clean }) => isPlaceOfWork(clean));
  if (!people || !isPlaced) return { ...found, list: parseAuthorList(source.text) };
  const place = { start: source.text.indexOf(below[0]!.text, people.text.length), end: source.text.length };
  const list = parseAuthorList(people.text);
  const authors = list.authors.map((author) => ({
    ...author,
    affiliations: [...author.affiliations, place],
  }));
  return { ...found, list: { ...list, authors } };
}

const isPlaceOfWork = (text: string): boolean => looksLikeOrganisation(text) || looksLikeAcronym(text);
