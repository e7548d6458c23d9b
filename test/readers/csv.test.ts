import { describe, expect, it } from 'vitest';
import { csvTable } from '../../src/readers/tables/csv-table.js';
import { detectReader } from '../../src/readers/index.js';
import { readListing } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced, PAPERS, values } from './sample-papers.js';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('csv reads', () => {
  it.each([
    ['commas', ',', ', '],
    ['tabs', '\t', ', '],
    ['semicolons', ';', ', '],
    ['bars', '|', '; '],
  ])('columns between %s', async (_, delimiter, between) => {
    const rows = PAPERS.map(({ title, authors }, index) =>
      [String(index), quoted(title), quoted(authors.join(between))].join(delimiter),
    );
    const page = `${['ID', 'Paper Title', 'Authors'].join(delimiter)}\n${rows.join('\n')}\n`;
    const read = await readListing(csvTable, page);
    expect(read.records.map(values)).toEqual(PAPERS);
    expect(read.records.map(({ source }) => source.id)).toEqual(PAPERS.map((_paper, index) => String(index)));
    expect(read.diagnostics).toEqual([]);
    expectTraced(page, read);
    expect(detectReader(page)).toBe(csvTable);
  });

  it('quotes, line ends in cells, CRLF and a byte order mark', async () => {
    const page =
      '\ufefftitle,authors,abstract,year,venue,session\r\n"On ""Engines"",\r\nand Cards","Lovelace, Ada; Babbage, Charles",織 weaves,c. 1943,ICLR,Poster Session 1\r\n';
    for (const chunk of [1, 5, 1000]) {
      const read = await readListing(csvTable, page, { chunk });
      expect(read.records).toMatchObject([
        {
          source: { line: 2, endLine: 3 },
          title: { value: 'On "Engines", and Cards' },
          abstract: { value: '織 weaves' },
          year: { value: '1943' },
          venue: { value: 'ICLR' },
          session: { value: 'Poster Session 1' },
        },
      ]);
      expect(values(read.records[0]!).authors).toEqual(['Lovelace, Ada', 'Babbage, Charles']);
      expectTraced(page, read);
    }
  });

  it.each([
    ['full names of authors', 'Authors,Author Full Names', 'Lovelace A,"Lovelace, Ada"', 'Lovelace, Ada'],
    [
      'authors, and the name of whoever sent the paper',
      'Name,Authors',
      'Jane Marcet,Ada Lovelace',
      'Ada Lovelace',
    ],
    ['a journal, and the database it was found in', 'Authors,Source,Journal', 'A B,Scopus,Engines', 'A B'],
  ])('of two columns for one field the more telling: %s', async (_, head, cells, author) => {
    const page = `${head},Title,Year\n${cells},Weaving Patterns,1843\n`;
    const { records } = await readListing(csvTable, page);
    expect(values(records[0]!)).toEqual({ title: 'Weaving Patterns', authors: [author] });
    expect(records[0]!.venue?.value ?? 'Engines').toBe('Engines');
  });

  it('links by the name of their column, ids, and affiliations when there is one for each author', async () => {
    const page = `title,authors,affiliations,pdf_url,Code,doi
T,"Ada Lovelace; Emmy Noether",London; Göttingen,https://arxiv.org/pdf/2001.00001v2,see https://github.com/ada/x.,10.1000/182
U,"Ada Lovelace; Emmy Noether",London,javascript:x,,
`;
    const read = await readListing(csvTable, page);
    expect(
      read.records.map(({ links }) => links.map(({ label, address }) => [label, address.value])),
    ).toEqual([
      [
        ['pdf', 'https://arxiv.org/pdf/2001.00001v2'],
        ['Code', 'https://github.com/ada/x.'],
      ],
      [],
    ]);
    expect(read.records[0]!.ids).toMatchObject({
      doi: { value: '10.1000/182' },
      arxiv: { value: '2001.00001' },
    });
    expect(
      read.records.map(({ authors }) => authors.map(({ affiliations }) => affiliations[0]?.value ?? null)),
    ).toEqual([
      ['London', 'Göttingen'],
      [null, null],
    ]);
    expectTraced(page, read);
  });

  it.each(['arXiv ID', 'ArxivId', 'arxiv_id', 'ARXIV-ID'])(
    'a column whatever the case of its name: %s',
    async (name) => {
      const read = await readListing(
        csvTable,
        `PaperTitle,${name},GitHub,PubMed ID\nT,2001.00001,https://github.com/a/b,7\n`,
      );
      expect(read.records).toMatchObject([
        {
          title: { value: 'T' },
          ids: { arxiv: { value: '2001.00001' }, pmid: { value: '7' } },
          links: [{ label: 'GitHub' }],
        },
      ]);
    },
  );

  it('columns of links and years by the last word of their names, and addresses without a scheme', async () => {
    const head =
      'Title,Authors,Submission Year,Camera-ready URL,GitHub Repo,Link to paper,Extra,Score,File link';
    const cells =
      'github.com/a/b,arxiv.org/abs/2001.00001,https://example.org/x; www.example.org/y,see https://no.org,paper.pdf';
    const page = `${head}\nT,Ada Lovelace,2020,https://example.org/c.pdf,${cells}\n`;
    const read = await readListing(csvTable, page);
    expect(read.records).toMatchObject([
      { year: { value: '2020' }, ids: { arxiv: { value: '2001.00001' } } },
    ]);
    expect(read.records[0]!.links.map(({ label, address }) => [label, address.value])).toEqual([
      ['Camera ready', 'https://example.org/c.pdf'],
      ['GitHub Repo', 'github.com/a/b'],
      ['paper', 'arxiv.org/abs/2001.00001'],
      ['Extra', 'https://example.org/x'],
      ['Extra', 'www.example.org/y'],
    ]);
    expectTraced(page, read);
  });

  it('the year of a column named year before that of one which only ends so', async () => {
    const read = await readListing(csvTable, 'title,Submission Year,Year\nT,2019,2020\n');
    expect(read.records[0]!.year?.value).toBe('2020');
  });

  it('I-14 columns and cells with names of magic properties', async () => {
    const page = 'title,__proto__,constructor,authors\n__proto__,x,y,toString\n';
    const read = await readListing(csvTable, page);
    expect(read.records.map(values)).toEqual([{ title: '__proto__', authors: ['toString'] }]);
  });
});

