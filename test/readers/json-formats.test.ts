/** Objects of databases and interfaces: each format in every shape that it comes in, and what is carried over. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extractors/index.js';
import type { PaperRecord } from '../../src/model/record.js';
import { detectReader, readerByName } from '../../src/readers/index.js';
import { readListing, textAt, type ReadListing } from '../support/listing.js';
import {
  ARXIV_PAPERS,
  CROSSREF_WORKS,
  CSL_ITEMS,
  DBLP_HITS,
  JSON_SAMPLES,
  OPENALEX_WORKS,
  PAPERLISTS_PAPERS,
  S2_PAPERS,
} from '../support/sample-json.js';
import { expectTraced } from './sample-papers.js';

/** The objects of a format, read as JSON Lines; every value is looked up in the file. */
async function read(format: string, ...objects: readonly unknown[]): Promise<ReadListing> {
  const text = objects.map((object) => JSON.stringify(object)).join('\n');
  const listing = await readListing(readerByName(format)!, text);
  expectTraced(text, listing);
  const bytes = Buffer.from(text);
  for (const record of listing.records) {
    const ids = record.authors.flatMap((author) => Object.values(author.ids));
    const printed = record.references.map((reference) => reference.printed);
    for (const field of [record.created, ...ids, ...printed])
      if (field) expect(textAt(bytes, field.at)).toBe(field.value);
  }
  return listing;
}

/** What a person would say of a record. */
const told = (record: PaperRecord | undefined): Record<string, unknown> => ({
  id: record?.source.id,
  title: record?.title?.value,
  abstract: record?.abstract?.value,
  authors: record?.authors.map(({ printed }) => printed.value),
  affiliations: record?.authors.map((author) => author.affiliations.map(({ value }) => value)),
  authorIds: record?.authors.map(({ ids }) =>
    Object.fromEntries(Object.entries(ids).map(([scheme, { value }]) => [scheme, value])),
  ),
  venue: record?.venue?.value,
  year: record?.year?.value,
  created: record?.created?.value,
  comment: record?.comment?.value,
  ids: Object.fromEntries(Object.entries(record?.ids ?? {}).map(([scheme, id]) => [scheme, id.value])),
  references: record?.references.map(({ ids, printed }) => [ids, printed?.value]),
});

/** The shapes in which any of the formats comes. */
const SHAPES: readonly (readonly [string, (objects: readonly unknown[]) => string])[] = [
  ['one a line', (objects) => objects.map((each) => JSON.stringify(each)).join('\n')],
  ['in a list', (objects) => JSON.stringify(objects)],
  ['in an indented list', (objects) => JSON.stringify(objects, null, 2)],
  [
    'in an answer with results',
    (objects) => JSON.stringify({ meta: { count: 2, q: { rows: [{ a: [] }] } }, results: objects }),
  ],
  ['in an answer with data', (objects) => JSON.stringify({ total: 2, offset: 0, data: objects }, null, 1)],
  [
    'in an answer with a message',
    (objects) =>
      JSON.stringify({ status: 'ok', message: { facets: {}, 'total-results': 2, items: objects } }, null, 2),
  ],
];

describe.each([...JSON_SAMPLES])('%s', (format, [sample = '']) => {
  const objects = sample
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

  it.each(SHAPES)('is known and read %s', async (_, write) => {
    const text = write(objects);
    expect(detectReader(text)?.name).toBe(format);
    const listing = await readListing(readerByName(format)!, text);
    expect(listing.records.map((record) => record.title?.value)).toEqual(
      (await readListing(readerByName(format)!, sample)).records.map((record) => record.title?.value),
    );
    expect(listing.records).toHaveLength(objects.length);
    expect(listing.diagnostics).toEqual([]);
    expectTraced(text, listing);
  });

  it('is known and read as one object over several lines', async () => {
    const text = JSON.stringify(objects[0], null, 2);
    expect(detectReader(text)?.name).toBe(format);
    expect((await readListing(readerByName(format)!, text)).records).toHaveLength(1);
  });

  it('is no other format, whatever its objects say', () => {
    for (const [other, [text = '']] of JSON_SAMPLES)
      if (other !== format) expect(readerByName(format)!.detect(text), other).toBeLessThan(0.9);
  });

  it('I-12 takes fields of any type without failing', async () => {
    const odd = [
      null,
      '',
      0,
      -1,
      1e308,
      true,
      [],
      {},
      [[]],
      [null],
      [{}],
      '2021a',
      'x'.repeat(70_000),
      { a: { b: 1 } },
    ];
    for (const object of objects as Record<string, unknown>[])
      for (const key of Object.keys(object)) {
        const text = odd.map((value) => JSON.stringify({ ...object, [key]: value })).join('\n');
        const listing = await readListing(readerByName(format)!, text);
        const told =
          listing.records.length + listing.diagnostics.filter((each) => each.severity === 'reject').length;
        expect(told + listing.passedOver.size, key).toBe(odd.length);
      }
  });
});

