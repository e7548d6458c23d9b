import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extractors/index.js';
import { bibtex } from '../../src/readers/bibtex/bibtex.js';
import { detectReader } from '../../src/readers/index.js';
import { readListing, summaryOf, type ReadListing } from '../support/listing.js';
import { expectTraced, values } from './sample-papers.js';
import { cpuTimer } from '../support/cpu-time.js';

const read = (text: string): Promise<ReadListing> => readListing(bibtex, text);
const titles = ({ records }: ReadListing): string[] => records.map((record) => values(record).title);
const names = ({ records }: ReadListing): string[] =>
  records.flatMap(({ authors }) => authors.map(({ printed }) => printed.value));
const entry = (fields: string, type = 'article'): string => `@${type}{key,\n${fields}\n}\n`;

const LOOM = `@inproceedings{lovelace1843,
  title     = {Weaving {A}lgebraic Patterns with {P\\"u}nched Cards},
  author    = {Lovelace, Ada and Charles Babbage and
               de la Vall{\\'e}e Poussin, Charles},
  booktitle = "Proceedings of the 9th International Conference on Learning Representations",
  year      = 1843,
  year      = {2021},
  doi       = {https://doi.org/10.5555/3454287.1},
  url       = {https://openreview.net/forum?id=rkgt0REKwS},
  abstract  = {An engine weaves. Code: \\url{https://github.com/ada/loom}.},
}
`;

