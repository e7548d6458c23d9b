import { describe, expect, it } from 'vitest';
import { viewerExporter } from '../../src/exporters/viewer.js';
import { citationCounts, strongestPart, VIEWER_LIMITS } from '../../src/exporters/viewer-part.js';
import { graphOf } from '../../src/graph/build.js';
import type { EdgeKind } from '../../src/model/graph-schema.js';
import type { GraphView } from '../../src/model/graph-view.js';
import { nameInOrder } from '../../src/text/person-name.js';
import { author, contextOf, edge, empty, node, paper } from './graphs.js';
import { writtenText } from './write.js';

const EMPTY = { nodes: [], edges: [], papers: [], authors: [], communities: empty.communities };
const named = (view: GraphView) => ({ ...empty.graphs.coauthor, view });
/** A star around `hub`, the last ray heaviest, and a pair. */
const STAR = graphOf([
  ...['hub', 'a', 'b', 'c', 'y', 'z'].map((key) => node('author', `author:${key}`, key)),
  ...['a', 'b', 'c'].map((key, at) =>
    edge('CO_AUTHORED_WITH', `author:${key}`, 'author:hub', { weight: at + 1 }),
  ),
  edge('CO_AUTHORED_WITH', 'author:y', 'author:z', { weight: 9 }),
]);
const labels = (view: GraphView): string =>
  Array.from(view.nodes(), ({ attributes }) => attributes.label).join('');
const lines = (view: GraphView): string[] =>
  Array.from(view.edges(), ({ source, target }) => `${source.slice(7)}-${target.slice(7)}`);

it('the page has titles as people read them', () => {
  const context = contextOf({
    nodes: [],
    edges: [],
    papers: [
      paper('paper:title:pi', { title: 'The $\\pi$ &amp; the $\\alpha$ of Models' }),
      paper('paper:title:none', {}),
    ],
    authors: [],
    communities: empty.communities,
  });
  const { papers } = JSON.parse(writtenText(viewerExporter, context, 'viewer/data/details.json')) as {
    papers: Record<string, { title: string | null }>;
  };
  expect(Object.values(papers).map(({ title }) => title)).toEqual(['The π & the α of Models', null]);
});

it('V-26 the page has the parts of a name where its words do not show them', () => {
  const written = ['Ada Lovelace', 'Plato', 'Ludwig van Beethoven', 'Davis, Sammy, Jr.', 'Qwen Team'];
  const authors = written.map((printed, at) => ({
    ...{ id: `author:${at}`, name: nameInOrder(printed), printed },
    ...{ affiliations: [], ids: {} },
  }));
  const context = contextOf({
    ...{ nodes: [], edges: [], authors: [], communities: empty.communities },
    papers: [paper('paper:title:names', { authors })],
  });
  const { papers } = JSON.parse(writtenText(viewerExporter, context, 'viewer/data/details.json')) as {
    papers: Record<string, { authors: { parts?: unknown }[] }>;
  };
  expect(Object.values(papers)[0]?.authors.map(({ parts }) => parts)).toEqual([
    undefined,
    undefined,
    { family: 'van Beethoven', given: 'Ludwig', suffix: '' },
    { family: 'Davis', given: 'Sammy', suffix: 'Jr.' },
    { family: 'Qwen Team', given: '', suffix: '' },
  ]);
});

it('works the data out once for the site, its scripts and the atlas', () => {
  let asked = 0;
  const counted: GraphView = Object.create(STAR, {
    edges: {
      value: (kind?: EdgeKind) => {
        asked++;
        return STAR.edges(kind);
      },
    },
  });
  const { graphs, ...context } = contextOf(EMPTY);
  const counting = { ...context, graphs: { ...graphs, coauthor: named(counted) } };
  const first = writtenText(viewerExporter, counting, 'viewer/data/coauthor.json');
  const after = asked;
  expect(after).toBeGreaterThan(0);
  expect(writtenText(viewerExporter, counting, 'viewer/data/coauthor.json')).toBe(first);
  expect(asked).toBe(after);
});

