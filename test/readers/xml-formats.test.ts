/** What each format of XML carries over. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extractors/index.js';
import type { PaperRecord, RecordReference } from '../../src/model/record.js';
import type { Reader } from '../../src/plugin.js';
import { aclXml } from '../../src/readers/xml/acl-xml.js';
import { arxivAtom } from '../../src/readers/xml/arxiv-atom.js';
import { arxivOai } from '../../src/readers/xml/arxiv-oai.js';
import { dblpXml } from '../../src/readers/xml/dblp-xml.js';
import { detectReader } from '../../src/readers/index.js';
import { pubmedXml } from '../../src/readers/xml/pubmed-xml.js';
import { NORMALISERS } from '../../src/text/normalisers.js';
import { readListing, type ReadListing } from '../support/listing.js';
import { sampleListings } from '../support/sample-listings.js';
import { expectTraced } from './sample-papers.js';

const ORCID = '0000-0002-1825-0097';

/** Texts of a record without their places. */
function valuesOf(record: PaperRecord | undefined): Record<string, unknown> {
  const { title, abstract, comment, created, venue, year, authors, ids, links, references, flags, source } =
    record!;
  const all = {
    id: source.id,
    title: title?.value,
    abstract: abstract?.value,
    comment: comment?.value,
    created: created?.value,
    venue: venue?.value,
    year: year?.value,
    authors: authors.map(({ printed, affiliations, ids: own }) => ({
      name: printed.value,
      ...(affiliations.length > 0 ? { at: affiliations.map(({ value }) => value) } : {}),
      ...Object.fromEntries(Object.entries(own).map(([scheme, { value }]) => [scheme, value])),
    })),
    ids: Object.fromEntries(Object.entries(ids).map(([scheme, { value }]) => [scheme, value])),
    links: links.map(({ address, label }) => [address.value, label]),
    references: references.map(({ ids: cited, printed }: RecordReference) => [cited, printed?.value]),
    flags,
  };
  const isTold = (value: unknown): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isTold(value)));
}

/** A file of one format, read after its format is told by its content. */
async function read(reader: Reader, text: string): Promise<ReadListing> {
  expect(detectReader(text)?.name).toBe(reader.name);
  const listing = await readListing(reader, text);
  expectTraced(text, listing);
  return listing;
}

const sampleOf = (reader: Reader): Promise<ReadListing> => read(reader, sampleListings(reader.name)[0]!);

