import {
  edgeKey,
  type Attributes,
  type EdgeKind,
  type GraphEdge,
  type GraphNode,
} from '../../../src/model/graph-schema.js';
import type { GraphView } from '../../../src/model/graph-view.js';

const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

export const authorNode = (key: string, label = key): GraphNode => ({
  key,
  kind: 'author',
  attributes: { label },
});
export const node = (kind: GraphNode['kind'], key: string): GraphNode => ({
  key,
  kind,
  attributes: { label: key },
});
export const edge = (
  kind: EdgeKind,
  source: string,
  target: string,
  attributes: Attributes = {},
): GraphEdge => ({
  key: edgeKey(kind, source, target),
  kind,
  source,
  target,
  attributes,
});

/** A `GraphView` over lists. */
export function memoryView(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphView {
  const sortedNodes = nodes.toSorted(byKey);
  const sortedEdges = edges.toSorted(byKey);
  return {
    countNodes: (kind) => sortedNodes.filter((one) => kind === undefined || one.kind === kind).length,
    countEdges: (kind) => sortedEdges.filter((one) => kind === undefined || one.kind === kind).length,
    nodes: (kind) => sortedNodes.filter((one) => kind === undefined || one.kind === kind),
    edges: (kind) => sortedEdges.filter((one) => kind === undefined || one.kind === kind),
    node: (key) => sortedNodes.find((one) => one.key === key),
    incident: (key, kind) =>
      sortedEdges.filter(
        (one) => (one.source === key || one.target === key) && (kind === undefined || one.kind === kind),
      ),
  };
}
