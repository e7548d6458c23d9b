import type { GraphName, NamedGraph } from '../model/graph-view.js';
import type { ExportContext, Exporter } from '../plugin.js';
import { inChunks } from './chunks.js';
import { valueText, type Column, type ColumnType, type Row } from './columns.js';
import { graphTable, type TableEdge, type TableNode } from './graph-table.js';
import { DECIMALS, decimalText } from './numbers.js';
import { safeId } from './text.js';
import { escapeXml, escapeXmlId, XML_DECLARATION, xmlAttributes } from './xml.js';
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

/**
 * GEXF 1.3 (https://gexf.net/1.3), for Gephi: columns under Gephi's own ids, the edge's kind both as GEXF's `kind`, by
 * which Gephi tells parallel edges apart, and as a column, which other readers see. Years are timestamps.
 */
export const gexfExporter: Exporter = {
  name: 'gexf',
  summary: 'graphs for Gephi, with positions, sizes, colours and a timeline',
  files: Object.values(FILES),
  *write(context, graphs) {
    const timeline = timelineOf(context.graphs.knowledge.view);
    for (const name of graphs) {
      yield { name: FILES[name], chunks: inChunks(gexf(context, context.graphs[name], timeline)) };
    }
  },
};

function* gexf(context: ExportContext, graph: NamedGraph, timeline: Timeline): Generator<string> {
  const table = graphTable(context, graph);
  const nodeColumns = table.nodeColumns.map(opened);
  const edgeColumns = table.edgeColumns.map(opened);
  const direction = graph.directed ? 'directed' : 'undirected';

  yield XML_DECLARATION;
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `  <meta>\n    <creator>papergraph</creator>\n    <description>${TITLES[graph.name]}</description>\n  </meta>\n`;
  yield `  <graph defaultedgetype="${direction}" idtype="string" mode="dynamic" timeformat="double" timerepresentation="timestamp">\n`;
  yield* declarations('node', table.nodeColumns);
  yield* declarations('edge', table.edgeColumns);
  yield `    <nodes count="${graph.view.countNodes()}">\n`;
  for (const item of table.nodes()) yield nodeElement(item, nodeColumns, timeline.yearsOfNode(item.node));
  yield `    </nodes>\n    <edges count="${graph.view.countEdges()}">\n`;
  for (const item of table.edges()) yield edgeElement(item, edgeColumns, timeline.yearsOfEdge(item.edge));
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function* declarations(owner: 'node' | 'edge', columns: readonly Column[]): Generator<string> {
  yield `    <attributes class="${owner}" mode="static">\n`;
  for (const { name, type } of columns) {
    yield `      <attribute${xmlAttributes([
      ['id', name],
      ['title', name],
      ['type', TYPES[type]],
    ])}/>\n`;
  }
  yield '    </attributes>\n';
}

/** A column with the beginning of its elements. */
interface OpenedColumn {
  readonly column: Column;
  readonly opening: string;
}

const opened = (column: Column): OpenedColumn => ({
  column,
  opening: `          <attvalue for="${escapeXml(column.name)}" value="`,
});

function nodeElement(
  { node, label, row, point, size, colour }: TableNode,
  columns: readonly OpenedColumn[],
  years: readonly number[],
): string {
  const id = safeId(node.key);
  const opening = `      <node${xmlAttributes([['id', id], ['label', label], ...timestamps(years)])}>\n`;
  const position =
    point === undefined
      ? ''
      : `        <viz:position x="${decimalText(point.x, DECIMALS.position)}" y="${decimalText(point.y, DECIMALS.position)}"/>\n`;
  const looks =
    `        <viz:size value="${decimalText(size, DECIMALS.size)}"/>\n` +
    `        <viz:color r="${colour.r}" g="${colour.g}" b="${colour.b}"/>\n`;
  return `${opening}${values(row, columns)}${position}${looks}      </node>\n`;
}

function edgeElement(
  { edge, weight, row }: TableEdge,
  columns: readonly OpenedColumn[],
  years: readonly number[],
): string {
  const id = escapeXmlId(edge.key);
  const ends = `source="${escapeXmlId(edge.source)}" target="${escapeXmlId(edge.target)}"`;
  const attributes = `id="${id}" ${ends} weight="${decimalText(weight, DECIMALS.weight)}" kind="${escapeXml(edge.kind)}"`;
  const active = years.length === 0 ? '' : xmlAttributes(timestamps(years));
  return `      <edge ${attributes}${active}>\n${values(row, columns)}      </edge>\n`;
}

function timestamps(years: readonly number[]): [string, string][] {
  if (years.length === 0) return [];
  return years.length === 1 ? [['timestamp', String(years[0])]] : [['timestamps', `[${years.join(', ')}]`]];
}

function values(row: Row, columns: readonly OpenedColumn[]): string {
  let lines = '        <attvalues>\n';
  for (const { column, opening } of columns) {
    const text = valueText(column, row.get(column.name), quotedList);
    if (text !== undefined) lines += `${opening}${escapeXml(text)}"/>\n`;
  }
  return `${lines}        </attvalues>\n`;
}

/** Gephi's list syntax, with every element quoted so that commas in it do not divide. */
function quotedList(list: readonly string[]): string {
  return `[${list.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(', ')}]`;
}
