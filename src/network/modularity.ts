import type { Network } from './csr.js';
import type { Objective } from './level.js';
import { countLabels } from './partition.js';
import { sizesOf } from './similarity.js';

/**
 * Modularity of a partition: the share of edge weight inside communities, less what the strengths let expect.
 *
 * - undirected (Newman 2006, DOI 10.1073/pnas.0601602103): sum over communities of inner / m - γ (strength / 2m)²
 * - directed (Leicht and Newman 2008, DOI 10.1103/PhysRevLett.100.118703): sum of inner / m - γ out · in / m²
 *
 * @param membership per node its community, numbered below the number of nodes
 * @param resolution γ of Reichardt and Bornholdt (2006, DOI 10.1103/PhysRevE.74.016110)
 * @returns at most 1; null for a network without edges
 */
export function modularity(network: Network, membership: Uint32Array, resolution = 1): number | null {
  if (network.weight === 0) return null;
  return modularityContributions(network, membership, resolution).reduce((sum, part) => sum + part, 0);
}

/**
 * By label the part of the modularity that a community brings: the summands of `modularity`, which takes the same. Of a
 * network without edges each is 0.
 */
export function modularityContributions(
  network: Network,
  membership: Uint32Array,
  resolution = 1,
): Float64Array {
  const { directed, weight: total } = network;
  const { inner, out, into } = communityWeights(network, membership);
  if (total === 0) return inner;
  // In undirected rows every inner edge and every strength is counted from both ends.
  return inner.map((weight, community) =>
    directed
      ? weight / total - resolution * (out[community]! / total) * (into[community]! / total)
      : weight / (2 * total) - resolution * (out[community]! / (2 * total)) ** 2,
  );
}

/**
 * By label the share of a community's edge ends that belongs to edges which leave it, in weight, or of the ends of the
 * rest of the network where those are fewer (Kannan, Vempala and Vetta 2004, DOI 10.1145/990308.990313): 0 for
 * components, at most 1. Directions are ignored.
 */
export function conductances(network: Network, membership: Uint32Array): Float64Array {
  const { inner, out, into } = communityWeights(network, membership);
  const all = 2 * network.weight;
  return inner.map((weight, community) => {
    const ends = network.directed ? out[community]! + into[community]! : out[community]!;
    const leaving = network.directed ? ends - 2 * weight : ends - weight;
    const smaller = Math.min(ends, all - ends);
    return smaller <= 0 ? 0 : Math.max(0, leaving / smaller);
  });
}

/**
 * Quality of a partition in the constant Potts model (Traag et al. 2011, DOI 10.1103/PhysRevE.84.016114): the sum over
 * communities of inner weight - γ n (n - 1) / 2, where n is the number of members. Grows with the network.
 */
export function pottsQuality(network: Network, membership: Uint32Array, resolution: number): number {
  const { inner } = communityWeights(network, membership);
  const sizes = sizesOf(membership);
  return inner.reduce((quality, weight, community) => {
    const size = sizes[community]!;
    return quality + weight / (network.directed ? 1 : 2) - (resolution * size * (size - 1)) / 2;
  }, 0);
}

/** What a partition scores by an objective; 0 for a network without edges. */
export function qualityOf(
  network: Network,
  membership: Uint32Array,
  objective: Objective,
  resolution: number,
): number {
  return objective === 'cpm'
    ? pottsQuality(network, membership, resolution)
    : (modularity(network, membership, resolution) ?? 0);
}

/** By label the weight in the rows of a community that stays inside, that leaves from its nodes, and that arrives at them. */
function communityWeights({ order, offsets, targets, weights }: Network, membership: Uint32Array) {
  const count = countLabels(membership);
  const inner = new Float64Array(count);
  const out = new Float64Array(count);
  const into = new Float64Array(count);
  for (let node = 0; node < order; node++) {
    const community = membership[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const other = membership[targets[at]!]!;
      const weight = weights[at]!;
      out[community]! += weight;
      into[other]! += weight;
      if (other === community) inner[community]! += weight;
    }
  }
  return { inner, out, into };
}
