import type { Network } from '../csr.js';

export interface Participation {
  /** Per node 0 when all its edges lead into one community, towards 1 the more evenly they spread over many. */
  readonly coefficient: Float64Array;
  /** Per node how many communities other than its own its neighbours belong to. */
  readonly otherCommunities: Uint32Array;
}

/**
 * How far every node brokers between communities: the participation coefficient 1 - sum of (s_c / s)^2, where s is the
 * strength of the node and s_c the part of it that leads into community c (Guimera and Amaral 2005, DOI
 * 10.1038/nature03288, who count edges; with weights as in Rubinov and Sporns 2010, DOI
 * 10.1016/j.neuroimage.2009.10.003). Nodes without edges have 0.
 *
 * @param communities per node the number of its community, below the number of nodes
 */
export function participation(network: Network, communities: Uint32Array): Participation {
  const { order, offsets, targets, weights } = network;
  const coefficient = new Float64Array(order);
  const otherCommunities = new Uint32Array(order);
  const linked = new Float64Array(order);
  const touched = new Uint32Array(order);
  for (let node = 0; node < order; node++) {
    let count = 0;
    let strength = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const community = communities[targets[at]!]!;
      if (linked[community] === 0) touched[count++] = community;
      linked[community]! += weights[at]!;
      strength += weights[at]!;
    }
    let concentration = 0;
    for (let at = 0; at < count; at++) {
      const community = touched[at]!;
      concentration += (linked[community]! / strength) ** 2;
      if (community !== communities[node]) otherCommunities[node]!++;
      linked[community] = 0;
    }
    // One community gives 1 exactly; rounding can bring several a last digit above it.
    if (count > 1) coefficient[node] = Math.max(0, 1 - concentration);
  }
  return { coefficient, otherCommunities };
}