describe('arxiv-atom', () => {
  const feed = (entry: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id><entry>${entry}</entry></feed>`;

  it('carries over what an entry holds', async () => {
    const { records, diagnostics } = await sampleOf(arxivAtom);
    expect(diagnostics).toEqual([]);
    expect(valuesOf(records[0])).toMatchObject({
      id: 'http://arxiv.org/abs/2001.00001v2',
      title: 'Weaving Algebraic Patterns & Punched Cards',
      comment: '9 pages, accepted at ICML 2020, code at https://github.com/ada/weave',
      created: '2020-01-01',
      venue: 'Phys. Rev. D 100, 024004 (2020)',
      year: '2020',
      authors: [
        { name: 'Ada Lovelace', at: ['University of London'] },
        { name: 'The Analytical Engine Collaboration' },
        { name: 'Émilie du Châtelet' },
      ],
      ids: { arxiv: '2001.00001', doi: '10.1103/physrevd.100.024004' },
    });
    expect(records[1]!.ids.arxiv?.value).toBe('hep-th/9901001');
    const { links, references } = extract(records[0]!);
    expect(links.map(({ url }) => url)).toEqual(['https://github.com/ada/weave']);
    expect(references.map(({ id }) => id)).toEqual(['1706.03762']);
  });

  it('takes a person who signs for a collaboration as two authors, and marks as none', async () => {
    const names = ['Ada Lovelace for the Engine Collaboration', ':', 'et al.', 'Grace Hopper'];
    const authors = names.map((name) => `<author><name>${name}</name></author>`).join('');
    const { records } = await read(arxivAtom, feed(`<title>Looms</title>${authors}`));
    expect(valuesOf(records[0])).toMatchObject({
      authors: [{ name: 'Ada Lovelace' }, { name: 'the Engine Collaboration' }, { name: 'Grace Hopper' }],
      flags: ['authors-abridged', 'abstract-missing'],
    });
  });

  it('reports an error of the API', async () => {
    const { records, diagnostics } = await read(
      arxivAtom,
      feed(
        '<id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id format</summary>',
      ),
    );
    expect(records).toEqual([]);
    expect(diagnostics).toMatchObject([{ type: 'API_ERROR', message: /incorrect id format/ }]);
  });

  it('reads 2,832 authors of one paper', async () => {
    const authors = Array.from({ length: 2832 }, (_, at) => `<author><name>A. Person${at}</name></author>\n`);
    const { records } = await read(arxivAtom, feed(`<title>Waves</title>${authors.join('')}`));
    expect(records[0]!.authors.map(({ printed }) => printed.value)).toEqual(
      authors.map((_, at) => `A. Person${at}`),
    );
  });

  it.each([
    ['J.Engines 3 (2019) 1-9', 'J.Engines', '2019'],
    ['Annals of Looms, vol. 12, pp. 2001-2009, 1843', 'Annals of Looms', undefined],
    ['Looms Lett. No. 3, 12, 2015', 'Looms Lett.', '2015'],
    ['Proceedings of the 34th International Conference on Machine Learning, PMLR 70, 2017', null, '2017'],
  ])('takes the journal and the year of %s', async (reference, venue, year) => {
    const { records } = await read(
      arxivAtom,
      feed(`<title>Looms</title><arxiv:journal_ref>${reference}</arxiv:journal_ref>`),
    );
    expect(valuesOf(records[0])).toMatchObject({ venue: venue ?? reference });
    expect(records[0]!.year?.value).toBe(year);
  });
});

describe('arxiv-oai', () => {
  it('carries over records as arXiv and in Dublin Core, and passes over deleted ones', async () => {
    const { records, diagnostics, passedOver } = await sampleOf(arxivOai);
    expect(diagnostics).toEqual([]);
    expect([...passedOver.values()]).toContain('deleted record');
    expect(records.map(valuesOf)).toMatchObject([
      {
        id: 'oai:arXiv.org:2001.00001',
        title: 'Weaving Algebraic Patterns',
        comment: '9 pages',
        created: '2020-01-01',
        venue: 'J.Engines',
        year: '2019',
        authors: [{ name: 'Ada Lovelace', at: ['London'] }, { name: 'Luigi Menabrea Jr' }],
        ids: { arxiv: '2001.00001' },
      },
      {
        id: 'oai:arXiv.org:2001.00003',
        title: 'Invariants <and> Rings',
        abstract: 'Rings.',
        comment: '12 pages, KDD 2020',
        created: '2020-01-02',
        authors: [{ name: 'Noether, Emmy' }],
        ids: { arxiv: '2001.00003', doi: '10.1000/182' },
      },
    ]);
  });

  it('carries over arXivRaw, whose authors are one text and whose date is that of the first version', async () => {
    const { records } = await read(
      arxivOai,
      `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><GetRecord><record><header><identifier>oai:arXiv.org:0704.0001</identifier></header><metadata><arXivRaw><id>0704.0001</id><submitter>Grace Hopper</submitter><version version="v1"><date>Mon, 2 Apr 2007 19:18:42 GMT</date></version><version version="v2"><date>Tue, 24 Jul 2007 20:10:27 GMT</date></version><title>Orbits</title><authors>Katherine Johnson, G. H. Hardy and Emmy N&#246;ther</authors><journal-ref>Phys.Rev.D76:013009,2007</journal-ref><doi>10.1103/a.1 10.1103/a.2</doi><abstract>By hand.</abstract></arXivRaw></metadata></record></GetRecord></OAI-PMH>`,
    );
    expect(valuesOf(records[0])).toMatchObject({
      created: '2007-04-02',
      authors: [{ name: 'Katherine Johnson' }, { name: 'G. H. Hardy' }, { name: 'Emmy Nöther' }],
      ids: { arxiv: '0704.0001', doi: '10.1103/a.1' },
      year: '2007',
    });
  });

  it('reports an error of the server', async () => {
    const { diagnostics } = await read(
      arxivOai,
      '<OAI-PMH><request/><error code="noRecordsMatch">nothing there</error></OAI-PMH>',
    );
    expect(diagnostics).toMatchObject([{ type: 'API_ERROR', message: /noRecordsMatch: nothing there/ }]);
  });
});

