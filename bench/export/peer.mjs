import { UndirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import { edgeKey } from '../../dist/model/graph-schema.js';
import { columnsOf } from '../../dist/network/csr.js';
import { keyOf, labelOf, placeOf } from './node.mjs';

/** graphology-gexf with what `papergraph network` writes, places, sizes and colours besides. */
export const prepare = (network) => prepared(network, false);

/** @param full whether with all that `papergraph export` writes: kinds, degrees, the edges' own keys and papers */
export function prepared(network, full) {
  const graph = new UndirectedGraph();
  const { offsets } = network;
  for (let node = 0; node < network.order; node += 1)
    graph.addNode(keyOf(node), {
      label: labelOf(node),
      papers: node % 300,
      ...(full && { kind: 'author', degree: offsets[node + 1] - offsets[node] }),
      ...placeOf(node),
      size: 3,
      color: '#aabbcc',
    });
  const { sources, targets, weights } = columnsOf(network);
  const kind = 'CO_AUTHORED_WITH';
  for (let edge = 0; edge < network.size; edge += 1) {
    const [source, target, weight] = [keyOf(sources[edge]), keyOf(targets[edge]), weights[edge]];
    if (full)
      graph.addEdgeWithKey(edgeKey(kind, source, target), source, target, { kind, papers: weight, weight });
    else graph.addEdge(source, target, { weight });
  }
  return () => [write(graph, { pretty: false })];
}
