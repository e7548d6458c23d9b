/** I-28: bytes changed at random. No crash, no hang, and every range of every record lies inside the file. */
import { afterAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/extractors/index.js';
import type { PaperRecord } from '../../src/model/record.js';
import type { Span } from '../../src/model/traced.js';
import type { Encoding } from '../../src/plugin.js';
import { readers } from '../../src/readers/index.js';
import { byteOrderMark } from '../../src/readers/shared/lines.js';
import { ownSeeds, readListing, textAt } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { prose, seeded } from '../support/toy.js';
import { watchdog } from '../support/watchdog.js';

const LONG = process.env['PAPERGRAPH_LONG'] === '1';
const SECONDS = LONG ? 60 : 2;
/** A run prints its seed; `PAPERGRAPH_SEED` repeats it. */
const SEED = Number(process.env['PAPERGRAPH_SEED'] ?? (LONG ? Date.now() % 1_000_000 : 1));
const HANG = 2000;

const TOKENS = [
  ...[
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\0',
    '\ufeff',
    '\u2028',
    '\u0085',
    '\u200b',
    '\u0301',
    '\ud83d',
    ' · ',
    '·',
  ],
  ...[
    'arXiv:2310.07216',
    'arXiv:',
    'Created: 2023-10-10',
    'Poster Session 4',
    'Poster',
    'Abstract:',
    'Halle B',
  ],
  ...['https://', 'github.com/a/b', '\\citep{', '(', '[2022]', ' et al. ', '$', '. ', 'Ada Lovelace'],
].map((token) => Buffer.from(token));
const BYTES = [0, 9, 10, 13, 0x22, 0x5c, 0x7f, 0x80, 0xb7, 0xc2, 0xe2, 0xed, 0xef, 0xf0, 0xfe, 0xff];

/** One listing, changed in up to eight places. */
function mutated(seed: Buffer, random: () => number): Buffer {
  const below = (limit: number): number => Math.floor(random() * limit);
  let bytes = Buffer.from(seed);
  for (let changes = 1 + below(8); changes > 0; changes -= 1) {
    const at = below(bytes.length + 1);
    const to = Math.min(bytes.length, at + below(200));
    const [before, cut, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
    const change = below(8);
    if (change === 0 && at < bytes.length) bytes[at] = bytes[at]! ^ (1 << below(8));
    else if (change === 1 && at < bytes.length) bytes[at] = BYTES[below(BYTES.length)]!;
    else if (change === 2) bytes = Buffer.concat([before, TOKENS[below(TOKENS.length)]!, cut, after]);
    else if (change === 3) bytes = Buffer.concat([before, after]);
    else if (change === 4) bytes = Buffer.concat([before, cut, cut, after]);
    else if (change === 5) bytes = Buffer.concat([after, before, cut]);
    else if (change === 6) bytes = Buffer.from(bytes.subarray(0, at));
    else bytes = Buffer.concat([before, Buffer.alloc(below(300), TOKENS[below(TOKENS.length)]), cut, after]);
  }
  return bytes;
}

function spansOf(record: PaperRecord): (readonly [string, Span, string])[] {
  const { links, citations, status, linkPromised, venue } = extract(record);
  const fields = [
    ...[record.title, record.abstract, record.comment, record.created, record.session, record.location],
    ...record.authors.map((author) => author.printed),
    ...Object.values(record.ids),
    ...links.map((link) => link.printed),
    ...citations.flatMap((mark) => [mark.printed, mark.context]),
    ...[status, linkPromised, venue?.printed ?? null],
  ];
  return fields.flatMap((field, index) =>
    field ? [[`field ${index}`, field.at, field.value] as const] : [],
  );
}

const guard = watchdog();
afterAll(() => guard.stop());

describe.each(readers.map((reader) => [reader.name, reader] as const))('I-28 %s', (name, reader) => {
  it(`lives through ${SECONDS} s of changed bytes`, { timeout: (SECONDS + 60) * 1000 }, async () => {
    const random = seeded(SEED);
    const toy = `Poster Session 4\nOn fish\nAda Lovelace · Alan Turing\n${prose('fish')} See Im et al. [2022].\n`;
    const arxiv = `${prose('fish')} Code: https://github.com/a/b.\n9 pages\narXiv:2310.07216${prose('birds')}\n\narXiv:2310.06511v2\nCreated: 2023-10-10\n`;
    const slices = [...ownSeeds().values()].map((bytes) => Buffer.from(bytes.subarray(0, 3000)));
    const samples = sampleListings(name).map((text) => Buffer.from(text));
    const pages = [...slices, Buffer.from(toy), Buffer.from(arxiv), Buffer.from(`\ufeff${toy}`, 'utf16le')];
    const corpus = samples.length > 0 ? [...samples, ...samples, ...samples, ...pages] : pages;
    const end = performance.now() + SECONDS * 1000;
    let runs = 0;
    let records = 0;
    while (performance.now() < end) {
      const bytes = mutated(corpus[runs % corpus.length]!, random);
      const told = `${name}, seed ${SEED}, run ${runs}: ${bytes.toString('base64').slice(0, 20_000)}`;
      guard.beat(told);
      const before = process.cpuUsage();
      let read;
      try {
        reader.detect(bytes.toString('utf8'));
        read = await readListing(reader, bytes, { chunk: 1 + Math.floor(random() * 5000) });
        const mark = byteOrderMark(bytes)?.encoding ?? 'utf-8';
        const encoding: Encoding = mark === 'utf-32' ? 'utf-8' : mark;
        for (const record of read.records) {
          const { start, end: last, line, endLine } = record.source;
          const isInside = 0 <= start && start < last && last <= bytes.length;
          if (!isInside || line < 1 || endLine < line) throw new RangeError(JSON.stringify(record.source));
          for (const [field, at, value] of spansOf(record)) {
            if (!(0 <= at.start && at.start < at.end && at.end <= bytes.length))
              throw new RangeError(`${field} at ${at.start}–${at.end} of ${bytes.length}`);
            const text = textAt(bytes, at, encoding);
            if (text !== value) throw new RangeError(`${field} is ${JSON.stringify([value, text])}`);
          }
        }
      } catch (error) {
        throw new Error(told, { cause: error });
      }
      expect(process.cpuUsage(before).user / 1000, told).toBeLessThan(HANG);
      records += read.records.length;
      runs += 1;
    }
    process.stderr.write(`${name}: seed ${SEED}, ${runs} changed listings, ${records} records\n`);
    expect(records).toBeGreaterThan(runs / 20);
  });
});
