/** Papers that never were, as the databases and interfaces that give JSON write them: for each format the objects. */

const WEAVING = 'We ask what an engine can weave. Code: https://github.com/ada/weave.';

/** The object of words and their places that OpenAlex gives for an abstract. */
export function invertedIndex(text: string): Record<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [place, word] of text.split(' ').entries()) index.set(word, [...(index.get(word) ?? []), place]);
  return Object.fromEntries(index);
}

export const OPENALEX_WORKS = [
  {
    id: 'https://openalex.org/W101',
    doi: 'https://doi.org/10.1000/Weave.1',
    title: 'Weaving <i>Algebraic</i> Patterns',
    publication_year: 2020,
    publication_date: '2020-03-01',
    type: 'article',
    ids: { openalex: 'https://openalex.org/W101', pmid: 'https://pubmed.ncbi.nlm.nih.gov/777' },
    primary_location: { source: { display_name: 'arXiv (Cornell University)', type: 'repository' } },
    locations: [
      {
        landing_page_url: 'http://arxiv.org/abs/2001.00001',
        source: { display_name: 'arXiv', type: 'repository' },
      },
      {
        landing_page_url: 'https://doi.org/10.1000/Weave.1',
        source: { display_name: 'Journal of Engines', type: 'journal' },
      },
    ],
    authorships: [
      {
        author: {
          id: 'https://openalex.org/A1',
          display_name: 'Ada Lovelace',
          orcid: 'https://orcid.org/0000-0002-1825-0097',
        },
        raw_author_name: 'Lovelace, A.',
        raw_affiliation_strings: ['University of London'],
        institutions: [{ display_name: 'London' }],
      },
      {
        author: { id: 'https://openalex.org/A2', display_name: 'Charles Babbage', orcid: null },
        raw_affiliation_strings: [],
        institutions: [{ display_name: 'University of Cambridge' }],
      },
    ],
    abstract_inverted_index: invertedIndex(`${WEAVING} See Im et al. [2022] for more.`),
    referenced_works: ['https://openalex.org/W102', 'https://openalex.org/W999'],
    is_retracted: false,
    is_paratext: false,
  },
  {
    id: 'https://openalex.org/W102',
    doi: null,
    title: null,
    display_name: 'Invariants and Rings',
    publication_year: 1843,
    type: 'preprint',
    host_venue: { display_name: 'Annals of Rings', type: 'journal' },
    authorships: [{ author: { id: 'https://openalex.org/A3', display_name: 'Emmy Noether' } }],
    abstract_inverted_index: null,
    referenced_works: [],
  },
];

export const S2_PAPERS = [
  {
    paperId: 'a'.repeat(40),
    externalIds: {
      DOI: '10.1000/WEAVE.1',
      ArXiv: '2001.00001',
      DBLP: 'journals/eng/LovelaceB20',
      ACL: '2020.acl-main.1',
      PubMed: '777',
      CorpusId: 42,
    },
    title: 'Weaving Algebraic Patterns',
    abstract: WEAVING,
    venue: '',
    journal: { name: 'Journal of Engines', volume: '3' },
    year: 2020,
    publicationDate: '2020-03-01',
    authors: [
      {
        authorId: '11',
        name: 'Ada Lovelace',
        affiliations: ['University of London'],
        externalIds: { ORCID: '0000-0002-1825-0097' },
      },
      { authorId: null, name: 'Charles Babbage' },
    ],
    references: [
      { paperId: 'b'.repeat(40), title: 'Invariants and Rings' },
      { paperId: null, title: 'A paper that nobody found' },
    ],
  },
  {
    paperId: 'b'.repeat(40),
    title: 'Invariants and Rings',
    abstract: null,
    venue: 'arXiv.org',
    year: 2018,
    authors: [{ authorId: '33', name: 'Emmy Noether' }],
  },
];

