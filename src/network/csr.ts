import type { EdgeColumns, Weights } from './edge-columns.js';
import { collapseRows, mirrorLower, sortedRows } from './rows.js';

/**
 * A weighted network over the numbers 0 to `order` - 1 in compressed sparse rows: the neighbours of `node` are
 * `targets[offsets[node]]` to `targets[offsets[node + 1] - 1]`, ascending, without loops and without repetitions.
 * Undirected networks hold every edge in both rows, directed ones in the row of its source. Names stay outside.
 *
 * An undirected edge takes 16 bytes, or 24 when some weight is no single-precision number; a node takes 4.
 */
export interface Network {
  readonly directed: boolean;
  /** How many nodes. */
  readonly order: number;
  /** How many edges. */
  readonly size: number;
  /** The sum of the weights of all edges. */
  readonly weight: number;
  /** `order` + 1 places in `targets`. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Finite and above 0. */
  readonly weights: Weights;
}

/**
 * Builds a network from edges in any order, in time linear in nodes and edges: two counting sorts. Loops are dropped.
 * Edges that are listed several times, undirected ones in either direction, become one with the sum of their weights;
 * the summands are sorted first, so the order of the edges leaves no trace in the last digit.
 *
 * Memory on top of the columns while it works: 24 bytes an edge, or 36 when the weights come in double precision.
 *
 * @throws RangeError when an end is no node, a weight is not finite and above 0, or the columns differ in length
 */
export function buildNetwork(order: number, edges: EdgeColumns, directed = false): Network {
  checkEdges(order, edges);
  const rows = collapseRows(order, sortedRows(order, edges, directed));
  const weight = sumOf(rows.weights);
  const size = rows.targets.length;
  return { directed, order, size, weight, ...(directed ? rows : mirrorLower(order, rows)) };
}

/** The same edges, each with weight 1. */
export function unweighted(network: Network): Network {
  return { ...network, weight: network.size, weights: new Float32Array(network.targets.length).fill(1) };
}

/** A directed network with the direction of its edges forgotten: the weights of both directions are added. */
export function undirectedOf(network: Network): Network {
  if (!network.directed) return network;
  return buildNetwork(network.order, columnsOf(network));
}

/** Every edge once, undirected ones from the smaller to the larger node, ascending by source and then by target. */
export function columnsOf(network: Network): EdgeColumns & { readonly weights: Weights } {
  const sources = new Uint32Array(network.size);
  const targets = new Uint32Array(network.size);
  const weights =
    network.weights instanceof Float32Array ? new Float32Array(network.size) : new Float64Array(network.size);
  let edge = 0;
  for (let node = 0; node < network.order; node++) {
    for (let at = network.offsets[node]!; at < network.offsets[node + 1]!; at++) {
      const target = network.targets[at]!;
      if (!network.directed && target < node) continue;
      sources[edge] = node;
      targets[edge] = target;
      weights[edge++] = network.weights[at]!;
    }
  }
  return { sources, targets, weights };
}

function checkEdges(order: number, { sources, targets, weights }: EdgeColumns): void {
  const count = sources.length;
  if (targets.length !== count || (weights !== undefined && weights.length !== count))
    throw new RangeError('The columns of the edges must have equal lengths.');
  for (let edge = 0; edge < count; edge++) {
    if (sources[edge]! >= order || targets[edge]! >= order)
      throw new RangeError(`Edge ${sources[edge]!} – ${targets[edge]!} leaves a network of ${order} nodes.`);
    const weight = weights === undefined ? 1 : weights[edge]!;
    if (!(weight > 0 && weight < Infinity))
      throw new RangeError(
        `Edge ${sources[edge]!} – ${targets[edge]!} has the weight ${weight}; it must be above 0.`,
      );
  }
}

function sumOf(weights: Weights): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]!;
  return sum;
}
