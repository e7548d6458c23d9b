import { PaperGraphError } from '../errors.js';
import { DirectedGraph, louvain, UndirectedGraph } from '../graphology-interop.js';
import type { Method } from '../network/certificate.js';
import { connectedComponents, countDisconnected } from '../network/components.js';
import { columnsOf, undirectedOf, type Network } from '../network/csr.js';
import { leiden } from '../network/leiden.js';
import { modularity, modularityContributions } from '../network/modularity.js';
import { canonicalLabels, countLabels } from '../network/partition.js';
import { createRandom, permutation, type Random } from '../network/random.js';
import type { CommunityAlgorithm } from './community-algorithms.js';

export interface NetworkCommunityOptions {
  readonly algorithm: CommunityAlgorithm;
  readonly resolution: number;
  readonly seed: number;
  /** What Leiden starts from, see `LeidenOptions`. */
  readonly initial?: Uint32Array;
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

/** How much is spent on networks of a size. */
interface Effort {
  /** Above this many edges the next row holds. */
  readonly edges: number;
  /** Starts of Leiden, and what each of them iterates. */
  readonly starts: number;
  readonly iterations: number | 'converge';
  /** Starts of Louvain through graphology, where building the graph costs more than the search. */
  readonly louvain: number;
}

/**
 * - `thorough`: for a graph that is given for its communities. Ten starts to convergence take seconds at 30,000 edges,
 *   one start at 100,000.
 * - `quick`: for one of many steps. More than three starts gain less than 0.001, and so do more than ten iterations.
 */
const EFFORTS = {
  thorough: [
    { edges: 1_000, starts: 50, iterations: 'converge', louvain: 50 },
    { edges: 30_000, starts: 10, iterations: 'converge', louvain: 10 },
    { edges: 1_000_000, starts: 1, iterations: 'converge', louvain: 1 },
    { edges: 10_000_000, starts: 1, iterations: 10, louvain: 1 },
    { edges: Infinity, starts: 1, iterations: 2, louvain: 1 },
  ],
  quick: [
    { edges: 1_000, starts: 10, iterations: 'converge', louvain: 10 },
    { edges: 20_000, starts: 3, iterations: 'converge', louvain: 1 },
    { edges: 200_000, starts: 1, iterations: 10, louvain: 1 },
    { edges: 1_000_000, starts: 1, iterations: 4, louvain: 1 },
    { edges: Infinity, starts: 1, iterations: 2, louvain: 0 },
  ],
} as const satisfies Readonly<Record<string, readonly Effort[]>>;

export type EffortName = keyof typeof EFFORTS;

function effortOn(network: Network, name: EffortName): Effort {
  return EFFORTS[name].find(({ edges }) => network.size <= edges)!;
}

/** Above this many edges graphology's maps are full. */
const MOST_LOUVAIN_EDGES = 16_000_000;

/** Communities of an undirected network: the best of the runs of one algorithm. */
export function findCommunities(
  network: Network,
  options: NetworkCommunityOptions,
  effort: EffortName = 'thorough',
): NetworkCommunities {
  const { membership } = runCommunities(network, options, effort).best;
  return {
    membership,
    count: countLabels(membership),
    modularity: modularity(network, membership),
    disconnected: countDisconnected(network, membership),
  };
}

/**
 * Several seeded starts of an algorithm, fewer on larger networks; the first of the best by modularity is set apart.
 * Louvain (Blondel et al. 2008, DOI 10.1088/1742-5468/2008/10/P10008) is that of graphology, on nodes in random order.
 *
 * @param split cuts communities of Louvain into their connected parts, which never lowers modularity
 * @throws PaperGraphError `USAGE` when the network is too large for Louvain
 */
export function runCommunities(
  network: Network,
  { algorithm, resolution, seed, ...from }: NetworkCommunityOptions,
  effort: EffortName,
  split = false,
): CommunityRuns {
  const { starts: ofLeiden, iterations, louvain: ofLouvain } = effortOn(network, effort);
  const starts = algorithm === 'leiden' ? ofLeiden : ofLouvain;
  const random = createRandom(seed);
  const runs = Array.from({ length: starts }, (): CommunityRun => {
    if (algorithm === 'louvain') return runLouvain(network, resolution, random, split);
    const start = Math.floor(random() * 2 ** 32);
    const { membership, hierarchy } = leiden(network, { resolution, seed: start, iterations, ...from });
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
    contributions: (network, membership) => modularityContributions(network, membership, resolution),
  };
}

/** Whether Louvain is worth its time and memory beside Leiden: graphology takes 300 bytes an edge. */
export function affordsLouvain(network: Network, effort: EffortName): boolean {
  return effortOn(network, effort).louvain > 0;
}

/**
 * Louvain depends on the order of insertion, so every run has a random one. For directed networks graphology takes the
 * gain of Dugué and Perez (2015, hal-01231784), which is that of directed modularity.
 */
function runLouvain(network: Network, resolution: number, random: Random, split: boolean): CommunityRun {
  if (network.size > MOST_LOUVAIN_EDGES) {
    throw new PaperGraphError(
      'USAGE',
      `Louvain holds at most ${MOST_LOUVAIN_EDGES} edges and the graph has ${network.size}; use --algorithm leiden.`,
    );
  }
  const { sources, targets, weights } = columnsOf(network);
  const graph = network.directed ? new DirectedGraph() : new UndirectedGraph();
  for (const node of permutation(network.order, random)) graph.addNode(String(node));
  sources.forEach((source, edge) =>
    graph.addEdge(String(source), String(targets[edge]), { weight: weights[edge] }),
  );
  // graphology refuses a graph without edges.
  if (graph.size === 0) {
    return { membership: Uint32Array.from({ length: network.order }, (_, node) => node), levels: 0 };
  }
  const found = louvain.detailed(graph, { resolution, rng: random });
  const labels = Uint32Array.from({ length: network.order }, (_, node) => found.communities[String(node)]!);
  return {
    membership: canonicalLabels(split ? connectedComponents(undirectedOf(network), labels).of : labels),
    levels: found.dendrogram.length - 1,
  };
}