export const CROSSREF_WORKS = [
  {
    DOI: '10.1000/Weave.1',
    type: 'journal-article',
    title: ['Weaving\n <i>Algebraic</i> Patterns &amp; H<sub>2</sub>O'],
    'container-title': ['Lecture Notes in Engines', 'Journal of Engines'],
    abstract:
      '<jats:title>Abstract</jats:title><jats:p>We ask what an engine can weave.</jats:p><jats:p>It weaves a &lt; b.</jats:p>',
    issued: { 'date-parts': [[2020, 3]] },
    'published-online': { 'date-parts': [[2020, 3, 1]] },
    author: [
      {
        given: 'Ada',
        family: 'Lovelace',
        ORCID: 'http://orcid.org/0000-0002-1825-0097',
        affiliation: [{ name: 'University of London' }],
      },
      { given: 'Charles', family: 'Babbage', suffix: 'Jr.', affiliation: [] },
      { name: 'The Engine Collaboration', sequence: 'additional' },
    ],
    reference: [
      { key: '1', DOI: '10.1000/RINGS' },
      { key: '2', unstructured: 'Noether, E. Invariants. 1918.' },
      { key: '3', 'article-title': 'Invariants and Rings', year: '1918' },
      {
        key: '4',
        author: 'Hardy G.',
        year: '1916',
        'journal-title': 'Proc. Partitions',
        volume: '2',
        'first-page': '75',
      },
      { key: '5' },
    ],
    'reference-count': 5,
  },
  {
    DOI: '10.1000/rings',
    type: 'proceedings-article',
    title: ['Invariants and Rings'],
    'container-title': [],
    event: { name: 'ICML 2018' },
    issued: { 'date-parts': [[null]] },
    published: { 'date-parts': [[2018]] },
    author: [{ given: 'Emmy', family: 'Noether' }],
    'reference-count': 0,
  },
];

export const ARXIV_PAPERS = [
  {
    id: '2001.00001',
    submitter: 'Ada Lovelace',
    authors: 'Ada Lovelace (London), Ch. G\\"odel (1)',
    title: 'Weaving Algebraic\n  Patterns',
    comments: '9 pages, 3 figures',
    'journal-ref': 'J.Engines 3:013009,2020',
    doi: '10.1000/Weave.1 10.1000/other',
    categories: 'cs.LG',
    abstract: '  We ask what an engine\ncan weave.\n',
    versions: [
      { version: 'v1', created: 'Thu, 2 Jan 2020 19:18:42 GMT' },
      { version: 'v2', created: 'Tue, 24 Mar 2020 03:57:34 GMT' },
    ],
    update_date: '2020-04-01',
    authors_parsed: [
      ['Lovelace', 'Ada', '', 'London'],
      ['Gödel', 'Ch.', 'II', '1'],
    ],
  },
  {
    id: 'math/0001001',
    submitter: null,
    authors: 'Emmy Noether and David Hilbert',
    title: 'Invariants and Rings',
    comments: null,
    'journal-ref': null,
    doi: null,
    abstract: 'Rings.',
    versions: [],
  },
];

export const CSL_ITEMS = [
  {
    id: 'lovelace2020',
    type: 'article-journal',
    title: 'Weaving <i>Algebraic</i> Patterns',
    'container-title': 'Journal of Engines',
    author: [
      { family: 'Lovelace', given: 'Ada' },
      { family: 'Broglie', given: 'Louis', 'non-dropping-particle': 'de', suffix: 'III' },
      { literal: 'The Engine Collaboration' },
    ],
    issued: { 'date-parts': [['2020', '3', '1']] },
    DOI: '10.1000/Weave.1',
    PMID: '777',
    URL: 'https://example.org/weaving',
    abstract: 'We ask what an engine can weave.',
  },
  {
    id: 7,
    type: 'report',
    title: 'Invariants and Rings',
    'container-title': 'arXiv',
    author: [{ family: 'Noether', given: 'Emmy' }],
    issued: { raw: '1918-05' },
    URL: 'https://arxiv.org/abs/math/0001001v2',
  },
];

export const PAPERLISTS_PAPERS = [
  {
    id: 'rkgt0REKwS',
    title: 'Weaving Algebraic Patterns',
    track: 'main',
    status: 'Poster',
    abstract: WEAVING,
    author: 'Ada Lovelace;Charles Babbage',
    authorids: '~Ada_Lovelace1;babbage@example.org',
    or_profile: '~Ada_Lovelace1;babbage@example.org',
    orcid: '0000-0002-1825-0097;',
    aff: 'University of London+Engines, Ltd.;University of Cambridge',
    aff_domain: 'lon.ac.uk;cam.ac.uk',
    bibtex:
      '@inproceedings{\nlovelace2020weaving,\ntitle={Weaving Algebraic Patterns},\nbooktitle={International Conference on Learning Representations},\nyear={2020},\nurl={https://openreview.net/forum?id=rkgt0REKwS}\n}',
    site: 'https://openreview.net/forum?id=rkgt0REKwS',
    github: 'https://github.com/ada/weave',
    project: '',
    gs_citation: 3,
  },
  {
    title: 'Invariants and Rings',
    site: 'https://iclr.cc/virtual/2021/poster/7',
    author: 'Emmy Noether, David Hilbert',
    aff: 'Göttingen',
    pdf: 'https://example.org/rings.pdf',
    github: '',
  },
];

