import type { Encoding } from '../../plugin.js';

/**
 * The encoding that an input states in its first bytes when it is another than UTF-8, and all of its bytes.
 * @param length how many bytes are looked at
 * @param encodingOf the encoding that these state
 */
export async function statedEncoding(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
  encodingOf: (head: Uint8Array) => Encoding | null,
): Promise<{ encoding: Encoding | null; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let seenLength = 0;
  while (seenLength < length) {
    const next = await iterator.next();
    if (next.done) break;
    // The stream may reuse its buffer.
    seen.push(Uint8Array.from(next.value));
    seenLength += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* seen;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { encoding: encodingOf(Buffer.concat(seen).subarray(0, length)), all: all() };
}
