const PAGE = 2 ** 16;

/** A column of unsigned 32-bit numbers that grows in pages: nothing is copied until it is asked for as a whole. */
export class GrowingColumn {
  readonly #pages: Uint32Array[] = [];
  #page = new Uint32Array(0);
  #used = 0;

  get length(): number {
    return this.#pages.length === 0 ? 0 : (this.#pages.length - 1) * PAGE + this.#used;
  }

  push(value: number): void {
    if (this.#used === this.#page.length) {
      this.#page = new Uint32Array(PAGE);
      this.#pages.push(this.#page);
      this.#used = 0;
    }
    this.#page[this.#used++] = value;
  }

  /** All values in one array. The column lets its pages go and is empty afterwards. */
  take(): Uint32Array {
    const all = new Uint32Array(this.length);
    const last = this.#used;
    let at = 0;
    for (let page = this.#pages.shift(); page !== undefined; page = this.#pages.shift()) {
      all.set(this.#pages.length === 0 ? page.subarray(0, last) : page, at);
      at += PAGE;
    }
    this.#page = new Uint32Array(0);
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
