import { describe, expect, it } from 'vitest';
import { arxivText } from '../../src/readers/pages/arxiv-text.js';
import type { Encoding } from '../../src/plugin.js';
import { readListing, summaryOf, textAt } from '../support/listing.js';
import { prose } from '../support/toy.js';

const FISH = prose('fish');
const BIRDS = prose('birds');

/** `[arXiv id, abstract, comment, created]` of each record, after a check of all places. */
async function records(page: string): Promise<unknown[]> {
  const read = await readListing(arxivText, page);
  const bytes = Buffer.from(page);
  for (const { source, abstract, comment, created, ids } of read.records) {
    for (const field of [abstract, comment, created, ids.arxiv]) {
      if (!field) continue;
      expect(textAt(bytes, field.at)).toBe(field.value);
      expect(field.at.start).toBeGreaterThanOrEqual(source.start);
      expect(field.at.end).toBeLessThanOrEqual(source.end);
    }
  }
  return summaryOf(read).map(({ arxiv, abstract, comment, created }) => [arxiv, abstract, comment, created]);
}

describe('arXiv listing text', () => {
  it('ids close records, and the next record may be glued to them', async () => {
    const page = `${FISH}\narXiv:2310.07216${BIRDS}\n9 main pages\narXiv:2310.06511${FISH}\narXiv:2310.01777`;
    expect(await records(page)).toEqual([
      ['2310.07216', FISH, null, null],
      ['2310.06511', BIRDS, '9 main pages', null],
      ['2310.01777', FISH, null, null],
    ]);
  });

  it('dates close records too, and the next may be glued to them', async () => {
    const page = `${FISH}\n\narXiv:2310.07216\nCreated: 2023-10-11${BIRDS}\n\narXiv:2310.06511\nCreated: 2023-10-10\n`;
    expect(await records(page)).toEqual([
      ['2310.07216', FISH, null, '2023-10-11'],
      ['2310.06511', BIRDS, null, '2023-10-10'],
    ]);
  });

  it('says where a glued record stands: from its own first word to its id', async () => {
    const page = `${FISH}\narXiv:2310.07216${BIRDS}\narXiv:2310.06511`;
    const { source } = (await readListing(arxivText, page)).records[1]!;
    expect(source).toEqual({
      file: 'page.txt',
      format: 'arxiv-text',
      id: '2310.06511',
      line: 2,
      endLine: 3,
      start: page.indexOf(BIRDS),
      end: page.length,
    });
  });

  it('in a file that begins with an id, ids open records', async () => {
    const page = `arXiv:2310.07216\n${FISH}\n9 pages\n\narXiv:2310.06511\n${BIRDS}\nCreated: 2023-10-10\n`;
    expect(await records(page)).toEqual([
      ['2310.07216', FISH, '9 pages', null],
      ['2310.06511', BIRDS, null, '2023-10-10'],
    ]);
  });

  it('I-25 a page cut so that it begins with a closing id keeps every other id with its abstract', async () => {
    const page = `arXiv:2310.07216${FISH}\narXiv:2310.06511${BIRDS}\narXiv:2310.01777`;
    const read = (await records(page)) as string[][];
    expect(read.slice(-2)).toEqual([
      ['2310.06511', FISH, null, null],
      ['2310.01777', BIRDS, null, null],
    ]);
  });

  it('I-25 a page cut before the last id keeps the abstract', async () => {
    const page = `${FISH}\n\narXiv:2310.07216\n\n${BIRDS.slice(0, 80)}`;
    const read = await readListing(arxivText, page);
    expect(summaryOf(read).map(({ arxiv, flags }) => [arxiv, flags])).toEqual([
      ['2310.07216', ['title-missing', 'authors-missing']],
      [null, expect.arrayContaining(['id-missing'])],
    ]);
  });

  it.each([
    ['2310.07216', '2310.07216'],
    ['2310.07216v2', '2310.07216'],
    ['2310.07216V12', '2310.07216'],
    ['0704.0001', '0704.0001'],
    ['1412.6980v9', '1412.6980'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['math.GT/0309136v1', 'math.GT/0309136'],
  ])('reads the id %s', async (printed, bare) => {
    const page = `${FISH}\n\narXiv:${printed}\n\n${BIRDS}\n\narXiv:2310.06511\n`;
    expect(await records(page)).toEqual([
      [bare, FISH, null, null],
      ['2310.06511', BIRDS, null, null],
    ]);
  });

  it('takes five digits and no more where digits are glued to the id', async () => {
    expect(await records(`${FISH}\narXiv:2310.072163D fish are deep.\narXiv:2310.06511`)).toEqual([
      ['2310.07216', FISH, null, null],
      ['2310.06511', '3D fish are deep.', null, null],
    ]);
  });

  it.each(['see arXiv:2310.07216 for more', 'arXiv:2313.07216', 'arXiv:231.07216', 'arXiv: none'])(
    'is no id line: %j',
    (line) => {
      expect(arxivText.detect(`${line}\n`)).toBe(0);
    },
  );

  it('keeps abstracts in several lines and paragraphs, and comments of two lines, together', async () => {
    const wrapped = 'We evaluate it on\nImageNet and\nothers. It works';
    expect(await records(`${wrapped}\nwell.\n\narXiv:2310.07216\n`)).toEqual([
      ['2310.07216', 'We evaluate it on ImageNet and others. It works well.', null, null],
    ]);
    expect(await records(`${FISH}\n\nICML 2023.\nCode: github.com/a/b\n\narXiv:2310.07216\n`)).toEqual([
      ['2310.07216', FISH, 'ICML 2023. Code: github.com/a/b', null],
    ]);
    const long = `${BIRDS} ${BIRDS} ${BIRDS}`;
    expect(long.length).toBeGreaterThan(400);
    expect(await records(`${FISH}\n\n${long}\n\narXiv:2310.07216\n`)).toEqual([
      ['2310.07216', `${FISH} ${long}`, null, null],
    ]);
  });

  it('loses the last line of a hard-wrapped abstract to no comment, when blank lines set it off', async () => {
    expect(await records(`We evaluate it on fish from\nNorway and Chile.\n\narXiv:2310.07216\n`)).toEqual([
      ['2310.07216', 'We evaluate it on fish from Norway and Chile.', null, null],
    ]);
  });

  it.each([
    'v2: typos fixed',
    'camera-ready version',
    '12 pages',
    'https://fish.example/',
    'WACV2024',
    'Technical report',
  ])('takes a comment from an abstract without a full stop: %s', async (comment) => {
    const open = 'We look for an end, and find that it works for fish and for birds alike';
    for (const gap of ['\n', '\n\n'])
      expect(await records(`${open}${gap}${comment}${gap}arXiv:2310.07216\n`)).toEqual([
        ['2310.07216', open, comment, null],
      ]);
  });

  it('a date in the middle of the text keeps places right', async () => {
    await records('arXiv:2310.07216\nWe study things without an end\nCreated: 2023-10-10\nand go on here.\n');
  });

  it('an id without text is a record, and a date without either is reported', async () => {
    const { records: read, diagnostics } = await readListing(
      arxivText,
      `Created: 2023-10-09\n\n${FISH}\n\narXiv:2310.07216\narXiv:2310.06511\n`,
    );
    expect(
      read.map((record) => [record.ids.arxiv?.value, record.flags.includes('abstract-missing')]),
    ).toEqual([
      ['2310.07216', false],
      ['2310.06511', true],
    ]);
    expect(diagnostics.map(({ type, line }) => [type, line])).toEqual([['UNPLACED_LINE', 1]]);
  });

  it.each<[Encoding, (text: string) => Buffer]>([
    ['utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('places an id with a version in %s', async (encoding, encode) => {
    const bytes = encode(`${FISH}\n\narXiv:2310.07216v2\n`);
    const id = (await readListing(arxivText, bytes)).records[0]!.ids.arxiv!;
    expect(id.value).toBe('2310.07216');
    expect(textAt(bytes, id.at, encoding)).toBe('2310.07216');
  });

  it('is detected by its ids', () => {
    expect(arxivText.detect(`${FISH}\narXiv:2310.07216${BIRDS}\narXiv:2310.06511`)).toBeGreaterThan(0.9);
    expect(arxivText.detect(`${FISH}\r\n\r\narXiv:2310.07216\r\n`)).toBeGreaterThan(0.5);
    expect(arxivText.detect('')).toBe(0);
    expect(arxivText.detect(`On fish\nAda Lovelace · Alan Turing\n${FISH}`)).toBe(0);
  });
});
