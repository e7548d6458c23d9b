import { parseAuthorList } from '../../../text/author-list.js';
import { isSessionHeading } from '../../shared/page-furniture.js';
import type { SourceText } from '../../shared/source-text.js';
import type { PageBlock } from '../blocks/page-block.js';
import { readEntry, type ListEntry } from '../entry/list-entry.js';
import { readHead } from '../entry/head/read-head.js';
import { authorStrength } from '../lines/author-strength.js';
import { flatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { FoundAuthors } from '../lines/list-authors.js';
import { linesOfBlock, type PageText } from '../lines/page-text.js';
import { headerColumns, type Column } from '../lines/table-head.js';
import { isVenueLike } from '../lines/venue-like.js';
import { headsInvitation } from '../records/no-paper.js';
import { segmentFlat, type FlatSegment } from './list-flat.js';
import { rowPair } from './row-pairs.js';

/** A row of a table: a record, or those of sessions side by side, or a line of the table that holds none. */
export type RowReading = { readonly entries: readonly ListEntry[] } | { readonly reason: string } | null;

/** Reads the rows of one table after another; which column holds what is told by its head, else by its cells. */
export class TableReader {
  private columns: readonly Column[] | null = null;
  private fromHead = false;
  /** Titles of the table have their authors in rows of their own. */
  private paired = false;
  /** The last of these. */
  private authors: PageBlock | null = null;

  /** Forgets the columns: what follows is another table. */
  reset(): void {
    this.columns = null;
    this.fromHead = false;
    this.paired = false;
  }

  /**
   * Reads a row. Null when it names no paper.
   * @param following rows that come next, for telling the columns of a table without a head
   */
  read(row: PageBlock, following: readonly PageBlock[]): RowReading {
    const filled = row.cells.filter(({ text, links }) => text !== '' || links.length > 0);
    if (filled.length === 0) return { reason: 'empty row' };
    if (row === this.authors) return { reason: 'table row' };
    const head = headerColumns(row.cells.map(({ clean }) => clean));
    // Below a head, cells that lead somewhere are the buttons of a paper.
    if (head && !(this.fromHead && row.cells.some(({ links }) => links.length > 0))) {
      this.columns = head;
      this.fromHead = true;
      return { reason: 'table head' };
    }
    const pair = rowPair(row, following, this.paired);
    if (pair) {
      this.paired = true;
      this.authors = pair.authors;
      const entry = readEntry(pair.lines);
      return entry ? { entries: [entry] } : null;
    }
    const width = row.cells.length;
    if (!this.columns || (!this.fromHead && this.columns.length !== width)) {
      const alike = following.filter(({ kind, cells }) => kind === 'row' && cells.length === width);
      this.columns = guessColumns(wholeRows([row, ...alike]));
      this.fromHead = false;
    }
    if (
      filled.length === 1 &&
      width > 1 &&
      row.cells[0] === filled[0] &&
      this.columns.length > 1 &&
      this.columns[0] !== 'both'
    ) {
      // A cell alone in its row heads the rows below, unless it says more than a title.
      const entry = entryOfLines(row, [filled[0]!]);
      const leads = filled[0]!.links.length > 0;
      if (!entry || (entry.authors.length === 0 && !leads)) return { reason: 'heading' };
    }
    // What stands beside a title says what it is.
    if (filled.length > 1 && filled.some(isInvitation)) return { reason: 'table row' };
    const parallel = this.columns.filter((column) => column === 'both').length > 1;
    // What a column holds that a table's head names is told by it.
    const several = this.fromHead && filled.length > 1 ? null : severalEntries(row, filled);
    const entries =
      several ?? this.titleEntries(row) ?? (parallel ? this.parallelEntries(row) : [this.entry(row)]);
    const read = entries.filter((entry) => entry !== null);
    return read.length > 0 ? { entries: read } : null;
  }

  /** The papers of sessions that a programme sets side by side. */
  private parallelEntries(row: PageBlock): (ListEntry | null)[] {
    const cells = row.cells.filter((source, index) => this.columns?.[index] === 'both' && source.text !== '');
    return cells.length > 1 ? cells.map((cell) => entryOfLines(row, [cell])) : [];
  }

  /** The papers of a cell that lists titles, with a line for the authors of each beside it or below the head of their column; null for other rows. */
  private titleEntries(row: PageBlock): (ListEntry | null)[] | null {
    const columns = this.columns ?? [];
    const lines = (column: Column): SourceText[] =>
      row.cells[columns.indexOf(column)]?.lines().filter(({ text }) => text !== '') ?? [];
    const titles = lines('title');
    if (titles.length < 2 || !titles.every(mayBeTitle)) return null;
    const people = lines('authors').map(asList);
    if (people.length === 0) return this.fromHead ? titles.map((title) => entryOfLines(row, [title])) : null;
    if (people.length !== titles.length || people.some(({ list }) => list.people === 0)) return null;
    return titles.map((title, index) => {
      const entry = entryOfLines(row, [title]);
      return entry && { ...entry, authors: [people[index]!], sure: true };
    });
  }

  private entry(row: PageBlock): ListEntry | null {
    const columns = this.columns ?? [];
    const cell = (column: Column): SourceText | null =>
      row.cells.find((source, index) => columns[index] === column && source.text !== '') ?? null;
    const title = cell('title');
    const both = cell('both');
    const cells = both
      ? [both]
      : title
        ? [title]
        : row.cells.filter((_, index) => columns[index] === 'other');
    const base = entryOfLines(row, cells);
    if (!base) return null;
    const authorsCell = cell('authors');
    const authors = authorsCell ? [asList(authorsCell)] : base.authors;
    const named = title && authorsCell ? readTitleCell(title) : null;
    const venue = cell('venue') ?? named?.venue ?? base.venue;
    return {
      ...base,
      title: named?.title ?? base.title,
      authors: authors.filter(({ list }) => list.authors.length > 0),
      abstract: cell('abstract') ? [cell('abstract')!] : authorsCell ? [] : base.abstract,
      venue: venue && venue.text !== '' ? venue : null,
      year: cell('year') ?? base.year,
      session: cell('session'),
      location: cell('location'),
      lines: row.cells.flatMap((source) => linesOfBlock({ ...row, source })),
      sure: base.sure || authorsCell !== null,
    };
  }
}

/** The papers of a row some of whose cells list several, beside times perhaps; null when none does. */
function severalEntries(row: PageBlock, filled: readonly SourceText[]): (ListEntry | null)[] | null {
  const cells = filled.map((source) => papersOf(linesOfBlock({ ...row, source })));
  const papers = cells.filter((cell) => cell.length > 1).flat();
  return papers.length === 0 ? null : papers.map(({ lines, authorsFirst }) => readEntry(lines, authorsFirst));
}

const papersOf = (lines: readonly PageText[]): FlatSegment[] =>
  segmentFlat(lines).filter(({ paper }) => paper);

function entryOfLines(row: PageBlock, cells: readonly SourceText[]): ListEntry | null {
  const lines: PageText[] = cells.flatMap((source) => linesOfBlock({ ...row, source }));
  return lines.length === 0 ? null : readEntry(lines);
}

/** The title of a cell that holds nothing else, with the venue that may follow it. */
function readTitleCell(cell: SourceText): { title: SourceText[]; venue: SourceText | null } {
  const first = cell.lines().find((source) => !traitsOf({ source }).onlyLinks && source.text !== '');
  if (!first) return { title: [], venue: null };
  const { title, venue } = readHead(first, true);
  return { title: title ? [title] : [], venue };
}

function asList(source: SourceText): FoundAuthors {
  return { source, list: parseAuthorList(source.text), strength: 'several', rest: null };
}

/** Whether a cell says that its row is a talk by invitation or a discussion, and nothing else. */
const isInvitation = ({ clean }: SourceText): boolean =>
  clean.split(' ').length <= 3 && headsInvitation(clean);

/** Whether the lines of a cell are a title and its authors, or authors and what is marked as a title. */
function namesPaper([first, ...others]: readonly PageText[]): boolean {
  if (first === undefined) return false;
  const kind = flatClass(first);
  if (kind === 'authors') return others.some((line) => flatClass(line) === 'start');
  return ['start', 'text'].includes(kind) && others.some((line) => flatClass(line) === 'authors');
}

/** Titles of sessions that stand side by side are about as long. */
const MOST_UNEVEN = 1.7;
/** So many cells of such a column look like titles. */
const MOST_TITLES = 0.6;

const mayBeTitle = (cell: SourceText): boolean =>
  cell.clean.split(' ').length >= 3 &&
  ['text', 'start', 'complete'].includes(flatClass({ source: cell, hint: null })) &&
  !isSessionHeading(cell.clean);

/** Fewer rows show nothing of the others. */
const LEAST_WHOLE = 3;

/** Rows that go on to their last column: breaks and sessions among them cover several by one cell. */
function wholeRows(rows: readonly PageBlock[]): readonly PageBlock[] {
  const whole = rows.filter(({ cells }) => cells.at(-1)!.text !== '');
  return whole.length >= LEAST_WHOLE ? whole : rows;
}

/** The columns of a table without a head, by what most of its first cells look like. */
function guessColumns(rows: readonly PageBlock[]): Column[] {
  const width = rows[0]?.cells.length ?? 0;
  const cells = (column: number): SourceText[] =>
    rows
      .map((row) => row.cells[column])
      .filter((cell): cell is SourceText => cell !== undefined && cell.text !== '');
  const share = (column: number, test: (cell: SourceText) => boolean): number => {
    const all = cells(column);
    return all.length === 0 ? 0 : all.filter(test).length / all.length;
  };
  const columns: Column[] = Array.from({ length: width }, (_, column) => {
    if (share(column, (cell) => traitsOf({ source: cell }).onlyLinks) > 0.5) return 'links';
    if (share(column, (cell) => namesPaper(linesOfBlock({ ...rows[0]!, source: cell }))) > 0.5) return 'both';
    if (share(column, (cell) => authorStrength(parseAuthorList(cell.text)) === 'several') > 0.4)
      return 'authors';
    if (share(column, (cell) => /^(?:19|20)\d\d$/.test(cell.clean)) > 0.5) return 'year';
    if (share(column, (cell) => isVenueLike(cell.clean)) > 0.5) return 'venue';
    if (share(column, (cell) => traitsOf({ source: cell }).prose) > 0.5) return 'abstract';
    return 'other';
  });
  const length = (column: number): number =>
    cells(column).reduce((sum, cell) => sum + Math.min(cell.text.length, 200), 0) /
    Math.max(1, cells(column).length);
  const candidates = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column === 'other');
  const [best, ...others] = candidates.sort((a, b) => length(b.index) - length(a.index) || a.index - b.index);
  /** Columns as long as one with titles, and like it. */
  const setBeside = (longest: number, others: readonly { index: number }[]): void => {
    for (const { index } of others) {
      const isLong = length(index) * MOST_UNEVEN >= longest;
      if (isLong && share(index, mayBeTitle) >= MOST_TITLES) columns[index] = 'both';
    }
  };
  const papers = columns.flatMap((column, index) => (column === 'both' ? [length(index)] : []));
  if (papers.length > 0) setBeside(Math.max(...papers), candidates);
  else if (best && length(best.index) >= 12) {
    columns[best.index] = columns.includes('authors') ? 'title' : 'both';
    const isOfTitles = columns[best.index] === 'both' && share(best.index, mayBeTitle) >= MOST_TITLES;
    if (isOfTitles) setBeside(length(best.index), others);
  }
  const authors = columns.indexOf('authors');
  return columns.map((column, index) => (column === 'authors' && index !== authors ? 'other' : column));
}
