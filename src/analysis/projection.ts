import { UndirectedGraph } from '../graphology-interop.js';
import type { EdgeKind } from '../model/graph-schema.js';
import type { GraphView } from '../model/graph-view.js';
import { checkWeight, readWeight } from './indexed-graph.js';

/**
 * The co-author graph: every author, and an edge with the fractional `weight` for every pair that wrote together.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when a weight is not finite and positive
 */
export function coauthorProjection(view: GraphView): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { key } of view.nodes('author')) graph.addNode(key);
  for (const { key, source, target, attributes } of view.edges('CO_AUTHORED_WITH')) {
    graph.addUndirectedEdge(source, target, { weight: checkWeight(readWeight(attributes), key) });
  }
  return graph;
}

/**
 * The citation graph without its directions: papers and cited works, an edge of `weight` 1 for a citation and 2 for
 * two papers that cite each other. A paper's citation of itself is left out.
 */
export function citationProjection(view: GraphView): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { key } of view.nodes('paper')) graph.addNode(key);
  for (const { key } of view.nodes('work')) graph.addNode(key);
  for (const { source, target } of view.edges('CITES')) {
    if (source === target) continue;
    const edge = graph.edge(source, target);
    if (edge === undefined) graph.addUndirectedEdge(source, target, { weight: 1 });
    else graph.setEdgeAttribute(edge, 'weight', 2);
  }
  return graph;
}

/**
 * How strongly an edge of the knowledge graph draws its ends together in a layout. Venues, sessions and topics hold
 * papers of all kinds and would pull everything into one heap; co-authors already stand together through their papers.
 */
const PULL: Readonly<Record<EdgeKind, number>> = {
  AUTHORED: 1,
  CO_AUTHORED_WITH: 0,
  PUBLISHED_IN: 0,
  PRESENTED_IN: 0,
  HAS_CODE: 1,
  HAS_LINK: 1,
  CITES: 0.5,
  INTRODUCES: 1,
  MENTIONS: 0.3,
  HAS_TOPIC: 0,
};

/**
 * The knowledge graph for `layoutGraph`: every node, one edge per connected pair, whose `weight` is the strongest pull
 * of the relations between the two; 0 for pairs that are connected without drawing each other nearer.
 */
export function knowledgeProjection(view: GraphView): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { key } of view.nodes()) graph.addNode(key);
  for (const { kind, source, target } of view.edges()) {
    if (source === target) continue;
    const edge = graph.edge(source, target);
    if (edge === undefined) graph.addUndirectedEdge(source, target, { weight: PULL[kind] });
    else graph.updateEdgeAttribute(edge, 'weight', (held: number) => Math.max(held, PULL[kind]));
  }
  return graph;
}
