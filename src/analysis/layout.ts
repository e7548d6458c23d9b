import type { Places } from '../layout/geometry.js';
import { radiusOfDegree, type NetworkLayoutOptions } from '../layout/layout.js';
import type { EdgeKind } from '../model/graph-schema.js';
import type { GraphColumnsView, GraphName, Point } from '../model/graph-view.js';
import { buildNetwork, undirectedOf, type Network } from '../network/csr.js';
import type { KeyedNetwork } from './keyed-network.js';
import { citationNetwork, coauthorNetwork } from './projection.js';
import { round } from './ranking.js';

/** A graph as a layout sees it. */
export interface DrawnNetwork extends KeyedNetwork {
  /** Per node its radius, where that does not follow from its edges here. */
  readonly radii?: Float64Array;
}

/** A graph as `layoutNetwork` takes it; plain data, so that another thread can work on it. */
export interface LayoutTask {
  /** Per node its key, ascending by code unit. */
  readonly keys: readonly string[];
  readonly network: Network;
  readonly options: Omit<NetworkLayoutOptions, 'onProgress'>;
}

export interface LayoutTaskOptions {
  /** Default 1. */
  readonly seed?: number;
  /** Community id by node; members of one are placed side by side. */
  readonly communities?: ReadonlyMap<string, string>;
}

/**
 * How strongly an edge of the knowledge graph draws its ends together in a layout. Co-authors already stand together
 * through their papers.
 */
const PULL: Readonly<Record<EdgeKind, number>> = {
  AUTHORED: 1,
  CO_AUTHORED_WITH: 0,
  PUBLISHED_IN: 0.1,
  PRESENTED_IN: 0.1,
  HAS_CODE: 1,
  HAS_LINK: 1,
  CITES: 0.5,
  INTRODUCES: 1,
  MENTIONS: 0.3,
  HAS_TOPIC: 0.1,
};

/**
 * Kinds whose targets may hold very many papers, of all kinds. What holds more draws each the less, by the square root: it
 * stands amid its papers, those of a rare topic stand near each other, and a venue makes no heap of everything.
 */
const SHARED: readonly EdgeKind[] = ['PUBLISHED_IN', 'PRESENTED_IN', 'HAS_TOPIC'];

/** The distinct pulls, strongest first. */
const STRENGTHS = [...new Set(Object.values(PULL))].sort((a, b) => b - a);

/**
 * What draws the nodes of one of the three graphs together: co-authors by their weight, papers and works by citations in
 * either direction, the things of the knowledge graph by the strongest relation of each pair.
 */
export function drawnNetwork(view: GraphColumnsView, name: GraphName): DrawnNetwork {
  if (name === 'coauthor') return coauthorNetwork(view);
  if (name === 'knowledge') return knowledgeNetwork(view);
  const { keys, network } = citationNetwork(view);
  return { keys, network: undirectedOf(network) };
}

/** What is to be laid out: `layoutNetwork` finds the places, `placedPoints` gives them to the keys. */
export function layoutTask(
  { keys, network, radii }: DrawnNetwork,
  { seed, communities }: LayoutTaskOptions = {},
): LayoutTask {
  return {
    keys,
    network,
    options: {
      ...(seed === undefined ? {} : { seed }),
      ...(radii === undefined ? {} : { radii }),
      communities: communities && numbered(keys.map((key) => communities.get(key))),
    },
  };
}

/** Points by key, coordinates to 2 decimals, nodes in ascending order. */
export function placedPoints({ keys }: LayoutTask, { x, y }: Places): Map<string, Point> {
  return new Map(keys.map((key, node) => [key, { x: round(x[node]!, 2), y: round(y[node]!, 2) }]));
}

/** Every node, as large as its pairs are many, and one edge for each pair that a relation draws together. */
function knowledgeNetwork(view: GraphColumnsView): DrawnNetwork {
  const keys = view.keys();
  const shares = sharesOf(view, keys.length);
  const degrees = new Uint32Array(keys.length);
  const pairs = strongestPairs(view, keys.length);
  const sources = new Uint32Array(pairs.length);
  const targets = new Uint32Array(pairs.length);
  const weights = new Float64Array(pairs.length);
  let drawing = 0;
  for (const pair of pairs) {
    const ends = Math.floor(pair / STRENGTHS.length);
    const [a, b] = [Math.floor(ends / keys.length), ends % keys.length];
    degrees[a]!++;
    degrees[b]!++;
    const pull = STRENGTHS[pair % STRENGTHS.length]! * shares[a]! * shares[b]!;
    if (pull === 0) continue;
    sources[drawing] = a;
    targets[drawing] = b;
    weights[drawing++] = pull;
  }
  const network = buildNetwork(keys.length, {
    sources: sources.subarray(0, drawing),
    targets: targets.subarray(0, drawing),
    weights: weights.subarray(0, drawing),
  });
  return { keys, network, radii: Float64Array.from(degrees, radiusOfDegree) };
}

/** Per node by what the pull of its edges is multiplied: for targets of shared kinds the less, the more edges there are. */
function sharesOf(view: GraphColumnsView, nodes: number): Float64Array {
  const counts = new Uint32Array(nodes);
  for (const kind of SHARED) for (const target of view.ends(kind).targets) counts[target]!++;
  return Float64Array.from(counts, (count) => 1 / Math.sqrt(Math.max(1, count)));
}

/**
 * Every connected pair of nodes once, ascending: (smaller number × nodes + larger number) × pulls + place of its
 * strongest pull. Exact for up to 40 million nodes.
 */
function strongestPairs(view: GraphColumnsView, nodes: number): Float64Array {
  const columns = (Object.keys(PULL) as EdgeKind[]).map((kind) => ({
    ...view.ends(kind),
    strength: STRENGTHS.indexOf(PULL[kind]),
  }));
  const pairs = new Float64Array(columns.reduce((sum, { sources }) => sum + sources.length, 0));
  let count = 0;
  for (const { sources, targets, strength } of columns) {
    for (let at = 0; at < sources.length; at += 1) {
      const [a, b] = [sources[at]!, targets[at]!];
      if (a !== b) pairs[count++] = (Math.min(a, b) * nodes + Math.max(a, b)) * STRENGTHS.length + strength;
    }
  }
  const sorted = pairs.subarray(0, count).sort();
  let kept = 0;
  for (const pair of sorted) {
    const before = kept === 0 ? -1 : Math.floor(sorted[kept - 1]! / STRENGTHS.length);
    if (Math.floor(pair / STRENGTHS.length) !== before) sorted[kept++] = pair;
  }
  return sorted.subarray(0, kept);
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
