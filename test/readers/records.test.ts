import { describe, expect, it } from 'vitest';
import { detectReader } from '../../src/readers/index.js';
import { records } from '../../src/readers/json/records.js';
import { readListing, type ReadListing } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced } from './sample-papers.js';

const read = (value: unknown): Promise<ReadListing> => readListing(records, `${JSON.stringify(value)}\n`);
const told = ({ diagnostics }: ReadListing): (string | number | null)[][] =>
  diagnostics.map(({ severity, type, line, field }) => [severity, type, line, field]);

describe('records reads', () => {
  it('every field, with its place', async () => {
    const line = JSON.stringify({
      id: 'p-1',
      title: 'On  Engines &\nCards',
      authors: ['Ada Lovelace', { name: 'Charles Babbage' }],
      abstract: 'An engine weaves "patterns" – 織.',
      year: 1943,
      venue: 'ICLR 1943',
      session: 'Poster Session 1',
      location: 'Hall B',
      comment: '9 pages',
      created: '2020-01-31',
      doi: '10.1000/182',
      ids: { arxiv: '2001.00001' },
      links: ['https://github.com/ada/engine', { url: 'https://example.org', label: 'page' }],
      references: ['10.1000/1', { arxiv: '1706.03762' }, 'Euler 1736'],
    });
    const listing = await readListing(records, `\n${line}\n`);
    const [record] = listing.records;
    expect(listing.diagnostics).toEqual([]);
    expect(record).toMatchObject({
      source: { id: 'p-1', format: 'records', line: 2, endLine: 2 },
      title: { value: 'On Engines & Cards' },
      abstract: { value: 'An engine weaves "patterns" – 織.' },
      year: { value: '1943' },
      venue: { value: 'ICLR 1943' },
      session: { value: 'Poster Session 1' },
      location: { value: 'Hall B' },
      comment: { value: '9 pages' },
      created: { value: '2020-01-31' },
      ids: { doi: { value: '10.1000/182' }, arxiv: { value: '2001.00001' } },
    });
    expect(record!.links.map(({ address, label }) => [address.value, label])).toEqual([
      ['https://github.com/ada/engine', ''],
      ['https://example.org', 'page'],
    ]);
    expect(record!.references.map(({ ids, printed }) => [ids, printed?.value ?? null])).toEqual([
      [{ doi: '10.1000/1' }, '10.1000/1'],
      [{ arxiv: '1706.03762' }, '1706.03762'],
      [{}, 'Euler 1736'],
    ]);
    expectTraced(`\n${line}\n`, listing);
  });

  it('fields under the names that tables have for them, where title or authors are missing', async () => {
    const paper = {
      Title: 'On Engines',
      Author: 'Ada Lovelace and Charles Babbage',
      'Publication Year': 2020,
      Conference: 'KDD',
      code: 'https://github.com/ada/engine',
    };
    const { records: found, diagnostics } = await read(paper);
    expect(detectReader(JSON.stringify(paper))?.name).toBe('records');
    expect(diagnostics).toEqual([]);
    expect(found[0]).toMatchObject({
      title: { value: 'On Engines' },
      authors: [{ printed: { value: 'Ada Lovelace' } }, { printed: { value: 'Charles Babbage' } }],
      year: { value: '2020' },
      venue: { value: 'KDD' },
      links: [{ address: { value: 'https://github.com/ada/engine' } }],
    });
    const { records: named } = await read({ paper_title: 'On Cards', author: ['Ada Lovelace'] });
    expect(named.map(({ title, authors }) => [title?.value, authors.length])).toEqual([['On Cards', 1]]);
  });

  it('authors as names, as objects with places and ids, and as one text', async () => {
    const { records: found } = await read({
      title: 'On Engines',
      authors: [
        'Ada Lovelace',
        { name: 'Emmy Noether', affiliation: 'Göttingen', orcid: '0000-0001-2345-6789', dblp: 'n/Noether' },
        { fullname: 'David Hilbert', affiliations: ['Göttingen', { name: 'Königsberg' }], ids: { s2: 17 } },
      ],
    });
    expect(
      found[0]!.authors.map(({ printed, affiliations, ids }) => [
        printed.value,
        affiliations.map(({ value }) => value),
        Object.fromEntries(Object.entries(ids).map(([scheme, { value }]) => [scheme, value])),
      ]),
    ).toEqual([
      ['Ada Lovelace', [], {}],
      ['Emmy Noether', ['Göttingen'], { orcid: '0000-0001-2345-6789', dblp: 'n/Noether' }],
      ['David Hilbert', ['Göttingen', 'Königsberg'], { s2: '17' }],
    ]);
    const asText = await read({ title: 'T', authors: 'Noether, Emmy and Hilbert, David' });
    expect(asText.records[0]!.authors.map(({ printed }) => printed.value)).toEqual([
      'Noether, Emmy',
      'Hilbert, David',
    ]);
  });

  it.each([
    ['as HotCRP writes them', { first: 'Ada', last: 'Lovelace', email: 'ada@example.org' }, 'Ada Lovelace'],
    ['in one word each', { firstname: 'Ada', lastname: 'King Lovelace' }, 'Ada King Lovelace'],
    ['with words joined', { first_name: 'Ada', middle_name: 'M.', last_name: 'Lovelace' }, 'Ada M. Lovelace'],
    [
      'with particles',
      { given: 'Ludwig', 'non-dropping-particle': 'van', family: 'Loom' },
      'Ludwig van Loom',
    ],
    ['with a family name alone', { family: 'Plato' }, 'Plato'],
  ])('names in parts, %s', async (_, person, name) => {
    const line = `${JSON.stringify({ title: 'On Engines', authors: [{ ...person, affiliation: 'London' }] })}\n`;
    const listing = await readListing(records, line);
    expectTraced(line, listing);
    expect(listing.diagnostics).toEqual([]);
    expect(
      listing.records[0]!.authors.map(({ printed, affiliations }) => [printed.value, affiliations[0]?.value]),
    ).toEqual([[name, 'London']]);
  });

  it.each([
    ['doi', 'https://doi.org/10.1000/Ab', '10.1000/ab'],
    ['doi', 'doi: 10.1000/Ab', '10.1000/ab'],
    ['doi', '10.1000/doi:10.1', '10.1000/doi:10.1'],
    ['arxiv', 'arXiv:2001.00001v12', '2001.00001'],
    ['arxiv', 'http://arxiv.org/abs/math/0001001v1', 'math/0001001'],
    ['arxiv', '2001.00001v2', '2001.00001'],
    ['acl', 'https://aclanthology.org/2020.acl-main.1/', '2020.acl-main.1'],
    ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/12345/', '12345'],
    ['openalex', 'https://openalex.org/W42', 'W42'],
    ['dblp', 'conf/x/Y20', 'conf/x/Y20'],
  ])('the %s id in %s', async (scheme, written, id) => {
    const line = `${JSON.stringify({ title: 'T', authors: ['Ada Lovelace'], [scheme]: written })}\n`;
    const listing = await readListing(records, line);
    expect(listing.records[0]!.ids[scheme as 'doi']?.value).toBe(id);
    expectTraced(line, listing);
  });

  it('an ORCID that is written as an address', async () => {
    const orcid = 'https://orcid.org/0000-0002-1694-233X';
    const { records: found } = await read({
      title: 'T',
      authors: [
        { name: 'Ada', orcid },
        { name: 'Bo', ids: { orcid } },
      ],
    });
    expect(found[0]!.authors.map(({ ids }) => ids.orcid?.value)).toEqual(Array(2).fill(orcid.slice(18)));
  });

  it.each(['0000-0002-1825-009', '0000-0002-1825-0098', '0000-0002-1694-2330', 'n/a'])(
    'an author without the ORCID %j, which is none, and warns',
    async (orcid) => {
      const listing = await read({
        title: 'T',
        authors: [
          { name: 'Ada', orcid, dblp: 'a/Ada' },
          { name: 'Bo', ids: { orcid } },
        ],
      });
      expect(listing.records[0]!.authors.map(({ ids }) => Object.keys(ids))).toEqual([['dblp'], []]);
      expect(told(listing)).toEqual([
        ['warn', 'BAD_ID', 1, 'authors/0/orcid'],
        ['warn', 'BAD_ID', 1, 'authors/1/orcid'],
      ]);
    },
  );

  it('an address without a scheme', async () => {
    const { records: found } = await read({
      title: 'T',
      links: ['github.com/a/b', 'mailto:a@b.org/c', 'x.pdf'],
    });
    expect(found[0]!.links.map(({ address }) => address.value)).toEqual(['github.com/a/b']);
  });

  it('a list that leaves authors out', async () => {
    const { records: found } = await read({ title: 'T', authors: ['Ada Lovelace', 'et al.'] });
    expect(found[0]!.authors.map(({ printed }) => printed.value)).toEqual(['Ada Lovelace']);
    expect(found[0]!.flags).toContain('authors-abridged');
    const [one] = (await read({ title: 'T', authors: [{ name: 'Betty Holberton et al.' }] })).records;
    expect(one!.authors.map(({ printed }) => printed.value)).toEqual(['Betty Holberton et al.']);
    expect(one!.flags).toContain('authors-abridged');
    const [text] = (await read({ title: 'T', authors: 'Ada Lovelace, Grace Hopper, et al.' })).records;
    expect(text!.flags).toContain('authors-abridged');
  });

  it('names of magic properties like any other', async () => {
    const page =
      '{"__proto__": {"x": 1}, "title": "__proto__", "authors": ["constructor", {"name": "toString", "ids": {"__proto__": "1"}}]}\n';
    const { records: found } = await readListing(records, page);
    expect(found[0]!.title?.value).toBe('__proto__');
    expect(found[0]!.authors.map(({ printed }) => printed.value)).toEqual(['constructor', 'toString']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each([
    ['minified', (values: unknown[]) => JSON.stringify(values)],
    ['indented', (values: unknown[]) => JSON.stringify(values, null, 2)],
    [
      'one element a line',
      (values: unknown[]) => `[\n${values.map((v) => JSON.stringify(v)).join(',\n')}\n]`,
    ],
    ['no list around', (values: unknown[]) => values.map((v) => JSON.stringify(v, null, 1)).join('\n')],
  ])('a list: %s', async (_, write) => {
    const values = [1, 2, 3].map((n) => ({
      id: n,
      title: `On Engine ${n}`,
      authors: [{ name: 'Ada "A" L' }],
    }));
    const page = `${write(values)}\n`;
    for (const chunk of [1, 7, undefined]) {
      const listing = await readListing(records, page, chunk === undefined ? {} : { chunk });
      expect(listing.records.map(({ source, title }) => [source.id, title?.value])).toEqual([
        ['1', 'On Engine 1'],
        ['2', 'On Engine 2'],
        ['3', 'On Engine 3'],
      ]);
      expect(listing.diagnostics).toEqual([]);
      expectTraced(page, listing);
    }
    expect(detectReader(page)).toBe(records);
  });
});

describe('records rejects', () => {
  it.each<[string, string, string]>([
    ['what is no JSON', '{"title": "A", }x', 'BAD_JSON'],
    ['half a line', '{"title": "A", "auth', 'BAD_JSON'],
    ['a list', '["A"]', 'NOT_AN_OBJECT'],
    ['a text', '"A"', 'NOT_AN_OBJECT'],
    ['a title of another type', '{"title": ["A"]}', 'WRONG_TYPE'],
    ['authors of another type', '{"title": "A", "authors": 3}', 'WRONG_TYPE'],
    ['a record without title and abstract', '{"authors": ["Ada Lovelace"], "title": null}', 'MISSING_FIELD'],
    ['nesting without end', `{"title": ${'['.repeat(300)}${']'.repeat(300)}}`, 'TOO_DEEP'],
  ])('%s, and goes on', async (_, line, type) => {
    const page = `{"title": "First"}\n${line}\n{"title": "Last"}\n`;
    const listing = await readListing(records, page);
    expect(listing.records.map(({ title }) => title?.value)).toEqual(['First', 'Last']);
    expect(listing.diagnostics.map((found) => [found.severity, found.type, found.line])).toEqual([
      ['reject', type, 2],
    ]);
    expect(listing.diagnostics[0]!.message).toMatch(/^(?:record|title|authors) /);
    expectTraced(page, listing);
  });

  it('an element of a list that does not end, and goes on with the next', async () => {
    const page = `[
  {
    "title": "First",
    "authors": [
      {"name": "Ada Lovelace"}
  },
  {
    "title": "Second
  },
  {
    "title": "Third"
  }
]
`;
    const listing = await readListing(records, page);
    expect(listing.records.map(({ title }) => title?.value)).toEqual(['Third']);
    expect(listing.diagnostics.map(({ type }) => type)).toEqual(['BAD_JSON', 'BAD_JSON']);
    expectTraced(page, listing);
  });
});

describe('a file that ends before its list or its last line does', () => {
  const whole = '[{"title": "First"}, {"title": "Second"}]';
  it.each([
    ['behind an element', '[{"title": "First"}, {"title": "Second"},\n', 2, ['TRUNCATED']],
    ['within an element', '[\n{"title": "First"},\n{"title": "Sec', 1, ['BAD_JSON', 'TRUNCATED']],
    ['in an object', '{"total": 2, "papers": [\n{"title": "First"},\n', 1, ['TRUNCATED']],
    ['of records by their ids', '{"a": {"title": "First"},\n"b": {"title": "Second"}', 2, ['TRUNCATED']],
    ['not at all', whole, 2, []],
    ['not at all, in an object', `{"papers": ${whole}, "total": 2}`, 2, []],
    ['within a line', '{"title": "First"}\n{"title": "Sec', 1, ['BAD_JSON', 'TRUNCATED']],
    [
      'within a list of a line',
      '{"title": "A"}\n{"title": "B", "authors": ["C"',
      1,
      ['BAD_JSON', 'TRUNCATED'],
    ],
    ['behind a line', '{"title": "First"}\n{"title": "[Sec"}', 2, []],
    [
      'not at all, with a last line that lacks a bracket',
      '{"title": "First"}\n{"title": "Sec"\n',
      1,
      ['BAD_JSON'],
    ],
    ['not at all, with a last line of another kind', '{"title": "First"}\nno JSON', 1, ['BAD_JSON']],
  ])('%s', async (_, page, count, types) => {
    const { records: found, diagnostics } = await readListing(records, page);
    expect([found.length, diagnostics.map(({ type }) => type)]).toEqual([count, types]);
  });
});

describe('records leaves out, with a warning', () => {
  it('values of a type that a field cannot hold', async () => {
    const listing = await read({
      title: 'T',
      authors: ['Ada Lovelace', 3, null, {}, ''],
      year: 'soon',
      venue: {},
      links: [3],
      references: 5,
      ids: 'x',
    });
    expect(listing.records[0]!.authors.map(({ printed }) => printed.value)).toEqual(['Ada Lovelace']);
    expect(
      told(listing)
        .map(([severity, , , field]) => `${severity} ${field}`)
        .sort(),
    ).toEqual([
      'warn authors/1',
      'warn authors/2',
      'warn authors/3',
      'warn authors/4',
      'warn ids',
      'warn links',
      'warn references',
      'warn venue',
      'warn year',
    ]);
  });

  it('I-24 addresses that are not of the web; the record is flagged', async () => {
    const bad = [
      'javascript:alert(1)',
      ' JaVaScRiPt:x',
      'java\nscript:x',
      'data:text/html,x',
      'file:///etc',
      '//evil',
      'javascript://example.org/%0aalert(1)',
      'ftp://example.org/looms.zip',
    ];
    const { records: found } = await read({ title: 'T', links: [...bad, 'https://example.org/a'] });
    expect(found[0]!.links.map(({ address }) => address.value)).toEqual(['https://example.org/a']);
    expect(found[0]!.flags).toContain('link-unsafe');
  });

  it('I-20 a lone surrogate becomes U+FFFD', async () => {
    const { records: found } = await readListing(records, '{"title": "a\\ud800b"}\n');
    expect(found[0]!.title?.value).toBe('a\ufffdb');
  });
});

describe('records is told', () => {
  it('from JSON of others, from lists of other things and from nothing', () => {
    for (const head of ['', '{}', '[]', '[1, 2]', '{"a": 1}', '[{"a": 1}]', 'text', '[Paper](x)'])
      expect(records.detect(head)).toBe(0);
    expect(records.detect('{"title": "T", "paperId": "x", "authors": []}')).toBeLessThan(0.5);
    for (const sample of sampleListings('records')) expect(detectReader(sample)).toBe(records);
  });
});

describe('records reads lists inside of objects', () => {
  const papers = [
    { title: 'Weaving Patterns', authors: ['Ada Lovelace'], notes: ['a field of its own'] },
    { title: 'Rings', authors: ['Emmy Noether'], abstract: 'On ]}, {"papers": [ and other text.' },
  ];
  const titles = papers.map(({ title }) => title);

  it.each([
    ['alone', { papers }],
    ['behind counts', { total: 2, next: null, query: 'a "list": [', results: papers }],
    ['before other members', { data: papers, total: 2, links: { next: 'https://example.org' } }],
    ['behind an object', { meta: { count: 2 }, items: papers }],
    ['two deep', { status: 'ok', data: { papers } }],
    ['as a second list', { papers: papers.slice(0, 1), count: 1, posters: papers.slice(1) }],
  ])('%s', async (_, page) => {
    for (const indent of [0, 2]) {
      const text = JSON.stringify(page, null, indent);
      const read = await readListing(records, text, { chunk: 7 });
      expect(read.records.map(({ title }) => title?.value)).toEqual(titles);
      expect(read.diagnostics).toEqual([]);
      expectTraced(text, read);
      expect(detectReader(text)).toBe(records);
    }
  });

  it('but not those of a record', async () => {
    const text = papers.map((paper) => JSON.stringify(paper, null, 1)).join('\n');
    const read = await readListing(records, text);
    expect(read.records.map(({ title }) => title?.value)).toEqual(titles);
    expect(read.diagnostics).toEqual([]);
  });
});
