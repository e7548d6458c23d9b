import { IntList } from '../structures/int-list.js';
import type { Normalisation } from '../text/normalisers.js';
import type { Span, Trace } from './traced.js';

/** The names that traces of many papers share, as the store keeps them. */
export interface TraceNames {
  readonly paths: readonly string[];
  /** File and normaliser of values read from a text. */
  readonly origins: readonly (readonly [file: string, normaliser: Normalisation])[];
  /** Traces that no range of a file has. */
  readonly others: readonly Trace[];
}

/** Integers of a trace: path, origin, start relative to the paper's base, length. */
const WIDTH = 4;
/** Relative starts beyond this are kept as traces of their own. */
const FARTHEST = 2 ** 31 - 1;

/**
 * Where the values of many papers come from, in columns: 16 bytes a value. Traces of one paper are added between
 * `begin` and `end`.
 */
export class TraceTable {
  private readonly rows = new IntList();
  private readonly paths = new Names<string>();
  private readonly origins = new Names<readonly [string, Normalisation]>();
  private readonly others = new Names<Trace>();
  private first = 0;
  private base = 0;

  /** @param base an offset near which the paper's values stand */
  begin(base: number): void {
    this.first = this.rows.length / WIDTH;
    this.base = base;
  }

  /** Notes that the value at a path stands in a file. */
  addText(path: string, file: string, { start, end, normaliser }: Span): void {
    const relative = start - this.base;
    if (Math.abs(relative) > FARTHEST || end - start > FARTHEST)
      this.add(path, { by: 'text', file, start, end, normaliser });
    else
      this.push(
        path,
        this.origins.number(`${normaliser} ${file}`, [file, normaliser]),
        relative,
        end - start,
      );
  }

  add(path: string, trace: Trace): void {
    this.push(path, ~this.others.number(JSON.stringify(trace), trace), 0, 0);
  }

  /** The traces added since `begin`, with room for one more that comes later. */
  end(): Traces {
    const last = this.rows.length / WIDTH;
    for (let at = 0; at < WIDTH; at += 1) this.rows.push(0);
    return new Traces(this, this.first, last, this.base);
  }

  /** The names to keep beside the numbers of `Traces.toJSON`. */
  names(): TraceNames {
    return { paths: this.paths.all, origins: this.origins.all, others: this.others.all };
  }

  /** A table with these names, for traces read back by `restore`. */
  static of({ paths, origins, others }: TraceNames): TraceTable {
    const table = new TraceTable();
    for (const path of paths) table.paths.number(path, path);
    for (const origin of origins) table.origins.number(`${origin[1]} ${origin[0]}`, origin);
    for (const other of others) table.others.number(JSON.stringify(other), other);
    return table;
  }

  /** The traces that `Traces.toJSON` wrote. */
  restore([base = 0, ...rows]: readonly number[]): Traces {
    this.begin(base);
    for (const item of rows) this.rows.push(item);
    return this.end();
  }

  pathAt(row: number): string {
    return this.paths.all[this.rows.get(row * WIDTH)]!;
  }

  traceAt(row: number, base: number): Trace {
    const origin = this.rows.get(row * WIDTH + 1);
    if (origin < 0) return this.others.all[~origin]!;
    const [file, normaliser] = this.origins.all[origin]!;
    const start = base + this.rows.get(row * WIDTH + 2);
    return { by: 'text', file, start, end: start + this.rows.get(row * WIDTH + 3), normaliser };
  }

  /** Writes a trace into the room that `end` left. */
  setAt(row: number, path: string, trace: Trace): void {
    const at = row * WIDTH;
    this.rows.set(at, this.paths.number(path, path));
    this.rows.set(at + 1, ~this.others.number(JSON.stringify(trace), trace));
  }

  /** The numbers of the traces from one row to another. */
  numbersBetween(first: number, last: number): number[] {
    const numbers: number[] = [];
    for (let at = first * WIDTH; at < last * WIDTH; at += 1) numbers.push(this.rows.get(at));
    return numbers;
  }

  private push(path: string, origin: number, start: number, length: number): void {
    this.rows.push(this.paths.number(path, path));
    this.rows.push(origin);
    this.rows.push(start);
    this.rows.push(length);
  }
}

/** Where the values of one paper come from, by JSON-pointer-like path: `title`, `authors/0/printed`, `links/1/url`. */
export class Traces {
  readonly table: TraceTable;
  private readonly first: number;
  private last: number;
  private readonly base: number;

  constructor(table: TraceTable, first: number, last: number, base: number) {
    this.table = table;
    this.first = first;
    this.last = last;
    this.base = base;
  }

  /** The paths that have a trace, all or those at and below a path. */
  paths(wanted?: string): string[] {
    const paths: string[] = [];
    for (let row = this.first; row < this.last; row += 1) {
      const path = this.table.pathAt(row);
      if (wanted === undefined || path === wanted || path.startsWith(`${wanted}/`)) paths.push(path);
    }
    return paths;
  }

  get(path: string): Trace | undefined {
    for (let row = this.first; row < this.last; row += 1)
      if (this.table.pathAt(row) === path) return this.table.traceAt(row, this.base);
    return undefined;
  }

  /** Adds the one trace that is known only when all papers are: that of the topics. */
  addLast(path: string, trace: Trace): void {
    this.table.setAt(this.last, path, trace);
    this.last += 1;
  }

  /** Numbers that `TraceTable.restore` takes, with the names of the table. */
  toJSON(): number[] {
    return [this.base, ...this.table.numbersBetween(this.first, this.last)];
  }
}

/** Values numbered by a key, in the order in which they come. */
class Names<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();

  number(key: string, value: T): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}
