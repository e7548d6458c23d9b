import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf } from '../../src/graph/build.js';
import { toGraphology } from '../../src/graph/to-graphology.js';
import {
  edgeKey,
  EDGE_KINDS,
  NODE_KINDS,
  type Attributes,
  type EdgeKind,
  type GraphEdge,
  type GraphNode,
  type NodeKind,
} from '../../src/model/graph-schema.js';

const attributeValue = fc.oneof(
  fc.integer(),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 2 }),
);
// Few names and keys, so that statements meet; some keys start with others, and go on below and above `-`.
const attributes = fc.dictionary(fc.constantFrom('label', 'year', 'constructor', 'papers'), attributeValue);
const keys = ['a', 'a!', 'a-', 'a-b', 'a>', 'ab', '__proto__', '1', '10'];
const nodeStatements = fc.array(
  fc.record({
    key: fc.constantFrom(...keys),
    kind: fc.constantFrom(...(Object.keys(NODE_KINDS) as NodeKind[])),
    attributes: attributes.map((values) => ({ label: 'x', ...values })),
  }),
);
const edgeStatements = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...(Object.keys(EDGE_KINDS) as EdgeKind[])),
      source: fc.constantFrom(...keys),
      target: fc.constantFrom(...keys),
      attributes,
    })
    .map((edge): GraphEdge => ({ key: edgeKey(edge.kind, edge.source, edge.target), ...edge })),
);

/** The same graph by the plainest means: dictionaries by key. */
function plainGraph(statements: readonly (GraphNode | GraphEdge)[]): {
  nodes: GraphNode[];
  edges: GraphEdge[];
} {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const add = <T extends GraphNode | GraphEdge>(known: Map<string, T>, statement: T): void => {
    const before = known.get(statement.key) ?? { ...statement, attributes: {} as T['attributes'] };
    const merged: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const source of [statement.attributes, before.attributes])
      for (const [name, value] of Object.entries(source)) if (value !== null) merged[name] = value;
    known.set(statement.key, { ...before, attributes: merged as T['attributes'] });
  };
  for (const statement of statements)
    if ('source' in statement) add(edges, statement);
    else add(nodes, statement);
  const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
  return { nodes: [...nodes.values()].sort(byKey), edges: [...edges.values()].sort(byKey) };
}

const plain = (items: Iterable<GraphNode | GraphEdge>): unknown[] =>
  Array.from(items, ({ attributes: values, ...item }) => [
    { ...item },
    Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

describe('ColumnarGraph', () => {
  it('holds what a graph in dictionaries holds, in the order of keys', () => {
    fc.assert(
      fc.property(nodeStatements, edgeStatements, (nodes, edges) => {
        const known = new Set(nodes.map(({ key }) => key));
        const ends = edges.filter(({ source, target }) => known.has(source) && known.has(target));
        // An edge may be said before its ends.
        const statements = [...ends.slice(0, 2), ...nodes, ...ends.slice(2)];
        const graph = graphOf(statements);
        const expected = plainGraph(statements);
        expect(plain(graph.nodes())).toEqual(plain(expected.nodes));
        expect(plain(graph.edges())).toEqual(plain(expected.edges));
        for (const { key } of expected.nodes) {
          const incident = expected.edges.filter(({ source, target }) => source === key || target === key);
          expect(plain(graph.incident(key))).toEqual(plain(incident));
        }
        expect(graph.kinds()).toEqual(expected.nodes.map(({ kind }) => kind));
        for (const kind of Object.keys(NODE_KINDS) as NodeKind[]) {
          const year = graph.reader(kind, 'year');
          for (const node of graph.numbers(kind))
            expect(year(node)).toEqual(expected.nodes[node]!.attributes['year']);
        }
        for (const kind of Object.keys(EDGE_KINDS) as EdgeKind[]) {
          const year = graph.reader(kind, 'year');
          expect(Array.from(graph.edges(kind), (_, at) => year(at))).toEqual(
            Array.from(graph.edges(kind), ({ attributes: { year: value } }) => value),
          );
          const { sources, targets } = graph.ends(kind);
          const ofKind = expected.edges.filter((edge) => edge.kind === kind);
          expect([...graph.edgeAttributes(kind)]).toEqual(
            Array.from(graph.edges(kind), (edge) => edge.attributes),
          );
          expect([graph.countEdges(kind), sources.length]).toEqual([ofKind.length, ofKind.length]);
          expect(Array.from(sources, (end) => graph.keys()[end])).toEqual(ofKind.map(({ source }) => source));
          expect(Array.from(targets, (end) => graph.keys()[end])).toEqual(ofKind.map(({ target }) => target));
        }
      }),
    );
  });

  it('counts a loop once at its node, and keeps the edges of the nodes behind it', () => {
    const node = (key: string): GraphNode => ({ key, kind: 'paper', attributes: { label: key } });
    const cites = (source: string, target: string): GraphEdge => ({
      ...{ key: edgeKey('CITES', source, target), kind: 'CITES', source, target },
      attributes: {},
    });
    const graph = graphOf([...['a', 'b', 'c'].map(node), cites('a', 'a'), cites('b', 'c'), cites('c', 'b')]);
    const at = (key: string): string[] => Array.from(graph.incident(key), (edge) => edge.key);
    expect([at('a'), at('b'), at('c')]).toEqual([
      ['CITES:a->a'],
      ['CITES:b->c', 'CITES:c->b'],
      ['CITES:b->c', 'CITES:c->b'],
    ]);
  });

  it('gives an attribute of edges as packed numbers, NaN where there is none', () => {
    const node = (key: string): GraphNode => ({ key, kind: 'author', attributes: { label: key } });
    const edge = (source: string, target: string, values: Attributes): GraphEdge => ({
      ...{ key: edgeKey('CO_AUTHORED_WITH', source, target), kind: 'CO_AUTHORED_WITH', source, target },
      attributes: values,
    });
    const graph = graphOf([
      ...['c', 'a', 'b'].map(node),
      edge('b', 'c', { weight: 0.5 }),
      edge('a', 'c', { weight: 2 }),
      edge('a', 'b', { papers: 1 }),
    ]);
    expect(graph.ends('CO_AUTHORED_WITH', 'weight')).toEqual({
      sources: Uint32Array.of(0, 0, 1),
      targets: Uint32Array.of(1, 2, 2),
      values: Float64Array.of(Number.NaN, 2, 0.5),
    });
  });
});

describe('toGraphology', () => {
  it('gives the same nodes, edges and attributes', () => {
    fc.assert(
      fc.property(nodeStatements, edgeStatements, (nodes, edges) => {
        const known = new Set(nodes.map(({ key }) => key));
        const view = graphOf([
          ...nodes,
          ...edges.filter(({ source, target }) => known.has(source) && known.has(target)),
        ]);
        const graph = toGraphology(view);
        expect(graph.nodes()).toEqual(Array.from(view.nodes(), ({ key }) => key));
        expect(graph.edges()).toEqual(Array.from(view.edges(), ({ key }) => key));
        for (const { key, source, target, kind } of view.edges())
          expect([graph.source(key), graph.target(key), graph.getEdgeAttribute(key, 'kind')]).toEqual([
            source,
            target,
            kind,
          ]);
      }),
      { numRuns: 30 },
    );
  });
});
