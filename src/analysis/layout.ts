import type { UndirectedGraph } from '../graphology-interop.js';
import { layoutNetwork, radiusOfDegree } from '../layout/layout.js';
import type { Point } from '../model/graph-view.js';
import { buildNetwork, type Network } from '../network/csr.js';
import { indexGraph, readWeight, type EdgeWeight, type IndexedEdge } from './indexed-graph.js';
import { round } from './measures.js';

export interface LayoutOptions {
  /** Default 1. */
  readonly seed?: number;
  /** Community id by node; members of one are placed side by side. */
  readonly communities?: ReadonlyMap<string, string>;
  /** Radius of a node as it will be drawn, in the unit of the coordinates; default 2 * sqrt(degree + 1). */
  readonly radius?: (key: string) => number;
  /** How strongly an edge draws its ends together, 0 for not at all; default its `weight`. */
  readonly edgeWeight?: EdgeWeight;
  /** Width by height of the rectangle to be filled; default 1.5. */
  readonly aspect?: number;
  /** Called with the share of nodes that are placed, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Places every node of a graph on a map, see `layoutNetwork`. Edges of weight 0 draw nothing together; a node that has
 * only such edges, and more of them than any neighbour, such as a venue, stands in the middle. The same graph gives the
 * same coordinates on every run and for every order of insertion.
 *
 * @returns coordinates to 2 decimals, centred on the origin, y upwards, nodes in ascending order
 * @throws PaperGraphError `INPUT_UNREADABLE` when an edge weight is not finite or negative
 * @throws RangeError when a radius is not finite and positive, or the seed not a whole number
 */
export function layoutGraph(graph: UndirectedGraph, options: LayoutOptions = {}): Map<string, Point> {
  const { communities, radius, edgeWeight = readWeight, ...others } = options;
  const { keys, edges } = indexGraph(graph, edgeWeight, true);
  const network = networkOf(
    keys.length,
    edges.filter(({ weight }) => weight > 0),
  );
  const idle = networkOf(
    keys.length,
    edges.filter(({ weight }) => weight === 0),
  );
  const { x, y } = layoutNetwork(network, {
    ...others,
    idle,
    communities: communities && numbered(keys.map((key) => communities.get(key))),
    radii: Float64Array.from(keys, (key) => radius?.(key) ?? radiusOfDegree(graph.degree(key))),
  });
  return new Map(keys.map((key, node) => [key, { x: round(x[node]!, 2), y: round(y[node]!, 2) }]));
}

/** Weights of 0 count as 1. */
function networkOf(order: number, edges: readonly IndexedEdge[]): Network {
  return buildNetwork(order, {
    sources: Uint32Array.from(edges, ({ source }) => source),
    targets: Uint32Array.from(edges, ({ target }) => target),
    weights: Float64Array.from(edges, ({ weight }) => weight || 1),
  });
}

/** Numbers in the order of first appearance; all without a name share one. */
function numbered(names: readonly unknown[]): Uint32Array {
  const numbers = new Map<unknown, number>();
  return Uint32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