describe('dblp-xml', () => {
  it('carries over papers, with the numbers of homonyms, and passes over everything else', async () => {
    const { records, diagnostics, passedOver } = await sampleOf(dblpXml);
    expect(diagnostics).toEqual([]);
    expect([...passedOver.values()]).toEqual(
      expect.arrayContaining(['volume of proceedings', 'page of a person']),
    );
    expect(records.map(valuesOf)).toEqual([
      {
        id: 'journals/engines/Lovelace20',
        title: 'Weaving H2O & Patterns.',
        venue: 'J. Engines',
        year: '2020',
        authors: [
          { name: 'Ada Lovelace 0001', orcid: ORCID, dblp: 'Ada Lovelace 0001' },
          { name: 'Emmy Nöther' },
        ],
        ids: { doi: '10.1000/182', dblp: 'journals/engines/Lovelace20' },
        links: [['https://engines.example.org/20.html', '']],
        references: [[{ dblp: 'journals/engines/Babbage19' }, 'journals/engines/Babbage19']],
        flags: ['abstract-missing'],
      },
      {
        id: 'conf/kdd/Hopper20',
        title: 'Can a Machine Compile?',
        venue: 'KDD',
        year: '2020',
        authors: [{ name: 'Grace Hopper' }],
        ids: { dblp: 'conf/kdd/Hopper20' },
        flags: ['abstract-missing'],
      },
    ]);
  });

  it('carries over the records of a person: keys of people, and arXiv as no venue', async () => {
    const { records } = await read(
      dblpXml,
      `<?xml version="1.0"?><dblpperson name="Ada Lovelace" pid="65/1"><person key="homepages/65/1"><author pid="65/1">Ada Lovelace</author></person><r><article publtype="informal" key="journals/corr/abs-2001-00001"><author pid="65/1">Ada Lovelace</author><title>Looms.</title><journal>CoRR</journal><year>2020</year><ee type="oa">https://doi.org/10.48550/arXiv.2001.00001</ee></article></r><coauthors n="1"><co><na pid="2/3">Emmy Noether</na></co></coauthors></dblpperson>`,
    );
    expect(records.map(valuesOf)).toMatchObject([
      {
        authors: [{ name: 'Ada Lovelace', dblp: '65/1' }],
        ids: { arxiv: '2001.00001', dblp: 'journals/corr/abs-2001-00001' },
      },
    ]);
    expect(records[0]!.venue).toBeNull();
  });

  it('carries over hits of the search', async () => {
    const { records, passedOver } = await read(
      dblpXml,
      `<?xml version="1.0"?>
<result><query>looms</query><hits total="2">
<hit score="5" id="1"><info><authors><author pid="l/A1">Ada Lovelace 0001</author><author pid="2/3">Emmy Noether</author></authors><title>Looms.</title><venue>KDD</venue><year>2020</year><type>Conference and Workshop Papers</type><key>conf/kdd/Lovelace20</key><doi>10.1000/182</doi><ee>https://doi.org/10.1000/182</ee><url>https://dblp.org/rec/conf/kdd/Lovelace20</url></info></hit>
<hit score="2" id="2"><info><author>Ada Lovelace</author><url>https://dblp.org/pid/65/1</url></info></hit>
</hits></result>`,
    );
    expect(records.map(valuesOf)).toMatchObject([
      {
        title: 'Looms.',
        venue: 'KDD',
        authors: [
          { name: 'Ada Lovelace 0001', dblp: 'Ada Lovelace 0001' },
          { name: 'Emmy Noether', dblp: '2/3' },
        ],
        ids: { doi: '10.1000/182', dblp: 'conf/kdd/Lovelace20' },
      },
    ]);
    expect([...passedOver.values()]).toContain('no paper');
  });

  it('leaves out an ORCID iD that is none', async () => {
    const { records, diagnostics } = await read(
      dblpXml,
      '<dblp><article key="a/b/c"><author orcid="0000-0002-1825-0098">Ada Lovelace</author><title>Looms</title></article></dblp>',
    );
    expect(records[0]!.authors[0]!.ids).toEqual({});
    expect(diagnostics).toMatchObject([{ severity: 'warn', type: 'BAD_ID' }]);
  });
});

