import type { Report } from '../diagnostics.js';
import type { PaperRecord } from '../model/record.js';
import { PaperGraphError } from '../errors.js';
import { ENCODINGS, type ColumnChoice, type Encoding } from '../plugin.js';
import { chooseReader } from '../pipeline/read.js';

export interface ReadRecordsOptions {
  /** The name that records and diagnostics carry; default `-`. */
  readonly file?: string;
  /** Name of a reader; default: told by the content. */
  readonly format?: string;
  readonly encoding?: Encoding;
  /** Of a table: columns by field, each by its name or its number from 1. */
  readonly columns?: ColumnChoice;
  /** Takes rows that cannot be used; default: they are dropped. */
  readonly report?: Report;
}

/** How much is looked at to tell the format, in bytes. */
const HEAD = 64 * 1024;

/**
 * Reads the records of one listing, given as text, as bytes, or as a stream of bytes, in the order of the listing.
 * Every field carries the byte range it was read from.
 * @throws PaperGraphError USAGE for an unknown format or encoding, INPUT_UNKNOWN_FORMAT for what no reader knows
 * @example
 * for await (const record of readRecords('A title\nAda Lovelace · Charles Babbage\nAn abstract …')) …
 */
export async function* readRecords(
  listing: string | Uint8Array | AsyncIterable<Uint8Array>,
  { file = '-', report = () => undefined, ...options }: ReadRecordsOptions = {},
): AsyncGenerator<PaperRecord> {
  if (options.encoding !== undefined && !ENCODINGS.includes(options.encoding))
    throw new PaperGraphError(
      'USAGE',
      `unknown encoding "${options.encoding as string}"; the encodings are ${ENCODINGS.join(', ')}`,
    );
  const chunks =
    typeof listing === 'string'
      ? once(Buffer.from(listing))
      : listing instanceof Uint8Array
        ? once(listing)
        : listing;
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < HEAD) {
    const next = await iterator.next();
    if (next.done) break;
    // The stream may reuse its buffer.
    seen.push(Uint8Array.from(next.value));
    bytes += next.value.length;
  }
  const reader = chooseReader({ file, head: Buffer.concat(seen).subarray(0, HEAD), ...options });
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* seen;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  try {
    yield* reader.read(all(), {
      file,
      report,
      ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      ...(options.columns === undefined ? {} : { columns: options.columns }),
    });
  } finally {
    // A consumer that stops early closes the stream it gave.
    await iterator.return?.();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
