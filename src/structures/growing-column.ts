const PAGE = 2 ** 16;

type Column = Uint32Array | Float64Array;

/**
 * A column of numbers, unsigned ones of 32 bits by default, that grows in pages: nothing is copied until it is asked for
 * as a whole.
 */
export class GrowingColumn<T extends Column = Uint32Array> {
  readonly #make: new (length: number) => T;
  readonly #pages: T[] = [];
  #page: T;
  #used = 0;

  constructor(make: new (length: number) => T = Uint32Array as unknown as new (length: number) => T) {
    this.#make = make;
    this.#page = new make(0);
  }

  get length(): number {
    return this.#pages.length === 0 ? 0 : (this.#pages.length - 1) * PAGE + this.#used;
  }

  push(value: number): void {
    if (this.#used === this.#page.length) {
      this.#page = new this.#make(PAGE);
      this.#pages.push(this.#page);
      this.#used = 0;
    }
    this.#page[this.#used++] = value;
  }

  /** All values in one array. The column lets its pages go and is empty afterwards. */
  take(): T {
    const all = new this.#make(this.length);
    const last = this.#used;
    let at = 0;
    for (let page = this.#pages.shift(); page !== undefined; page = this.#pages.shift()) {
      all.set(this.#pages.length === 0 ? page.subarray(0, last) : page, at);
      at += PAGE;
    }
    this.#page = new this.#make(0);
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
