/** Every stored value that was read from a file stands there: decode the range, normalise it, and it is the value. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/paper.js';
import type { Encoding } from '../../src/plugin.js';
import { findVenue, seriesNamed } from '../../src/text/venue.js';
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
    for (const path of paper.traces.paths()) {
      const trace = paper.traces.get(path)!;
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
      if (paper.traces.get(path) === undefined) wrong.push(`${paper.row.id} ${path}: no trace`);
    for (const source of paper.row.sources) {
      const bytes = files.get(source.file)!;
      if (source.start >= source.end || source.end > bytes.length) wrong.push(`${paper.row.id} source`);
    }
  }
  expect(wrong.slice(0, 10)).toEqual([]);
  return { papers, values };
}

/** The stored value of a path such as `authors/0/printed`. A venue's text states the series and year that are stored. */
function valueAt(
  { row, citationContexts, referenceContexts, traces }: Paper,
  path: string,
  text: string,
): unknown {
  const context = /^(citations|references)\/(\d+)\/context$/.exec(path);
  if (context) return (context[1] === 'citations' ? citationContexts : referenceContexts)[Number(context[2])];
  if (path === 'venue') {
    // A field that names the series alone leaves its year to the record's own, which has a place as well.
    const series = findVenue(text)?.series ?? seriesNamed(text) ?? text;
    const year = findVenue(text)?.year ?? (traces.get('year')?.by === 'text' ? row.year : null);
    return series === row.venue?.series && year === row.venue?.year ? text : row.venue;
  }
  if (path === 'year') return String(row.year);
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
    ...row.references.flatMap(({ printed }, index) =>
      printed === null ? [] : [`references/${index}/printed`],
    ),
    ...row.systems.map((_, index) => `systems/${index}`),
    ...row.authors.flatMap(({ affiliations, ids }, index) => [
      ...affiliations.map((__, place) => `authors/${index}/affiliations/${place}`),
      ...Object.keys(ids).map((scheme) => `authors/${index}/ids/${scheme}`),
    ]),
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

/** What the extractors look for, in words that every format can carry. */
const ABSTRACT =
  'We propose FooNet, a method for R&D with "quotes" and naïve ideas, after Im et al. [2022] and arXiv:1706.03762. ' +
  'Unlike Müller & Sørensen (2019), FooNet needs no labels. Code is at https://github.com/ada/foo_net.';
const SECOND =
  'This paper studies Bar, as (Wu et al., ICML 2020) did before. Our data will be made publicly available.';

const json = (value: unknown): string => JSON.stringify(value);
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('ï', '&iuml;').replaceAll('ü', '&#252;');

/** The same two papers in each format that is no session page. */
const PAGES: readonly (readonly [format: string, file: string, text: string])[] = [
  [
    'records',
    'papers.jsonl',
    [
      json({
        id: 'a1',
        title: 'FooNet: On "Naïve" R&D',
        authors: [
          { name: 'Zoë Müller', affiliation: 'ETH Zürich', orcid: '0000-0002-1825-0097' },
          'Ada Bell',
        ],
        abstract: ABSTRACT,
        year: 2022,
        venue: 'ICLR',
        comment: 'Findings of EMNLP 2022',
        links: ['https://github.com/ada/foo_net'],
        references: ['10.1000/1', { arxiv: '1706.03762' }, { title: 'Bar and the Naïve Bayes of It' }],
      }),
      json({
        id: 'b2',
        title: 'Bar and the Naïve Bayes of It',
        authors: ['Cy Diaz'],
        abstract: SECOND,
        arxiv: '2001.00002',
      }),
    ].join('\n'),
  ],
  [
    'csv',
    'papers.csv',
    [
      'title,authors,abstract,year,venue,arxiv,url',
      [
        cell('FooNet: On "Naïve" R&D'),
        cell('Zoë Müller; Ada Bell'),
        cell(ABSTRACT),
        '2022',
        'ICLR',
        '',
        'https://github.com/ada/foo_net',
      ].join(','),
      [cell('Bar and the Naïve Bayes of It'), 'Cy Diaz', cell(SECOND), '2023', '', '2001.00002', ''].join(
        ',',
      ),
    ].join('\n'),
  ],
  [
    'paper-list',
    'papers.md',
    [
      '# Accepted papers',
      '',
      '- **FooNet: On "Naïve" R&amp;D of Networks**',
      '  *Zoë Müller, Ada Bell*',
      '  ICLR 2022 [[code]](https://github.com/ada/foo_net) [[paper]](https://arxiv.org/abs/2001.00001)',
      '- **Bar and the Naïve Bayes of It**',
      '  *Cy Diaz, Fay Gray*',
      '  ICML 2020 [[paper]](https://arxiv.org/abs/2001.00002)',
      '',
    ].join('\n'),
  ],
  [
    'html-list',
    'papers.html',
    [
      '<!DOCTYPE html><html><head><title>Accepted papers</title></head><body><h1>Accepted papers</h1><ul>',
      ...[
        ['FooNet: On "Naïve" R&D of Networks', 'Zoë Müller, Ada Bell', ABSTRACT],
        ['Bar and the Naïve Bayes of It', 'Cy Diaz, Fay Gray', SECOND],
      ].map(
        ([title, authors, abstract]) =>
          `<li><b>${entities(title!)}</b><br><i>${entities(authors!)}</i><p>${entities(abstract!)}</p></li>`,
      ),
      '</ul></body></html>',
    ].join('\n'),
  ],
  [
    'arxiv-text',
    'arxiv.txt',
    `${ABSTRACT}\nAccepted to ECCV 2022. Code at https://github.com/ada/foo_net\narXiv:2001.00001\nCreated: 2020-01-01\n${SECOND}\narXiv:2001.00002\n`,
  ],
];

describe('every traced value of the other formats', () => {
  it.each(PAGES)('%s stands at its place', async (format, file, text) => {
    for (const [encoding, bytes] of [
      ['utf-8', Buffer.from(text)],
      ['utf-8', Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
      ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ] as const) {
      const { papers, values } = await checkTraces(new Map([[file, bytes]]), encoding);
      expect(papers.map(({ row }) => row.sources[0]?.format)).toEqual([format, format]);
      expect(values).toBeGreaterThan(format === 'paper-list' ? 10 : 14);
    }
  });
});
