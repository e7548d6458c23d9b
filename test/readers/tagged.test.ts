/** RIS, the tags of EndNote, MEDLINE and the tagged text of the Web of Science. */
import { describe, expect, it } from 'vitest';
import { detectReader, readerByName } from '../../src/readers/index.js';
import { endnote } from '../../src/readers/tagged/endnote.js';
import { medline } from '../../src/readers/tagged/medline.js';
import { ris } from '../../src/readers/tagged/ris.js';
import { wos } from '../../src/readers/tagged/wos.js';
import { readListing, summaryOf } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced } from './sample-papers.js';

const sample = (name: string): string => sampleListings(name)[0]!;

describe.each(['ris', 'endnote', 'medline', 'wos'])('%s', (name) => {
  const text = sample(name);
  const reader = readerByName(name)!;

  it('is told by its content', () => {
    expect(detectReader(text)).toBe(reader);
    expect(detectReader(`\ufeff${text.trimStart()}`)).toBe(reader);
  });

  it('accounts for every line, and every value is where it says it is', async () => {
    const listing = await readListing(reader, text);
    expect(listing.records.length).toBe(2);
    expect(listing.diagnostics).toEqual([]);
    expectTraced(text, listing);
  });

  it('I-06 chunk borders and I-09 line ends change nothing', async () => {
    const whole = summaryOf(await readListing(reader, text));
    for (const chunk of [1, 2, 3, 7])
      expect(summaryOf(await readListing(reader, text, { chunk }))).toEqual(whole);
    for (const end of ['\r\n', '\r']) {
      const other = text.replaceAll('\n', end);
      const listing = await readListing(reader, other);
      expect(summaryOf(listing)).toEqual(whole);
      expectTraced(other, listing);
    }
  });

  it('I-25 a record whose end is missing ends where the next one starts', async () => {
    const open = text.replaceAll(/^ER.*$/gm, '');
    expect(summaryOf(await readListing(reader, open))).toEqual(summaryOf(await readListing(reader, text)));
  });
});

it('ris: an id in an address has its place, also behind letters of several bytes', async () => {
  const text = 'TY  - CONF\nTI  - One\nUR  - https://é.openreview.net/forum?id=rkgt0REKwS\nER  -\n';
  const listing = await readListing(ris, text);
  expect(listing.records[0]!.ids).toMatchObject({ openreview: { value: 'rkgt0REKwS' } });
  expectTraced(text, listing);
});

it('ris: the tags of every exporter', async () => {
  const listing = await readListing(ris, sample('ris'));
  expect(summaryOf(listing)).toMatchObject([
    {
      title: 'Weaving Algebraic Patterns with Punched Cards',
      authors: ['Lovelace, Ada', 'Babbage, Charles'],
      comment: null,
    },
    { title: 'Invariants, Rings and Conserved Quantities', authors: ['Noether, Emmy'], comment: null },
  ]);
  expect(listing.records).toMatchObject([
    {
      venue: { value: 'International Conference on Machine Learning' },
      year: { value: '2020' },
      ids: { doi: { value: '10.5555/12345.6' }, openreview: { value: 'rkgt0REKwS' } },
      links: [],
    },
    { source: { id: '12345' }, venue: { value: 'Annals of Algebra' }, year: { value: '1918' } },
  ]);
  expect(listing.passedOver.get(1)).toBe('text between records');
});

it('ris: a note of a person, code, a list that goes on, and the one affiliation', async () => {
  const text = `TY  - JOUR
TI  - Weaving Patterns
AU  - Lovelace, Ada
AU  - et al.
AD  - University of London
UR  - https://github.com/ada/loom
JO  - arXiv
N1  - Export Date: 1 May 2020
N1  - Accepted to ICML 2020
ER  -
`;
  const listing = await readListing(ris, text);
  expect(listing.records).toMatchObject([
    {
      authors: [{ printed: { value: 'Lovelace, Ada' }, affiliations: [{ value: 'University of London' }] }],
      comment: { value: 'Accepted to ICML 2020' },
      links: [{ address: { value: 'https://github.com/ada/loom' } }],
      venue: null,
    },
  ]);
  expect(listing.records[0]!.flags).toContain('authors-abridged');
  expectTraced(text, listing);
});

it('ris: a book is not its own venue; places that are several names nobody; the number in PubMed', async () => {
  const text = `TY  - BOOK
BT  - A Theory of Engines
AU  - Lovelace, Ada
AU  - Babbage, Charles
AD  - University of London
AD  - Analytical Engines Ltd
DB  - PubMed
AN  - 12345678
ER  -
TY  - JOUR
TI  - Weaving Patterns
AU  - Lovelace, Ada
AU  - Babbage, Charles
AD  - University of London
DB  - Scopus
AN  - 12345679
ER  -
`;
  const listing = await readListing(ris, text);
  const [book, article] = listing.records;
  expect(book).toMatchObject({ venue: null, ids: { pmid: { value: '12345678' } } });
  expect(book!.authors.map(({ affiliations }) => affiliations.length)).toEqual([0, 0]);
  expect(article!.ids).toEqual({});
  expect(article!.authors.map(({ affiliations }) => affiliations.length)).toEqual([1, 1]);
  expectTraced(text, listing);
});

