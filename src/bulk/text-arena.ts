/** Bytes of a page. No text crosses a border of pages. */
const PAGE = 4 * 1024 * 1024;
const LENGTH_BYTES = 3;

/** The longest text that an arena takes, in bytes: the limit of a field. */
export const TEXT_LIMIT = 1024 * 1024;

/** Short texts as bytes, in pages, without an object for each. A text is known by its place. */
export class TextArena {
  readonly #pages: Uint8Array[] = [];
  #page = new Uint8Array(0);
  #used = 0;

  /** Copies a text of at most {@link TEXT_LIMIT} bytes and returns its place. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (this.#used + LENGTH_BYTES + length > this.#page.length) {
      this.#page = new Uint8Array(PAGE);
      this.#pages.push(this.#page);
      this.#used = 0;
    }
    const place = (this.#pages.length - 1) * PAGE + this.#used;
    const page = this.#page;
    page[this.#used++] = length;
    page[this.#used++] = length >>> 8;
    page[this.#used++] = length >>> 16;
    for (let at = start; at < end; at++) page[this.#used++] = bytes[at]!;
    return place;
  }

  /** The page that holds a text. */
  pageOf(place: number): Uint8Array {
    return this.#pages[Math.floor(place / PAGE)]!;
  }

  /** Where in its page the bytes of a text start. */
  startOf(place: number): number {
    return (place % PAGE) + LENGTH_BYTES;
  }

  lengthOf(place: number): number {
    const page = this.pageOf(place);
    const at = place % PAGE;
    return page[at]! | (page[at + 1]! << 8) | (page[at + 2]! << 16);
  }

  equals(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    if (this.lengthOf(place) !== length) return false;
    const page = this.pageOf(place);
    const from = this.startOf(place);
    for (let at = 0; at < length; at++) if (page[from + at] !== bytes[start + at]) return false;
    return true;
  }
}