export const PAPERGRAPH_ROWS = [
  {
    id: 'paper:doi:10.1000/weave.1',
    title: 'Weaving Algebraic Patterns',
    abstract: `${WEAVING} See Im et al. [2022], and arXiv:2101.00007.`,
    abstractTruncated: false,
    authors: [
      {
        id: 'author:orcid:0000-0002-1825-0097',
        name: 'Ada Lovelace',
        printed: 'Ada Lovelace',
        affiliations: ['University of London'],
        ids: { orcid: '0000-0002-1825-0097', scopus: '7' },
      },
    ],
    year: 2020,
    created: '2020-01-02',
    comment: '9 pages',
    venue: { series: 'ICLR', year: 2020, name: 'ICLR 2020', track: null },
    session: 'Poster Session 4',
    location: 'Halle B',
    ids: { doi: '10.1000/weave.1', arxiv: '2001.00001' },
    links: [
      {
        url: 'https://github.com/ada/weave',
        kind: 'code',
        host: 'github',
        owner: 'ada',
        repo: 'weave',
        printed: 'https://github.com/ada/weave',
      },
    ],
    linkPromised: null,
    status: null,
    flags: [],
    references: [
      { ids: {}, printed: 'p2', target: 'paper:title:invariants-0123456789' },
      { ids: { arxiv: '2101.00007' }, printed: 'arXiv:2101.00007', target: null },
    ],
    citations: [
      { printed: 'Im et al. [2022]', authors: ['Im'], etAl: true, year: 2022, venue: null, target: null },
    ],
    systems: [],
    topics: [],
    sources: [],
  },
];

export const DBLP_HITS = [
  {
    '@score': '5',
    '@id': '101',
    info: {
      authors: {
        author: [
          { '@pid': 'l/A1', text: 'Ada Lovelace 0001' },
          { '@pid': '2/3', text: 'Emmy N&ouml;ther' },
        ],
      },
      title: 'Looms &amp; Patterns.',
      venue: ['KDD', 'Looms'],
      year: '2020',
      type: 'Conference and Workshop Papers',
      key: 'conf/kdd/Lovelace20',
      doi: '10.1000/Weave.1',
      ee: 'https://doi.org/10.1000/Weave.1',
      url: 'https://dblp.org/rec/conf/kdd/Lovelace20',
    },
    url: 'URL#101',
  },
  {
    '@score': '2',
    '@id': '102',
    info: {
      authors: { author: { '@pid': '3/4', text: 'Grace Hopper' } },
      title: 'Can a Machine Compile?',
      venue: 'CoRR',
      year: '2021',
      type: 'Informal and Other Publications',
      key: 'journals/corr/abs-2101-00007',
      doi: '10.48550/ARXIV.2101.00007',
      ee: 'https://doi.org/10.48550/arXiv.2101.00007',
    },
    url: 'URL#102',
  },
];

const lines = (objects: readonly unknown[]): string =>
  `${objects.map((each) => JSON.stringify(each)).join('\n')}\n`;

/** Each format as JSON Lines and as an indented list. */
const listings = (objects: readonly unknown[]): readonly string[] => [
  lines(objects),
  JSON.stringify(objects, null, 2),
];

export const JSON_SAMPLES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    openalex: OPENALEX_WORKS,
    'semantic-scholar': S2_PAPERS,
    crossref: CROSSREF_WORKS,
    'arxiv-json': ARXIV_PAPERS,
    'csl-json': CSL_ITEMS,
    'dblp-json': DBLP_HITS,
    paperlists: PAPERLISTS_PAPERS,
    papergraph: PAPERGRAPH_ROWS,
  }).map(([format, objects]) => [format, listings(objects)]),
);
