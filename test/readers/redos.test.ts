/** I-17: no text makes a function slow. Long runs of one thing, alone and followed by something that ends the run. */
import { afterAll, describe, expect, it } from 'vitest';
import { extractors } from '../../src/extractors/index.js';
import { readers } from '../../src/readers/index.js';
import { tracedText } from '../../src/readers/shared/fields.js';
import * as furniture from '../../src/readers/shared/page-furniture.js';
import * as citation from '../../src/text/citation.js';
import * as fold from '../../src/text/fold.js';
import * as link from '../../src/text/link.js';
import { NORMALISERS } from '../../src/text/normalisers.js';
import * as personName from '../../src/text/person-name.js';
import * as prose from '../../src/text/prose.js';
import * as venue from '../../src/text/venue.js';
import { chunksOf } from '../support/listing.js';
import { toyRecord } from '../support/toy.js';
import { watchdog } from '../support/watchdog.js';

/** What the row names, tried at full length always. */
const LISTED = [' ', '\t', '{', '(', '"', 'a', '.', ',', 'and ', '-', '\\', '&', '\u0301'];
/** What the functions look for themselves. */
const RUNS = [
  ...LISTED,
  ...[
    ')',
    '[',
    '·',
    '$',
    "'",
    '1',
    'A',
    '/',
    '%41',
    ' · a',
    '(a',
    '."',
    'A b ',
    'A. ',
    '· ',
    'also ',
    'code ',
  ],
  ...['www.', 'https://', 'github.com/', 'a.github.io ', 'al. ', 'Li, ', 'Li [2020]. ', '\\cite{', 'arXiv:'],
];
const STARTS = ['', 'a', 'https://a.b/', 'Ada B · Cy D · '];
const ENDS = ['', '!', 'é'];
const LENGTH = 100_000;
/** Milliseconds of processor time that one call may take. */
const LIMIT = 200;
/** Below this many milliseconds, growth is noise of the machine. */
const NOISE = 60;
/** Repetitions of a slow measurement, of which the least counts: collections of garbage are processor time as well. */
const TRIES = 5;
/** What is slower than this at a tenth of the length is tried at full length. */
const SUSPECT = process.env['PAPERGRAPH_LONG'] === '1' ? 0 : 5;

type Run = (text: string) => unknown;

const named = (functions: Record<string, unknown>): [string, Run][] =>
  Object.entries(functions)
    .filter((entry): entry is [string, (...texts: string[]) => unknown] => typeof entry[1] === 'function')
    .map(([name, of]) => [name, (text) => of(text, text)]);

async function readAll(reader: (typeof readers)[number], text: string): Promise<void> {
  const context = { file: 'x', report: () => undefined };
  for await (const _ of reader.read(chunksOf(Buffer.from(text), 65_536), context));
}

const FUNCTIONS: readonly [string, Run][] = [
  ...named(fold).filter(([name]) => name !== 'slug'),
  ['slug', (text) => fold.slug(text)],
  ['placesOfWork', (text) => personName.placesOfWork([text])],
  ...named({ ...citation, ...venue, ...personName, ...prose, ...link, ...NORMALISERS, ...furniture }).filter(
    ([name]) => name !== 'placesOfWork',
  ),
  ...readers.flatMap((reader): [string, Run][] => [
    [`${reader.name} detect`, (text) => reader.detect(text)],
    [`${reader.name} read`, (text) => readAll(reader, text)],
    [
      `${reader.name} read, as an abstract`,
      (text) => readAll(reader, `T\nAda B · Cy D\n${text}\n\narXiv:2310.06511\n`),
    ],
  ]),
  ...Object.entries(extractors).map(([name, extractor]): [string, Run] => [
    `extractor ${name}`,
    (text) => {
      const field = tracedText(text, (index) => index);
      extractor.extract({ ...toyRecord({}), abstract: field, comment: field });
    },
  ]),
];

const CASES = FUNCTIONS.flatMap(([name, run]) => STARTS.map((start) => [name, start, run] as const));

