import type { Network } from './csr.js';
import type { Objective } from './level.js';

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
  const { directed, order, weight: total } = network;
  if (total === 0) return null;
  const { inner, out, into } = communityWeights(network, membership);
  let quality = 0;
  for (let community = 0; community < order; community++) {
    // In undirected rows every inner edge and every strength is counted from both ends.
    quality += directed
      ? inner[community]! / total - resolution * (out[community]! / total) * (into[community]! / total)
      : inner[community]! / (2 * total) - resolution * (out[community]! / (2 * total)) ** 2;
  }
  return quality;
}

/**
 * Quality of a partition in the constant Potts model (Traag et al. 2011, DOI 10.1103/PhysRevE.84.016114): the sum over
 * communities of inner weight - γ n (n - 1) / 2, where n is the number of members. Grows with the network.
 */
export function pottsQuality(network: Network, membership: Uint32Array, resolution: number): number {
  const { inner } = communityWeights(network, membership);
  const sizes = new Uint32Array(network.order);
  for (const community of membership) sizes[community]!++;
  let quality = 0;
  for (let community = 0; community < network.order; community++) {
    const size = sizes[community]!;
    quality += inner[community]! / (network.directed ? 1 : 2) - (resolution * size * (size - 1)) / 2;
  }
  return quality;
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

/** Per community the weight in its rows that stays inside, that leaves from its nodes, and that arrives at them. */
function communityWeights({ order, offsets, targets, weights }: Network, membership: Uint32Array) {
  const inner = new Float64Array(order);
  const out = new Float64Array(order);
  const into = new Float64Array(order);
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
