const EMPTY = new Uint8Array(0);

/** Bytes of a stream taken by count, with the possibility to look ahead and to put bytes back. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #buffer: Uint8Array = EMPTY;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes, at most `count`, which stay where they are; fewer only at the end of the stream. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#buffer.length < count) {
      const next = await this.#chunks.next();
      if (next.done === true) break;
      this.#buffer = this.#buffer.length === 0 ? next.value : Buffer.concat([this.#buffer, next.value]);
    }
    return this.#buffer.subarray(0, count);
  }

  /** The next bytes, at most `count`; fewer only at the end of the stream. */
  async take(count: number): Promise<Uint8Array> {
    const taken = await this.peek(count);
    this.#buffer = this.#buffer.subarray(taken.length);
    return taken;
  }

  /** Puts bytes back that were taken last. */
  unread(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#buffer = Buffer.concat([bytes, this.#buffer]);
  }

  /** Leaves out all zero bytes that come next. */
  async skipZeros(): Promise<void> {
    for (;;) {
      const bytes = await this.peek(1);
      if (bytes.length === 0) return;
      const first = this.#buffer.findIndex((byte) => byte !== 0);
      this.#buffer = first < 0 ? EMPTY : this.#buffer.subarray(first);
      if (first >= 0) return;
    }
  }

  /** Reads the stream to its end and forgets the bytes. */
  async drain(): Promise<void> {
    this.#buffer = EMPTY;
    while ((await this.#chunks.next()).done !== true);
  }

  /** Lets the stream go before its end. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
