import type { DrawnNetwork } from '../../../src/analysis/layout.js';
import { keyedNetworkOf } from '../../../src/analysis/keyed-network.js';
import type { UndirectedGraph } from '../../../src/graphology-interop.js';
import { buildNetwork } from '../../../src/network/csr.js';

/** A graph as a layout sees it; edges that weigh nothing draw nothing. */
export function drawn(graph: UndirectedGraph): DrawnNetwork {
  const idle = graph.filterEdges((_, { weight }) => weight === 0);
  const drawing = graph.copy();
  for (const edge of idle) drawing.dropEdge(edge);
  const { keys, network } = keyedNetworkOf(drawing);
  const numbers = (end: (edge: string) => string): Uint32Array =>
    Uint32Array.from(idle, (edge) => keys.indexOf(end(edge)));
  const ends = {
    sources: numbers((edge) => graph.source(edge)),
    targets: numbers((edge) => graph.target(edge)),
  };
  return { keys, network, idle: buildNetwork(keys.length, ends) };
}