describe('bibtex', () => {
  it('tells of a list among the entries, which it cannot read, and of no other text', async () => {
    const page = `% Looms\nSome remarks on looms - and cards.\n- see below\n${LOOM}\n## More\n\n- **On Carpets**, Alan Turing, NeurIPS 2019\n2. The Kernel of Weft. Grace Hopper. 2018.\n`;
    const { records, diagnostics } = await read(page);
    expect(records).toHaveLength(1);
    expect(diagnostics.map(({ type, severity, line, raw }) => [type, severity, line, raw])).toEqual([
      ['UNPLACED_LINE', 'reject', 18, '- **On Carpets**, Alan Turing, NeurIPS 2019'],
      ['UNPLACED_LINE', 'reject', 19, '2. The Kernel of Weft. Grace Hopper. 2018.'],
    ]);
  });

  it('carries over title, authors, venue, ids, abstract and its links', async () => {
    const listing = await read(LOOM);
    expect(summaryOf(listing)).toMatchObject([
      {
        title: 'Weaving Algebraic Patterns with Pünched Cards',
        authors: ['Lovelace, Ada', 'Charles Babbage', 'de la Vallée Poussin, Charles'],
        abstract: 'An engine weaves. Code: https://github.com/ada/loom.',
        flags: [],
      },
    ]);
    const [record] = listing.records;
    expect(record).toMatchObject({
      source: { id: 'lovelace1843', format: 'bibtex', line: 1, endLine: 11 },
      venue: { value: 'Proceedings of the 9th International Conference on Learning Representations' },
      ids: { doi: { value: '10.5555/3454287.1' }, openreview: { value: 'rkgt0REKwS' } },
      links: [],
    });
    expect(extract(record!).links).toMatchObject([{ url: 'https://github.com/ada/loom' }]);
    expect(listing.diagnostics).toEqual([]);
    expectTraced(LOOM, listing);
  });

  it.each([
    ['accents and letters', 'G{\\"o}del \\l{}\\o \\c{c}\\v{s}\\\'{\\i} \\.Istanbul', 'Gödel łøçší İstanbul'],
    [
      'formulas as they stand',
      'Regression in $\\ell_1$ and \\emph{beyond}',
      'Regression in $\\ell_1$ and beyond',
    ],
    ['quotes and dashes', "``Quoted'' words -- and more", '“Quoted” words – and more'],
    ['stars and lines of Markdown stand for themselves', 'A* search_with *stars*', 'A* search_with *stars*'],
    ['escaped signs', 'Cats \\& Dogs: 100\\% of \\$5 \\#1 a\\_b', 'Cats & Dogs: 100% of $5 #1 a_b'],
    ['line ends and ties', 'Two\n   lines~tied', 'Two lines tied'],
  ])('decodes %s', async (_, written, shown) => {
    const text = entry(`title = {${written}}, author = {Ada Lovelace}`);
    const listing = await read(text);
    expect(titles(listing)).toEqual([shown]);
    expectTraced(text, listing);
  });

  it.each([
    ['in any case of the letters', 'Ada Lovelace AND Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    [
      'an organisation in braces',
      '{Barnes and Noble, Inc.} and Ada Lovelace',
      ['Barnes and Noble, Inc.', 'Ada Lovelace'],
    ],
    ['a list that goes on', 'Ada Lovelace and others', ['Ada Lovelace']],
    [
      'by commas alone',
      'Ada Lovelace, Charles Babbage, Emmy Noether, David Hilbert',
      ['Ada Lovelace', 'Charles Babbage', 'Emmy Noether', 'David Hilbert'],
    ],
    ['by semicolons', 'Lovelace, A.; Babbage, C.', ['Lovelace, A.', 'Babbage, C.']],
    [
      'by their parts',
      'family=Lovelace, given=Ada, prefix=van and Charles Babbage',
      ['Ada van Lovelace', 'Charles Babbage'],
    ],
    ['with a generation', 'Jolly, III, James', ['Jolly, III, James']],
  ])('authors %s', async (_, written, people) => {
    const text = entry(`title = {Weaving Patterns}, author = {${written}}`);
    const listing = await read(text);
    expect(names(listing)).toEqual(people);
    expect(listing.records[0]!.flags.includes('authors-abridged')).toBe(written.includes('others'));
    expectTraced(text, listing);
  });

  it.each([
    ['strings', '@string{iclr = "Learning Representations"}', 'booktitle = ICLR', 'Learning Representations'],
    ['strings that refer to strings', '@string(a = {Annals})\n@string{b = a}', 'journal = b', 'Annals'],
    ['parts that are joined', '', 'journal = "Annals of " # {Engines}', 'Annals of Engines'],
    ['strings that nobody defines', '', 'journal = jacm', 'jacm'],
    ['strings in a circle', '@string{a = b}\n@string{b = a}', 'journal = b', 'b'],
  ])('I-16 %s', async (_, before, field, venue) => {
    const text = `${before}\n${entry(`title = {Weaving Patterns}, ${field}`)}`;
    const listing = await read(text);
    expect(listing.records.map((record) => record.venue?.value)).toEqual([venue]);
    expectTraced(text, listing);
  });

  it('I-16 comments, preambles and what stands between entries are passed over', async () => {
    const text = `% @article{no, title={Not this}}
Somebody's bibliography, ada@example.org
@comment{jabref-meta: databaseType:bibtex;}
@Comment a line
@comment{
@article{gone, title = {Nor this}}
}
@preamble{ "\\newcommand{\\x}{y}" }
@proceedings{vol, title = {A Volume}}
@article{one, title = {First of Two}}@article{two, title = {Second of Two}}
@article
{three, title = {With its bracket below}}
@article(four, title = "In round (brackets)", year = 2020)
`;
    const listing = await read(text);
    expect(titles(listing)).toEqual([
      'First of Two',
      'Second of Two',
      'With its bracket below',
      'In round (brackets)',
    ]);
    expect(listing.diagnostics).toEqual([]);
    expectTraced(text, listing);
  });

  it('takes venue and year from a volume, wherever it stands', async () => {
    const volume = '@proceedings{Vol, title = {Proceedings of Engines}, year = 1999}\n';
    const child = '@inproceedings{c, title = {Weaving Patterns}, crossref = {vol}}\n';
    for (const text of [volume + child, child + volume]) {
      const listing = await read(text);
      expect(listing.records).toMatchObject([
        { venue: { value: 'Proceedings of Engines' }, year: { value: '1999' } },
      ]);
      expectTraced(text, listing);
    }
    expect(titles(await read(child))).toEqual(['Weaving Patterns']);
  });

  it.each([
    ['eprint = {2310.00001v2}, archiveprefix = {arXiv}', '2310.00001'],
    ['journal = {arXiv preprint arXiv:2310.00001}', '2310.00001'],
    ['journal = {CoRR}, volume = {abs/2310.00001}', '2310.00001'],
    ['url = {https://arxiv.org/abs/2310.00001}', '2310.00001'],
    ['eprint = {12345}, eprinttype = {jstor}', undefined],
  ])('arXiv id of %s', async (fields, id) => {
    const text = entry(`title = {Weaving Patterns}, ${fields}`);
    const listing = await read(text);
    expect(listing.records[0]!.ids.arxiv?.value).toBe(id);
    expect(listing.records[0]!.venue).toBeNull();
    expectTraced(text, listing);
  });

  it('dblp keys, printed references, and the one affiliation of a paper', async () => {
    const text = `@article{DBLP:journals/tcs/L21,
  title = {Weaving Patterns}, author = {Lovelace, A. and Babbage, C.},
  affiliation = {Analytical Engines Ltd., London},
  references = {Jacquard, J., The loom (1804) Lyon; Leibniz, G., Calculus (1684), 10.1000/xyz12},
  note = {cited By 3},
}`;
    const listing = await read(text);
    expect(listing.records).toMatchObject([
      {
        ids: { dblp: { value: 'journals/tcs/L21' } },
        comment: null,
        references: [
          { printed: { value: 'Jacquard, J., The loom (1804) Lyon' }, ids: {} },
          { ids: { doi: '10.1000/xyz12' } },
        ],
      },
    ]);
    expect(listing.records[0]!.authors.map(({ affiliations }) => affiliations.length)).toEqual([1, 1]);
    expectTraced(text, listing);
  });

  it('an entry without title and abstract is a reject with its key and line', async () => {
    const { records, diagnostics } = await read('\n@misc{empty,\n  author = {Ada Lovelace}\n}\n');
    expect(records).toEqual([]);
    expect(diagnostics).toMatchObject([
      { type: 'MISSING_FIELD', line: 2, message: '@misc "empty" has neither a title nor an abstract' },
    ]);
  });
});

