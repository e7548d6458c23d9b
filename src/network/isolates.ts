import type { Network } from './csr.js';

/** The network without nodes that no edge starts or ends at, and the numbers that its nodes had. */
export function withoutIsolates(network: Network): {
  readonly network: Network;
  readonly nodes: Uint32Array;
} {
  const { order, offsets, targets } = network;
  const linked = new Uint8Array(order);
  for (const target of targets) linked[target] = 1;
  const numbers = new Uint32Array(order);
  let kept = 0;
  for (let node = 0; node < order; node++) {
    if (offsets[node + 1]! > offsets[node]!) linked[node] = 1;
    numbers[node] = kept;
    kept += linked[node]!;
  }
  const nodes = new Uint32Array(kept);
  const starts = new Uint32Array(kept + 1);
  for (let node = 0; node < order; node++) {
    if (linked[node] === 0) continue;
    nodes[numbers[node]!] = node;
    starts[numbers[node]! + 1] = offsets[node + 1]!;
  }
  const renamed = targets.map((target) => numbers[target]!);
  return { network: { ...network, order: kept, offsets: starts, targets: renamed }, nodes };
}
