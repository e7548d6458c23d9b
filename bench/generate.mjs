/**
 * Makes a bibliography of any size, the same to the byte for the same seed (see `papers/model.mjs` for its shape):
 *
 *     node bench/generate.mjs --papers 100000 --seed 1 --out folder [--format records|openalex] [--gzip]
 *
 * Writes `papers.jsonl` (or `.jsonl.gz`) into the folder, as a stream, and prints its size as JSON; with `--out -` it
 * writes to standard output. `--no-citations` leaves out references, which take most of the memory.
 */
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { FORMATS, lines } from './papers/lines.mjs';

/** Writes the bibliography and returns the path of its file. */
export async function generate({ papers, seed, out, format = 'records', gzip = false, citations = true }) {
  if (out !== '-') mkdirSync(out, { recursive: true });
  const file = out === '-' ? '-' : join(out, gzip ? 'papers.jsonl.gz' : 'papers.jsonl');
  await pipeline(
    Readable.from(lines({ count: papers, seed, format, citations })),
    ...(gzip ? [createGzip()] : []),
    out === '-' ? process.stdout : createWriteStream(file),
  );
  return file;
}

function wholeNumber(name, text) {
  if (!/^\d{1,9}$/.test(text ?? '')) throw new Error(`--${name} must be a whole number, not ${text}`);
  return Number(text);
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      papers: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      format: { type: 'string', default: 'records' },
      gzip: { type: 'boolean', default: false },
      'no-citations': { type: 'boolean', default: false },
    },
  });
  const { out, format, gzip } = values;
  if (out === undefined) throw new Error('--out must name a folder');
  if (!(format in FORMATS)) throw new Error(`--format must be one of ${Object.keys(FORMATS).join(', ')}`);
  const papers = wholeNumber('papers', values.papers);
  const citations = !values['no-citations'];
  const file = await generate({
    papers,
    seed: wholeNumber('seed', values.seed),
    out,
    format,
    gzip,
    citations,
  });
  if (out !== '-') process.stdout.write(`${JSON.stringify({ file, papers, bytes: statSync(file).size })}\n`);
}
