import { PaperGraphError } from '../errors.js';
import type { UndirectedGraph } from '../graphology-interop.js';
import { buildNetwork, undirectedOf, type Network } from '../network/csr.js';
import type { EdgeColumns } from '../network/edge-columns.js';
import { withoutIsolates } from '../network/isolates.js';
import { compareText } from '../text/compare.js';
import { byStrength, round } from './ranking.js';

/** A network and the keys of its nodes, ascending by code unit. */
export interface KeyedNetwork {
  readonly keys: readonly string[];
  readonly network: Network;
}

/** The network of edges between nodes that are numbered in the order of their keys. */
export const keyedNetwork = (keys: readonly string[], edges: EdgeColumns): KeyedNetwork => ({
  keys,
  network: buildNetwork(keys.length, edges),
});

/** A node with its ties to others, directions ignored. */
export interface RankedNode {
  readonly node: number;
  readonly key: string;
  /** Number of distinct neighbours. */
  readonly degree: number;
  /** Sum of the weights of its edges, to 9 decimals. */
  readonly strength: number;
}

/**
 * An undirected graph of graphology in compressed rows, the same for every order in which its nodes and edges were
 * inserted. Edges without a `weight` weigh 1; loops are left out.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when a weight is not finite and above 0
 */
export function keyedNetworkOf(graph: UndirectedGraph): KeyedNetwork {
  const keys = graph.nodes().toSorted(compareText);
  const numberOf = new Map(keys.map((key, number) => [key, number]));
  const sources = new Uint32Array(graph.size);
  const targets = new Uint32Array(graph.size);
  const weights = new Float64Array(graph.size);
  let edge = 0;
  graph.forEachEdge((_, { weight }, source, target) => {
    sources[edge] = numberOf.get(source)!;
    targets[edge] = numberOf.get(target)!;
    weights[edge++] = checkWeight(weight ?? 1, source, target);
  });
  return { keys, network: buildNetwork(keys.length, { sources, targets, weights }) };
}

function checkWeight(weight: unknown, source: string, target: string): number {
  if (typeof weight === 'number' && weight > 0 && weight < Infinity) return weight;
  throw new PaperGraphError(
    'INPUT_UNREADABLE',
    `Edge ${source} – ${target} has the weight ${String(weight)}; weights must be finite and above 0.`,
  );
}

/** The same without nodes that have no edge. */
export function withoutIsolated({ keys, network }: KeyedNetwork): KeyedNetwork {
  const { network: linked, nodes } = withoutIsolates(network);
  return { keys: Array.from(nodes, (node) => keys[node]!), network: linked };
}

/** Strongest first: by strength, then degree, then key. */
export function rankedNodes({ keys, network }: KeyedNetwork): RankedNode[] {
  const { offsets, weights } = undirectedOf(network);
  return keys
    .map((key, node): RankedNode => {
      let strength = 0;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) strength += weights[at]!;
      return { node, key, degree: offsets[node + 1]! - offsets[node]!, strength: round(strength, 9) };
    })
    .sort(byStrength);
}
