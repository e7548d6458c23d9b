/** Exports of Scopus as CSV, of several years. */
import { describe, expect, it } from 'vitest';
import { csvTable } from '../../src/readers/tables/csv-table.js';
import { detectReader } from '../../src/readers/index.js';
import { scopusCsv } from '../../src/readers/tables/scopus-csv.js';
import { readListing, textAt } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced } from './sample-papers.js';

const [RECENT = '', OLDER = ''] = sampleListings('scopus-csv');

/** An export of the columns that a row names. */
const exportOf = (row: Record<string, string>): string => {
  const cells = (values: string[]): string => values.map((value) => `"${value}"`).join(',');
  const all = { Title: 'T', EID: '2-s2.0-85100000009', 'Source title': 'S', ...row };
  return `${cells(Object.keys(all))}\n${cells(Object.values(all))}\n`;
};

const people = async (row: Record<string, string>): Promise<unknown[]> => {
  const listing = await readListing(scopusCsv, exportOf(row));
  expect(listing.records.length).toBe(1);
  expectTraced(exportOf(row), listing);
  return listing.records[0]!.authors.map(({ printed, ids, affiliations }) => [
    printed.value,
    ids['scopus']?.value ?? null,
    ...affiliations.map(({ value }) => value),
  ]);
};

describe('scopus-csv is told by its head row', () => {
  it.each([RECENT, OLDER, RECENT.replace('\ufeff', ''), exportOf({ Year: '2020' })])('%#', (page) => {
    expect(detectReader(page)).toBe(scopusCsv);
  });

  it('whatever columns the user chose, by the ids where only one is its own', () => {
    expect(detectReader('Authors,Title,Year,EID\nLovelace A.,T,2020,2-s2.0-85100000001\n')).toBe(scopusCsv);
    expect(detectReader('Authors,Title,Year,EID\nLovelace A.,T,2020,7\n')).toBe(csvTable);
  });

  it('other databases stay tables', () => {
    for (const head of [
      'Lens ID,Title,Date Published,Publication Year,Source Title,Author/s,Abstract,DOI,PMID',
      'Publication ID,DOI,PMID,Title,Abstract,Source title,PubYear,Authors,Authors Affiliations',
      'Publication Type,Authors,Author Full Names,Article Title,Source Title,Author Keywords,DOI',
    ])
      expect(detectReader(`${head}\n1,2,3,4,5,6,7,8,9\n`)).toBe(csvTable);
  });
});

