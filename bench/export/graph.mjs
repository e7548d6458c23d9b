import { gexfExporter } from '../../dist/exporters/gexf.js';
import { graphOf } from '../../dist/graph/build.js';
import { blocksOf } from '../../dist/io/output-stage.js';
import { columnsOf } from '../../dist/network/csr.js';
import { keyOf, labelOf, placeOf } from './node.mjs';

export function prepare(network) {
  const view = graphOf(statements(network));
  const positions = new Map(Array.from({ length: network.order }, (_, node) => [keyOf(node), placeOf(node)]));
  const coauthor = { name: 'coauthor', directed: false, view, positions };
  const context = {
    graphs: { coauthor, knowledge: coauthor, citation: coauthor },
    papers: [],
    authors: [],
    communities: { formatVersion: 1, graphs: [] },
  };
  return function* () {
    for (const { chunks } of gexfExporter.write(context, ['coauthor'])) yield* blocksOf(chunks);
  };
}

function* statements(network) {
  for (let node = 0; node < network.order; node += 1)
    yield { key: keyOf(node), kind: 'author', attributes: { label: labelOf(node), papers: node % 300 } };
  const { sources, targets, weights } = columnsOf(network);
  for (let edge = 0; edge < network.size; edge += 1) {
    const ends = [keyOf(sources[edge]), keyOf(targets[edge])].sort();
    yield {
      kind: 'CO_AUTHORED_WITH',
      source: ends[0],
      target: ends[1],
      attributes: { papers: weights[edge], weight: weights[edge] },
    };
  }
}
