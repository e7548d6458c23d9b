import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { readable, requireReadableFile, STDIN, unreadable } from './input-files.js';

const READ_BYTES = 256 * 1024;

/** What is known of a file as it is stored, before decompression. */
export interface RawSummary {
  readonly bytes: number;
  /** Lower-case hexadecimal; empty when no digest was asked for. */
  readonly sha256: string;
  /** The end was reached; else `bytes` and `sha256` cover only what was read. */
  readonly complete: boolean;
  /** Size or time of the file changed while it was read. */
  readonly changed: boolean;
}

/** The stored bytes of a file or of standard input, counted and hashed as they pass. */
export class RawInput {
  /** Whether chunks of a file are only lent: their memory is used again after the next one was asked for. */
  lent = false;
  readonly #name: string;
  readonly #handle: FileHandle | null;
  readonly #stdin: AsyncIterable<Uint8Array>;
  readonly #hash: Hash | null;
  #bytes = 0;
  #complete = false;
  #changed = false;

  private constructor(
    name: string,
    handle: FileHandle | null,
    stdin: AsyncIterable<Uint8Array>,
    digest: boolean,
  ) {
    this.#hash = digest ? createHash('sha256') : null;
    this.#name = name;
    this.#handle = handle;
    this.#stdin = stdin;
  }

  static async open(
    path: string,
    options: { readonly name: string; readonly stdin?: AsyncIterable<Uint8Array>; readonly digest?: boolean },
  ): Promise<RawInput> {
    const { name, stdin = process.stdin, digest = true } = options;
    if (path === STDIN) return new RawInput(name, null, stdin, digest);
    await requireReadableFile(path, name);
    return new RawInput(name, await readable(name, open(path, 'r')), stdin, digest);
  }

  summary(): RawSummary {
    const sha256 = this.#hash?.copy().digest('hex') ?? '';
    return { bytes: this.#bytes, sha256, complete: this.#complete, changed: this.#changed };
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    const handle = this.#handle;
    try {
      const before = await handle?.stat();
      const stored = handle ? readAhead(handle, () => this.lent) : this.#stdin;
      for await (const chunk of stored) {
        this.#hash?.update(chunk);
        this.#bytes += chunk.length;
        yield chunk;
      }
      const after = await handle?.stat();
      this.#changed = before?.size !== after?.size || before?.mtimeMs !== after?.mtimeMs;
      this.#complete = true;
    } catch (error) {
      throw unreadable(`${this.#name} behind byte ${this.#bytes}`, error);
    } finally {
      await handle?.close();
    }
  }
}

/**
 * The bytes of a file; the next chunk is read while one is used.
 * @param lent whether the memory of a chunk is used again after the next one was asked for
 */
async function* readAhead(handle: FileHandle, lent: () => boolean): AsyncGenerator<Uint8Array> {
  const read = (buffer: Buffer): ReturnType<typeof handle.read<Buffer>> => {
    const reading = handle.read(buffer, 0, READ_BYTES);
    // It may fail before it is waited for.
    reading.catch(() => undefined);
    return reading;
  };
  const newBuffer = (): Buffer => Buffer.allocUnsafe(READ_BYTES);
  let next = read(newBuffer());
  let spare = newBuffer();
  try {
    for (;;) {
      const { bytesRead, buffer } = await next;
      if (bytesRead === 0) return;
      next = read(spare);
      yield buffer.subarray(0, bytesRead);
      spare = lent() ? buffer : newBuffer();
    }
  } finally {
    await next.catch(() => undefined);
  }
}
