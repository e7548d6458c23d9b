/** Bytes per second of the readers, with everything that is found in a record, against a plain line reader. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { extract } from '../dist/extractors/index.js';
import { readerByName } from '../dist/readers/index.js';
import { compare } from './compare.mjs';

const SEEDS = join(import.meta.dirname, '..', 'seeds');
const CHUNK = 64 * 1024;
const INPUTS = [
  ['session-page', '003_poster-session-6.txt', 20],
  ['session-page', '001_poster-session-3.txt', 60],
  ['arxiv-text', '002_arxiv-dated.txt', 600],
];

export async function run() {
  for (const [format, file, times] of INPUTS) {
    const page = readFileSync(join(SEEDS, file));
    const bytes = Buffer.concat(
      Array.from({ length: times }, () => Buffer.concat([page, Buffer.from('\n')])),
    );
    const lines = { name: 'line reader', run: () => countLines(bytes) };
    const read = { name: 'reader', run: () => readAll(format, bytes, () => undefined) };
    const all = { name: 'reader and extractors', run: () => readAll(format, bytes, extract) };
    await compare(`${format}, ${file} × ${times}`, bytes.length, read, lines);
    await compare(`${format}, ${file} × ${times}`, bytes.length, all, lines);
  }
}

function* chunksOf(bytes) {
  for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
}

async function countLines(bytes) {
  let count = 0;
  for await (const _ of createInterface({ input: Readable.from(chunksOf(bytes)), crlfDelay: Infinity }))
    count += 1;
  return count;
}

async function readAll(format, bytes, each) {
  const chunks = (async function* () {
    yield* chunksOf(bytes);
  })();
  for await (const record of readerByName(format).read(chunks, { file: '-', report: () => undefined }))
    each(record);
}
