import type { Network } from '../network/csr.js';
import type { ByteWriter } from './byte-writer.js';

/** Writes every edge once, undirected ones from the smaller to the larger node, and hands over full blocks. */
export function* forEachEdge(
  { directed, order, offsets, targets, weights }: Network,
  writer: ByteWriter,
  write: (source: number, target: number, weight: number) => void,
): Generator<Uint8Array> {
  for (let node = 0; node < order; node++) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const target = targets[at]!;
      if (directed || target > node) write(node, target, weights[at]!);
    }
    if (writer.full) yield writer.take();
  }
}