it('V-11 the page has citations of papers and of their authors, and PageRank of authors', () => {
  const graph = graphOf([
    ...['ada', 'bo'].map((key) => node('author', `author:${key}`, key)),
    ...['p', 'q', 'r'].map((key) => node('paper', `paper:${key}`, key)),
    ...['p', 'q'].map((key) => edge('AUTHORED', 'author:ada', `paper:${key}`)),
    edge('AUTHORED', 'author:bo', 'paper:r'),
    edge('CITES', 'paper:q', 'paper:p'),
    edge('CITES', 'paper:r', 'paper:p'),
    edge('CITES', 'paper:r', 'paper:q'),
  ]);
  expect(Object.fromEntries(citationCounts(graph))).toEqual({ 'paper:p': 2, 'paper:q': 1, 'author:ada': 3 });
  const context = contextOf({
    nodes: [node('author', 'author:ada', 'Ada', { pagerank: 0.123456 }), node('paper', 'paper:p', 'P')],
    edges: [edge('AUTHORED', 'author:ada', 'paper:p'), edge('CITES', 'paper:p', 'paper:p')],
    ...{ papers: [], authors: [], communities: empty.communities },
  });
  const { nodes } = JSON.parse(writtenText(viewerExporter, context, 'viewer/data/knowledge.json')) as {
    nodes: { citations: number[]; pagerank: (number | null)[] };
  };
  expect([nodes.citations, nodes.pagerank]).toEqual([
    [1, 1],
    [0.1235, null],
  ]);
});

describe('L-07 the part of a graph for the page', () => {
  it('is the whole graph when that is small enough', () => {
    expect(strongestPart(named(STAR))).toBe(STAR);
  });

  it('holds the nodes with most edges, smaller keys first', () => {
    const part = strongestPart(named(STAR), { nodes: 3, edges: 10 });
    expect([labels(part), lines(part)]).toEqual(['abhub', ['a-hub', 'b-hub']]);
  });

  it('holds the heaviest edges, in the order of keys', () => {
    const part = strongestPart(named(STAR), { nodes: 10, edges: 2 });
    expect(lines(part)).toEqual(['c-hub', 'y-z']);
    expect([part.countNodes(), part.countEdges(), part.countEdges('CITES')]).toEqual([6, 2, 0]);
    expect(Array.from(part.incident('author:hub'), ({ source }) => source)).toEqual(['author:c']);
  });

  it('holds the same share of every kind of edge, whatever its weights count', () => {
    const papers = Array.from({ length: 10 }, (_, at) => `paper:${at}`);
    const view = graphOf([
      ...papers.map((id) => node('paper', id, id)),
      ...[node('topic', 'topic:t', 'T'), node('venue', 'venue:v', 'V')],
      ...papers.slice(1).map((id) => edge('CITES', id, 'paper:0', { weight: 5 })),
      ...papers.slice(0, 6).map((id) => edge('HAS_TOPIC', id, 'topic:t', { weight: 0.1 })),
      ...papers.slice(0, 3).map((id) => edge('PUBLISHED_IN', id, 'venue:v')),
    ]);
    const part = strongestPart(named(view), { nodes: 20, edges: 6 });
    const kinds = (['CITES', 'HAS_TOPIC', 'PUBLISHED_IN'] as const).map((kind) => part.countEdges(kind));
    expect(kinds).toEqual([3, 2, 1]);
  });

  it('leaves out the details of what it does not show, and counts everything', () => {
    const many = VIEWER_LIMITS.nodes + 1;
    const ids = Array.from({ length: many }, (_, n) => `author:${String(n).padStart(6, '0')}`);
    const last = ids.at(-1)!;
    const context = contextOf({
      nodes: [],
      edges: [],
      papers: [],
      authors: ids.map((id) => author(id, id)),
      communities: { formatVersion: 1, graphs: [] },
    });
    const view = graphOf([
      ...ids.map((id) => node('author', id, id)),
      ...ids.slice(1, -1).map((id) => edge('CO_AUTHORED_WITH', ids[0]!, id)),
    ]);
    const graphs = {
      ...context.graphs,
      coauthor: named(view),
      knowledge: { ...named(view), name: 'knowledge' as const },
    };
    const text = (name: string): string =>
      writtenText(viewerExporter, { ...context, graphs }, `viewer/data/${name}`);
    const [coauthor] = (JSON.parse(text('summary.json')) as { graphs: Record<string, unknown>[] }).graphs;
    expect(coauthor).toMatchObject({
      nodes: many,
      shownNodes: many - 1,
      edges: many - 2,
      shownEdges: many - 2,
    });
    const details = Object.keys((JSON.parse(text('details.json')) as { authors: object }).authors);
    expect([details.length, details.includes(last)]).toEqual([many - 1, false]);
  });
});
