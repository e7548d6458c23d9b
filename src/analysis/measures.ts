import { pagerank, type UndirectedGraph } from '../graphology-interop.js';
import { byCodeUnit, indexGraph, toNumberedGraph, type IndexedGraph } from './indexed-graph.js';

export interface NodeMeasures {
  /** Number of distinct neighbours. */
  readonly degree: number;
  /** Sum of the weights of the edges, to 9 decimals. */
  readonly strength: number;
  /** To 12 decimals; sums to 1 over all nodes but for the rounding. */
  readonly pagerank: number;
}

const ALPHA = 0.85;
/** The change per node and round at which PageRank counts as converged, far below the 12 decimals that are kept. */
const TOLERANCE = 1e-14;
const MAX_ITERATIONS = 1000;

/**
 * Degree, strength and weighted PageRank (Page, Brin, Motwani and Winograd 1999; damping 0.85, nodes without edges
 * spread their rank evenly) of every node of a graph, nodes in ascending order.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when an edge weight is not finite and positive
 */
export function authorMeasures(graph: UndirectedGraph): Map<string, NodeMeasures> {
  const indexed = indexGraph(graph);
  const { degree, strength } = degreesAndStrengths(indexed);
  const ranks = pageranks(indexed);
  return new Map(
    indexed.keys.map((key, node) => [
      key,
      { degree: degree[node] as number, strength: strength[node] as number, pagerank: ranks[node] as number },
    ]),
  );
}

/** Degree, and strength to 9 decimals, per node number. */
export function degreesAndStrengths({ keys, edges }: IndexedGraph): { degree: number[]; strength: number[] } {
  const degree = keys.map(() => 0);
  const strength = keys.map(() => 0);
  for (const { source, target, weight } of edges) {
    for (const end of [source, target]) {
      degree[end] = (degree[end] as number) + 1;
      strength[end] = (strength[end] as number) + weight;
    }
  }
  return { degree, strength: strength.map((sum) => round(sum, 9)) };
}

/** Orders nodes by strength, then degree, strongest first, then by key. */
export function byStrength(
  a: Pick<NodeMeasures, 'degree' | 'strength'> & { readonly key: string },
  b: Pick<NodeMeasures, 'degree' | 'strength'> & { readonly key: string },
): number {
  return b.strength - a.strength || b.degree - a.degree || byCodeUnit(a.key, b.key);
}

/** Rounds to a number of decimals; never -0. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}

function pageranks({ keys, edges }: IndexedGraph): number[] {
  if (keys.length === 0) return [];
  const graph = toNumberedGraph([...keys.keys()], edges);
  const ranks = pagerank(graph, {
    getEdgeWeight: 'weight',
    alpha: ALPHA,
    tolerance: TOLERANCE,
    maxIterations: MAX_ITERATIONS,
  });
  const raw = keys.map((_, node) => ranks[String(node)] as number);
  const total = raw.reduce((sum, rank) => sum + rank, 0);
  return raw.map((rank) => round(rank / total, 12));
}
