import { louvain, type UndirectedGraph } from '../graphology-interop.js';
import {
  connectedComponents,
  indexGraph,
  neighboursOf,
  toNumberedGraph,
  type IndexedGraph,
} from './indexed-graph.js';
import { byStrength, degreesAndStrengths } from './measures.js';
import { modularity } from './modularity.js';
import { createRandom, permutation, type Random } from './random.js';
import { communityStability } from './stability.js';

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
  readonly algorithm: 'louvain';
  readonly resolution: number;
  readonly seed: number;
  /** By community id the mean Jaccard similarity to its best match in the other runs; empty after a single run. */
  readonly stability: ReadonlyMap<string, number>;
}

interface Run {
  /** Per node number the number of its community; communities are numbered by their smallest members. */
  readonly membership: readonly number[];
  readonly levels: number;
}

const STARTS = 10;
/** Above this many edges one run takes seconds. */
const MANY_EDGES = 100_000;

/**
 * Communities by Louvain's method (Blondel et al. 2008, DOI 10.1088/1742-5468/2008/10/P10008), the best by modularity
 * of ten seeded runs (of one above 100,000 edges). Louvain can leave a community in parts that held together only
 * through a node that moved away later (Traag, Waltman and van Eck 2019, DOI 10.1038/s41598-019-41695-z); such a
 * community is split into its connected parts, which never lowers modularity, and the split partition is the one that
 * is measured.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when an edge weight is not finite and positive
 * @throws RangeError when the resolution is not finite and positive, or the seed not a whole number
 */
export function detectCommunities(graph: UndirectedGraph, options: CommunityOptions = {}): Partition {
  const { resolution = 1, seed = 1 } = options;
  if (!(Number.isFinite(resolution) && resolution > 0)) {
    throw new RangeError(`The resolution must be a number above 0, not ${resolution}.`);
  }
  const random = createRandom(seed);
  const indexed = withoutIsolated(indexGraph(graph));
  const fixed = { algorithm: 'louvain', resolution, seed } as const;
  if (indexed.edges.length === 0) {
    return { ...fixed, of: new Map(), count: 0, modularity: null, levels: 0, stability: new Map() };
  }
  const starts = indexed.edges.length > MANY_EDGES ? 1 : STARTS;
  const runs = Array.from({ length: starts }, (_, start) => runLouvain(indexed, resolution, random, start));
  const qualities = runs.map(({ membership }) => modularity(indexed, membership, resolution) as number);
  const best = qualities.indexOf(Math.max(...qualities));
  const { membership, levels } = runs[best] as Run;
  const ids = communityIds(indexed, membership);
  const others = runs.filter((_, run) => run !== best).map((run) => run.membership);
  return {
    ...fixed,
    of: new Map(indexed.keys.map((key, node) => [key, ids[membership[node] as number] as string])),
    count: ids.length,
    modularity: modularity(indexed, membership),
    levels,
    stability: new Map(
      communityStability(membership, others).map((value, community) => [ids[community] as string, value]),
    ),
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

/** The first start takes the nodes in the order of their keys, the others in a random one. */
function runLouvain(graph: IndexedGraph, resolution: number, random: Random, start: number): Run {
  const order = start === 0 ? [...graph.keys.keys()] : permutation(graph.keys.length, random);
  const found = louvain.detailed(toNumberedGraph(order, graph.edges), { resolution, rng: random });
  const neighbours = neighboursOf(graph.keys.length, graph.edges);
  const membership = connectedComponents(neighbours, (node) => found.communities[String(node)]);
  return { membership, levels: found.dendrogram.length - 1 };
}

/** Names every community after its strongest member, who is in no other, so that ids are unique and outlive a rerun. */
function communityIds(graph: IndexedGraph, membership: readonly number[]): string[] {
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