describe('acl-xml', () => {
  it('carries over papers with the venue of their volume, but no front matter and no editors', async () => {
    const { records, diagnostics } = await sampleOf(aclXml);
    expect(diagnostics).toEqual([]);
    expect(records).toHaveLength(3);
    expect(valuesOf(records[0])).toMatchObject({
      id: '2020.acl-main.1',
      title: 'BERT Weaves x_i',
      venue: 'Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics',
      year: '2020',
      authors: [
        { name: 'Ada Lovelace', at: ['London'], orcid: ORCID, acl: 'ada-lovelace-london' },
        { name: 'Aristotle' },
      ],
      ids: { acl: '2020.acl-main.1', doi: '10.18653/v1/2020.acl-main.1' },
      links: [['https://github.com/ada/weave', 'code']],
    });
  });

  it('takes the name of an author, not its variant in another script', () => {
    const variant = '<variant script="hani"><first>大文</first><last>陳</last></variant>';
    for (const author of [
      `<author>${variant}<first>Tai-Man</first><last>Chan</last></author>`,
      `<author><first>Tai-Man</first><last>Chan</last>${variant}</author>`,
    ])
      expect(NORMALISERS['xml-name'](author)).toBe('Tai-Man Chan');
  });
});

describe('pubmed-xml', () => {
  it('carries over articles', async () => {
    const { records, diagnostics } = await sampleOf(pubmedXml);
    expect(diagnostics).toEqual([]);
    expect(records.slice(0, 2).map(valuesOf)).toEqual([
      {
        id: '31452104',
        title: 'Weaving H2O with Jacquard looms.',
        abstract: 'We weave. It holds.',
        created: '2020-01-05',
        venue: 'Journal of engines',
        year: '2020',
        authors: [
          { name: 'Ada B Lovelace', at: ['University of London, UK.'], orcid: ORCID },
          { name: 'Engine Study Group' },
        ],
        ids: { pmid: '31452104', doi: '10.1000/182' },
        references: [[{ pmid: '12345' }, 'Babbage C. On engines. J Eng. 1822;1:1-2.']],
      },
      {
        id: '31452105',
        title: 'Invariants & rings.',
        year: '1998',
        authors: [{ name: 'Emmy Noether' }],
        ids: { pmid: '31452105' },
        flags: ['authors-abridged', 'abstract-missing'],
      },
    ]);
  });

  it.each([
    ['<PubDate><Year>2020</Year><Month>Mar</Month><Day>5</Day></PubDate>', '2020-03-05'],
    ['<PubDate><Year>2020</Year><Month>Mar</Month></PubDate>', ''],
    ['<PubDate><Year>2020</Year><Month>13</Month><Day>5</Day></PubDate>', ''],
    ['2020-03-05T10:00:00Z', '2020-03-05'],
  ])('reads the day of %s', (range, day) => {
    expect(NORMALISERS['xml-day'](range)).toBe(day);
  });
});
