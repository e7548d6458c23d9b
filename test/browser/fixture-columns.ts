import type { ViewerGraph } from '../../src/model/viewer-dataset.js';

export interface FixtureNode {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly measure: number;
  readonly citations?: number;
  readonly pagerank?: number;
  readonly community: number;
  readonly year: number | null;
}

/** Ends are places in the list of nodes. */
export interface FixtureEdge {
  readonly source: number;
  readonly target: number;
  readonly kind: string;
  readonly weight: number;
}

/** Turns rows into the columns of a graph file. */
export function columns(
  name: ViewerGraph['name'],
  nodes: readonly FixtureNode[],
  edges: readonly FixtureEdge[],
): ViewerGraph {
  const nodeKinds = [...new Set(nodes.map((node) => node.kind))];
  const edgeKinds = [...new Set(edges.map((edge) => edge.kind))];
  return {
    formatVersion: 2,
    name,
    nodeKinds,
    edgeKinds,
    nodes: {
      key: nodes.map((node) => node.key),
      label: nodes.map((node) => node.label),
      kind: nodes.map((node) => nodeKinds.indexOf(node.kind)),
      x: nodes.map((node) => node.x),
      y: nodes.map((node) => node.y),
      measure: nodes.map((node) => node.measure),
      citations: nodes.map((node) => node.citations ?? 0),
      pagerank: nodes.map((node) => node.pagerank ?? null),
      community: nodes.map((node) => node.community),
      year: nodes.map((node) => node.year),
    },
    edges: {
      source: edges.map((edge) => edge.source),
      target: edges.map((edge) => edge.target),
      kind: edges.map((edge) => edgeKinds.indexOf(edge.kind)),
      weight: edges.map((edge) => edge.weight),
    },
  };
}