describe('I-15 brackets that do not match spoil one entry', () => {
  const item = (number: number, title = `{Weaving Pattern Number ${number}}`): string =>
    `@article{k${number},\n  title = ${title},\n  author = {Ada Lovelace and Charles Babbage},\n  year = {1999}\n}\n\n`;

  it.each([
    ['an open brace', '{Weaving {Pattern Number 500}'],
    ['a brace too many', '{Weaving Pattern} Number 500}}'],
    ['a brace too many behind the value', '{Weaving Pattern Number 500}}'],
    ['an open quote', '"Weaving Pattern Number 500'],
    ['an open value', '{Weaving Pattern Number 500'],
    ['a brace too many in quotes', '"Weaving Pattern} Number 500"'],
  ])('%s', async (_, broken) => {
    const text = Array.from({ length: 1000 }, (_unused, at) =>
      at === 499 ? item(500, broken) : item(at + 1),
    ).join('');
    const listing = await read(text);
    expect(listing.records.length).toBe(1000);
    const others = listing.records.filter((record) => record.source.id !== 'k500');
    expect(others.length).toBe(999);
    for (const record of others) expect(record.authors.length).toBe(2);
    expect(listing.records[499]).toMatchObject({ source: { id: 'k500', line: 499 * 6 + 1 } });
    expect(listing.records[499]!.authors.length).toBe(2);
    expect(listing.diagnostics).toMatchObject([{ type: 'UNBALANCED', line: 499 * 6 + 1, severity: 'warn' }]);
    expect(listing.diagnostics[0]!.message).toContain('"k500"');
    expectTraced(text, listing);
  });

  it('a file that is cut in an entry keeps what stands before the cut', async () => {
    const text = item(1) + item(2).slice(0, 70);
    const listing = await read(text);
    expect(titles(listing)).toEqual(['Weaving Pattern Number 1', 'Weaving Pattern Number 2']);
    expect(listing.diagnostics).toMatchObject([{ type: 'TRUNCATED', line: 7 }, { type: 'UNBALANCED' }]);
    expectTraced(text, listing);
  });

  it('a comment that nothing closes is a line', async () => {
    expect(titles(await read(`@comment{ oh {\n${item(1)}`))).toEqual(['Weaving Pattern Number 1']);
  });
});