describe('openalex', () => {
  it('reads a work', async () => {
    const { records, diagnostics } = await read('openalex', ...OPENALEX_WORKS);
    expect(diagnostics).toEqual([]);
    expect(told(records[0])).toEqual({
      id: 'https://openalex.org/W101',
      title: 'Weaving Algebraic Patterns',
      abstract:
        'We ask what an engine can weave. Code: https://github.com/ada/weave. See Im et al. [2022] for more.',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      affiliations: [['University of London'], ['University of Cambridge']],
      authorIds: [{ orcid: '0000-0002-1825-0097', openalex: 'A1' }, { openalex: 'A2' }],
      venue: 'Journal of Engines',
      year: '2020',
      created: '2020-03-01',
      comment: undefined,
      ids: { doi: '10.1000/weave.1', arxiv: '2001.00001', pmid: '777', openalex: 'W101' },
      references: [
        [{ openalex: 'W102' }, 'https://openalex.org/W102'],
        [{ openalex: 'W999' }, 'https://openalex.org/W999'],
      ],
    });
    expect(told(records[1])).toMatchObject({
      title: 'Invariants and Rings',
      venue: 'Annals of Rings',
      year: '1843',
    });
  });

  it('tells where the parts of a scattered abstract stand: which characters of its text', async () => {
    const { records } = await read('openalex', OPENALEX_WORKS[0]);
    const found = extract(records[0]!);
    const bytes = Buffer.from(JSON.stringify(OPENALEX_WORKS[0]));
    const parts = [
      ...found.links.map(({ printed }) => printed),
      ...found.citations.flatMap((each) => [each.printed, each.context]),
    ];
    expect(parts.map(({ value }) => value)).toEqual([
      'https://github.com/ada/weave',
      'Im et al. [2022]',
      'See Im et al. [2022] for more.',
    ]);
    for (const { value, at } of parts) expect(textAt(bytes, at)).toBe(value);
  });

  it('warns of lists of authors that the API cut, and flags the paper', async () => {
    const { records, diagnostics } = await read('openalex', {
      ...OPENALEX_WORKS[0],
      is_authors_truncated: true,
    });
    expect(records[0]?.flags).toEqual(['authors-truncated']);
    expect(diagnostics).toMatchObject([{ severity: 'warn', type: 'AUTHORS_TRUNCATED', line: 1 }]);
  });

  it('flags what was retracted, and passes over paratext and what is no paper', async () => {
    const { records, passedOver, diagnostics } = await read(
      'openalex',
      { ...OPENALEX_WORKS[0], is_retracted: true },
      { ...OPENALEX_WORKS[0], is_paratext: true },
      { ...OPENALEX_WORKS[0], type: 'dataset' },
      { ...OPENALEX_WORKS[0], type: 'erratum' },
    );
    expect(records.map(({ flags }) => flags)).toEqual([['retracted'], []]);
    expect([...passedOver]).toEqual([
      [2, 'paratext'],
      [3, 'dataset'],
    ]);
    expect(diagnostics).toEqual([]);
  });
});