it('endnote: the journal, else the meeting, else the series', async () => {
  const fields = ['%J Journal of Looms', '%B Conference on Looms', '%S Lecture Notes on Looms'];
  const listing = fields.map((_, from) =>
    ['%0 Generic', '%T Weaving Patterns', ...fields.slice(from).reverse()].join('\n'),
  );
  const { records } = await readListing(endnote, `${listing.join('\n\n')}\n`);
  expect(records.map(({ venue }) => venue?.value)).toEqual(fields.map((field) => field.slice(3)));
});

it('endnote: meetings and journals, ids, code, a note, and the place of work of one author', async () => {
  const { records, passedOver } = await readListing(endnote, sample('endnote'));
  expect(records).toMatchObject([
    {
      source: { id: 'lovelace-babbage-2020-weaving' },
      title: { value: 'Weaving Algebraic Patterns with Punched Cards' },
      authors: [{ printed: { value: 'Lovelace, Ada' } }, { printed: { value: 'Babbage, Charles' } }],
      venue: { value: 'Proceedings of the Conference on Looms' },
      year: { value: '2020' },
      ids: { doi: { value: '10.18653/v1/2020.loom-main.1' }, acl: { value: '2020.loom-main.1' } },
      comment: null,
    },
    {
      title: { value: 'Invariants, Rings and Conserved Quantities' },
      authors: [{ printed: { value: 'Emmy Noether' }, affiliations: [{ value: 'University of Göttingen' }] }],
      venue: { value: 'Annals of Algebra' },
      year: { value: '1918' },
      ids: {},
      links: [{ address: { value: 'https://github.com/emmy/rings' } }],
      comment: { value: 'Read again' },
    },
  ]);
  expect(passedOver.get(1)).toBe('text between records');
});

it('medline: full names, groups, affiliations and ORCID iDs below their author', async () => {
  const { records } = await readListing(medline, sample('medline'));
  expect(records).toMatchObject([
    {
      source: { id: '12345678' },
      title: { value: 'Weaving algebraic patterns with punched cards: a randomised controlled trial.' },
      authors: [
        {
          printed: { value: 'Lovelace, Ada' },
          affiliations: [
            { value: 'Analytical Engines Ltd, London, UK.' },
            { value: 'University of London, London, UK.' },
          ],
          ids: { orcid: { value: '0000-0002-1825-0097' } },
        },
        { printed: { value: 'Babbage, Charles' }, affiliations: [], ids: {} },
        { printed: { value: 'Punched Cards Study Group' } },
      ],
      ids: { pmid: { value: '12345678' }, doi: { value: '10.5555/12345.6' } },
      venue: { value: 'Annals of engines' },
      year: { value: '2020' },
    },
    { authors: [{ printed: { value: 'Noether E' } }] },
  ]);
});

it('wos: places of work and ORCID iDs by the names they stand with, cited works', async () => {
  const { records } = await readListing(wos, sample('wos'));
  const places = records.map(({ authors }) =>
    authors.map(({ affiliations }) => affiliations.map(({ value }) => value)),
  );
  expect(places).toEqual([
    [
      ['Univ London, London, England', 'Analyt Engines Ltd, London, England'],
      ['Analyt Engines Ltd, London, England'],
    ],
    [[]],
  ]);
  expect(records).toMatchObject([
    {
      source: { id: 'WOS:000123456700001' },
      title: { value: 'Weaving Algebraic Patterns with Punched Cards' },
      authors: [{ ids: { orcid: { value: '0000-0002-1825-0097' } } }, { ids: {} }],
      ids: { doi: { value: '10.5555/12345.6' }, pmid: { value: '12345678' } },
      references: [
        { printed: { value: 'Jacquard J, 1804, LOOMS, V1, P1' } },
        { ids: { doi: '10.1000/xyz12' } },
      ],
    },
    { authors: [{ printed: { value: 'Noether, E' } }] },
  ]);
});

it('a record without title and abstract is a reject with its line; a line without a tag is told', async () => {
  const text = '\nTY  - JOUR\nAU  - Lovelace, Ada\nER  -\n';
  const { records, diagnostics } = await readListing(ris, text);
  expect(records).toEqual([]);
  expect(diagnostics).toMatchObject([{ type: 'MISSING_FIELD', line: 2 }]);
  const stray = await readListing(medline, 'PMID- 1\nTI  - Weaving.\nAU  - Lovelace A\nstray\n');
  expect(stray.diagnostics).toMatchObject([{ type: 'UNPLACED_LINE', line: 4 }]);
});

it('what follows a line that belongs nowhere is no part of the field above', async () => {
  const text = 'PMID- 1\nTI  - Weaving\nstray\n      patterns.\nAU  - Lovelace A\n';
  const listing = await readListing(medline, text);
  expect(listing.records).toMatchObject([{ title: { value: 'Weaving' } }]);
  expect(listing.diagnostics.map(({ line }) => line)).toEqual([3, 4]);
  expectTraced(text, listing);
});
