/** A stream whose first bytes have been looked at; a failure met in doing so comes up after them, in its place. */
export class Lookahead {
  readonly #rest: AsyncGenerator<Uint8Array>;
  readonly #first: readonly Uint8Array[];
  readonly #failure: { readonly error: unknown } | null;
  readonly head: Uint8Array;

  private constructor(
    rest: AsyncGenerator<Uint8Array>,
    first: Uint8Array[],
    failure: { error: unknown } | null,
    count: number,
  ) {
    this.#rest = rest;
    this.#first = first;
    this.#failure = failure;
    this.head = Buffer.concat(first).subarray(0, count);
  }

  static async fill(stream: AsyncGenerator<Uint8Array>, count: number): Promise<Lookahead> {
    const first: Uint8Array[] = [];
    let length = 0;
    try {
      while (length < count) {
        const next = await stream.next();
        if (next.done === true) break;
        // A copy, because chunks may only be lent.
        first.push(new Uint8Array(next.value));
        length += next.value.length;
      }
    } catch (error) {
      return new Lookahead(stream, first, { error }, count);
    }
    return new Lookahead(stream, first, null, count);
  }

  async *all(): AsyncGenerator<Uint8Array> {
    try {
      for (const chunk of this.#first) yield chunk;
      if (this.#failure) throw this.#failure.error;
      yield* this.#rest;
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.#rest.return(undefined);
  }
}