describe('semantic-scholar', () => {
  it('reads a paper of the API', async () => {
    const { records, diagnostics } = await read('semantic-scholar', ...S2_PAPERS);
    expect(diagnostics).toEqual([]);
    expect(told(records[0])).toEqual({
      id: 'a'.repeat(40),
      title: 'Weaving Algebraic Patterns',
      abstract: 'We ask what an engine can weave. Code: https://github.com/ada/weave.',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      affiliations: [['University of London'], []],
      authorIds: [{ orcid: '0000-0002-1825-0097', s2: '11' }, {}],
      venue: 'Journal of Engines',
      year: '2020',
      created: '2020-03-01',
      comment: undefined,
      ids: {
        doi: '10.1000/weave.1',
        arxiv: '2001.00001',
        acl: '2020.acl-main.1',
        dblp: 'journals/eng/LovelaceB20',
        pmid: '777',
        s2: 'a'.repeat(40),
      },
      references: [
        [{ s2: 'b'.repeat(40) }, 'Invariants and Rings'],
        [{}, 'A paper that nobody found'],
      ],
    });
    // A server of preprints is no venue.
    expect(records[1]?.venue).toBeNull();
  });

  it.each([
    [
      'the data sets',
      {
        corpusid: 42,
        externalids: { DOI: '10.1000/weave.1', ArXiv: null, PubMed: '777' },
        title: 'Weaving',
        authors: [{ authorId: '11', name: 'Ada Lovelace' }],
        venue: 'Journal of Engines',
        publicationdate: '2020-03-01',
      },
      { ids: { doi: '10.1000/weave.1', pmid: '777', s2: '42' }, created: '2020-03-01', references: [] },
    ],
    [
      'S2ORC',
      {
        paper_id: '42',
        title: 'Weaving',
        authors: [{ first: 'Ada', middle: ['King'], last: 'Lovelace', suffix: '' }],
        doi: '10.1000/weave.1',
        journal: 'Journal of Engines',
        outbound_citations: ['7', '8'],
        s2_url: 'https://api.semanticscholar.org/CorpusID:42',
      },
      {
        authors: ['Ada King Lovelace'],
        ids: { doi: '10.1000/weave.1', s2: '42' },
        references: [
          [{ s2: '7' }, '7'],
          [{ s2: '8' }, '8'],
        ],
      },
    ],
    [
      'the corpus of 2018',
      {
        id: 'c'.repeat(40),
        title: 'Weaving',
        paperAbstract: 'We ask.',
        authors: [{ name: 'Ada Lovelace', ids: ['11'] }],
        journalName: 'Journal of Engines',
        inCitations: [],
        outCitations: ['d'.repeat(40)],
      },
      {
        abstract: 'We ask.',
        authorIds: [{ s2: '11' }],
        ids: { s2: 'c'.repeat(40) },
        venue: 'Journal of Engines',
      },
    ],
    ['a list of references', { contexts: [], citedPaper: S2_PAPERS[1] }, { ids: { s2: 'b'.repeat(40) } }],
  ])('reads papers of %s', async (_, object, expected) => {
    expect(detectReader(JSON.stringify(object))?.name).toBe('semantic-scholar');
    expect(told((await read('semantic-scholar', object)).records[0])).toMatchObject(expected);
  });
});