describe('scopus-csv carries over', () => {
  it('everything of a recent export, each value with its place', async () => {
    const listing = await readListing(scopusCsv, RECENT);
    expect(listing.diagnostics).toEqual([]);
    expectTraced(RECENT, listing);
    expect(listing.records).toMatchObject([
      {
        source: { id: '2-s2.0-85100000001', line: 2, endLine: 2 },
        title: { value: 'Weaving "Algebraic" Patterns' },
        year: { value: '2020' },
        venue: { value: 'International Conference on Machine Learning, ICML 2020' },
        ids: { doi: { value: '10.5555/12345.6' }, pmid: { value: '12345678' } },
        links: [],
      },
      {
        abstract: null,
        venue: { value: 'Annals of Algebra & Rings' },
        ids: {},
        authors: [{ affiliations: [{ value: 'University of Göttingen, Göttingen, Germany' }] }],
        flags: ['abstract-missing'],
      },
    ]);
  });

  it('full names, with the numbers of their profiles and the places that name them', async () => {
    const [first] = (await readListing(scopusCsv, RECENT)).records;
    const engines = 'Analytical Engines Ltd, London, United Kingdom';
    expect(
      first!.authors.map(({ printed, ids, affiliations }) => [
        printed.value,
        ids['scopus']!.value,
        affiliations.map(({ value }) => value),
      ]),
    ).toEqual([
      [
        'Lovelace, Ada Augusta',
        '57190000001',
        ['Department of Looms, University of London, London, United Kingdom', engines],
      ],
      ['Babbage, Charles', '57190000002', [engines]],
      ['Engine Study Group', '57190000003', []],
    ]);
    for (const { ids } of first!.authors)
      expect(textAt(Buffer.from(RECENT), ids['scopus']!.at)).toBe(ids['scopus']!.value);
  });

  it('cited works as they are printed, with the id that they name', async () => {
    const [first] = (await readListing(scopusCsv, RECENT)).records;
    expect(first!.references.map(({ printed, ids }) => [printed!.value, ids])).toEqual([
      [
        'Noether E., Invariants, Rings and Conserved Quantities, Annals of Algebra &amp; Rings, 2, pp. 1-9, (2018)',
        {},
      ],
      ['Jacquard J., On looms, DOI 10.1000/xyz12, (1804)', { doi: '10.1000/xyz12' }],
    ]);
    for (const { printed } of first!.references)
      expect(textAt(Buffer.from(RECENT), printed!.at)).toBe(printed!.value);
  });

  it('older exports, with commas between names and within', async () => {
    const listing = await readListing(scopusCsv, OLDER);
    expectTraced(OLDER, listing);
    expect(listing.records[0]!.authors).toMatchObject([
      {
        printed: { value: 'Hardy G.H.' },
        affiliations: [{ value: 'Trinity College, Cambridge, United Kingdom' }],
        ids: {},
      },
      { printed: { value: 'Ramanujan S.' }, affiliations: [], ids: { scopus: { value: '57190000006' } } },
    ]);
  });

  it('names that hold commas', async () => {
    expect(await people({ Authors: 'Lovelace, A.A., Babbage, C., Jr., Menabrea L.' })).toEqual([
      ['Lovelace, A.A.', null],
      ['Babbage, C., Jr.', null],
      ['Menabrea L.', null],
    ]);
  });

  it('no numbers where there are more or fewer than names, and no names where none are told', async () => {
    expect(await people({ Authors: 'Lovelace A.; Babbage C.', 'Author(s) ID': '57190000001' })).toEqual([
      ['Lovelace A.', null],
      ['Babbage C.', null],
    ]);
    expect(
      await people({ Authors: '[No author name available]', 'Author(s) ID': '[No author id available]' }),
    ).toEqual([]);
  });

  it('places for each of two authors of one name, in order, and none for a name that is not listed', async () => {
    expect(
      await people({
        Authors: 'Wang Y.; Wang Y.; Li J.',
        Affiliations: 'Univ A, X; Univ B, Y',
        'Authors with affiliations': 'Wang Y., Univ A, X; Wang Y., Univ B, Y; Hu K., Univ A, X',
      }),
    ).toEqual([
      ['Wang Y.', null, 'Univ A, X'],
      ['Wang Y.', null, 'Univ B, Y'],
      ['Li J.', null],
    ]);
  });

  it('places by full names where short ones are not exported, uncut where the list of places is missing', async () => {
    expect(
      await people({
        'Author full names': 'Lovelace, Ada-Augusta B. (57190000001); Babbage, Charles (57190000002)',
        'Authors with affiliations': 'Babbage C., Univ B, Y; Lovelace A.-A.B., Univ A, X, Univ B, Y',
      }),
    ).toEqual([
      ['Lovelace, Ada-Augusta B.', '57190000001', 'Univ A, X, Univ B, Y'],
      ['Babbage, Charles', '57190000002', 'Univ B, Y'],
    ]);
  });

  it('the one place of all, but not several', async () => {
    const Authors = 'Lovelace A.; Babbage C.';
    expect(await people({ Authors, Affiliations: 'Univ A, X' })).toEqual([
      ['Lovelace A.', null, 'Univ A, X'],
      ['Babbage C.', null, 'Univ A, X'],
    ]);
    expect(await people({ Authors, Affiliations: 'Univ A, X; Univ B, Y' })).toEqual([
      ['Lovelace A.', null],
      ['Babbage C.', null],
    ]);
  });

  it('that a paper was retracted, and that a list of authors goes on', async () => {
    const page = exportOf({ Authors: 'Lovelace A.; et al.', 'Document Type': 'Retracted' });
    const { records } = await readListing(scopusCsv, page);
    expect(records[0]!.flags).toEqual(['authors-abridged', 'abstract-missing', 'retracted']);
  });
});

describe('scopus-csv rejects', () => {
  it('a row without title and abstract, with its line', async () => {
    const page = `Title,EID,Source title,Abstract\n,2-s2.0-85100000001,S,[No abstract available]\nT,2-s2.0-85100000002,S,\n`;
    const listing = await readListing(scopusCsv, page);
    expect(listing.records.map(({ source }) => source.line)).toEqual([3]);
    expect(listing.diagnostics).toMatchObject([{ type: 'MISSING_FIELD', line: 2, field: 'title' }]);
    expectTraced(page, listing);
  });

  it('a table without a head as a whole, in one sentence', async () => {
    const listing = await readListing(scopusCsv, 'Lovelace A.,T,2020\nBabbage C.,U,2021\n');
    expect(listing.records).toEqual([]);
    expect(listing.diagnostics.map(({ type, line }) => [type, line])).toEqual([['NO_HEADER', 1]]);
    expect([...listing.passedOver.keys()]).toEqual([2]);
  });
});

it('I-09 line ends and chunk borders change nothing', async () => {
  const whole = JSON.stringify((await readListing(scopusCsv, RECENT)).records);
  for (const chunk of [1, 2, 3, 7])
    expect(JSON.stringify((await readListing(scopusCsv, RECENT, { chunk })).records)).toBe(whole);
  const other = RECENT.replaceAll('\n', '\r\n');
  expectTraced(other, await readListing(scopusCsv, other));
});
