import type { UndirectedGraph } from '../graphology-interop.js';
import type { GraphColumnsView } from '../model/graph-view.js';
import { buildNetwork, undirectedOf, unweighted, type Network } from '../network/csr.js';
import { indexGraph, toNetwork } from './indexed-graph.js';
import { byStrength, round } from './measures.js';

/** A network and the keys of its nodes, ascending by code unit. */
export interface KeyedNetwork {
  readonly keys: readonly string[];
  readonly network: Network;
}

type EndsView = Pick<GraphColumnsView, 'keys' | 'ends'>;

/** A node with its ties to others, directions ignored. */
export interface RankedNode {
  readonly node: number;
  readonly key: string;
  /** Number of distinct neighbours. */
  readonly degree: number;
  /** Sum of the weights of its edges, to 9 decimals. */
  readonly strength: number;
}

/** @throws PaperGraphError `INPUT_UNREADABLE` when an edge weight is not finite and positive */
export function keyedNetworkOf(graph: UndirectedGraph): KeyedNetwork {
  const indexed = indexGraph(graph);
  return { keys: indexed.keys, network: toNetwork(indexed) };
}

/** Every author, and how much each two of them wrote together. */
export function coauthorNetwork(view: EndsView & Pick<GraphColumnsView, 'numbers'>): KeyedNetwork {
  const keys = view.keys();
  const authors = view.numbers('author');
  const place = new Uint32Array(keys.length);
  authors.forEach((number, index) => (place[number] = index));
  const { sources, targets, values } = view.ends('CO_AUTHORED_WITH', 'weight');
  const numberOf = (number: number): number => place[number]!;
  const edges = { sources: sources.map(numberOf), targets: targets.map(numberOf), weights: values! };
  return {
    keys: Array.from(authors, (number) => keys[number]!),
    network: buildNetwork(authors.length, edges),
  };
}

/**
 * Papers and cited works, with an edge of weight 1 from each to what it cites; citations of oneself are left out. The
 * other nodes of the graph have no edge.
 */
export function citationNetwork(view: EndsView): KeyedNetwork {
  const keys = view.keys();
  return { keys, network: unweighted(buildNetwork(keys.length, view.ends('CITES'), true)) };
}

/** The same without nodes that have no edge. */
export function withoutIsolated({ keys, network }: KeyedNetwork): KeyedNetwork {
  const { offsets, targets, order } = network;
  const linked = new Uint8Array(order);
  for (const target of targets) linked[target] = 1;
  const numberOf = new Uint32Array(order);
  const kept: string[] = [];
  const rows = [0];
  for (let node = 0; node < order; node++) {
    if (linked[node] === 0 && offsets[node] === offsets[node + 1]) continue;
    numberOf[node] = kept.length;
    kept.push(keys[node]!);
    rows.push(offsets[node + 1]!);
  }
  return {
    keys: kept,
    network: {
      ...network,
      order: kept.length,
      offsets: Uint32Array.from(rows),
      targets: targets.map((target) => numberOf[target]!),
    },
  };
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
