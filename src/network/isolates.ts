import type { Network } from './csr.js';

/** The network without nodes that have no edges, and the numbers that its nodes had. Undirected networks only. */
export function withoutIsolates(network: Network): {
  readonly network: Network;
  readonly nodes: Uint32Array;
} {
  const { order, offsets, targets } = network;
  const numbers = new Uint32Array(order);
  let kept = 0;
  for (let node = 0; node < order; node++) {
    numbers[node] = kept;
    if (offsets[node + 1]! > offsets[node]!) kept++;
  }
  const nodes = new Uint32Array(kept);
  const starts = new Uint32Array(kept + 1);
  for (let node = 0; node < order; node++) {
    if (offsets[node] === offsets[node + 1]) continue;
    nodes[numbers[node]!] = node;
    starts[numbers[node]! + 1] = offsets[node + 1]!;
  }
  const renamed = targets.map((target) => numbers[target]!);
  return { network: { ...network, order: kept, offsets: starts, targets: renamed }, nodes };
}
