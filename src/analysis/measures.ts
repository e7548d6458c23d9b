import { networkMeasures, type NetworkSummary } from '../network/measures/network-measures.js';
import type { KeyedNetwork } from './keyed-network.js';
import { round } from './ranking.js';

export interface NodeMeasures {
  /** Number of distinct neighbours. */
  readonly degree: number;
  /** Sum of the weights of the edges. */
  readonly strength: number;
  /** Sums to 1 over all nodes but for the rounding. */
  readonly pagerank: number;
  readonly betweenness: number;
  readonly closeness: number;
  readonly clustering: number;
  readonly core: number;
  readonly component: number;
  readonly participation: number;
  readonly otherCommunities: number;
}

export interface GraphMeasures {
  /** Nodes in ascending order. PageRank and betweenness to 12 decimals, other numbers to 9. */
  readonly of: ReadonlyMap<string, NodeMeasures>;
  readonly summary: NetworkSummary;
}

/**
 * The measures of `networkMeasures` for every node: exact up to a size, sampled above.
 *
 * @param communityOf community ids by node; nodes without an edge need none
 */
export function graphMeasures(
  { keys, network }: KeyedNetwork,
  communityOf: ReadonlyMap<string, string>,
  seed = 1,
): GraphMeasures {
  const communities = numbered(keys.map((key) => communityOf.get(key) ?? ''));
  const found = networkMeasures(network, { communities, seed });
  const row = (node: number): NodeMeasures => ({
    degree: found.degree[node]!,
    strength: round(found.strength[node]!, 9),
    pagerank: round(found.pagerank[node]!, 12),
    betweenness: round(found.betweenness.values[node]!, 12),
    closeness: round(found.closeness.values[node]!, 9),
    clustering: round(found.clustering[node]!, 9),
    core: found.core[node]!,
    component: found.component[node]!,
    participation: round(found.participation[node]!, 9),
    otherCommunities: found.otherCommunities[node]!,
  });
  return { of: new Map(keys.map((key, node) => [key, row(node)])), summary: found.summary };
}

/** Equal texts get equal numbers, counted from 0. */
function numbered(texts: readonly string[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(texts, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
