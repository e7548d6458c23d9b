import type { UndirectedGraph } from '../graphology-interop.js';
import type { Network } from '../network/csr.js';
import { modularity } from '../network/modularity.js';
import { countLabels } from '../network/partition.js';
import { bestMatches, normalisedMutualInformation } from '../network/similarity.js';
import { indexGraph, toNetwork, type IndexedGraph } from './indexed-graph.js';
import { byStrength, degreesAndStrengths } from './measures.js';
import {
  COMMUNITY_ALGORITHMS,
  affordsLouvain,
  runCommunities,
  type CommunityAlgorithm,
  type CommunityRuns,
} from './network-communities.js';

export interface CommunityOptions {
  /** Above 1 gives more and smaller communities; default 1. */
  readonly resolution?: number;
  /** Default 1. */
  readonly seed?: number;
}

/** Communities of an undirected graph. Nodes without an edge belong to none and are not in `of`. */
export interface Partition {
  /** Community id of every node that has one, nodes in ascending order. */
  readonly of: ReadonlyMap<string, string>;
  readonly count: number;
  /** Newman's modularity (resolution 1); null for a graph without edges. */
  readonly modularity: number | null;
  /** Levels of aggregation of the run that was kept. */
  readonly levels: number;
  readonly algorithm: CommunityAlgorithm;
  readonly resolution: number;
  readonly seed: number;
  /** By community id the mean Jaccard similarity to its best match in the other runs; empty after a single run. */
  readonly stability: ReadonlyMap<string, number>;
  /** What the algorithm found that was not kept; null when only one ran. */
  readonly other: OtherPartition | null;
}

export interface OtherPartition {
  readonly algorithm: CommunityAlgorithm;
  /** Communities by node, as `of` of the partition that was kept; ids may coincide and mean other members. */
  readonly of: ReadonlyMap<string, string>;
  readonly count: number;
  readonly modularity: number | null;
  readonly levels: number;
  /** Normalised mutual information with the partition that was kept: 1 when they are equal. */
  readonly similarity: number;
}

/** Qualities nearer than this are equal: partitions of the same quality differ in rounding. */
const ROUNDING = 1e-12;

/**
 * Communities by Leiden (Traag, Waltman and van Eck 2019, DOI 10.1038/s41598-019-41695-z) and by Louvain (Blondel et al.
 * 2008, DOI 10.1088/1742-5468/2008/10/P10008), each the best by modularity of its seeded runs, of which there are fewer
 * on larger graphs. The better one is kept, Leiden's when they are equal. Louvain can leave a community in parts that held
 * together only through a node that moved away later; such a community is split before it is measured. Louvain is left
 * out above a million edges.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when an edge weight is not finite and positive
 * @throws RangeError when the resolution is not finite and positive, or the seed not a whole number
 */
export function detectCommunities(graph: UndirectedGraph, options: CommunityOptions = {}): Partition {
  const { resolution = 1, seed = 1 } = options;
  if (!(Number.isFinite(resolution) && resolution > 0)) {
    throw new RangeError(`The resolution must be a number above 0, not ${resolution}.`);
  }
  const indexed = withoutIsolated(indexGraph(graph));
  const network = toNetwork(indexed);
  const tried = COMMUNITY_ALGORITHMS.filter(
    (name) => name === 'leiden' || affordsLouvain(network, 'quick'),
  ).map((algorithm) => ({
    algorithm,
    runs: runCommunities(network, { algorithm, resolution, seed }, 'quick', true),
  }));
  const [kept, other = null] = tried.toSorted((one, next) => {
    const difference = next.runs.quality - one.runs.quality;
    return Math.abs(difference) < ROUNDING ? 0 : difference;
  });
  const { partition, ids } = describe(indexed, network, kept!.algorithm, kept!.runs);
  return {
    ...partition,
    resolution,
    seed,
    stability: stabilityOf(kept!.runs, ids),
    other: other && {
      ...describe(indexed, network, other.algorithm, other.runs).partition,
      similarity: normalisedMutualInformation(kept!.runs.best.membership, other.runs.best.membership),
    },
  };
}

function withoutIsolated({ keys, edges }: IndexedGraph): IndexedGraph {
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const kept = [...linked].sort((a, b) => a - b);
  const renumbered = new Map(kept.map((node, index) => [node, index]));
  return {
    keys: kept.map((node) => keys[node] as string),
    edges: edges.map(({ source, target, weight }) => ({
      source: renumbered.get(source) as number,
      target: renumbered.get(target) as number,
      weight,
    })),
  };
}

function describe(
  graph: IndexedGraph,
  network: Network,
  algorithm: CommunityAlgorithm,
  { best }: CommunityRuns,
) {
  const ids = communityIds(graph, best.membership);
  return {
    partition: {
      algorithm,
      of: new Map(graph.keys.map((key, node) => [key, ids[best.membership[node]!]!])),
      count: countLabels(best.membership),
      modularity: modularity(network, best.membership),
      levels: best.levels,
    },
    ids,
  };
}

function stabilityOf({ best, others }: CommunityRuns, ids: readonly string[]): Map<string, number> {
  if (others.length === 0) return new Map();
  const sums = new Float64Array(ids.length);
  for (const { membership } of others)
    bestMatches(best.membership, membership).forEach((value, community) => (sums[community]! += value));
  return new Map(ids.map((id, community) => [id, sums[community]! / others.length]));
}

/** Names every community after its strongest member, who is in no other, so that ids are unique and outlive a rerun. */
function communityIds(graph: IndexedGraph, membership: Uint32Array): string[] {
  const { degree, strength } = degreesAndStrengths(graph);
  const nodes = graph.keys.map((key, node) => ({
    key,
    community: membership[node] as number,
    degree: degree[node] as number,
    strength: strength[node] as number,
  }));
  const strongest: string[] = [];
  for (const { key, community } of nodes.sort(byStrength)) strongest[community] ??= key;
  const taken = new Set<string>();
  return strongest.map((key) => {
    const short = `community:${key.replace(/^author:(name:)?/, '')}`;
    const id = taken.has(short) ? `community:${key}` : short;
    taken.add(id);
    return id;
  });
}
