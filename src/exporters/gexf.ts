import type { GraphEdge } from '../model/graph-schema.js';
import type { GraphName, NamedGraph } from '../model/graph-view.js';
import type { ExportContext, Exporter } from '../plugin.js';
import type { Rgb } from './appearance.js';
import type { Column, ColumnType } from './columns.js';
import { edgeWeight, graphTable, type GraphTable, type TableNode } from './graph-table.js';
import { DECIMALS, decimalText } from './numbers.js';
import { remembered } from './remembered.js';
import { rowWriter } from './row-text.js';
import { TextWriter } from './text-writer.js';
import { escapeXml, escapeXmlId, XML_DECLARATION } from './xml.js';
import { timelineOf, type Timeline } from './years.js';

const FILES = {
  coauthor: 'coauthors.gexf',
  citation: 'citations.gexf',
  knowledge: 'knowledge.gexf',
} as const satisfies Record<GraphName, string>;

const TITLES: Readonly<Record<GraphName, string>> = {
  coauthor: 'Co-authorship graph',
  citation: 'Citation graph',
  knowledge: 'Knowledge graph',
};

const TYPES: Readonly<Record<ColumnType, string>> = {
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  string: 'string',
  strings: 'liststring',
};

const VALUES = {
  /** Gephi's list syntax, with every element quoted so that commas in it do not divide. */
  list: (values: readonly string[]) =>
    `[${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(', ')}]`,
  markup: ({ name }: Column) => {
    const opening = `<attvalue for="${escapeXml(name)}" value="`;
    return (text: string) => [opening, escapeXml(text), '"/>'].join('');
  },
};

/**
 * GEXF 1.3 (https://gexf.net/1.3), for Gephi: columns under Gephi's own ids, the edge's kind both as GEXF's `kind`, by
 * which Gephi tells parallel edges apart, and as a column, which other readers see. Years are timestamps. A node or edge is a line, so that versions of a file can be compared.
 */
export const gexfExporter: Exporter = {
  name: 'gexf',
  summary: 'graphs for Gephi, with positions, sizes, colours and a timeline',
  files: Object.values(FILES),
  *write(context, graphs) {
    const timeline = timelineOf(context.graphs.knowledge.view);
    for (const name of graphs) {
      yield { name: FILES[name], chunks: gexf(context, context.graphs[name], timeline) };
    }
  },
};

function* gexf(context: ExportContext, graph: NamedGraph, timeline: Timeline): Generator<string> {
  const table = graphTable(context, graph);
  const direction = graph.directed ? 'directed' : 'undirected';
  const writer = new TextWriter();
  writer
    .add(XML_DECLARATION)
    .add('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n')
    .add(
      `  <meta>\n    <creator>papergraph</creator>\n    <description>${TITLES[graph.name]}</description>\n  </meta>\n`,
    )
    .add(
      `  <graph defaultedgetype="${direction}" idtype="string" mode="dynamic" timeformat="double" timerepresentation="timestamp">\n`,
    );
  declare(writer, 'node', table.nodeColumns);
  declare(writer, 'edge', table.edgeColumns);
  writer.add(`    <nodes count="${graph.view.countNodes()}">\n`);
  const addNode = nodeWriter(table);
  for (const node of table.nodes()) {
    addNode(writer, node, timeline.yearsOfNode(node));
    if (writer.full) yield writer.take();
  }
  writer.add(`    </nodes>\n    <edges count="${graph.view.countEdges()}">\n`);
  const addEdge = edgeWriter(table);
  for (const edge of table.edges()) {
    addEdge(writer, edge, timeline.yearsOfEdge(edge));
    if (writer.full) yield writer.take();
  }
  writer.add('    </edges>\n  </graph>\n</gexf>\n');
  yield writer.take();
}

function declare(writer: TextWriter, owner: 'node' | 'edge', columns: readonly Column[]): void {
  writer.add(`    <attributes class="${owner}" mode="static">\n`);
  for (const { name, type } of columns) {
    const id = escapeXml(name);
    writer.add(`      <attribute id="${id}" title="${id}" type="${TYPES[type]}"/>\n`);
  }
  writer.add('    </attributes>\n');
}

type Add<Item> = (writer: TextWriter, item: Item, years: readonly number[]) => void;

function nodeWriter({ nodeColumns, looksOf }: GraphTable): Add<TableNode> {
  const addValues = rowWriter(nodeColumns, VALUES);
  const sizeText = remembered((size: number) => decimalText(size, DECIMALS.size));
  const colourText = remembered(({ r, g, b }: Rgb) => `r="${r}" g="${g}" b="${b}"`);
  return (writer, node, years) => {
    const { label, point, size, colour } = looksOf(node);
    writer.add('      <node id="').add(escapeXmlId(node.key)).add('" label="').add(escapeXml(label));
    addTimestamps(writer, years);
    writer.add('"><attvalues>');
    addValues(writer, node);
    writer.add('</attvalues>');
    if (point !== undefined) {
      writer.add('<viz:position x="').add(decimalText(point.x, DECIMALS.position));
      writer.add('" y="').add(decimalText(point.y, DECIMALS.position)).add('"/>');
    }
    writer.add('<viz:size value="').add(sizeText(size)).add('"/><viz:color ').add(colourText(colour));
    writer.add('/></node>\n');
  };
}

function edgeWriter({ edgeColumns }: GraphTable): Add<GraphEdge> {
  const addValues = rowWriter(edgeColumns, VALUES);
  const weightText = remembered((weight: number) => decimalText(weight, DECIMALS.weight));
  return (writer, edge, years) => {
    const source = escapeXmlId(edge.source);
    const target = escapeXmlId(edge.target);
    // The edge's key, put together from what is escaped already.
    writer.add('      <edge id="').add(edge.kind).add(':').add(source).add('-&gt;').add(target);
    writer.add('" source="').add(source).add('" target="').add(target);
    writer
      .add('" weight="')
      .add(weightText(edgeWeight(edge)))
      .add('" kind="')
      .add(edge.kind);
    addTimestamps(writer, years);
    writer.add('"><attvalues>');
    addValues(writer, edge);
    writer.add('</attvalues></edge>\n');
  };
}

/** Years, after the value of an attribute that is still open. */
function addTimestamps(writer: TextWriter, years: readonly number[]): void {
  if (years.length === 1) writer.add('" timestamp="').add(String(years[0]));
  if (years.length > 1) writer.add('" timestamps="[').add(years.join(', ')).add(']');
}
