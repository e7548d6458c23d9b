import { PaperGraphError } from '../errors.js';
import { louvain, UndirectedGraph } from '../graphology-interop.js';
import type { Method } from '../network/certificate.js';
import { connectedComponents, countDisconnected } from '../network/components.js';
import { columnsOf, type Network } from '../network/csr.js';
import { leiden } from '../network/leiden.js';
import { modularity } from '../network/modularity.js';
import { canonicalLabels, countLabels } from '../network/partition.js';
import { createRandom, permutation, type Random } from '../network/random.js';

export const COMMUNITY_ALGORITHMS = ['leiden', 'louvain'] as const;
export type CommunityAlgorithm = (typeof COMMUNITY_ALGORITHMS)[number];

export interface NetworkCommunityOptions {
  readonly algorithm: CommunityAlgorithm;
  readonly resolution: number;
  readonly seed: number;
}

export interface NetworkCommunities {
  /** Per node its community, numbered by size, largest first, then by smallest node. */
  readonly membership: Uint32Array;
  readonly count: number;
  /** Newman's modularity (resolution 1); null for a network without edges. */
  readonly modularity: number | null;
  /** Communities that fall into several parts: never any by Leiden. */
  readonly disconnected: number;
}

/** What one start found. */
export interface CommunityRun {
  readonly membership: Uint32Array;
  /** Levels of aggregation. */
  readonly levels: number;
}

export interface CommunityRuns {
  readonly best: CommunityRun;
  /** Modularity of the best at the resolution asked for; 0 for a network without edges. */
  readonly quality: number;
  readonly others: readonly CommunityRun[];
}

interface Effort {
  /** Above this many edges the next row holds. */
  readonly edges: number;
  readonly starts: number;
  /** Of Leiden. */
  readonly iterations: number | 'converge';
}

/** Small networks cost nothing. A run to convergence takes seconds from 30,000 edges on, ten iterations from 100,000, one from a million. */
const EFFORTS: readonly Effort[] = [
  { edges: 1_000, starts: 50, iterations: 'converge' },
  { edges: 30_000, starts: 10, iterations: 'converge' },
  { edges: 100_000, starts: 10, iterations: 10 },
  { edges: 1_000_000, starts: 1, iterations: 10 },
  { edges: Infinity, starts: 1, iterations: 2 },
];

/** Above this many edges graphology's maps are full. */
const MOST_LOUVAIN_EDGES = 16_000_000;

/** Communities of an undirected network: the best of the runs of one algorithm. */
export function findCommunities(network: Network, options: NetworkCommunityOptions): NetworkCommunities {
  const { membership } = runCommunities(network, options).best;
  return {
    membership,
    count: countLabels(membership),
    modularity: modularity(network, membership),
    disconnected: countDisconnected(network, membership),
  };
}

/**
 * Ten seeded starts of an algorithm, fifty up to 1,000 edges, one above 100,000; the first of the best by modularity is set apart. Louvain
 * (Blondel et al. 2008, DOI 10.1088/1742-5468/2008/10/P10008) is that of graphology, on nodes in random order.
 *
 * @param split cuts communities of Louvain into their connected parts, which never lowers modularity
 * @throws PaperGraphError `USAGE` when the network is too large for Louvain, see `fitsLouvain`
 */
export function runCommunities(
  network: Network,
  { algorithm, resolution, seed }: NetworkCommunityOptions,
  split = false,
): CommunityRuns {
  const { starts, iterations } = EFFORTS.find(({ edges }) => network.size <= edges)!;
  const random = createRandom(seed);
  const runs = Array.from({ length: starts }, (): CommunityRun => {
    if (algorithm === 'louvain') return runLouvain(network, resolution, random, split);
    const start = Math.floor(random() * 2 ** 32);
    const { membership, hierarchy } = leiden(network, { resolution, seed: start, iterations });
    return { membership, levels: network.size === 0 ? 0 : hierarchy.length };
  });
  const qualities = runs.map(({ membership }) => modularity(network, membership, resolution) ?? 0);
  const quality = Math.max(...qualities);
  const best = qualities.indexOf(quality);
  return { best: runs[best]!, quality, others: runs.filter((_, run) => run !== best) };
}

/** One start of the algorithm, as certificates repeat it. */
export function communityMethod({ algorithm, resolution }: NetworkCommunityOptions): Method {
  return {
    find: (network, seed) =>
      algorithm === 'leiden'
        ? leiden(network, { resolution, seed }).membership
        : runLouvain(network, resolution, createRandom(seed), false).membership,
    quality: (network, membership) => modularity(network, membership, resolution) ?? 0,
  };
}

/** Whether graphology can hold the network. */
export const fitsLouvain = (network: Network): boolean => network.size <= MOST_LOUVAIN_EDGES;

/** Louvain depends on the order of insertion, so every run has a random one. */
function runLouvain(network: Network, resolution: number, random: Random, split: boolean): CommunityRun {
  if (!fitsLouvain(network)) {
    throw new PaperGraphError(
      'USAGE',
      `Louvain holds at most ${MOST_LOUVAIN_EDGES} edges and the graph has ${network.size}; use --algorithm leiden.`,
    );
  }
  const { sources, targets, weights } = columnsOf(network);
  const graph = new UndirectedGraph();
  for (const node of permutation(network.order, random)) graph.addNode(String(node));
  sources.forEach((source, edge) =>
    graph.addUndirectedEdge(String(source), String(targets[edge]), { weight: weights[edge] }),
  );
  // graphology refuses a graph without edges.
  if (graph.size === 0) {
    return { membership: Uint32Array.from({ length: network.order }, (_, node) => node), levels: 0 };
  }
  const found = louvain.detailed(graph, { resolution, rng: random });
  const labels = Uint32Array.from({ length: network.order }, (_, node) => found.communities[String(node)]!);
  return {
    membership: canonicalLabels(split ? connectedComponents(network, labels).of : labels),
    levels: found.dendrogram.length - 1,
  };
}