/** Processor time in milliseconds: a busy machine makes a call long, not expensive. */
async function time(run: Run, text: string): Promise<number> {
  const before = process.cpuUsage();
  await run(text);
  return process.cpuUsage(before).user / 1000;
}

const repeated = (start: string, unit: string, end: string, length: number): string =>
  start + unit.repeat(Math.ceil(length / unit.length)) + end;

describe('I-17', () => {
  const guard = watchdog();
  afterAll(() => guard.stop());

  it.each(CASES)('%s behind "%s"', async (name, start, run) => {
    const slow: string[] = [];
    for (const unit of RUNS) {
      for (const end of ENDS) {
        const at = JSON.stringify([start, unit, end]);
        guard.beat(`${name} ${at}`);
        // An exponential pattern shows in a few characters, and would never end on more.
        if ((await time(run, repeated(start, unit, end, 25))) > LIMIT) {
          slow.push(`${at}: more than ${LIMIT} ms for 25 characters`);
          continue;
        }
        const small = await time(run, repeated(start, unit, end, LENGTH / 10));
        const isListed = LISTED.includes(unit) && start === '' && end !== 'é';
        if (small < SUSPECT && !isListed) continue;
        if (small > LIMIT && (await time(run, repeated(start, unit, end, LENGTH / 10))) > LIMIT) {
          // Quadratic functions would take minutes at full length.
          slow.push(`${at}: ${small.toFixed(0)} ms for ${LENGTH / 10} characters`);
          continue;
        }
        let full = await time(run, repeated(start, unit, end, LENGTH));
        for (let tries = 0; tries < TRIES && full > LIMIT; tries += 1)
          full = Math.min(full, await time(run, repeated(start, unit, end, LENGTH)));
        if (full <= LIMIT) continue;
        let double = await time(run, repeated(start, unit, end, 2 * LENGTH));
        for (let tries = 0; tries < TRIES && double > 2.5 * full + NOISE; tries += 1)
          double = Math.min(double, await time(run, repeated(start, unit, end, 2 * LENGTH)));
        if (double > 2.5 * full + NOISE || full > 5 * LIMIT)
          slow.push(`${at}: ${full.toFixed(0)} ms, doubled ${double.toFixed(0)} ms`);
      }
    }
    expect(slow).toEqual([]);
  });
});

/** What rules of lists look behind, in lines that are looked at closely. */
const LEADS = [
  '- Lovelace, Ada. *Weaving Patterns in Cloth* ',
  '- Lovelace, Ada. *Weaving Patterns in Cloth*, ',
  '- [Weaving Patterns in Cloth, by ',
  '- Lovelace, A., Babbage C., ',
  '- Lovelace, Ada: ',
  '- Ada Lovelace. "Weaving Patterns in Cloth." In ',
  '## Topics of ',
  '- 10-10:30 ',
];
const UNITS = ['A', 'Aa ', 'A. ', 'Aa, ', 'by A ', ', ', 'and ', '& ', 'of ', '1', '1-', '(', '*a* ', '"'];

describe('I-17: lines of lists', () => {
  const reader = readers.find(({ name }) => name === 'paper-list')!;
  const page = (line: string): string =>
    `# Papers\n\n${line}\n- Emmy Noether. *A Theory of Engines without Mills*, Engines, 2020.\n`;

  it.each(LEADS)('%s', async (lead) => {
    const slow: string[] = [];
    for (const unit of UNITS)
      for (const end of ENDS) {
        const line = repeated(lead, unit, end, 1500);
        let spent = await time((text) => readAll(reader, text), page(line));
        for (let tries = 0; tries < TRIES && spent > LIMIT; tries += 1)
          spent = Math.min(spent, await time((text) => readAll(reader, text), page(line)));
        if (spent > LIMIT) slow.push(`${JSON.stringify([unit, end])}: ${spent.toFixed(0)} ms`);
      }
    expect(slow).toEqual([]);
  });
});
