import { escapeXml, XML_DECLARATION } from '../exporters/xml.js';
import { ByteWriter } from './byte-writer.js';
import { xmlIds, xmlTexts } from './escaped-texts.js';
import { forEachEdge } from './edges.js';
import type { NamedNetwork } from './named-network.js';

/** GEXF 1.3 (https://gexf.net/1.3), for Gephi: columns under Gephi's own names, without places and colours. */
export function* gexf({ title, network, keys, labels, columns }: NamedNetwork): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const ids = xmlIds(keys);
  const shown = labels === null ? null : xmlTexts(labels);
  const direction = network.directed ? 'directed' : 'undirected';
  const parts = columns.map(({ name, values, missing }) => ({
    values,
    missing,
    opening: `<attvalue for="${escapeXml(name)}" value="`,
  }));
  writer
    .markup(`${XML_DECLARATION}<gexf xmlns="http://gexf.net/1.3" version="1.3">\n`)
    .markup(
      `  <meta>\n    <creator>papergraph</creator>\n    <description>${escapeXml(title)}</description>\n  </meta>\n`,
    )
    .markup(`  <graph defaultedgetype="${direction}" idtype="string" mode="static">\n`)
    .markup('    <attributes class="node" mode="static">\n');
  for (const { name } of columns) {
    const id = escapeXml(name);
    writer.markup(`      <attribute id="${id}" title="${id}" type="integer"/>\n`);
  }
  writer.markup('    </attributes>\n').markup(`    <nodes count="${network.order}">\n`);
  for (let node = 0; node < network.order; node++) {
    writer.markup('      <node id="').text(ids, node).markup('" label="');
    if (shown === null || !shown.write(writer, node)) writer.text(ids, node);
    writer.markup('"><attvalues>');
    for (const { values, missing, opening } of parts) {
      const value = values[node]!;
      if (value !== missing) writer.markup(opening).integer(value).markup('"/>');
    }
    writer.markup('</attvalues></node>\n');
    if (writer.full) yield writer.take();
  }
  writer.markup(`    </nodes>\n    <edges count="${network.size}">\n`);
  yield* forEachEdge(network, writer, (source, target, weight) => {
    writer.markup('      <edge source="').text(ids, source).markup('" target="').text(ids, target);
    writer.markup('" weight="').weight(weight).markup('"/>\n');
  });
  writer.markup('    </edges>\n  </graph>\n</gexf>\n');
  yield writer.take();
}
