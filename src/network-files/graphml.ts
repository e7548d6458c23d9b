import { escapeXml, XML_DECLARATION } from '../exporters/xml.js';
import { ByteWriter } from './byte-writer.js';
import { forEachEdge } from './edges.js';
import { xmlIds, xmlTexts } from './escaped-texts.js';
import type { NamedNetwork } from './named-network.js';

/** GraphML 1.0 (http://graphml.graphdrawing.org), for igraph, NetworkX, Cytoscape and Gephi. */
export function* graphml({ title, network, keys, labels, columns }: NamedNetwork): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const ids = xmlIds(keys);
  const shown = labels === null ? null : xmlTexts(labels);
  writer.markup(`${XML_DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`);
  const declare = (name: string, owner: string, type: string): ByteWriter =>
    writer.markup(`  <key id="${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`);
  declare('label', 'node', 'string');
  for (const { name } of columns) declare(escapeXml(name), 'node', 'long');
  declare('weight', 'edge', 'double');
  const direction = network.directed ? 'directed' : 'undirected';
  writer.markup(`  <graph id="${escapeXml(title)}" edgedefault="${direction}">\n`);
  for (let node = 0; node < network.order; node++) {
    writer.markup('    <node id="').text(ids, node).markup('"><data key="label">');
    if (shown === null || !shown.write(writer, node)) writer.text(ids, node);
    writer.markup('</data>');
    for (const { name, values, missing } of columns) {
      const value = values[node]!;
      if (value !== missing)
        writer
          .markup(`<data key="${escapeXml(name)}">`)
          .integer(value)
          .markup('</data>');
    }
    writer.markup('</node>\n');
    if (writer.full) yield writer.take();
  }
  yield* forEachEdge(network, writer, (source, target, weight) => {
    writer.markup('    <edge source="').text(ids, source).markup('" target="').text(ids, target);
    writer.markup('"><data key="weight">').weight(weight).markup('</data></edge>\n');
  });
  writer.markup('  </graph>\n</graphml>\n');
  yield writer.take();
}