describe('csv rejects', () => {
  it('rows without title and abstract, and goes on', async () => {
    const page = 'title,authors,year\nA,Ada Lovelace,2020\n,Emmy Noether,2021\n,,\n\nB\n';
    const read = await readListing(csvTable, page);
    expect(read.records.map(({ title }) => title?.value)).toEqual(['A', 'B']);
    expect(read.diagnostics.map(({ type, line }) => [type, line])).toEqual([['MISSING_FIELD', 3]]);
    expect([...read.passedOver]).toEqual([
      [1, 'table head'],
      [4, 'empty row'],
      [5, 'blank'],
    ]);
    expectTraced(page, read);
  });

  it('a table without a head, once', async () => {
    const page = 'On Engines,Ada Lovelace\nOn Rings,Emmy Noether\n';
    const read = await readListing(csvTable, page);
    expect(read.records).toEqual([]);
    expect(read.diagnostics.map(({ type, line }) => [type, line])).toEqual([['NO_HEADER', 1]]);
    expectTraced(page, read);
  });

  it('a quote that is not closed', async () => {
    const page = 'title,authors\nA,Ada Lovelace\n"B,Emmy Noether\nC,x\n';
    const read = await readListing(csvTable, page);
    expect(read.records.map(({ title }) => title?.value)).toEqual(['A', 'C']);
    expect(read.diagnostics.map(({ type, line }) => [type, line])).toEqual([['UNCLOSED_QUOTE', 3]]);
    expectTraced(page, read);
  });
});

describe('csv is told', () => {
  it('from text, code, Markdown tables and tables of other things', () => {
    for (const head of [
      '',
      'a,b\n1,2\n',
      'name,age\nAda,36\n',
      'Title\n',
      '| title | authors |\n|---|---|\n',
      'Weaving, title and authors\nAda Lovelace\n',
    ])
      expect(csvTable.detect(head)).toBe(0);
    for (const sample of sampleListings('csv')) expect(detectReader(sample)).toBe(csvTable);
  });
});

