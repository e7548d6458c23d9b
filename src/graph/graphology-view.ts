import type { Attributes, EdgeKind, GraphEdge, GraphNode, NodeKind } from '../model/graph-schema.js';
import type { GraphView } from '../model/graph-view.js';
import { compareText } from '../text/compare.js';
import type { KnowledgeGraph } from './build.js';

/** A knowledge graph in graphology, seen through the interface that analysis and exporters read. */
export function graphologyView(graph: KnowledgeGraph): GraphView {
  const nodeOf = (key: string): GraphNode => {
    const { kind, ...attributes } = graph.getNodeAttributes(key);
    return { key, kind: kind as NodeKind, attributes: attributes as GraphNode['attributes'] };
  };
  const edgeOf = (key: string): GraphEdge => {
    const { kind, ...attributes } = graph.getEdgeAttributes(key);
    return {
      key,
      kind: kind as EdgeKind,
      source: graph.source(key),
      target: graph.target(key),
      attributes: attributes as Attributes,
    };
  };
  // The graph is built in key order and not changed afterwards, so iteration is sorted.
  function* nodes(kind?: NodeKind): Generator<GraphNode> {
    for (const { node, attributes } of graph.nodeEntries()) {
      if (kind === undefined || attributes.kind === kind) yield nodeOf(node);
    }
  }
  function* edges(kind?: EdgeKind): Generator<GraphEdge> {
    for (const { edge, attributes } of graph.edgeEntries()) {
      if (kind === undefined || attributes.kind === kind) yield edgeOf(edge);
    }
  }
  const count = (items: Iterable<unknown>): number => {
    let total = 0;
    for (const _ of items) total += 1;
    return total;
  };
  return {
    countNodes: (kind) => (kind === undefined ? graph.order : count(nodes(kind))),
    countEdges: (kind) => (kind === undefined ? graph.size : count(edges(kind))),
    nodes,
    edges,
    node: (key) => (graph.hasNode(key) ? nodeOf(key) : undefined),
    *incident(key, kind) {
      if (!graph.hasNode(key)) return;
      const keys = graph.edges(key).sort(compareText);
      for (const edge of keys) {
        if (kind === undefined || graph.getEdgeAttribute(edge, 'kind') === kind) yield edgeOf(edge);
      }
    },
  };
}
