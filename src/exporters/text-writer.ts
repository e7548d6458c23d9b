const BLOCK_UNITS = 64 * 1024;

/**
 * Collects text and encodes it block by block. V8 keeps added strings as a tree until they are read; up to this size
 * that is faster than a list of pieces, and best when a whole row is added as one template.
 */
export class TextWriter {
  #text = '';

  /** Whether there is a block, of about 64 KiB, to be taken. */
  get full(): boolean {
    return this.#text.length >= BLOCK_UNITS;
  }

  add(text: string): this {
    this.#text += text;
    return this;
  }

  /** What was added since the last time, as UTF-8. */
  take(): Uint8Array {
    const block = Buffer.from(this.#text);
    this.#text = '';
    return block;
  }
}
