import { PaperGraphError } from '../errors.js';
import type { UndirectedGraph } from '../graphology-interop.js';
import { buildNetwork, type Network } from '../network/csr.js';

/** An edge between node numbers, `source` the smaller one. */
export interface IndexedEdge {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/**
 * A weighted graph over the numbers 0 to `keys.length` - 1, the same for every order in which the nodes and edges of
 * the original were inserted. Algorithms run on it because their results depend on that order, and because libraries
 * that answer with plain objects lose keys such as `__proto__`.
 */
export interface IndexedGraph {
  /** Ascending by code unit. */
  readonly keys: readonly string[];
  /** Ascending by source, then target; no loops. */
  readonly edges: readonly IndexedEdge[];
}

/** Reads the weight of an edge from its attributes. */
export type EdgeWeight = (attributes: Readonly<Record<string, unknown>>) => number;

/** Order of strings by code unit, which no locale changes. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The `weight` attribute; edges without one count as 1. Anything but a number becomes NaN and is refused later. */
export const readWeight: EdgeWeight = ({ weight }) =>
  weight === undefined || weight === null ? 1 : typeof weight === 'number' ? weight : Number.NaN;

/**
 * Passes a finite weight above 0 (or, when asked, 0) through.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` for any other weight
 */
export function checkWeight(weight: number, edge: string, zeroAllowed = false): number {
  if (Number.isFinite(weight) && (weight > 0 || (zeroAllowed && weight === 0))) return weight;
  const wanted = zeroAllowed ? 'finite and not negative' : 'finite and above 0';
  throw new PaperGraphError(
    'INPUT_UNREADABLE',
    `Edge ${edge} has the weight ${weight}; weights must be ${wanted}.`,
  );
}

/**
 * Numbers the nodes of a graph in ascending order of their keys.
 *
 * @param weightOf defaults to the `weight` attribute
 * @param zeroAllowed whether edges may weigh 0
 * @throws PaperGraphError `INPUT_UNREADABLE` for weights that are not finite and positive
 */
export function indexGraph(
  graph: UndirectedGraph,
  weightOf: EdgeWeight = readWeight,
  zeroAllowed = false,
): IndexedGraph {
  const keys = graph.nodes().toSorted(byCodeUnit);
  const numberOf = new Map(keys.map((key, index) => [key, index]));
  const edges: IndexedEdge[] = [];
  graph.forEachEdge((_, attributes, from, to) => {
    const weight = checkWeight(weightOf(attributes), `${from} – ${to}`, zeroAllowed);
    const [a, b] = [numberOf.get(from) as number, numberOf.get(to) as number];
    if (a !== b) edges.push({ source: Math.min(a, b), target: Math.max(a, b), weight });
  });
  edges.sort((one, other) => one.source - other.source || one.target - other.target);
  return { keys, edges };
}

/** The same graph in compressed rows. */
export function toNetwork({ keys, edges }: IndexedGraph): Network {
  return buildNetwork(keys.length, {
    sources: Uint32Array.from(edges, ({ source }) => source),
    targets: Uint32Array.from(edges, ({ target }) => target),
    weights: Float64Array.from(edges, ({ weight }) => weight),
  });
}
