import { isSessionHeading } from '../../../shared/page-furniture.js';
import type { SourceText } from '../../../shared/source-text.js';
import type { PageBlock } from '../../blocks/page-block.js';
import { readEntry, type ListEntry } from '../../entry/list-entry.js';
import { headerColumns, type Column } from '../../lines/table-head.js';
import { headsInvitation } from '../../records/no-paper.js';
import { kindOfSection } from '../../records/section-words.js';
import { guessColumns } from './guessed-columns.js';
import { entriesOfRow, entryOfCells, filledCells } from './row-entries.js';
import { rowPair } from './row-pairs.js';

/** A row of a table: a record, or those of sessions side by side, or a line of the table that holds none. */
export type RowReading =
  | {
      readonly entries: readonly ListEntry[];
      /** The session that a cell with several papers names above them. */
      readonly session: SourceText | null;
    }
  | { readonly reason: string }
  | null;

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
    const filled = filledCells(row);
    if (filled.length === 0) return { reason: 'empty row' };
    if (row === this.authors) return { reason: 'table row' };
    if (this.takeHead(row, following)) return { reason: 'table head' };
    const pair = this.takePair(row, following);
    if (pair !== undefined) return pair;
    const columns = this.columnsOf(row, following);
    if (isHeading(row, filled, columns)) return { reason: 'heading' };
    // What stands beside a title says what it is.
    if (filled.length > 1 && filled.some(isInvitation)) return { reason: 'table row' };
    // Below a head a dash in place of people says that nobody gives a talk.
    if (this.fromHead && NOBODY.test(row.cells[columns.indexOf('authors')]?.text ?? ''))
      return { reason: 'table row' };
    const entries = entriesOfRow({ block: row, columns, isHeaded: this.fromHead });
    const session = filled.map(sessionAbove).find((heading) => heading !== null) ?? null;
    return entries.length > 0 ? { entries, session } : null;
  }

  /** Takes a row as the head of its table. Below a head, cells that lead somewhere are the buttons of a paper. */
  private takeHead(row: PageBlock, following: readonly PageBlock[]): boolean {
    const textsOf = ({ cells }: PageBlock): string[] => cells.map(({ clean }) => clean);
    const below = following.filter(({ kind, cells }) => kind === 'row' && cells.length === row.cells.length);
    const head = headerColumns(textsOf(row), below.map(textsOf));
    if (!head || (this.fromHead && row.cells.some(({ links }) => links.length > 0))) return false;
    this.columns = head;
    this.fromHead = true;
    return true;
  }

  /** Takes a title with its authors in the next row; undefined for any other row. */
  private takePair(row: PageBlock, following: readonly PageBlock[]): RowReading | undefined {
    const pair = rowPair(row, following, this.paired);
    if (!pair) return undefined;
    this.paired = true;
    this.authors = pair.authors;
    const entry = readEntry(pair.lines);
    return entry ? { entries: [entry], session: null } : null;
  }

  /** The columns of the table, guessed anew where a table without a head changes its width. */
  private columnsOf(row: PageBlock, following: readonly PageBlock[]): readonly Column[] {
    const width = row.cells.length;
    if (!this.columns || (!this.fromHead && this.columns.length !== width)) {
      const alike = following.filter(({ kind, cells }) => kind === 'row' && cells.length === width);
      this.columns = guessColumns([row, ...alike]);
      this.fromHead = false;
    }
    return this.columns;
  }
}

/** Whether a cell alone in its row, the first or one that names a session, heads the rows below: unless it says more than a title. */
function isHeading(row: PageBlock, filled: readonly SourceText[], columns: readonly Column[]): boolean {
  const [cell] = filled;
  if (filled.length > 1 || row.cells.length < 2 || !cell) return false;
  // Elsewhere words such as `overview` are those of a title rather.
  const isPlaced = row.cells[0] === cell || ['people', 'papers'].includes(kindOfSection(cell.clean));
  if (!isPlaced || columns.length < 2 || columns[0] === 'both') return false;
  const entry = entryOfCells(row, filled);
  return entry === null || (entry.authors.length === 0 && cell.links.length === 0);
}

/** Whether a cell says that its row is a talk by invitation or a discussion, in its first line and nothing else. */
function isInvitation(cell: SourceText): boolean {
  const [first = cell] = cell.lines();
  return first.clean.split(' ').length <= 3 && headsInvitation(first.clean);
}

/** The first line of a cell that names a session and goes on with its papers. */
function sessionAbove(cell: SourceText): SourceText | null {
  const [first, ...below] = cell.lines();
  return first && below.length >= 2 && isSessionHeading(first.clean) ? first : null;
}

const NOBODY = /^\s*[-–—]+\s*$/;
