/** The Web of Science as a table, whose columns have the tags of its tagged text. */
import { expect, it } from 'vitest';
import { csvTable } from '../../src/readers/tables/csv-table.js';
import { detectReader } from '../../src/readers/index.js';
import { wosTable } from '../../src/readers/tables/wos-table.js';
import { readListing } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced } from './sample-papers.js';
import { cpuTimer } from '../support/cpu-time.js';

const [TABS = '', COMMAS = ''] = sampleListings('wos-table');

it('is told by its head row', () => {
  for (const page of [TABS, COMMAS, TABS.replace('\ufeff', '')]) expect(detectReader(page)).toBe(wosTable);
  expect(detectReader('Authors\tTitle\tSO\nAda Lovelace\tLooms\t1\n')).toBe(csvTable);
});

it('carries over what the tags hold, each value with its place', async () => {
  const listing = await readListing(wosTable, TABS);
  expect(listing.diagnostics).toEqual([]);
  expectTraced(TABS, listing);
  expect(listing.records).toMatchObject([
    {
      source: { id: 'WOS:000001', format: 'wos-table', line: 2, endLine: 2 },
      title: { value: 'Weaving Algebraic Patterns' },
      venue: { value: 'ANNALS OF ENGINES' },
      year: { value: '2020' },
      ids: { doi: { value: '10.5555/12345.6' }, pmid: { value: '12345678' } },
      authors: [
        {
          printed: { value: 'Lovelace, Ada' },
          affiliations: [{ value: 'Univ London, London, England' }],
          ids: { orcid: { value: '0000-0002-1825-0097' } },
        },
        {
          printed: { value: 'Babbage, Charles' },
          affiliations: [
            { value: 'Univ London, London, England' },
            { value: 'Analyt Engines Ltd, London, England' },
          ],
        },
      ],
      references: [
        {
          printed: { value: 'Noether E, 1918, ANN ALGEBRA, V2, P1, DOI 10.1000/xyz12' },
          ids: { doi: '10.1000/xyz12' },
        },
        { printed: { value: 'JACQUARD J, 1804, LOOMS' }, ids: {} },
      ],
    },
    {
      authors: [{ printed: { value: 'Noether, E' }, affiliations: [{ value: 'Univ Gottingen' }] }],
      year: { value: '1918' },
      abstract: null,
    },
  ]);
});

it('takes authors between semicolons also from a table with commas', async () => {
  const { records } = await readListing(wosTable, COMMAS);
  expect(records[0]!.authors.map(({ printed }) => printed.value)).toEqual(['Hardy, GH', 'Ramanujan, S']);
});

it('100,000 brackets that nothing closes take linear time', async () => {
  const page = `AU\tTI\tSO\tC1\nLovelace, A\tLooms\tS\t${'['.repeat(100_000)}\n`;
  const time = cpuTimer();
  await readListing(wosTable, page);
  expect(time()).toBeLessThan(2000);
});

it('a table without titles is rejected with its line', async () => {
  const { diagnostics } = await readListing(wosTable, 'AU\tSO\nLovelace, A\tS\n');
  expect(diagnostics).toMatchObject([{ type: 'NO_HEADER', line: 1 }]);
});
