/** How far back a repeated string may lie, and how long it may be (RFC 1951). */
const WINDOW = 32_768;
const SHORTEST = 3;
const LONGEST = 258;
/** Earlier places that are tried; more cost time and bring little. */
const MOST_TRIED = 48;
/** A match this long is taken without looking whether the next byte begins a longer one. */
const LONG_ENOUGH = 64;
const HASH_BITS = 15;

/** Bytes are taken in blocks of this size; each gets codes of its own. */
export const BLOCK = 131_072;

/** What a block of bytes was taken apart into: a byte, or a repeated string as `length * 65,536 + distance`. */
export interface Pieces {
  readonly values: Uint32Array;
  count: number;
}

/**
 * Finds strings that came before, block by block, by chains of places with equal hashes (LZ77: Ziv and Lempel 1977,
 * DOI 10.1109/TIT.1977.1055714).
 */
export class StringMatches {
  /** The window and, after it, the block. */
  readonly #bytes = new Uint8Array(WINDOW + BLOCK);
  /** The latest place with a hash, and for each place the one before it; places count from 1. */
  readonly #latest = new Int32Array(1 << HASH_BITS);
  readonly #before = new Int32Array(WINDOW);
  readonly #pieces: Pieces = { values: new Uint32Array(BLOCK), count: 0 };
  #end = WINDOW;
  /** The place of the first byte of `#bytes`. */
  #base = 1 - WINDOW;
  #length = 0;
  #distance = 0;

  get full(): boolean {
    return this.#end === WINDOW + BLOCK;
  }

  /** Takes bytes into the block as far as there is room; how many. */
  add(bytes: Uint8Array): number {
    const taken = Math.min(bytes.length, WINDOW + BLOCK - this.#end);
    this.#bytes.set(bytes.subarray(0, taken), this.#end);
    this.#end += taken;
    return taken;
  }

  /** The block in pieces, which are valid until the next call; then the next block begins. */
  take(): Pieces {
    const pieces = this.#pieces;
    pieces.count = 0;
    let at = WINDOW;
    while (at < this.#end) {
      this.#find(at);
      this.#remember(at);
      const [length, distance] = [this.#length, this.#distance];
      if (length >= SHORTEST && length < LONG_ENOUGH && at + 1 < this.#end) this.#find(at + 1);
      if (length < SHORTEST || this.#length > length) {
        pieces.values[pieces.count++] = this.#bytes[at]!;
        at += 1;
      } else {
        pieces.values[pieces.count++] = length * 65_536 + distance;
        for (let inside = at + 1; inside < at + length; inside++) this.#remember(inside);
        at += length;
      }
    }
    this.#bytes.copyWithin(0, this.#end - WINDOW, this.#end);
    this.#base += this.#end - WINDOW;
    this.#end = WINDOW;
    return pieces;
  }

  #hashAt(at: number): number {
    const bytes = this.#bytes;
    const three = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    return Math.imul(three, 0x9e37_79b1) >>> (32 - HASH_BITS);
  }

  #remember(at: number): void {
    if (at + SHORTEST > this.#end) return;
    const hash = this.#hashAt(at);
    const place = this.#base + at;
    this.#before[place % WINDOW] = this.#latest[hash]!;
    this.#latest[hash] = place;
  }

  /** Sets length and distance of the longest earlier string at a place; of equally long ones the nearest. */
  #find(at: number): void {
    this.#length = 0;
    this.#distance = 0;
    const most = Math.min(LONGEST, this.#end - at);
    if (most < SHORTEST) return;
    const bytes = this.#bytes;
    const place = this.#base + at;
    let best = SHORTEST - 1;
    let earlier = this.#latest[this.#hashAt(at)]!;
    for (let tried = 0; tried < MOST_TRIED && earlier > 0 && place - earlier < WINDOW; tried++) {
      const from = earlier - this.#base;
      if (bytes[from + best] === bytes[at + best]) {
        let length = 0;
        while (length < most && bytes[from + length] === bytes[at + length]) length++;
        if (length > best) {
          best = length;
          this.#length = length;
          this.#distance = place - earlier;
          if (length === most) return;
        }
      }
      earlier = this.#before[earlier % WINDOW]!;
    }
  }
}
