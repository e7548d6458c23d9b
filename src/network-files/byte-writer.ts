import type { PackedTexts } from '../structures/packed-texts.js';

const BLOCK = 256 * 1024;
const ZERO = 48;
/** More different weights than this are not remembered as text. */
const MOST_REMEMBERED = 10_000;

/** Writes text as UTF-8 into one buffer that is used again for every block. */
export class ByteWriter {
  #buffer = Buffer.allocUnsafe(2 * BLOCK);
  #length = 0;
  readonly #weights = new Map<number, Buffer>();

  /** Whether there is a block to be taken. */
  get full(): boolean {
    return this.#length >= BLOCK;
  }

  /** What was written since the last time; valid until more is written. */
  take(): Uint8Array {
    const block = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    return block;
  }

  /** Markup, in ASCII. */
  markup(text: string): this {
    this.#reserve(text.length);
    const buffer = this.#buffer;
    const from = this.#length;
    for (let at = 0; at < text.length; at++) buffer[from + at] = text.charCodeAt(at);
    this.#length = from + text.length;
    return this;
  }

  text({ offsets, bytes }: PackedTexts, index: number): this {
    return this.#copy(bytes, offsets[index]!, offsets[index + 1]!);
  }

  /** Any text. */
  string(text: string): this {
    // A UTF-16 unit takes three bytes at most.
    this.#reserve(3 * text.length);
    this.#length += this.#buffer.write(text, this.#length);
    return this;
  }

  /** @param value from 0 to 2^32 - 1 */
  integer(value: number): this {
    let digits = 1;
    for (let power = 10; value >= power; power *= 10) digits++;
    this.#reserve(digits);
    this.#length += digits;
    for (let at = this.#length - 1, rest = value; digits > 0; digits--, at--) {
      const tens = Math.floor(rest / 10);
      this.#buffer[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
    return this;
  }

  /** A number above 0 with the seven digits that single precision holds. */
  weight(value: number): this {
    if (Number.isInteger(value) && value < 2 ** 32) return this.integer(value);
    let text = this.#weights.get(value);
    if (text === undefined) {
      text = Buffer.from(String(Number(value.toPrecision(7))));
      if (this.#weights.size < MOST_REMEMBERED) this.#weights.set(value, text);
    }
    return this.#copy(text, 0, text.length);
  }

  #copy(bytes: Uint8Array, start: number, end: number): this {
    this.#reserve(end - start);
    const buffer = this.#buffer;
    let to = this.#length;
    for (let at = start; at < end; at++) buffer[to++] = bytes[at]!;
    this.#length = to;
    return this;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#buffer.length) return;
    const longer = Buffer.allocUnsafe(2 * (this.#length + count));
    longer.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = longer;
  }
}
