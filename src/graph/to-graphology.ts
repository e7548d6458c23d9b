import { MultiDirectedGraph } from '../graphology-interop.js';
import type { GraphView } from '../model/graph-view.js';

/** The attributes that the graph stores: those of the kind, and the kind itself. */
type Stored = Record<string, unknown> & { kind: string };
/** A knowledge graph in graphology: a directed multigraph with keyed edges; `kind` tells nodes and edges apart. */
export type KnowledgeGraph = InstanceType<typeof MultiDirectedGraph<Stored, Stored>>;

/**
 * A graph, or the part of one that a view shows, in graphology, nodes and edges in key order. graphology takes about
 * 300 bytes an edge, so above some hundred thousand edges take a part first: see `egoNetwork`,
 * `communitySubgraph`, `topSubgraph`.
 */
export function toGraphology(view: GraphView): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<Stored, Stored>();
  for (const { key, kind, attributes } of view.nodes()) graph.addNode(key, { kind, ...attributes });
  for (const { key, kind, source, target, attributes } of view.edges())
    graph.addEdgeWithKey(key, source, target, { kind, ...attributes });
  return graph;
}
