import type { GraphName, NamedGraph, Point } from '../model/graph-view.js';
import type { ExportContext, Exporter } from '../plugin.js';
import type { Rgb } from './appearance.js';
import { TextWriter } from './text-writer.js';
import type { Column, ColumnType } from './columns.js';
import { graphTable, type EdgeRows, type GraphTable } from './graph-table.js';
import { DECIMALS, decimalText } from './numbers.js';
import { remembered } from './remembered.js';
import { rowText } from './row-text.js';
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
  const ids = table.keys.map(escapeXmlId);
  const numbers = timeline.numbersOf(table.keys);
  const rowOfNode = nodeRow(table, ids);
  for (let node = 0; node < numbers.length; node += 1) {
    writer.add(rowOfNode(node, timeline.yearsAt(numbers[node]!)));
    if (writer.full) yield writer.take();
  }
  writer.add(`    </nodes>\n    <edges count="${graph.view.countEdges()}">\n`);
  for (const rows of table.edges) {
    const { kind, sources, targets } = rows;
    const rowOfEdge = edgeRow(table, rows, ids);
    for (let edge = 0; edge < sources.length; edge += 1) {
      const [source, target] = [numbers[sources[edge]!]!, numbers[targets[edge]!]!];
      writer.add(rowOfEdge(edge, timeline.yearsBetween(kind, source, target)));
      if (writer.full) yield writer.take();
    }
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

function nodeRow(
  { nodeColumns, kinds, labelOf, pointOf, sizeOf, colourOf }: GraphTable,
  ids: readonly string[],
): (node: number, years: readonly number[]) => string {
  const values = rowText(nodeColumns, VALUES);
  const sizeText = remembered((size: number) => decimalText(size, DECIMALS.size));
  const colourText = remembered(({ r, g, b }: Rgb) => `<viz:color r="${r}" g="${g}" b="${b}"/></node>\n`);
  return (node, years) => {
    const names = `      <node id="${ids[node]!}" label="${escapeXml(labelOf(node))}"${timestamps(years)}`;
    const looks = `${place(pointOf(node))}<viz:size value="${sizeText(sizeOf(node))}"/>${colourText(colourOf(node))}`;
    return `${names}><attvalues>${values(kinds[node]!, node)}</attvalues>${looks}`;
  };
}

function place(point: Point | undefined): string {
  if (point === undefined) return '';
  const { x, y } = point;
  return `<viz:position x="${decimalText(x, DECIMALS.position)}" y="${decimalText(y, DECIMALS.position)}"/>`;
}

function edgeRow(
  { edgeColumns }: GraphTable,
  { kind, sources, targets, weightOf }: EdgeRows,
  ids: readonly string[],
): (edge: number, years: readonly number[]) => string {
  const values = rowText(edgeColumns, VALUES);
  const weightText = remembered(
    (weight: number) => `" weight="${decimalText(weight, DECIMALS.weight)}" kind="${kind}"`,
  );
  return (edge, years) => {
    const source = ids[sources[edge]!]!;
    const target = ids[targets[edge]!]!;
    // The id is the edge's key, put together from what is escaped already.
    const names = `      <edge id="${kind}:${source}-&gt;${target}" source="${source}" target="${target}`;
    return `${names}${weightText(weightOf(edge))}${timestamps(years)}><attvalues>${values(kind, edge)}</attvalues></edge>\n`;
  };
}

function timestamps(years: readonly number[]): string {
  if (years.length === 0) return '';
  return years.length === 1 ? ` timestamp="${years[0]}"` : ` timestamps="[${years.join(', ')}]"`;
}