describe('csv reads exports of databases', () => {
  it('of the Lens, by the names of its columns', async () => {
    const page =
      'Lens ID,Title,Date Published,Publication Year,Source Title,Author/s,Abstract,DOI,PMID\n000-111-222-333-44X,Weaving Patterns,2020-05-01,2020,Annals of Engines,Ada Lovelace; Charles Babbage,We ask.,10.5555/1.2,7\n';
    expect(detectReader(page)).toBe(csvTable);
    const read = await readListing(csvTable, page);
    expect(read.records.map(values)).toEqual([
      { title: 'Weaving Patterns', authors: ['Ada Lovelace', 'Charles Babbage'] },
    ]);
    expect(read.records).toMatchObject([
      {
        source: { id: '000-111-222-333-44X' },
        year: { value: '2020' },
        venue: { value: 'Annals of Engines' },
        ids: { doi: { value: '10.5555/1.2' }, pmid: { value: '7' } },
      },
    ]);
    expectTraced(page, read);
  });

  it.each([
    'About the data: Exported on May 1, 2020. Criteria: "looms"',
    '"About the data: Exported, looms; cards"',
  ])('of Dimensions, with a line above the head: %s', async (about) => {
    const page = `\ufeff${about}\r\n"Publication ID","DOI","PMID","Title","Source title","PubYear","Authors"\r\n"pub.1","10.5555/1.2","","Weaving Patterns","Annals of Engines","2020","Lovelace, Ada; Babbage, Charles"\r\n`;
    expect(detectReader(page)).toBe(csvTable);
    const read = await readListing(csvTable, page);
    expect(read.records.map(values)).toEqual([
      { title: 'Weaving Patterns', authors: ['Lovelace, Ada', 'Babbage, Charles'] },
    ]);
    expect(read.records).toMatchObject([
      { source: { id: 'pub.1', line: 3 }, year: { value: '2020' }, ids: { doi: { value: '10.5555/1.2' } } },
    ]);
    expect(read.diagnostics).toEqual([]);
    expect(read.passedOver.get(1)).toBe('line above the table');
    expectTraced(page, read);
  });
});

describe('csv takes chosen columns', () => {
  const rows = PAPERS.map(
    ({ title, authors }, index) => `${index},${quoted(title)},${quoted(authors.join('; '))}`,
  );

  it('by their names, whatever else a head names', async () => {
    const page = `Title,What it is called,Who\n${rows.join('\n')}\n`;
    const columns = new Map([
      ['title', 'what it is called'],
      ['authors', 'Who'],
    ]);
    const read = await readListing(csvTable, page, { columns });
    expect(read.records.map(values)).toEqual(PAPERS);
    expectTraced(page, read);
  });

  it('by their numbers, without a head', async () => {
    const page = `${rows.join('\n')}\n`;
    const columns = new Map([
      ['title', '2'],
      ['authors', '3'],
    ]);
    const read = await readListing(csvTable, page, { columns });
    expect(read.records.map(values)).toEqual(PAPERS);
    expectTraced(page, read);
  });

  it.each(['Nobody', '4', '99'])('but rejects a table without the column %j', async (column) => {
    const page = `${rows.join('\n')}\n`;
    const read = await readListing(csvTable, page, { columns: new Map([['title', column]]) });
    expect(read.records).toEqual([]);
    expect(read.diagnostics.map(({ type, line }) => [type, line])).toEqual([['NO_HEADER', 1]]);
    expectTraced(page, read);
  });
});

it.each([
  [
    'Zotero',
    'Key,Publication Year,Author,Title,Publication Title,Abstract Note',
    'K,2019,"Lovelace, Ada",Looms,Nature,We weave.',
  ],
  ['PubMed', 'PMID,Title,Authors,Journal/Book,Publication Year', '1234567,Looms,"Lovelace, Ada",Nature,2019'],
  [
    'OpenAlex',
    'id,title,publication_year,authorships.author.display_name,primary_location.source.display_name,abstract',
    'https://openalex.org/W1,Looms,2019,"Lovelace, Ada",Nature,We weave.',
  ],
  [
    'IEEE Xplore',
    'Document Title,Authors,Author Affiliations,Publication Title,Publication Year,Abstract',
    'Looms,"Lovelace, Ada",Univ London,Nature,2019,We weave.',
  ],
])('knows the columns of %s', async (name, head, row) => {
  const [record] = (await readListing(csvTable, `${head}\n${row}\n`)).records;
  expect(record).toMatchObject({
    title: { value: 'Looms' },
    authors: [{ printed: { value: 'Lovelace, Ada' } }],
    venue: { value: 'Nature' },
    year: { value: '2019' },
  });
  expect(record!.abstract?.value ?? null).toBe(name === 'PubMed' ? null : 'We weave.');
});
