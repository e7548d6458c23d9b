import type { Network } from '../csr.js';

/** How many neighbours every node has; of directed networks, how many edges leave it. */
export function degrees({ order, offsets }: Network): Uint32Array {
  return Uint32Array.from({ length: order }, (_, node) => offsets[node + 1]! - offsets[node]!);
}

/** The sum of the weights of the edges of every node; of directed networks, of those that leave it. */
export function strengths({ order, offsets, weights }: Network): Float64Array {
  const sums = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    let sum = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) sum += weights[at]!;
    sums[node] = sum;
  }
  return sums;
}
