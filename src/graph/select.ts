import type { EdgeKind, GraphEdge, GraphNode, NodeKind } from '../model/graph-schema.js';
import type { GraphName, GraphView } from '../model/graph-view.js';

interface Part {
  readonly directed: boolean;
  /** Null stands for every kind. */
  readonly nodes: readonly NodeKind[] | null;
  readonly edges: readonly EdgeKind[] | null;
  /** Nodes without an edge of these kinds are left out: most papers of a listing neither cite nor are cited. */
  readonly connectedOnly: boolean;
}

const PARTS: Readonly<Record<GraphName, Part>> = {
  coauthor: { directed: false, nodes: ['author'], edges: ['CO_AUTHORED_WITH'], connectedOnly: false },
  citation: { directed: true, nodes: ['paper', 'work'], edges: ['CITES'], connectedOnly: true },
  knowledge: { directed: true, nodes: null, edges: null, connectedOnly: false },
};

/** Whether the edges of a graph have a direction. */
export const isDirected = (name: GraphName): boolean => PARTS[name].directed;

/** The part of a knowledge graph that one of the three graphs shows. */
export function selectGraph(view: GraphView, name: GraphName): GraphView {
  const part = PARTS[name];
  if (part.nodes === null && part.edges === null && !part.connectedOnly) return view;
  const holdsEdge = (edge: GraphEdge): boolean => part.edges === null || part.edges.includes(edge.kind);
  const holdsNode = (node: GraphNode): boolean =>
    (part.nodes === null || part.nodes.includes(node.kind)) &&
    (!part.connectedOnly || some(view.incident(node.key), holdsEdge));
  const nodes = (kind?: NodeKind): Iterable<GraphNode> =>
    filter(view.nodes(kind ?? only(part.nodes)), holdsNode);
  const edges = (kind?: EdgeKind): Iterable<GraphEdge> =>
    filter(view.edges(kind ?? only(part.edges)), holdsEdge);
  return {
    countNodes: (kind) => count(nodes(kind)),
    countEdges: (kind) =>
      (part.edges ?? [kind])
        .filter((each) => kind === undefined || kind === each)
        .reduce((sum, each) => sum + view.countEdges(each), 0),
    nodes,
    edges,
    node: (key) => {
      const node = view.node(key);
      return node && holdsNode(node) ? node : undefined;
    },
    incident: (key, kind) => filter(view.incident(key, kind), holdsEdge),
  };
}

/** The kind to ask for when there is no other, so that the rest need not be looked at. */
const only = <Kind>(kinds: readonly Kind[] | null): Kind | undefined =>
  kinds?.length === 1 ? kinds[0] : undefined;

function* filter<T>(items: Iterable<T>, holds: (item: T) => boolean): Generator<T> {
  for (const item of items) if (holds(item)) yield item;
}

function some<T>(items: Iterable<T>, holds: (item: T) => boolean): boolean {
  for (const item of items) if (holds(item)) return true;
  return false;
}

function count(items: Iterable<unknown>): number {
  let total = 0;
  for (const _ of items) total += 1;
  return total;
}
