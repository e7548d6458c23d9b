import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extractors/index.js';
import { detectReader } from '../../src/readers/index.js';
import { openreview } from '../../src/readers/json/openreview.js';
import { records } from '../../src/readers/json/records.js';
import { readListing, type ReadListing } from '../support/listing.js';
import { expectTraced, values } from './sample-papers.js';

const FIRST = {
  content: {
    'TL;DR': 'Looms',
    abstract: 'An engine weaves.',
    _bibtex:
      '@inproceedings{\nLovelace1843Weaving,\ntitle={Weaving},\nauthor={Ada Lovelace},\nbooktitle={International Conference on Learning Representations},\nyear={2020}\n}',
    authorids: ['ada@example.org', '~Charles_Babbage1'],
    title: 'Weaving Algebraic Patterns',
    authors: ['Ada Lovelace', 'Charles Babbage'],
    code: 'https://github.com/ada/loom; https://github.com/ada/cards',
    pdf: '/pdf/1.pdf',
    slides: '',
  },
  forum: 'rkgt0REKwS',
  id: 'rkgt0REKwS',
};
const SECOND = {
  id: 'qR5s0TuVw1',
  forum: 'qR5s0TuVw1',
  cdate: 1694580000000,
  content: {
    title: { value: 'Conserved Quantities' },
    authors: {
      value: [
        { fullname: 'Emmy Noether', username: '~Emmy_Noether1', institutions: [{ name: 'Göttingen' }] },
        { fullname: 'David Hilbert', username: '~David_Hilbert1' },
      ],
    },
    venue: { value: 'ICLR 2024 poster' },
    venueid: { value: 'ICLR.cc/2024/Conference' },
    project_page: { value: 'https://example.org/noether' },
    supplementary_material: { value: '/attachment/1.zip' },
  },
};
const REVIEW = {
  id: 'rV1',
  forum: SECOND.id,
  replyto: SECOND.id,
  content: { title: { value: 'Good' }, review: { value: 'Clear.' } },
};
const read = (text: string): Promise<ReadListing> => readListing(openreview, text);
const titles = ({ records: found }: ReadListing): string[] => found.map((record) => values(record).title);

describe('openreview reads notes', () => {
  const both = [FIRST.content.title, SECOND.content.title.value];

  it.each([
    ['by their ids, in one line', JSON.stringify({ [FIRST.id]: FIRST, [SECOND.id]: SECOND })],
    ['by their ids, spread over lines', JSON.stringify({ [FIRST.id]: FIRST, [SECOND.id]: SECOND }, null, 2)],
    ['in an answer of the API', JSON.stringify({ notes: [FIRST, SECOND], count: 2 })],
    [
      'in an answer of the API, spread over lines',
      JSON.stringify({ notes: [FIRST, SECOND], count: 2 }, null, 2),
    ],
    ['in a list', JSON.stringify([FIRST, SECOND])],
    ['one a line', `${JSON.stringify(FIRST)}\n${JSON.stringify(SECOND)}\n`],
    [
      'by id, one object a line',
      [FIRST, SECOND].map((note) => JSON.stringify({ [note.id]: note })).join('\n'),
    ],
  ])('%s', async (_, text) => {
    expect(detectReader(text)?.name).toBe('openreview');
    const listing = await read(text);
    expect(titles(listing)).toEqual(both);
    expect(listing.diagnostics).toEqual([]);
    expectTraced(text, listing);
  });

  it('of the first version: the venue of the BibTeX entry, ids of profiles only, several addresses in one text', async () => {
    const [record] = (await read(JSON.stringify(FIRST))).records;
    expect(record).toMatchObject({
      source: { id: 'rkgt0REKwS', format: 'openreview' },
      ids: { openreview: { value: 'rkgt0REKwS' } },
      venue: { value: 'International Conference on Learning Representations' },
      year: { value: '2020' },
      created: null,
    });
    expect(record!.authors.map(({ ids }) => ids)).toMatchObject([
      {},
      { openreview: { value: '~Charles_Babbage1' } },
    ]);
    expect(record!.authors[0]!.ids).toEqual({});
    expect(extract(record!).links.map(({ url }) => url)).toEqual([
      'https://github.com/ada/loom',
      'https://github.com/ada/cards',
    ]);
  });

  it('of the second version: authors as objects, the day of creation, addresses within the site left out', async () => {
    const [record] = (await read(JSON.stringify(SECOND))).records;
    expect(record).toMatchObject({ venue: { value: 'ICLR 2024 poster' }, created: { value: '2023-09-13' } });
    expect(
      record!.authors.map(({ printed, affiliations, ids }) => [
        printed.value,
        affiliations.map(({ value }) => value),
        ids.openreview?.value,
      ]),
    ).toEqual([
      ['Emmy Noether', ['Göttingen'], '~Emmy_Noether1'],
      ['David Hilbert', [], '~David_Hilbert1'],
    ]);
    expect(record!.links.map(({ address, label }) => [address.value, label])).toEqual([
      ['https://example.org/noether', 'project_page'],
    ]);
    expect(record!.flags).not.toContain('link-unsafe');
  });

  it('without a venue: the group that the paper was submitted to', async () => {
    const { venue, venueid, ...content } = SECOND.content;
    const [record] = (await read(JSON.stringify({ ...SECOND, content: { ...content, venueid } }))).records;
    expect(venue.value).toContain('poster');
    expect(record).toMatchObject({ venue: { value: 'ICLR' }, year: { value: '2024' } });
  });

  it.each([
    ['Submitted to ICLR 2024', 'Submitted to ICLR 2024'],
    ['ICLR 2024 Conference Withdrawn Submission', 'Withdrawn'],
    ['ICLR 2024 Conference Desk Rejected Submission', 'Rejected'],
  ])('not accepted, "%s": a status and no venue', async (value, status) => {
    const note = { ...SECOND, content: { ...SECOND.content, venue: { value } } };
    const [record] = (await read(JSON.stringify(note))).records;
    const findings = extract(record!);
    expect([findings.venue, findings.status?.value]).toEqual([null, status]);
  });

  it('and passes over replies, with a reason', async () => {
    const listing = await read([SECOND, REVIEW].map((note) => JSON.stringify(note)).join('\n'));
    expect(titles(listing)).toEqual([SECOND.content.title.value]);
    expect(listing.diagnostics).toEqual([]);
    expect([...listing.passedOver]).toEqual([[2, 'reply to a paper']]);
  });

  it('and rejects a note without title and abstract', async () => {
    const listing = await read(JSON.stringify({ ...SECOND, content: {} }));
    expect(listing.diagnostics.map(({ type, line }) => [type, line])).toEqual([['MISSING_FIELD', 1]]);
  });
});

describe('records reads an object of records by their ids', () => {
  const paper = (title: string): object => ({ title, authors: ['Ada Lovelace'] });

  it('with every record in it, and what stands beside', async () => {
    const text = JSON.stringify({ p1: paper('Looms'), 'p "2"': paper('Cards'), note: 'end' });
    expect(detectReader(text)?.name).toBe('records');
    const listing = await readListing(records, text);
    expect(titles(listing)).toEqual(['Looms', 'Cards']);
    expect(listing.diagnostics.map(({ type }) => type)).toEqual(['NOT_AN_OBJECT']);
  });

  it('but a record whose venue is an object stays one record', async () => {
    const text = JSON.stringify({ venue: { title: 'KDD' }, ...paper('Looms') });
    expect(titles(await readListing(records, text))).toEqual(['Looms']);
  });
});
