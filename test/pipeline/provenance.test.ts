/** Every stored value that was read from a file stands there: decode the range, normalise it, and it is the value. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/paper.js';
import type { Encoding } from '../../src/plugin.js';
import { findVenue } from '../../src/text/venue.js';
import { ownSeeds, resolveFiles, textAt, type Files } from '../support/listing.js';

interface Checked {
  readonly papers: readonly Paper[];
  readonly values: number;
}

/** Checks every trace of every paper, and that no value that a reader takes from a file lacks its trace. */
async function checkTraces(files: Files, encoding: Encoding = 'utf-8'): Promise<Checked> {
  const { papers } = (await resolveFiles(files)).corpus;
  let values = 0;
  const wrong: string[] = [];
  for (const paper of papers) {
    for (const [path, trace] of Object.entries(paper.traces)) {
      if (trace.by !== 'text') continue;
      values += 1;
      const bytes = files.get(trace.file);
      if (bytes === undefined || trace.start < 0 || trace.start >= trace.end || trace.end > bytes.length) {
        wrong.push(`${paper.row.id} ${path}: no range ${trace.start}–${trace.end} of ${trace.file}`);
        continue;
      }
      const text = textAt(bytes, trace, encoding);
      const value = valueAt(paper, path, text);
      if (text !== value) wrong.push(`${paper.row.id} ${path}: ${JSON.stringify([text, value])}`);
    }
    for (const path of tracedPaths(paper))
      if (paper.traces[path] === undefined) wrong.push(`${paper.row.id} ${path}: no trace`);
    for (const source of paper.row.sources) {
      const bytes = files.get(source.file)!;
      if (source.start >= source.end || source.end > bytes.length) wrong.push(`${paper.row.id} source`);
    }
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  return { papers, values };
}

/** The stored value of a path such as `authors/0/printed`. A venue's text states the series and year that are stored. */
function valueAt({ row, citationContexts }: Paper, path: string, text: string): unknown {
  const context = /^citations\/(\d+)\/context$/.exec(path);
  if (context) return citationContexts[Number(context[1])];
  if (path === 'venue') {
    const found = findVenue(text);
    return found?.series === row.venue?.series && found?.year === row.venue?.year ? text : row.venue;
  }
  let value: unknown = row;
  for (const step of path.split('/')) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}

/** The paths of a row whose values come from a file. */
function tracedPaths({ row }: Paper): string[] {
  const plain = [
    'title',
    'abstract',
    'created',
    'comment',
    'session',
    'location',
    'linkPromised',
    'status',
  ] as const;
  return [
    ...plain.filter((path) => row[path] !== null),
    ...row.authors.map((_, index) => `authors/${index}/printed`),
    ...row.links.map((_, index) => `links/${index}/printed`),
    ...row.citations.flatMap((_, index) => [`citations/${index}/printed`, `citations/${index}/context`]),
    ...Object.keys(row.ids).map((scheme) => `ids/${scheme}`),
    ...(row.venue ? ['venue'] : []),
    ...(row.year === null ? [] : ['year']),
  ];
}

const recoded = (files: Files, change: (text: string) => Uint8Array): Files =>
  new Map([...files].map(([file, bytes]) => [file, change(Buffer.from(bytes).toString('utf8'))]));

/** The rows without what names bytes or lines. */
const rowsOf = (papers: readonly Paper[]): unknown[] =>
  papers.map(({ row }) => ({ ...row, sources: row.sources.length }));

describe('every traced value of the samples', () => {
  const seeds = ownSeeds();

  it('stands at its place', async () => {
    const { values, papers } = await checkTraces(seeds);
    expect(papers).toHaveLength(395);
    expect(values).toBeGreaterThan(2500);
  });

  it.each<[string, Encoding, (text: string) => Uint8Array]>([
    ['with CRLF', 'utf-8', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['with lone CR', 'utf-8', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['with a byte order mark', 'utf-8', (text) => Buffer.from(`\ufeff${text}`)],
    ['without a final line end', 'utf-8', (text) => Buffer.from(text.trimEnd())],
    ['in UTF-16LE', 'utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['in UTF-16BE', 'utf-16be', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['decomposed (NFD)', 'utf-8', (text) => Buffer.from(text.normalize('NFD'))],
    [
      'with blanks and invisible characters',
      'utf-8',
      (text) => Buffer.from(text.replace(/ (?=\w)/g, ' \u00a0').replace(/(?<=[a-z])(?=[a-z]{7})/g, '\u200b')),
    ],
  ])('I-07 I-09 stands at its place %s, and the papers are the same', async (_, encoding, change) => {
    const changed = await checkTraces(recoded(seeds, change), encoding);
    expect(rowsOf(changed.papers)).toEqual(rowsOf((await resolveFiles(seeds)).corpus.papers));
  });

  it('a bad byte in the middle of a line moves no place', async () => {
    const files = new Map(
      [...seeds].map(([file, bytes]) => {
        const text = Buffer.from(bytes).toString('latin1');
        // Bytes that open no character, in the middle of words of every long line.
        return [file, Buffer.from(text.replace(/(?<=\b[a-z]{4})(?=[a-z]{4}\b)/g, '\xff'), 'latin1')];
      }),
    );
    const { values } = await checkTraces(files);
    expect(values).toBeGreaterThan(2000);
  });
});
