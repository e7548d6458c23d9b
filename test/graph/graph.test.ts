import { describe, expect, it } from 'vitest';
import { assignFindings } from '../../src/graph/assign.js';
import { graphOf } from '../../src/graph/build.js';
import { isDirected, selectGraph } from '../../src/graph/select.js';
import {
  edgeKey,
  type Attributes,
  type EdgeKind,
  type GraphEdge,
  type GraphNode,
  type NodeKind,
} from '../../src/model/graph-schema.js';

const node = (key: string, kind: NodeKind, attributes: Attributes = {}): GraphNode => ({
  key,
  kind,
  attributes: { label: key, ...attributes },
});
const edge = (kind: EdgeKind, source: string, target: string, attributes: Attributes = {}): GraphEdge => ({
  key: edgeKey(kind, source, target),
  kind,
  source,
  target,
  attributes,
});

const STATEMENTS = [
  edge('CITES', 'paper:b', 'work:w', { marks: 2 }),
  node('paper:b', 'paper'),
  node('paper:a', 'paper', { year: null }),
  edge('AUTHORED', 'author:y', 'paper:a'),
  node('author:y', 'author'),
  node('author:x', 'author', { names: ['X', 'x'] }),
  edge('CO_AUTHORED_WITH', 'author:x', 'author:y', { weight: 0.5 }),
  node('work:w', 'work'),
  node('paper:a', 'paper', { label: 'later', year: 2024 }),
  node('author:loner', 'author'),
];

const keys = (items: Iterable<{ key: string }>): string[] => [...items].map((item) => item.key);
const view = () => graphOf(STATEMENTS);

describe('graphOf', () => {
  it('sorts by key, in whatever order things are said', () => {
    const sorted = ['author:loner', 'author:x', 'author:y', 'paper:a', 'paper:b', 'work:w'];
    expect(keys(view().nodes())).toEqual(sorted);
    expect(keys(graphOf([...STATEMENTS].reverse()).nodes())).toEqual(sorted);
    const edges = keys(view().edges());
    expect(edges).toEqual([...edges].sort());
  });

  it('keeps what is said first and takes over what was missing', () => {
    expect(view().node('paper:a')!.attributes).toEqual({ label: 'paper:a', year: 2024 });
  });

  it('refuses an edge without its ends, naming it', () => {
    expect(() => graphOf([node('paper:a', 'paper'), edge('CITES', 'paper:a', 'work:none')])).toThrow(
      /CITES:paper:a->work:none/,
    );
  });

  it('of nothing is empty', () => {
    expect(graphOf([]).countNodes()).toBe(0);
  });
});

describe('ColumnarGraph', () => {
  it('counts and lists by kind', () => {
    expect([view().countNodes(), view().countNodes('author'), view().countNodes('venue')]).toEqual([6, 3, 0]);
    expect([view().countEdges(), view().countEdges('CITES'), view().countEdges('HAS_CODE')]).toEqual([
      3, 1, 0,
    ]);
    expect(keys(view().nodes('paper'))).toEqual(['paper:a', 'paper:b']);
  });

  it("gives nodes and edges without the graph's own marks", () => {
    expect(view().node('author:x')).toEqual(node('author:x', 'author', { names: ['X', 'x'] }));
    expect(view().node('author:none')).toBeUndefined();
    expect([...view().edges('CITES')]).toEqual([edge('CITES', 'paper:b', 'work:w', { marks: 2 })]);
  });

  it('gives the edges at a node in key order, and none at strangers', () => {
    expect(keys(view().incident('author:y'))).toEqual([
      'AUTHORED:author:y->paper:a',
      'CO_AUTHORED_WITH:author:x->author:y',
    ]);
    expect(keys(view().incident('author:y', 'AUTHORED'))).toHaveLength(1);
    expect(keys(view().incident('author:none'))).toEqual([]);
  });
});

describe('selectGraph', () => {
  it('coauthor: all authors, loners too, and their edges alone', () => {
    const part = selectGraph(view(), 'coauthor');
    expect(keys(part.nodes())).toEqual(['author:loner', 'author:x', 'author:y']);
    expect(keys(part.edges())).toEqual(['CO_AUTHORED_WITH:author:x->author:y']);
    expect(keys(part.incident('author:y'))).toEqual(['CO_AUTHORED_WITH:author:x->author:y']);
    expect(part.node('paper:a')).toBeUndefined();
    expect([part.countNodes(), part.countEdges(), part.countNodes('paper')]).toEqual([3, 1, 0]);
  });

  it('citation: papers and works that cite or are cited', () => {
    const part = selectGraph(view(), 'citation');
    expect(keys(part.nodes())).toEqual(['paper:b', 'work:w']);
    expect(part.countEdges()).toBe(1);
    expect(part.node('paper:a')).toBeUndefined();
  });

  it('knowledge: everything', () => {
    const part = selectGraph(view(), 'knowledge');
    expect([part.countNodes(), part.countEdges()]).toEqual([6, 3]);
  });

  it('only co-authorship has no direction', () => {
    expect((['coauthor', 'citation', 'knowledge'] as const).map(isDirected)).toEqual([false, true, true]);
  });
});

describe('assignFindings', () => {
  it('writes measures, communities and citation counts, and changes nothing else', () => {
    const graph = graphOf([...STATEMENTS, edge('CITES', 'paper:a', 'work:w')]);
    const before = graphOf([...STATEMENTS, edge('CITES', 'paper:a', 'work:w')]);
    const measures = {
      ...{ betweenness: 0.1, closeness: 0.2, clustering: 0.3, core: 4 },
      ...{ component: 5, participation: 0.6, otherCommunities: 7, hIndex: 8 },
    };
    assignFindings(graph, {
      authors: [{ id: 'author:x', degree: 1, strength: 0.5, pagerank: 0.25, measures }],
      communities: [new Map([['author:x', 'c:1']]), new Map([['paper:a', 'c:1']])],
    });
    const after = graph;
    expect(after.node('author:x')!.attributes).toMatchObject({
      degree: 1,
      strength: 0.5,
      pagerank: 0.25,
      ...measures,
      community: 'c:1',
    });
    expect(after.node('paper:a')!.attributes).toMatchObject({ community: 'c:1' });
    expect(after.node('work:w')!.attributes).toMatchObject({ citedBy: 2 });
    expect(after.node('author:y')).toEqual(before.node('author:y'));
    expect([...after.edges()]).toEqual([...before.edges()]);
  });
});
