import { lasting } from './lasting.js';

const PAGE = 2 ** 16;

type Column = Int32Array | Uint32Array | Float32Array | Float64Array;
interface Maker<T> {
  new (buffer: SharedArrayBuffer): T;
  readonly BYTES_PER_ELEMENT: number;
}

/**
 * A column of numbers, unsigned ones of 32 bits by default, that grows in pages: nothing is copied until it is asked for
 * as a whole.
 */
export class GrowingColumn<T extends Column = Uint32Array> {
  readonly #make: Maker<T>;
  readonly #pages: T[] = [];
  #page: T;
  #used = 0;

  constructor(make: Maker<T> = Uint32Array as unknown as Maker<T>) {
    this.#make = make;
    this.#page = lasting(make, 0);
  }

  get length(): number {
    return this.#pages.length === 0 ? 0 : (this.#pages.length - 1) * PAGE + this.#used;
  }

  push(value: number): void {
    if (this.#used === this.#page.length) {
      this.#page = lasting(this.#make, PAGE);
      this.#pages.push(this.#page);
      this.#used = 0;
    }
    this.#page[this.#used++] = value;
  }

  /** All values in one array. The column lets its pages go and is empty afterwards. */
  take(): T {
    const all = lasting(this.#make, this.length);
    const last = this.#used;
    let at = 0;
    for (let page = this.#pages.shift(); page !== undefined; page = this.#pages.shift()) {
      all.set(this.#pages.length === 0 ? page.subarray(0, last) : page, at);
      at += PAGE;
    }
    this.#page = lasting(this.#make, 0);
    this.#used = 0;
    return all;
  }
}

/** The column, twice as long when `length` values no longer fit. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  column: T,
  length: number,
): T {
  if (length <= column.length) return column;
  const longer = new (column.constructor as new (length: number) => T)(Math.max(length, 2 * column.length));
  longer.set(column);
  return longer;
}
