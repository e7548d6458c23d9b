import type { UndirectedGraph } from '../graphology-interop.js';
import type { Places } from '../layout/geometry.js';
import { layoutNetwork, radiusOfDegree, type NetworkLayoutOptions } from '../layout/layout.js';
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
}

/** A graph as `layoutNetwork` takes it; plain data but for the keys, so that another thread can work on it. */
export interface LayoutTask {
  /** Per node its key, ascending by code unit. */
  readonly keys: readonly string[];
  readonly network: Network;
  readonly options: Omit<NetworkLayoutOptions, 'onProgress'>;
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
  const task = layoutTask(graph, options);
  return placedPoints(task, layoutNetwork(task.network, task.options));
}

/**
 * The first half of `layoutGraph`.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when an edge weight is not finite or negative
 */
export function layoutTask(graph: UndirectedGraph, options: LayoutOptions = {}): LayoutTask {
  const { communities, radius, edgeWeight = readWeight, ...others } = options;
  const { keys, edges } = indexGraph(graph, edgeWeight, true);
  const between = (chosen: readonly IndexedEdge[]): Network => networkOf(keys.length, chosen);
  return {
    keys,
    network: between(edges.filter(({ weight }) => weight > 0)),
    options: {
      ...others,
      idle: between(edges.filter(({ weight }) => weight === 0)),
      communities: communities && numbered(keys.map((key) => communities.get(key))),
      radii: Float64Array.from(keys, (key) => radius?.(key) ?? radiusOfDegree(graph.degree(key))),
    },
  };
}

/** The second half of `layoutGraph`: points by key, from the places of its network. */
export function placedPoints({ keys }: LayoutTask, { x, y }: Places): Map<string, Point> {
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
