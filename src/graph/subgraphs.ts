import type { EdgeKind, GraphEdge, GraphNode } from '../model/graph-schema.js';
import type { GraphView } from '../model/graph-view.js';
import { compareText } from '../text/compare.js';

/** The part of a graph between some nodes: these, and the edges that join two of them. */
export function inducedSubgraph(view: GraphView, keys: ReadonlySet<string>): GraphView {
  const holdsEdge = ({ source, target }: GraphEdge): boolean => keys.has(source) && keys.has(target);
  const nodes = function* (kind?: GraphNode['kind']): Generator<GraphNode> {
    for (const key of [...keys].sort(compareText)) {
      const node = view.node(key);
      if (node !== undefined && (kind === undefined || node.kind === kind)) yield node;
    }
  };
  const edges = function* (kind?: EdgeKind): Generator<GraphEdge> {
    const found: GraphEdge[] = [];
    for (const key of keys)
      for (const edge of view.incident(key, kind))
        if (edge.source === key && holdsEdge(edge)) found.push(edge);
    yield* found.sort((a, b) => compareText(a.key, b.key));
  };
  return {
    countNodes: (kind) => count(nodes(kind)),
    countEdges: (kind) => count(edges(kind)),
    nodes,
    edges,
    node: (key) => (keys.has(key) ? view.node(key) : undefined),
    *incident(key, kind) {
      if (!keys.has(key)) return;
      for (const edge of view.incident(key, kind)) if (holdsEdge(edge)) yield edge;
    },
  };
}

/** What stands within some steps of a node, in any direction: its ego network. Empty for a node that is not there. */
export function egoNetwork(view: GraphView, centre: string, steps = 1): GraphView {
  const reached = new Set<string>(view.node(centre) === undefined ? [] : [centre]);
  let border = [...reached];
  for (let step = 0; step < steps; step += 1) {
    const next = new Set<string>();
    for (const key of border)
      for (const { source, target } of view.incident(key)) next.add(source === key ? target : source);
    border = [...next].filter((key) => !reached.has(key));
    for (const key of border) reached.add(key);
  }
  return inducedSubgraph(view, reached);
}

/** The members of a community, authors and papers, and what joins them. */
export function communitySubgraph(view: GraphView, id: string): GraphView {
  const members = new Set<string>();
  for (const { key, attributes } of view.nodes()) if (attributes['community'] === id) members.add(key);
  return inducedSubgraph(view, members);
}

/**
 * The nodes with the highest values, such as PageRank or degree, and what joins them; of equal ones those with smaller
 * keys. Nodes without a value come last.
 *
 * @param count how many nodes, a whole number from 0
 * @param ranking the name of a numeric attribute, or values by key
 * @throws RangeError for a count that is none
 */
export function topSubgraph(
  view: GraphView,
  count: number,
  ranking: string | ReadonlyMap<string, number>,
): GraphView {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`How many nodes must be a whole number from 0, not ${count}.`);
  const valueOf = ({ key, attributes }: GraphNode): unknown =>
    typeof ranking === 'string' ? attributes[ranking] : ranking.get(key);
  const ranked = Array.from(view.nodes(), (node) => {
    const value = valueOf(node);
    return { key: node.key, value: typeof value === 'number' ? value : -Infinity };
  });
  ranked.sort((a, b) => b.value - a.value || compareText(a.key, b.key));
  return inducedSubgraph(view, new Set(ranked.slice(0, count).map(({ key }) => key)));
}

function count(items: Iterable<unknown>): number {
  let total = 0;
  for (const _ of items) total += 1;
  return total;
}
