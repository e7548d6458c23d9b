/** A small graph with every kind of end: a loop, a cycle, nodes with nothing, properties that are missing or mixed. */
import { propertyGraph } from '../../../src/pipeline/property-graph.js';
import { graphOf } from '../../../src/graph/build.js';
import type { CommunitiesFile } from '../../../src/model/communities.js';
import type { GraphEdge, GraphNode } from '../../../src/model/graph-schema.js';
import { edge, node } from '../../exporters/graphs.js';

const people: readonly (readonly [name: string, born: number | null, community: string | null])[] = [
  ['Ada', 1815, 'one'],
  ['Ben', null, 'one'],
  ['Cleo', 1906, 'two'],
  ['Émile', 1906, null],
  ['Zoë', 1887, 'two'],
];

const papers: readonly (readonly [title: string, year: number | null, flags: readonly string[]])[] = [
  ['Weaving', 2018, ['short', 'oral']],
  ['Rings', 2019, []],
  ['Notes', 2020, ['short']],
  ['Hopping', null, ['oral', 'best']],
];

const author = (name: string): string => `author:name:${name.toLowerCase()}`;
const paper = (title: string): string => `paper:title:${title.toLowerCase()}`;

const nodes: GraphNode[] = [
  ...people.map(([name, born, community]) =>
    node('author', author(name), name, {
      name,
      firstYear: born,
      names: [name, `${name[0]}.`],
      pagerank: name.length / 10,
      isOrganisation: name === 'Ben',
      ...(community === null ? {} : { community: `community:${community}` }),
    }),
  ),
  ...papers.map(([title, year, flags]) =>
    node('paper', paper(title), title, { title, year, flags, ratio: title.length / 4 }),
  ),
  node('venue', 'venue:icml:2019', 'ICML 2019', { series: 'ICML', year: 2019 }),
  node('repository', 'repository:github.com/a/b', 'a/b', { url: 'https://github.com/a/b' }),
  node('work', 'work:im-2022', 'Im 2022', { year: 2022, id: 'own' }),
  node('topic', 'topic:lonely', 'lonely'),
];

const authored: readonly (readonly [string, string, number])[] = [
  ['Ada', 'Weaving', 1],
  ['Ben', 'Weaving', 2],
  ['Cleo', 'Weaving', 3],
  ['Cleo', 'Rings', 1],
  ['Émile', 'Rings', 2],
  ['Ada', 'Notes', 1],
];

const edges: GraphEdge[] = [
  ...authored.map(([name, title, position]) => edge('AUTHORED', author(name), paper(title), { position })),
  edge('CO_AUTHORED_WITH', author('Ada'), author('Ben'), { papers: 1, weight: 0.5 }),
  edge('CO_AUTHORED_WITH', author('Ada'), author('Cleo'), { papers: 1, weight: 0.5 }),
  edge('CO_AUTHORED_WITH', author('Ben'), author('Cleo'), { papers: 1, weight: 0.5, firstYear: 2018 }),
  edge('CO_AUTHORED_WITH', author('Cleo'), author('Émile'), { papers: 2, weight: 1 }),
  edge('CITES', paper('Weaving'), paper('Rings'), { marks: 1 }),
  edge('CITES', paper('Rings'), paper('Notes'), { marks: 2 }),
  edge('CITES', paper('Notes'), paper('Weaving'), { marks: 3 }),
  edge('CITES', paper('Notes'), paper('Notes'), { marks: 4 }),
  edge('CITES', paper('Hopping'), 'work:im-2022', {}),
  edge('PUBLISHED_IN', paper('Weaving'), 'venue:icml:2019', { track: 'oral' }),
  edge('PUBLISHED_IN', paper('Rings'), 'venue:icml:2019'),
  edge('HAS_CODE', paper('Weaving'), 'repository:github.com/a/b'),
];

export const communities: CommunitiesFile = {
  formatVersion: 1,
  graphs: [
    {
      ...{ graph: 'coauthor', algorithm: 'leiden', objective: 'modularity', resolution: 1, seed: 1 },
      ...{ quality: 0.3, levels: 1, other: null },
      certification: { runs: 100, samples: 99, leastStability: 0.6, mostP: 0.05 },
      communities: ['one', 'two', 'three'].map((name, i) => ({
        ...{ id: `community:${name}`, label: name, terms: [{ term: 'weaving', score: 1 }], size: 2 - i },
        ...{ topMembers: [], topPapers: [], years: null, members: [] },
        certificate: {
          ...{ connected: true, quality: 0.1, conductance: 0.2, stability: 0.9, p: i / 100 },
          ...{ supported: i === 0, reason: null },
        },
      })),
    },
  ],
};

export const view = graphOf([...nodes, ...edges]);
export const smallGraph = propertyGraph(view, communities);
