import { parseAuthorList } from '../../../../text/author-list.js';
import { isSessionHeading } from '../../../shared/page-furniture.js';
import type { SourceText } from '../../../shared/source-text.js';
import type { PageBlock } from '../../blocks/page-block.js';
import { authorStrength } from '../../lines/author-strength.js';
import { flatClass } from '../../lines/flat-class.js';
import { traitsOf } from '../../lines/line-traits.js';
import { linesOfBlock, type PageText } from '../../lines/page-text.js';
import type { Column } from '../../lines/table-head.js';
import { isVenueLike } from '../../lines/venue-like.js';

/** A column by the cells in it that hold something. */
class Cells {
  private readonly cells: readonly SourceText[];

  constructor(rows: readonly PageBlock[], column: number) {
    this.cells = rows
      .map((row) => row.cells[column])
      .filter((cell): cell is SourceText => cell !== undefined && cell.text !== '');
  }

  share(test: (cell: SourceText) => boolean): number {
    return this.cells.length === 0 ? 0 : this.cells.filter(test).length / this.cells.length;
  }

  /** The mean of their characters; what is long is long enough. */
  get length(): number {
    const sum = this.cells.reduce((total, { text }) => total + Math.min(text.length, 200), 0);
    return sum / Math.max(1, this.cells.length);
  }
}

/** What the cells of a column look like, in more of them than a share: surer signs first, as a name is also a short text. */
const LOOKS: readonly {
  readonly column: Column;
  readonly above: number;
  readonly test: (cell: SourceText, row: PageBlock) => boolean;
}[] = [
  { column: 'links', above: 0.5, test: (source) => traitsOf({ source }).onlyLinks },
  { column: 'both', above: 0.5, test: (source, row) => namesPaper(linesOfBlock({ ...row, source })) },
  { column: 'authors', above: 0.4, test: ({ text }) => authorStrength(parseAuthorList(text)) === 'several' },
  { column: 'year', above: 0.5, test: ({ clean }) => /^(?:19|20)\d\d$/.test(clean) },
  { column: 'venue', above: 0.5, test: ({ clean }) => isVenueLike(clean) },
  { column: 'abstract', above: 0.5, test: (source) => traitsOf({ source }).prose },
];

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
/** Shorter cells, on the average, hold no titles. */
const LEAST_LENGTH = 12;

/** Whether a cell looks like a title by itself. */
export const mayBeTitle = (cell: SourceText): boolean =>
  cell.clean.split(' ').length >= 3 &&
  ['text', 'start', 'complete'].includes(flatClass({ source: cell, hint: null })) &&
  !isSessionHeading(cell.clean);

/** The columns of a table without a head, by what most of its first cells look like; the longest of the others holds the titles. */
export function guessColumns(rows: readonly PageBlock[]): Column[] {
  const whole = wholeRows(rows);
  const [row] = whole;
  const cells = Array.from({ length: row?.cells.length ?? 0 }, (_, column) => new Cells(whole, column));
  const looks = cells.map((column) => lookOf(column, row!));
  return withFirstAuthors(withTitles(looks, cells));
}

/** Fewer rows show nothing of the others. */
const LEAST_WHOLE = 3;

/** Rows that go on to their last column: breaks and sessions among them cover several by one cell. */
function wholeRows(rows: readonly PageBlock[]): readonly PageBlock[] {
  const whole = rows.filter(({ cells }) => cells.at(-1)!.text !== '');
  return whole.length >= LEAST_WHOLE ? whole : rows;
}

const lookOf = (cells: Cells, row: PageBlock): Column =>
  LOOKS.find(({ test, above }) => cells.share((cell) => test(cell, row)) > above)?.column ?? 'other';

/** Finds the titles among the columns that look like nothing else, and those of sessions beside each other. */
function withTitles(looks: readonly Column[], cells: readonly Cells[]): readonly Column[] {
  const others = looks.flatMap((look, index) => (look === 'other' ? [index] : []));
  const lengthOf = (index: number): number => cells[index]!.length;
  const byLength = [...others].sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
  const isOfTitles = (index: number): boolean => cells[index]!.share(mayBeTitle) >= MOST_TITLES;
  /** Columns as long as one with titles, and like it. */
  const beside = (longest: number): number[] =>
    others.filter((index) => lengthOf(index) * MOST_UNEVEN >= longest && isOfTitles(index));
  const set = (both: readonly number[], title = -1): Column[] =>
    looks.map((look, index) => (index === title ? 'title' : both.includes(index) ? 'both' : look));

  const papers = looks.flatMap((look, index) => (look === 'both' ? [lengthOf(index)] : []));
  if (papers.length > 0) return set(beside(Math.max(...papers)));
  const [longest] = byLength;
  if (longest === undefined || lengthOf(longest) < LEAST_LENGTH) return looks;
  if (looks.includes('authors')) return set([], longest);
  return set([longest, ...(isOfTitles(longest) ? beside(lengthOf(longest)) : [])]);
}

/** Of several columns with people the first holds the authors. */
const withFirstAuthors = (columns: readonly Column[]): Column[] =>
  columns.map((column, index) =>
    column === 'authors' && index !== columns.indexOf('authors') ? 'other' : column,
  );
