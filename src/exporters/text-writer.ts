const CHUNK_LENGTH = 64 * 1024;

/**
 * Collects pieces of text and joins them once for each chunk: adding each to a string would make a tree of strings, which
 * takes longer to build, to read and to collect than the text itself.
 */
export class TextWriter {
  /** Kept from chunk to chunk. */
  readonly #pieces: string[] = [];
  #count = 0;
  #length = 0;

  /** Whether there is a chunk, of about 64 KiB, to be taken. */
  get full(): boolean {
    return this.#length >= CHUNK_LENGTH;
  }

  add(piece: string): this {
    this.#pieces[this.#count++] = piece;
    this.#length += piece.length;
    return this;
  }

  /** What was added since the last time. */
  take(): string {
    const text = this.#pieces.fill('', this.#count).join('');
    this.#count = 0;
    this.#length = 0;
    return text;
  }
}
