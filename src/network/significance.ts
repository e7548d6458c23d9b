import type { Network } from './csr.js';
import { sizesOf } from './similarity.js';

/**
 * By label how clearly a community stands out, in nats: the log-likelihood ratio between the share of edges inside it
 * and the share that the degrees of its nodes let expect (the term of one community in the asymptotic surprise of
 * Traag, Aldecoa and Delvenne 2015, DOI 10.1103/PhysRevE.92.022816), less the logarithm of the number of sets of so
 * many nodes, from which the community was picked. So communities of different sizes can be compared.
 *
 * Edges are counted, not weighed. Nodes without edges count for nothing.
 */
export function communityScores(network: Network, membership: Uint32Array): Float64Array {
  const { directed, order, size: edges, offsets, targets } = network;
  const sizes = sizesOf(membership);
  const inner = new Float64Array(sizes.length);
  const out = new Float64Array(sizes.length);
  const into = new Float64Array(sizes.length);
  for (let node = 0; node < order; node++) {
    const community = membership[node]!;
    out[community]! += offsets[node + 1]! - offsets[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const other = membership[targets[at]!]!;
      into[other]!++;
      if (other === community) inner[community]!++;
    }
  }
  const linked = linkedNodes(network);
  const logFactorials = logFactorialsUpTo(linked);
  // In undirected rows every edge stands twice.
  const ends = directed ? edges : 2 * edges;
  return inner.map((count, community) => {
    const size = sizes[community]!;
    if (edges === 0 || size > linked) return 0;
    const expected = (out[community]! / ends) * (into[community]! / ends);
    const sets = logFactorials[linked]! - logFactorials[size]! - logFactorials[linked - size]!;
    return edges * divergence(count / ends, expected) - sets;
  });
}

function linkedNodes({ order, targets, offsets }: Network): number {
  const linked = new Uint8Array(order);
  for (const target of targets) linked[target] = 1;
  for (let node = 0; node < order; node++) if (offsets[node + 1]! > offsets[node]!) linked[node] = 1;
  return linked.reduce((count, mark) => count + mark, 0);
}

/** Kullback–Leibler divergence of two shares, 0 when the observed one is not the larger. */
function divergence(observed: number, expected: number): number {
  if (observed <= expected) return 0;
  const rest = observed >= 1 ? 0 : (1 - observed) * Math.log((1 - observed) / (1 - expected));
  return observed * Math.log(observed / expected) + rest;
}

function logFactorialsUpTo(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let number = 2; number <= most; number++) logs[number] = logs[number - 1]! + Math.log(number);
  return logs;
}
