import type { Network } from '../csr.js';
import { degrees } from './degree.js';

/**
 * The core number of every node of an undirected network: the largest k such that it belongs to a part in which every
 * node has k neighbours or more. In linear time (Batagelj and Zaversnik 2003, arXiv:cs/0310049).
 */
export function coreNumbers(network: Network): Uint32Array {
  const { order, offsets, targets } = network;
  const core = degrees(network);
  const { nodes, starts } = byDegree(core);
  const placeOf = new Uint32Array(order);
  for (let place = 0; place < order; place++) placeOf[nodes[place]!] = place;
  // Nodes stay sorted by what is left of their degree: those of degree d start at `starts[d]`.
  for (let place = 0; place < order; place++) {
    const node = nodes[place]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const other = targets[at]!;
      const left = core[other]!;
      if (left <= core[node]!) continue;
      // The first node of that degree changes places with it and its row begins one later.
      const first = starts[left]!++;
      const displaced = nodes[first]!;
      const from = placeOf[other]!;
      nodes[first] = other;
      placeOf[other] = first;
      nodes[from] = displaced;
      placeOf[displaced] = from;
      core[other] = left - 1;
    }
  }
  return core;
}

/** Nodes in ascending order of degree, and the first place of every degree. */
function byDegree(degree: Uint32Array): { nodes: Uint32Array; starts: Uint32Array } {
  let largest = 0;
  for (let node = 0; node < degree.length; node++) largest = Math.max(largest, degree[node]!);
  const starts = new Uint32Array(largest + 2);
  for (let node = 0; node < degree.length; node++) starts[degree[node]! + 1]!++;
  for (let value = 1; value < starts.length; value++) starts[value]! += starts[value - 1]!;
  const next = starts.slice();
  const nodes = new Uint32Array(degree.length);
  for (let node = 0; node < degree.length; node++) nodes[next[degree[node]!]!++] = node;
  return { nodes, starts };
}
