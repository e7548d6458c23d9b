import { attributeOf, type HtmlTag } from '../../../text/html-tag.js';

/** Browsers take no more columns and rows, by the HTML standard. */
const MOST_COLUMNS = 1000;

/** Columns and rows that a cell covers. */
interface Span {
  readonly columns: number;
  readonly rows: number;
}

const spanOf = (tag: HtmlTag, name: string): number =>
  Math.max(1, Number.parseInt(attributeOf(tag, name) ?? '1', 10) || 1);

/** Where the cells of a table stand when some cover several rows or columns. */
export class CellSpans {
  /** Of the row that is being read. */
  private row: Span[] = [];
  /** Rows below that a cell of a row above covers, by column. */
  private covered: number[] = [];

  /** A cell of the row ended. */
  addCell(tag: HtmlTag): void {
    this.row.push({ columns: spanOf(tag, 'colspan'), rows: spanOf(tag, 'rowspan') });
  }

  /** The cells of a row in their columns, with an empty one wherever another cell covers the place. */
  endRow<T>(cells: readonly T[], empty: T): readonly T[] {
    const placed: T[] = [];
    const spans = this.row;
    this.row = [];
    const passCovered = (): void => {
      while ((this.covered[placed.length] ?? 0) > 0) {
        this.covered[placed.length]! -= 1;
        placed.push(empty);
      }
    };
    for (const [index, cell] of cells.entries()) {
      passCovered();
      const { columns, rows } = spans[index] ?? { columns: 1, rows: 1 };
      for (let column = 0; column < columns && placed.length < MOST_COLUMNS; column += 1) {
        this.covered[placed.length] = rows - 1;
        placed.push(column === 0 ? cell : empty);
      }
    }
    passCovered();
    return placed;
  }
}