describe('crossref', () => {
  it('reads a work', async () => {
    const { records, diagnostics } = await read('crossref', ...CROSSREF_WORKS);
    expect(diagnostics).toEqual([]);
    expect(told(records[0])).toEqual({
      id: '10.1000/Weave.1',
      title: 'Weaving Algebraic Patterns & H2O',
      abstract: 'We ask what an engine can weave. It weaves a < b.',
      authors: ['Ada Lovelace', 'Charles Babbage Jr.', 'The Engine Collaboration'],
      affiliations: [['University of London'], [], []],
      authorIds: [{ orcid: '0000-0002-1825-0097' }, {}, {}],
      venue: 'Journal of Engines',
      year: '2020',
      created: undefined,
      comment: undefined,
      ids: { doi: '10.1000/weave.1' },
      references: [
        [{ doi: '10.1000/rings' }, '10.1000/RINGS'],
        [{}, 'Noether, E. Invariants. 1918.'],
        [{}, 'Invariants and Rings'],
        [{}, 'Hardy G., 1916, Proc. Partitions, 2, 75'],
      ],
    });
    expect(told(records[1])).toMatchObject({ venue: 'ICML 2018', year: '2018' });
  });

  it('leaves out TeX beside a formula, and markup that was escaped twice', async () => {
    const { records } = await read('crossref', {
      ...CROSSREF_WORKS[0],
      title: ['On &lt;i&gt;E. coli&lt;/i&gt;'],
      abstract:
        '<jats:p>Let <jats:inline-formula><jats:alternatives><jats:tex-math>$$a$$</jats:tex-math><mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>a</mml:mi></mml:math></jats:alternatives></jats:inline-formula> be.</jats:p>',
    });
    expect(told(records[0])).toMatchObject({ title: 'On E. coli', abstract: 'Let a be.' });
  });

  it('passes over what is no paper', async () => {
    const types = [
      'journal',
      'journal-issue',
      'component',
      'peer-review',
      'posted-content',
      'dataset',
      'book-chapter',
    ];
    const { records, passedOver } = await read(
      'crossref',
      ...types.map((type) => ({ ...CROSSREF_WORKS[0], type })),
    );
    expect(records).toHaveLength(2);
    expect([...passedOver.values()]).toEqual(types.filter((type) => !/^(?:posted|book)/.test(type)));
  });

  it('reads the answer about one work', async () => {
    const text = JSON.stringify({ status: 'ok', 'message-type': 'work', message: CROSSREF_WORKS[0] });
    expect(detectReader(text)?.name).toBe('crossref');
    const listing = await readListing(readerByName('crossref')!, text);
    expect(listing.records.map(({ ids }) => ids.doi?.value)).toEqual(['10.1000/weave.1']);
  });
});

describe('arxiv-json', () => {
  it('reads a paper', async () => {
    const { records, diagnostics } = await read('arxiv-json', ...ARXIV_PAPERS);
    expect(diagnostics).toEqual([]);
    expect(told(records[0])).toEqual({
      id: '2001.00001',
      title: 'Weaving Algebraic Patterns',
      abstract: 'We ask what an engine can weave.',
      authors: ['Ada Lovelace', 'Ch. Gödel II'],
      // The 1 is a mark of a footnote.
      affiliations: [['London'], []],
      authorIds: [{}, {}],
      venue: 'J.Engines',
      year: '2020',
      created: '2020-01-02',
      comment: '9 pages, 3 figures',
      ids: { doi: '10.1000/weave.1', arxiv: '2001.00001' },
      references: [],
    });
    expect(told(records[1])).toMatchObject({
      authors: ['Emmy Noether', 'David Hilbert'],
      created: undefined,
    });
  });

  it.each([
    ['Proc. ICML 2018, pp. 1-9', 'Proc. ICML 2018, pp. 1-9', '2018'],
    ['J. Algebra 320 (2008), 2011-2020', 'J. Algebra', '2008'],
    ['Phys.Rev.Lett.93:1901,2004', 'Phys.Rev.Lett.', '2004'],
    ['12 (2004)', undefined, undefined],
  ])('takes venue and year from %s', async (reference, venue, year) => {
    const { records } = await read('arxiv-json', { ...ARXIV_PAPERS[0], 'journal-ref': reference });
    expect(told(records[0])).toMatchObject({ venue, year });
  });
});

describe('csl-json', () => {
  it('reads items', async () => {
    const { records, diagnostics } = await read('csl-json', ...CSL_ITEMS);
    expect(diagnostics).toEqual([]);
    expect(told(records[0])).toMatchObject({
      id: 'lovelace2020',
      title: 'Weaving Algebraic Patterns',
      authors: ['Ada Lovelace', 'Louis de Broglie III', 'The Engine Collaboration'],
      venue: 'Journal of Engines',
      year: '2020',
      created: '2020-03-01',
      ids: { doi: '10.1000/weave.1', pmid: '777' },
    });
    expect(told(records[1])).toMatchObject({
      id: '7',
      venue: undefined,
      year: '1918',
      ids: { arxiv: 'math/0001001' },
    });
    // The address is that of the paper itself.
    expect(records.flatMap(({ links }) => links)).toEqual([]);
  });
});

