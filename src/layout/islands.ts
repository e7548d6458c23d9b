import { connectedComponents } from '../network/components.js';
import type { Network } from '../network/csr.js';

/** A connected part of a network, its nodes numbered from 0 in the order of `nodes`. */
export interface Island {
  /** Numbers of the nodes in the whole network, ascending. */
  readonly nodes: Uint32Array;
  /** Rows of the part. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** The connected components of an undirected network, in the order of their smallest nodes. */
export function islandsOf(network: Network): Island[] {
  const { order, offsets, targets, weights } = network;
  const { count, of } = connectedComponents(network);
  const starts = new Uint32Array(count + 1);
  for (let node = 0; node < order; node++) starts[of[node]! + 1]!++;
  for (let at = 0; at < count; at++) starts[at + 1]! += starts[at]!;
  const members = new Uint32Array(order);
  const numberOf = new Uint32Array(order);
  const filled = new Uint32Array(count);
  for (let node = 0; node < order; node++) {
    const place = filled[of[node]!]!++;
    numberOf[node] = place;
    members[starts[of[node]!]! + place] = node;
  }
  return Array.from({ length: count }, (_, at): Island => {
    const nodes = members.subarray(starts[at], starts[at + 1]);
    const rows = new Uint32Array(nodes.length + 1);
    nodes.forEach((node, place) => (rows[place + 1] = rows[place]! + offsets[node + 1]! - offsets[node]!));
    const island = {
      nodes,
      offsets: rows,
      targets: new Uint32Array(rows[nodes.length]!),
      weights: new Float64Array(rows[nodes.length]!),
    };
    let next = 0;
    for (const node of nodes) {
      for (let place = offsets[node]!; place < offsets[node + 1]!; place++) {
        island.targets[next] = numberOf[targets[place]!]!;
        island.weights[next++] = weights[place]!;
      }
    }
    return island;
  });
}
