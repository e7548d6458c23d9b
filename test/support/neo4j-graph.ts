/** A graph of every kind of node, edge and community for the Neo4j tests, with text that breaks careless writers. */
import type { CommunitiesFile } from '../../src/model/communities.js';
import type { GraphEdge, GraphNode } from '../../src/model/graph-schema.js';
import { graphOf } from '../../src/graph/build.js';
import type { ExportContext } from '../../src/plugin.js';
import { contextOf, edge, node } from '../exporters/graphs.js';

export const HOSTILE_TEXTS: readonly string[] = [
  "Robby' WITH true as ignored MATCH (s:Student) DETACH DELETE s; //",
  '`A`) DETACH DELETE (n `',
  'literal \\u0027 and \\\\u0027 and \\\\\\u0027) DETACH DELETE (n',
  'ends in a backslash \\',
  '\\',
  '\\u',
  "'; MATCH (n) DETACH DELETE n; //",
  'line\nfeed, carriage\rreturn, both\r\nand a tab\t.',
  '"quoted", a;b|c:d, \'single\'',
  '""',
  ' padded ',
  'statement;\nnext; $parameter {map: 1} /* comment */ // comment',
  'separators \u2028 \u2029 \u0085 and a BOM \uFEFF',
  'control \u0000 \u0001 \u001F \u007F \u009F',
  'lone \uD800 surrogate \uDC00, pair \u{1F600}',
  '=1+1',
  'null',
  'true',
  '0x10',
];

const at = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
const text = (i: number): string => at(HOSTILE_TEXTS, i);
const COUNT = HOSTILE_TEXTS.length;
/** More than a statement of the script or a batch of the push takes. */
const CROWD = 1_050;

const paperId = (i: number): string => `paper:title:${i}`;
const authorId = (i: number): string => `author:name:${i}`;

const communities: CommunitiesFile = {
  formatVersion: 1,
  graphs: [
    {
      graph: 'coauthor',
      algorithm: 'louvain',
      objective: 'modularity',
      resolution: 1,
      seed: 1,
      quality: 0.3,
      levels: 2,
      certification: { runs: 100, samples: 99, leastStability: 0.6, mostP: 0.05 },
      other: null,
      communities: ['community:one', 'community:two'].map((id, i) => ({
        id,
        label: text(i),
        terms: HOSTILE_TEXTS.map((term) => ({ term, score: 0.5 })),
        size: i + 2,
        topMembers: [],
        topPapers: [],
        years: i === 0 ? { first: 2020, last: 2024 } : null,
        certificate: {
          ...{ connected: true, quality: 0.1, conductance: 0.2, stability: i === 0 ? 0.9 : null },
          ...(i === 0 ? { p: 0.01, supported: true } : { p: null, supported: null }),
          reason: null,
        },
        members: [],
      })),
    },
  ],
};

const nodes: GraphNode[] = [
  ...HOSTILE_TEXTS.map((title, i) =>
    node('paper', paperId(i), title, {
      title,
      abstract: `${text(i + 1)} ${text(i + 2)}`,
      year: i % 3 === 0 ? null : 2000 + i,
      mixed: i % 2 === 0 ? i : title,
      ratio: i / 3,
      whole: i,
      huge: 1e21,
      tiny: 1e-9,
      nothing: null,
      notANumber: Number.NaN,
      flags: i % 2 === 0 ? [] : [title, text(i + 1)],
      ...(i % 4 === 0 ? {} : { community: 'community:one' }),
    }),
  ),
  ...HOSTILE_TEXTS.map((name, i) =>
    node('author', authorId(i), name, {
      name,
      names: [name, text(i + 3)],
      isOrganisation: i % 5 === 0,
      papers: 1,
      degree: 2,
      pagerank: 1 / (i + 7),
      strength: -0,
      ...(i % 2 === 0 ? { community: 'community:two' } : {}),
      ...(i === 1 ? { community: 'community:not-in-the-file' } : {}),
    }),
  ),
  ...Array.from({ length: CROWD }, (_, i) =>
    node('author', `author:crowd:${i}`, `Author ${i}`, { papers: 1 }),
  ),
  node('venue', 'venue:iclr:2024', 'ICLR 2024', { series: 'ICLR', year: 2024 }),
  node('session', 'session:iclr-2024-poster', text(0), { name: text(2) }),
  node('repository', 'repository:github.com/a/b', 'A/B', {
    url: 'https://github.com/A/B',
    owner: 'A',
    repo: 'B',
  }),
  node('link', 'link:https://example.org/?q=\u0001', text(3), { url: 'https://example.org/?q=\u0001' }),
  node('link', 'link:https://example.org/?q=\n', text(3)),
  node('system', 'system:quill:title:0', text(4), { longForm: text(5) }),
  node('topic', 'topic:rivers', text(1), { papers: 2 }),
  node('work', 'work:im-2022', 'Im et al. 2022', {
    authors: ['Im'],
    year: 2022,
    id: 'reserved',
    'a"b` c': 'odd name',
  }),
];

const edges: GraphEdge[] = [
  ...HOSTILE_TEXTS.flatMap((printed, i) => [
    edge('AUTHORED', authorId(i), paperId(i), { position: 1, printed }),
    edge('PUBLISHED_IN', paperId(i), 'venue:iclr:2024', { track: i === 0 ? null : printed }),
    edge('PRESENTED_IN', paperId(i), 'session:iclr-2024-poster'),
    ...(i === 0 ? [] : [edge('CITES', paperId(i), paperId(i - 1), { context: printed, marks: i, printed })]),
  ]),
  ...Array.from({ length: CROWD }, (_, i) =>
    edge('CO_AUTHORED_WITH', `author:crowd:${i}`, authorId(i % COUNT), {
      papers: 1,
      weight: 1 / (1 + (i % 4)),
      firstYear: 2020,
      lastYear: i % 2 === 0 ? null : 2024,
    }),
  ),
  edge('CITES', paperId(0), 'work:im-2022', { context: text(7), marks: 1 }),
  edge('INTRODUCES', paperId(0), 'system:quill:title:0', { context: text(6) }),
  edge('MENTIONS', paperId(1), 'system:quill:title:0', { context: text(8) }),
  edge('HAS_TOPIC', paperId(0), 'topic:rivers', { score: 0.5 }),
  edge('HAS_TOPIC', paperId(1), 'topic:rivers', { score: 1 }),
  edge('HAS_CODE', paperId(1), 'repository:github.com/a/b', { url: 'https://github.com/A/B' }),
  edge('HAS_LINK', paperId(2), 'link:https://example.org/?q=\u0001'),
  edge('HAS_LINK', paperId(2), 'link:https://example.org/?q=\n'),
];

/** The part of the graph whose nodes are kept, as exporters get it. */
function contextWith(kept: (key: string) => boolean): ExportContext {
  const content = {
    nodes: nodes.filter(({ key }) => kept(key)),
    edges: edges.filter(({ source, target }) => kept(source) && kept(target)),
  };
  const context = contextOf({ ...content, papers: [], authors: [], communities });
  const view = graphOf([...content.nodes, ...content.edges]);
  return { ...context, graphs: { ...context.graphs, knowledge: { ...context.graphs.knowledge, view } } };
}

export const everyKind = contextWith(() => true);

/** The same without the first paper and what hangs on it. */
export const withoutFirstPaper = contextWith((key) => key !== paperId(0));
