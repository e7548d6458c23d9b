import { UndirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import { columnsOf } from '../../dist/network/csr.js';
import { keyOf, labelOf, placeOf } from './node.mjs';

export function prepare(network) {
  const graph = new UndirectedGraph();
  for (let node = 0; node < network.order; node += 1)
    graph.addNode(keyOf(node), {
      label: labelOf(node),
      papers: node % 300,
      ...placeOf(node),
      size: 3,
      color: '#aabbcc',
    });
  const { sources, targets, weights } = columnsOf(network);
  for (let edge = 0; edge < network.size; edge += 1)
    graph.addEdge(keyOf(sources[edge]), keyOf(targets[edge]), { weight: weights[edge] });
  return () => [write(graph, { pretty: false })];
}
