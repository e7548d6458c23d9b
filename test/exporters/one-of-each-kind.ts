import type { CommunitiesFile } from '../../src/model/communities.js';
import type { AuthorMeasures } from '../../src/model/measures.js';
import { author, contextOf, edge, node, paper } from './graphs.js';

const ADA = 'author:orcid:0000-0002-1825-0097';
const BO = 'author:name:bo-ek';
const LAB = 'author:name:graph-lab';
const FIRST = 'paper:doi:10.1000/first';
const SECOND = 'paper:arxiv:2310.06511';
const WORK = 'work:im-2022';
const REPOSITORY = 'repository:github.com/ada/graphs';
const LINK = 'link:https://example.org/data?a=1&b=2';

const communities: CommunitiesFile = {
  formatVersion: 1,
  graphs: [
    {
      graph: 'coauthor',
      objective: 'modularity',
      algorithm: 'louvain',
      resolution: 1,
      seed: 1,
      quality: 0.1 + 0.2,
      levels: 2,
      certification: { runs: 0, samples: 0, leastStability: 0.6, mostP: 0.05 },
      other: { algorithm: 'leiden', quality: 0.1 + 0.2, levels: 1, count: 2, similarity: 0.5 },
      communities: [
        {
          id: 'community:coauthor:1',
          label: 'graph drawing · layout',
          terms: [{ term: 'graph drawing', score: 1 / 3 }],
          size: 2,
          topMembers: [{ id: ADA, name: 'Ada Ek', degree: 1 }],
          topPapers: [{ id: FIRST, title: 'First paper' }],
          years: { first: 2022, last: 2023 },
          certificate: {
            ...{ connected: true, quality: 0.1 + 0.2, conductance: 1 / 3, stability: null, p: null },
            ...{ supported: null, reason: null },
          },
          members: [ADA],
        },
      ],
    },
    {
      graph: 'citation',
      objective: 'directed modularity',
      algorithm: 'louvain',
      resolution: 1,
      seed: 1,
      quality: null,
      levels: 1,
      certification: { runs: 100, samples: 1, leastStability: 0.6, mostP: 0.05 },
      other: null,
      communities: [
        {
          id: 'community:citation:1',
          label: 'citations',
          terms: [],
          size: 2,
          topMembers: [],
          topPapers: [],
          years: null,
          certificate: {
            ...{ connected: true, quality: 0, conductance: 0, stability: 0.987654321987, p: 0.5 },
            ...{ supported: false, reason: 'chance does as well' },
          },
          members: [FIRST],
        },
      ],
    },
  ],
};

const MEASURES_OF_BO: AuthorMeasures = {
  betweenness: 0,
  closeness: 2 / 3,
  clustering: 0,
  core: 1,
  component: 0,
  participation: 0,
  otherCommunities: 0,
  hIndex: null,
};
/** A betweenness of more than nine decimals. */
const MEASURES_OF_ADA: AuthorMeasures = {
  ...MEASURES_OF_BO,
  betweenness: 1 / 3_000_000,
  closeness: 1,
  participation: 0.297520661157,
  otherCommunities: 1,
  hIndex: 1,
};

