import type { Attributes, AttributeValue } from '../model/graph-schema.js';

/** The attributes of nodes or edges of one kind: a column for each name, a row for each of them. */
export class AttributeTable {
  private readonly columns = new Map<string, AttributeColumn>();
  /** The same columns, for going through them. */
  private readonly list: { readonly name: string; readonly column: AttributeColumn }[] = [];

  /** Fills in what the row lacks; values that it has stay. */
  complete(row: number, attributes: Attributes): void {
    // A loop without a list of pairs: this runs once for every node and edge.
    for (const name in attributes) {
      const value = attributes[name];
      if (value === null || value === undefined) continue;
      const column = this.column(name);
      if (column.get(row) === undefined) column.set(row, value);
    }
  }

  /** Fills in what a row lacks from another row. */
  completeFrom(row: number, other: number): void {
    for (const column of this.columns.values()) {
      if (column.get(row) === undefined) column.set(row, column.get(other));
    }
  }

  set(row: number, name: string, value: AttributeValue): void {
    this.column(name).set(row, value);
  }

  get(row: number, name: string): AttributeValue | undefined {
    return this.columns.get(name)?.get(row);
  }

  /** Reads an attribute of what has its attributes in the rows given. */
  reader(name: string, rows: Uint32Array): (at: number) => AttributeValue | undefined {
    const column = this.columns.get(name);
    return column === undefined ? () => undefined : (at) => column.get(rows[at]!);
  }

  names(): Iterable<string> {
    return this.columns.keys();
  }

  /** The values of an attribute in some rows, without those that lack it. */
  *values(name: string, rows: Iterable<number>): Generator<AttributeValue> {
    const column = this.columns.get(name);
    if (column === undefined) return;
    for (const row of rows) {
      const value = column.get(row);
      if (value !== undefined) yield value;
    }
  }

  /** The row's attributes, without those that it lacks. */
  attributes(row: number): Record<string, AttributeValue> {
    const attributes: Record<string, AttributeValue> = {};
    const { list } = this;
    // By index: this runs once for every node and edge.
    for (let at = 0; at < list.length; at += 1) {
      const { name, column } = list[at]!;
      const value = column.get(row);
      if (value !== undefined) attributes[name] = value;
    }
    return attributes;
  }

  private column(name: string): AttributeColumn {
    let column = this.columns.get(name);
    if (column === undefined) {
      this.columns.set(name, (column = new AttributeColumn()));
      this.list.push({ name, column });
    }
    return column;
  }
}

/**
 * One attribute of many rows. Numbers are packed, 8 bytes each; the first value of another type turns the column into
 * a list. Absent, null and NaN are the same: no value.
 */
class AttributeColumn {
  private numbers: Float64Array | null = new Float64Array(INITIAL_ROWS).fill(Number.NaN);
  private values: AttributeValue[] = [];
  private rows = 0;

  get(row: number): AttributeValue | undefined {
    if (row >= this.rows) return undefined;
    if (this.numbers === null) return this.values[row] ?? undefined;
    const number = this.numbers[row]!;
    return Number.isNaN(number) ? undefined : number;
  }

  set(row: number, value: AttributeValue | undefined): void {
    if (value === null || value === undefined) return;
    if (this.numbers !== null && typeof value !== 'number') this.unpack();
    if (this.numbers === null) {
      // Without holes, which would turn the list into a slow dictionary.
      while (this.values.length < row) this.values.push(null);
      this.values[row] = value;
    } else {
      if (row >= this.numbers.length) this.grow(row);
      this.numbers[row] = value as number;
    }
    this.rows = Math.max(this.rows, row + 1);
  }

  private grow(row: number): void {
    const before = this.numbers!;
    const grown = new Float64Array(Math.max(row + 1, Math.ceil(before.length * GROWTH)));
    grown.fill(Number.NaN, before.length);
    grown.set(before);
    this.numbers = grown;
  }

  private unpack(): void {
    for (let row = 0; row < this.rows; row += 1) this.values.push(this.get(row) ?? null);
    this.numbers = null;
  }
}

const INITIAL_ROWS = 16;
const GROWTH = 1.5;
