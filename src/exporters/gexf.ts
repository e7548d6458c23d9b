import type { GraphName, NamedGraph, Point } from '../model/graph-view.js';
import type { ExportContext, Exporter } from '../plugin.js';
import type { Rgb } from './appearance.js';
import type { Column, ColumnType } from './columns.js';
import { edgeWeight, graphTable, type GraphTable, type TableEdge, type TableNode } from './graph-table.js';
import { DECIMALS, decimalText } from './numbers.js';
import { remembered } from './remembered.js';
import { rowText } from './row-text.js';
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
    return (text: string) => `${opening}${escapeXml(text)}"/>`;
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
  needs: ['positions', 'certificates'],
  *write(context, graphs) {
    const timeline = timelineOf(context.graphs.knowledge.view);
    for (const name of graphs) {
      yield { name: FILES[name], chunks: gexf(context, context.graphs[name], timeline) };
    }
  },
};

function* gexf(context: ExportContext, graph: NamedGraph, timeline: Timeline): Generator<Uint8Array> {
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
  const rowOfNode = nodeRow(table);
  for (const node of table.nodes()) {
    writer.add(rowOfNode(node, timeline.yearsOfNode(node)));
    if (writer.full) yield writer.take();
  }
  writer.add(`    </nodes>\n    <edges count="${graph.view.countEdges()}">\n`);
  const rowOfEdge = edgeRow(table);
  const yearsOf = ({ kind, source, target }: TableEdge): readonly number[] =>
    timeline.yearsOfEdge({ kind, source: table.keys[source]!, target: table.keys[target]! });
  for (const edge of table.edges()) {
    writer.add(rowOfEdge(edge, yearsOf(edge)));
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

type Row<Item> = (item: Item, years: readonly number[]) => string;

function nodeRow({ nodeColumns, looksOf }: GraphTable): Row<TableNode> {
  const values = rowText(nodeColumns, VALUES);
  const sizeText = remembered((size: number) => decimalText(size, DECIMALS.size));
  const colourText = remembered(({ r, g, b }: Rgb) => `r="${r}" g="${g}" b="${b}"`);
  return (node, years) => {
    const { label, point, size, colour } = looksOf(node);
    const names = `id="${escapeXmlId(node.key)}" label="${escapeXml(label)}"`;
    const looks = `${place(point)}<viz:size value="${sizeText(size)}"/><viz:color ${colourText(colour)}/>`;
    return `      <node ${names}${timestamps(years)}><attvalues>${values(node)}</attvalues>${looks}</node>\n`;
  };
}

function place(point: Point | undefined): string {
  if (point === undefined) return '';
  const { x, y } = point;
  return `<viz:position x="${decimalText(x, DECIMALS.position)}" y="${decimalText(y, DECIMALS.position)}"/>`;
}

function edgeRow({ edgeColumns, keys }: GraphTable): Row<TableEdge> {
  const ids = keys.map(escapeXmlId);
  const values = rowText(edgeColumns, VALUES);
  const weightText = remembered((weight: number) => decimalText(weight, DECIMALS.weight));
  return (edge, years) => {
    const { kind } = edge;
    const source = ids[edge.source]!;
    const target = ids[edge.target]!;
    // The id is the edge's key, put together from what is escaped already.
    const names = `id="${kind}:${source}-&gt;${target}" source="${source}" target="${target}"`;
    const facts = `weight="${weightText(edgeWeight(edge))}" kind="${kind}"${timestamps(years)}`;
    return `      <edge ${names} ${facts}><attvalues>${values(edge)}</attvalues></edge>\n`;
  };
}

function timestamps(years: readonly number[]): string {
  if (years.length === 0) return '';
  return years.length === 1 ? ` timestamp="${years[0]}"` : ` timestamps="[${years.join(', ')}]"`;
}
