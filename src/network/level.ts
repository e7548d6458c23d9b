import type { Network } from './csr.js';
import { undirectedOf } from './csr.js';
import type { Weights } from './edge-columns.js';

/** What a partition is judged by. */
export type Objective = 'modularity' | 'cpm';

/**
 * A network as the Leiden algorithm sees it: undirected rows, and for every node its share in the null model. The
 * gain of a node u from joining a community C is w(u, C) - rate * (mass(u) * mass(C) - skew(u) * skew(C)).
 */
export interface Level {
  readonly order: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Weights;
  readonly mass: Float64Array;
  /** Only of directed networks. */
  readonly skew: Float64Array | null;
}

export interface BaseLevel {
  readonly level: Level;
  readonly rate: number;
  /** The mean weight of an edge: the unit in which gains are compared with chance. */
  readonly unit: number;
}

/**
 * The lowest level: a network with the null model of its objective.
 *
 * - modularity (Newman and Girvan 2004, DOI 10.1103/PhysRevE.69.026113): mass is strength, rate is resolution / 2m
 * - modularity of a directed network (Leicht and Newman 2008, DOI 10.1103/PhysRevLett.100.118703): expected are
 *   (out(u) in(v) + in(u) out(v)) / m between u and v, which with mass = out + in and skew = out - in is
 *   (mass(u) mass(v) - skew(u) skew(v)) / 2m
 * - constant Potts model (Traag et al. 2011, DOI 10.1103/PhysRevE.84.016114): mass is the number of nodes, rate the
 *   resolution; it does not see directions
 */
export function baseLevel(network: Network, objective: Objective, resolution: number): BaseLevel {
  const { order, offsets, targets, weights, size, weight } = undirectedOf(network);
  const rows = { order, offsets, targets, weights };
  const unit = size === 0 ? 1 : weight / size;
  if (objective === 'cpm') {
    return { level: { ...rows, mass: new Float64Array(order).fill(1), skew: null }, rate: resolution, unit };
  }
  const mass = rowSums(order, offsets, weights);
  const rate = weight === 0 ? 0 : resolution / (2 * weight);
  if (!network.directed) return { level: { ...rows, mass, skew: null }, rate, unit };
  const out = rowSums(order, network.offsets, network.weights);
  return { level: { ...rows, mass, skew: out.map((sum, node) => 2 * sum - mass[node]!) }, rate, unit };
}

/**
 * What a partition of a level gains over none, up to a constant factor: for comparisons between partitions of the same
 * level. Labels lie below `level.order`.
 */
export function levelQuality(level: Level, labels: Uint32Array, rate: number): number {
  const { order, offsets, targets, weights, mass, skew } = level;
  const masses = new Float64Array(order);
  const skews = new Float64Array(order);
  let inner = 0;
  for (let node = 0; node < order; node++) {
    const label = labels[node]!;
    masses[label]! += mass[node]!;
    if (skew !== null) skews[label]! += skew[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++)
      if (labels[targets[at]!] === label) inner += weights[at]!;
  }
  let expected = 0;
  for (let label = 0; label < order; label++) expected += masses[label]! ** 2 - skews[label]! ** 2;
  return inner - rate * expected;
}

function rowSums(order: number, offsets: Uint32Array, weights: Weights): Float64Array {
  const sums = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    let sum = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) sum += weights[at]!;
    sums[node] = sum;
  }
  return sums;
}