it('I-06 chunk borders and I-09 line ends change nothing', async () => {
  const whole = summaryOf(await read(LOOM));
  for (const chunk of [1, 2, 3, 7, 65])
    expect(summaryOf(await readListing(bibtex, LOOM, { chunk }))).toEqual(whole);
  for (const end of ['\r\n', '\r']) {
    const text = LOOM.replaceAll('\n', end);
    const listing = await read(text);
    expect(summaryOf(listing)).toEqual(whole);
    expectTraced(text, listing);
  }
});

it.each([
  ' ',
  '\t',
  '{',
  '}',
  '(',
  '"',
  'a',
  '.',
  ',',
  'and ',
  '-',
  '\\',
  '&',
  '@',
  '@a{',
  '%',
  '=',
  '#',
  '$',
  '~',
  '\u0301',
])('I-17 100,000 of %j take linear time', async (piece) => {
  for (const text of [
    piece.repeat(100_000),
    `${piece.repeat(100_000)}!`,
    `@article{k, title = {${piece.repeat(100_000)}}, author = {${piece.repeat(100_000)}}}`,
    `@article{k, title = "${piece.repeat(100_000)}", author = {Ada}`,
  ]) {
    const time = cpuTimer();
    await read(text);
    // A quadratic parser needs minutes.
    expect(time()).toBeLessThan(5000);
  }
});

it.each([
  ['fields in quotes', `@article{k, title = {T}, ${'a = "x", '.repeat(50_000)}}`],
  ['open values', `@article{k, title = {T},\n${'a = {\n'.repeat(50_000)}`],
  ['brackets that end it again and again', `@article{k, title = {T},\n${'a = {x}},\n'.repeat(50_000)}`],
  ['comments that nothing closes', '@comment{\n'.repeat(50_000)],
])('I-17 an entry with 50,000 %s takes linear time', async (_, text) => {
  const time = cpuTimer();
  await read(text);
  // A quadratic parser needs minutes.
  expect(time()).toBeLessThan(5000);
});

describe('is told by its content', () => {
  it.each([
    ['an entry', LOOM],
    ['definitions first', `@string{a = "b"}\n${LOOM}`],
    ['remarks first', `% Encoding: UTF-8\n\n${LOOM}`],
    ['prose first', `My papers\n\n${LOOM}${LOOM}${LOOM}`],
  ])('%s', (_, text) => {
    expect(detectReader(text)?.name).toBe('bibtex');
  });

  it.each([
    ['an address', 'Ada Lovelace\nada@example.org\n'],
    ['one entry within a page', `# Loom\n\nWeaving cards.\n\n\`\`\`\n${LOOM}\`\`\`\n`],
  ])('not %s', (_, text) => {
    expect(bibtex.detect(text)).toBe(0);
  });
});

it('takes an address of code from where the work was published, beside a note', async () => {
  const text = `@misc{a, title={Looms}, author={Lovelace, Ada}, note={Accessed in May}, howpublished={\\url{https://github.com/ada/looms}}}
@misc{b, title={Cards}, author={Lovelace, Ada}, howpublished={By mail}}
`;
  const listing = await readListing(bibtex, text);
  expect(listing.records.map(({ links }) => links.map(({ address }) => address.value))).toEqual([
    ['https://github.com/ada/looms'],
    [],
  ]);
  expectTraced(text, listing);
});