describe('dblp-json', () => {
  it('reads hits, of several authors and of one, and what arXiv has as published nowhere', async () => {
    const { records } = await read('dblp-json', ...DBLP_HITS);
    expect(records.map(told)).toMatchObject([
      {
        id: 'conf/kdd/Lovelace20',
        title: 'Looms & Patterns.',
        authors: ['Ada Lovelace 0001', 'Emmy Nöther'],
        authorIds: [{ dblp: 'Ada Lovelace 0001' }, { dblp: '2/3' }],
        venue: 'KDD',
        year: '2020',
        ids: { doi: '10.1000/weave.1', dblp: 'conf/kdd/Lovelace20' },
      },
      {
        authors: ['Grace Hopper'],
        authorIds: [{ dblp: '3/4' }],
        venue: undefined,
        ids: { arxiv: '2101.00007', dblp: 'journals/corr/abs-2101-00007' },
      },
    ]);
    expect(records.flatMap(({ links }) => links)).toEqual([]);
  });

  it('is known and read in the answer that the search gives, and passes over volumes and people', async () => {
    const hit = [
      ...DBLP_HITS,
      { '@id': '3', info: { title: 'Looms 2020', type: 'Editorship', key: 'conf/loom/2020' } },
      { '@id': '4', info: { author: 'Ada Lovelace', url: 'https://dblp.org/pid/65/1' } },
    ];
    const answer = { result: { query: 'looms', completions: { c: {} }, hits: { '@total': '4', hit } } };
    for (const space of [0, 2]) {
      const text = JSON.stringify(answer, null, space);
      expect(detectReader(text)?.name).toBe('dblp-json');
      const { records, diagnostics, passedOver } = await readListing(readerByName('dblp-json')!, text);
      expect(records).toHaveLength(2);
      expect(diagnostics).toEqual([]);
      if (space > 0)
        expect([...passedOver.values()]).toEqual(
          expect.arrayContaining(['volume of proceedings', 'no paper', 'object around the list']),
        );
    }
  });
});

describe('paperlists', () => {
  it('reads papers, with what stands about each author', async () => {
    const { records, diagnostics } = await read('paperlists', ...PAPERLISTS_PAPERS);
    expect(diagnostics).toEqual([]);
    expect(told(records[0])).toMatchObject({
      id: 'rkgt0REKwS',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      affiliations: [['University of London', 'Engines, Ltd.'], ['University of Cambridge']],
      authorIds: [{ openreview: '~Ada_Lovelace1', orcid: '0000-0002-1825-0097' }, {}],
      venue: 'International Conference on Learning Representations',
      year: '2020',
      ids: { openreview: 'rkgt0REKwS' },
    });
    expect(records[0]!.links.map(({ address, label }) => [address.value, label])).toEqual([
      ['https://github.com/ada/weave', 'github'],
    ]);
    expect(told(records[1])).toMatchObject({
      authors: ['Emmy Noether', 'David Hilbert'],
      venue: 'iclr',
      year: '2021',
    });
  });

  it('gives no venue to papers that were rejected or withdrawn', async () => {
    const { records } = await read('paperlists', { ...PAPERLISTS_PAPERS[0], status: 'Reject' });
    expect(told(records[0])).toMatchObject({ venue: undefined, comment: 'Reject' });
  });

  it.each([
    ['https://openaccess.thecvf.com/content/CVPR2024/html/A_paper.html', 'CVPR', '2024'],
    ['https://openaccess.thecvf.com/content_cvpr_2013/html/A_2013_CVPR_paper.html', 'cvpr', '2013'],
  ])('knows the conference by its own page %s', async (site, venue, year) => {
    const { records } = await read('paperlists', { ...PAPERLISTS_PAPERS[1], site });
    expect(told(records[0])).toMatchObject({ venue, year });
  });
});
