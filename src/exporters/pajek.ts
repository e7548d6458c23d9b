import type { NamedGraph } from '../model/graph-view.js';
import type { Exporter } from '../plugin.js';
import { inChunks } from './chunks.js';
import { edgeWeight } from './graph-table.js';
import { DECIMALS, decimalText } from './numbers.js';
import { positionsWithin } from './positions.js';
import { singleLine } from './text.js';

/** The co-author graph for Pajek (http://mrvar.fdv.uni-lj.si/pajek/): names, places in the unit square, weights. */
export const pajekExporter: Exporter = {
  name: 'pajek',
  summary: 'the co-author graph for Pajek',
  files: ['coauthors.net'],
  needs: ['positions'],
  *write(context, graphs) {
    if (graphs.includes('coauthor')) {
      yield { name: 'coauthors.net', chunks: inChunks(pajek(context.graphs.coauthor)) };
    }
  },
};

function* pajek(graph: NamedGraph): Generator<string> {
  const place = positionsWithin(graph, 0.5);
  const numbers = new Map<string, number>();
  const labels = new Set<string>();
  yield `*Vertices ${graph.view.countNodes()}\n`;
  for (const { key, attributes } of graph.view.nodes()) {
    numbers.set(key, numbers.size + 1);
    // Readers take the label for the vertex itself, so namesakes need different ones.
    const name = vertexLabel(attributes.label) || vertexLabel(key);
    const label = labels.has(name) ? `${name} (${vertexLabel(key)})` : name;
    labels.add(label);
    const { x, y } = place(key);
    yield `${numbers.size} "${label}" ${decimalText(x + 0.5, DECIMALS.unitPosition)} ${decimalText(0.5 - y, DECIMALS.unitPosition)} ellipse\n`;
  }
  yield '*Edges\n';
  for (const edge of graph.view.edges()) {
    const ends = `${numbers.get(edge.source)} ${numbers.get(edge.target)}`;
    yield `${ends} ${decimalText(edgeWeight(edge), DECIMALS.weight)}\n`;
  }
}

/** Pajek has no escapes: a label is one line between double quotes, and some readers take `\` for an escape. */
const vertexLabel = (text: string): string => singleLine(text).replaceAll('"', "'").replaceAll('\\', '/');
