import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { errno } from './errno.js';
import { printable } from './printable.js';
import { FIRST_LINE, STORE_FILE, STORE_VERSION, storeFolder, TRAILER_BYTES } from './store-format.js';
import type { SectionEntry } from './store-format.js';

/** A store that is open for reading. It stays as it is even when a new one is written meanwhile. */
export interface Store {
  /** In the order in which they were written. */
  readonly sections: readonly string[];
  /**
   * The lines of a section, read from disk as they are asked for; may be called again.
   * @throws PaperGraphError `STORE_DAMAGED` when there is no such section
   */
  section(name: string): Iterable<string>;
  close(): void;
}

const BLOCK_BYTES = 1024 * 1024;

/**
 * Opens the store of an output folder and checks every byte of it against its digests.
 * @throws PaperGraphError `STORE_MISSING`, `STORE_VERSION` (written by an older or newer papergraph), `STORE_DAMAGED`
 */
export async function readStore(out: string): Promise<Store> {
  const path = join(await storeFolder(out), STORE_FILE);
  const shown = printable(path);
  const damaged = (what: string, cause?: unknown) =>
    new PaperGraphError(
      'STORE_DAMAGED',
      `The built graph in ${shown} ${what}; run \`papergraph build\` again.`,
      { cause },
    );
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (errno(error) !== 'ENOENT') throw damaged(`cannot be read (${errno(error)})`, error);
    throw new PaperGraphError(
      'STORE_MISSING',
      `There is no built graph for ${printable(out)} (looked for ${shown}); run \`papergraph build\` first.`,
    );
  }
  try {
    const entries = readIndex(file, shown);
    for (const entry of entries) {
      if (digestOf(file, entry) !== entry.sha256) throw damaged(`is damaged in its part "${entry.name}"`);
    }
    return {
      sections: entries.map(({ name }) => name),
      section(name) {
        const entry = entries.find((candidate) => candidate.name === name);
        if (entry === undefined) throw damaged(`has no part "${name}"`);
        return { [Symbol.iterator]: () => linesOf(file, entry) };
      },
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw errno(error) === '' ? error : damaged(`cannot be read (${errno(error)})`, error);
  }
}

function readIndex(file: number, shown: string): SectionEntry[] {
  const { size } = fstatSync(file);
  const first = readBytes(file, 0, Math.min(size, 64)).toString('latin1');
  const version = /^papergraph-store (\d{1,9})\n/.exec(first)?.[1];
  if (version !== undefined && Number(version) !== STORE_VERSION) {
    const age = Number(version) < STORE_VERSION ? 'an older' : 'a newer';
    throw new PaperGraphError(
      'STORE_VERSION',
      `The built graph in ${shown} was written by ${age} papergraph (format ${version}, this one reads ${STORE_VERSION}); run \`papergraph build\` again.`,
    );
  }
  const damaged = new PaperGraphError(
    'STORE_DAMAGED',
    `The built graph in ${shown} is damaged or cut off; run \`papergraph build\` again.`,
  );
  const end = size - TRAILER_BYTES;
  if (!first.startsWith(FIRST_LINE) || end < FIRST_LINE.length) throw damaged;
  const trailer = /^(\d{16}) ([0-9a-f]{64})\n$/.exec(readBytes(file, end, TRAILER_BYTES).toString('latin1'));
  const start = Number(trailer?.[1] ?? Number.NaN);
  if (!(start >= FIRST_LINE.length && start <= end)) throw damaged;
  const index = readBytes(file, start, end - start);
  if (createHash('sha256').update(FIRST_LINE).update(index).digest('hex') !== trailer?.[2]) throw damaged;
  const { sections } = JSON.parse(index.toString()) as { sections: SectionEntry[] };
  const last = sections.at(-1);
  if ((last === undefined ? FIRST_LINE.length : last.start + last.bytes) !== start) throw damaged;
  return sections;
}

function readBytes(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, start + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

function* blocksIn(file: number, { start, bytes }: SectionEntry): Generator<Buffer> {
  for (let at = 0; at < bytes; at += BLOCK_BYTES) {
    yield readBytes(file, start + at, Math.min(BLOCK_BYTES, bytes - at));
  }
}

function digestOf(file: number, entry: SectionEntry): string {
  const hash = createHash('sha256');
  for (const block of blocksIn(file, entry)) hash.update(block);
  return hash.digest('hex');
}

function* linesOf(file: number, entry: SectionEntry): Generator<string> {
  let open: Buffer[] = [];
  for (const block of blocksIn(file, entry)) {
    let from = 0;
    for (let end = block.indexOf(10); end >= 0; end = block.indexOf(10, from)) {
      const piece = block.subarray(from, end);
      yield (open.length === 0 ? piece : Buffer.concat([...open, piece])).toString();
      open = [];
      from = end + 1;
    }
    if (from < block.length) open.push(block.subarray(from));
  }
}
