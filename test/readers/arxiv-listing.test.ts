import { expect, it } from 'vitest';
import { arxivListing } from '../../src/readers/pages/arxiv-listing.js';
import { detectReader } from '../../src/readers/index.js';
import { NORMALISERS } from '../../src/text/normalisers.js';
import { readListing, summaryOf } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced } from './sample-papers.js';

const [SAMPLE = ''] = sampleListings('arxiv-listing');

it('carries over what an announcement says', async () => {
  expect(detectReader(SAMPLE)).toBe(arxivListing);
  const listing = await readListing(arxivListing, SAMPLE);
  expect(summaryOf(listing)).toMatchObject([
    {
      title: 'Weaving Algebraic Patterns with Punched Cards',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      comment: 'Accepted to ICML 2023. 9 pages',
      created: '2023-03-15',
      arxiv: '2303.00001',
      flags: [],
    },
    {
      title: 'Invariants, Rings and Conserved Quantities',
      authors: ['Emmy Noether', 'David Hilbert'],
      abstract: null,
      created: null,
      arxiv: 'math/0600001',
      flags: ['abstract-missing'],
    },
  ]);
  expect(listing.records[0]).toMatchObject({
    authors: [{ affiliations: [{ value: 'London' }] }, { affiliations: [] }],
    ids: { doi: { value: '10.1103/physrevd.76.013009' } },
    venue: { value: 'J. Algebra' },
    year: { value: '2007' },
  });
  expect(listing.diagnostics).toEqual([]);
  expect([1, 3, 4, 8].map((line) => listing.passedOver.get(line))).toEqual([
    'text between announcements',
    'blank',
    'rule',
    'blank',
  ]);
  expectTraced(SAMPLE, listing);
});

it('I-06 chunk borders and I-09 line ends change nothing', async () => {
  const whole = summaryOf(await readListing(arxivListing, SAMPLE));
  for (const chunk of [1, 3, 7])
    expect(summaryOf(await readListing(arxivListing, SAMPLE, { chunk }))).toEqual(whole);
  const text = SAMPLE.replaceAll('\n', '\r\n');
  const listing = await readListing(arxivListing, text);
  expect(summaryOf(listing)).toEqual(whole);
  expectTraced(text, listing);
});

it('I-25 an announcement that is cut off ends where the next one starts', async () => {
  const text = SAMPLE.replace(/^-{10,}$/gm, '').replace(/^\\\\ \(.*$/gm, '');
  const listing = await readListing(arxivListing, text);
  expect(listing.records.map(({ ids }) => ids.arxiv?.value)).toEqual(['2303.00001', 'math/0600001']);
});

it('an announcement that names nothing is a reject with its line', async () => {
  const text = '\\\\\narXiv:2303.00001\nTitle:\nAuthors: Ada Lovelace\n\\\\\n';
  const listing = await readListing(arxivListing, text);
  expect(listing.records).toEqual([]);
  expect(listing.diagnostics).toMatchObject([{ type: 'MISSING_FIELD', line: 2 }]);
  expectTraced(text, listing);
});

it('traces a date that holds characters no text has', async () => {
  const page = SAMPLE.replace('Wed, 15 Mar', 'Wed, 15\0\0 Mar');
  const listing = await readListing(arxivListing, page);
  expect(listing.records[0]!.created?.value).toBe('2023-03-15');
  const { start, end, normaliser } = listing.records[0]!.created!.at;
  const range = Buffer.from(page).subarray(start, end).toString();
  expect(NORMALISERS[normaliser as 'mail-day'](range)).toBe('2023-03-15');
});
