import { MultiDirectedGraph } from '../graphology-interop.js';
import type { GraphEdge, GraphNode } from '../model/graph-schema.js';
import type { Corpus } from '../model/corpus.js';
import type { Relation } from '../plugin.js';
import { compareText } from '../text/compare.js';

/** The attributes that the graph stores: those of the kind, and the kind itself. */
type Stored = Record<string, unknown> & { kind: string };
export type KnowledgeGraph = InstanceType<typeof MultiDirectedGraph<Stored, Stored>>;

/**
 * Builds the knowledge graph from what the relations say of a corpus. Nodes and edges are inserted in key order; a
 * node or edge that is said twice keeps its first attributes and takes over those that were missing.
 * @throws RangeError when an edge ends at a node that no relation yields: an error in a relation, not in the data
 */
export function buildGraph(corpus: Corpus, relations: readonly Relation[]): KnowledgeGraph {
  return graphOf(relations.flatMap((relation) => [...relation.relate(corpus)]));
}

/** A knowledge graph of these nodes and edges, in any order. */
export function graphOf(statements: Iterable<GraphNode | GraphEdge>): KnowledgeGraph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const statement of statements) {
    if ('source' in statement) edges.set(statement.key, merged(edges.get(statement.key), statement));
    else nodes.set(statement.key, merged(nodes.get(statement.key), statement));
  }
  const graph: KnowledgeGraph = new MultiDirectedGraph<Stored, Stored>();
  for (const { key, kind, attributes } of [...nodes.values()].sort((a, b) => compareText(a.key, b.key))) {
    graph.addNode(key, { kind, ...withoutNulls(attributes) });
  }
  for (const { key, kind, source, target, attributes } of [...edges.values()].sort((a, b) =>
    compareText(a.key, b.key),
  )) {
    if (!graph.hasNode(source) || !graph.hasNode(target))
      throw new RangeError(`edge ${key} ends at a node that is not in the graph`);
    graph.addEdgeWithKey(key, source, target, { kind, ...withoutNulls(attributes) });
  }
  return graph;
}

function merged<T extends GraphNode | GraphEdge>(known: T | undefined, statement: T): T {
  if (!known) return statement;
  return {
    ...known,
    attributes: { ...withoutNulls(statement.attributes), ...withoutNulls(known.attributes) },
  };
}

function withoutNulls(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined),
  );
}