/** Every kind of node and edge once, every type of attribute, ids of several schemes, two joint papers. */
export const oneOfEachKind = contextOf({
  nodes: [
    node('paper', FIRST, 'First paper', {
      year: 2022,
      topics: ['graphs', 'layout, planar'],
      community: 'community:citation:1',
    }),
    node('paper', SECOND, 'Second paper', {
      year: 2023,
      open: true,
      score: 1 / 3,
      community: 'community:citation:1',
    }),
    node('author', ADA, 'Ada Ek', { papers: 2, strength: 1.5 + 1 / 3, ...MEASURES_OF_ADA }),
    node('author', BO, 'Bo Ek', { papers: 2, strength: 1.5, ...MEASURES_OF_BO }),
    node('author', LAB, 'Graph Lab', { papers: 1 }),
    node('venue', 'venue:gd:2022', 'GD 2022', { year: 2022, series: 'GD' }),
    node('session', 'session:gd:2022:1', 'Session 1'),
    node('repository', REPOSITORY, 'Ada/Graphs', { url: 'https://github.com/Ada/Graphs' }),
    node('link', LINK, 'example.org/data', { url: 'https://example.org/data?a=1&b=2' }),
    node('work', WORK, 'Im et al. 2022', { year: 2022 }),
  ],
  edges: [
    edge('AUTHORED', ADA, FIRST, { position: 1, printed: 'Ada Ek' }),
    edge('AUTHORED', BO, FIRST, { position: 2, printed: 'B. Ek' }),
    edge('AUTHORED', ADA, SECOND, { position: 2, printed: 'A. Ek' }),
    edge('AUTHORED', BO, SECOND, { position: 1, printed: 'Bo Ek' }),
    edge('AUTHORED', LAB, SECOND, { position: 3, printed: 'Graph Lab' }),
    edge('CO_AUTHORED_WITH', BO, ADA, { papers: 2, weight: 1.5, firstYear: 2022, lastYear: 2023 }),
    edge('CO_AUTHORED_WITH', LAB, ADA, { papers: 1, weight: 1 / 3, firstYear: 2023, lastYear: 2023 }),
    edge('PUBLISHED_IN', FIRST, 'venue:gd:2022'),
    edge('PRESENTED_IN', FIRST, 'session:gd:2022:1'),
    edge('HAS_CODE', FIRST, REPOSITORY),
    edge('HAS_LINK', FIRST, LINK),
    edge('CITES', SECOND, FIRST, { context: 'As shown by Ek [2022].', marks: 1 }),
    edge('CITES', SECOND, WORK, { context: 'Im et al. [2022] differ.', marks: 2 }),
  ],
  papers: [
    paper(SECOND, {
      title: 'Second paper',
      authors: [
        { id: BO, name: 'Bo Ek', printed: 'Bo Ek', affiliations: [], ids: {} },
        {
          id: ADA,
          name: 'Ada Ek',
          printed: 'A. Ek',
          affiliations: ['Graph Lab'],
          ids: { orcid: '0000-0002-1825-0097' },
        },
        { id: LAB, name: 'Graph Lab', printed: 'Graph Lab', affiliations: [], ids: {} },
      ],
      year: 2023,
      created: '2023-10-10',
      ids: { arxiv: '2310.06511', doi: '10.1000/second' },
      citations: [
        { printed: 'Ek [2022]', authors: ['Ek'], etAl: false, year: 2022, venue: null, target: FIRST },
      ],
      sources: [
        { file: 'list.txt', format: 'session-page', id: null, line: 4, endLine: 6, start: 120, end: 300 },
      ],
    }),
    paper(FIRST, {
      title: 'First paper',
      abstract: 'Two words.',
      authors: [
        { id: ADA, name: 'Ada Ek', printed: 'Ada Ek', affiliations: [], ids: {} },
        { id: BO, name: 'Bo Ek', printed: 'B. Ek', affiliations: [], ids: {} },
      ],
      year: 2022,
      venue: { series: 'GD', year: 2022, name: 'GD 2022', track: null },
      session: 'Session 1',
      ids: { doi: '10.1000/first' },
      links: [
        {
          url: 'https://github.com/Ada/Graphs',
          kind: 'code',
          host: 'github',
          owner: 'Ada',
          repo: 'Graphs',
          printed: 'github.com/Ada/Graphs',
        },
      ],
      topics: ['graphs', 'layout, planar'],
    }),
  ],
  authors: [
    author(BO, 'Bo Ek', {
      names: ['B. Ek', 'Bo Ek'],
      mentions: [
        { paper: FIRST, position: 2, printed: 'B. Ek' },
        { paper: SECOND, position: 1, printed: 'Bo Ek' },
      ],
      community: 'community:coauthor:1',
      degree: 1,
      strength: 1.5,
      pagerank: 0.3,
      measures: MEASURES_OF_BO,
    }),
    author(LAB, 'Graph Lab', {
      kind: 'organisation',
      mentions: [{ paper: SECOND, position: 3, printed: 'Graph Lab' }],
      degree: 1,
      strength: 1 / 3,
      pagerank: 0.1,
    }),
    author(ADA, 'Ada Ek', {
      names: ['A. Ek', 'Ada Ek'],
      ids: { orcid: '0000-0002-1825-0097', openreview: '~Ada_Ek1' },
      mentions: [
        { paper: FIRST, position: 1, printed: 'Ada Ek' },
        { paper: SECOND, position: 2, printed: 'A. Ek' },
      ],
      community: 'community:coauthor:1',
      degree: 2,
      strength: 1.5 + 1 / 3,
      pagerank: 0.6,
      confidence: 0.95,
      measures: MEASURES_OF_ADA,
    }),
  ],
  communities,
});
