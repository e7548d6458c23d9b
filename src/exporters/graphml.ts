import type { EdgeKind, NodeKind } from '../model/graph-schema.js';
import type { GraphName, NamedGraph } from '../model/graph-view.js';
import type { ExportContext, Exporter } from '../plugin.js';
import type { ColumnType } from './columns.js';
import { graphTable, type GraphTable } from './graph-table.js';
import { DECIMALS, decimalText } from './numbers.js';
import { rowText } from './row-text.js';
import type { TableColumn } from './table-columns.js';
import { TextWriter } from './text-writer.js';
import { escapeXml, escapeXmlId, XML_DECLARATION, xmlAttributes } from './xml.js';

const FILES = {
  coauthor: 'coauthors.graphml',
  citation: 'citations.graphml',
  knowledge: 'knowledge.graphml',
} as const satisfies Record<GraphName, string>;

const TYPES: Readonly<Record<ColumnType, string>> = {
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
  string: 'string',
  strings: 'string',
};

/** A key of the file: `id` names it in the file, `name` is what readers show. */
interface Key {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly owner: 'node' | 'edge';
}

/** What Gephi takes for a node's label and looks. */
const LOOKS: readonly Key[] = [
  ['label', 'string'],
  ['x', 'double'],
  ['y', 'double'],
  ['size', 'double'],
  ['r', 'int'],
  ['g', 'int'],
  ['b', 'int'],
].map(([name = '', type = '']) => ({ id: name, name, type, owner: 'node' }));

const WEIGHT: Key = { id: 'weight', name: 'weight', type: 'double', owner: 'edge' };

const VALUES = {
  list: (values: readonly string[]) => values.join('; '),
  markup:
    ({ key }: { readonly key: Key }) =>
    (text: string) =>
      dataOf(key.id, text),
};

/** GraphML 1.0 with typed keys (http://graphml.graphdrawing.org). Lists are joined by `; `: the format has none. */
export const graphmlExporter: Exporter = {
  name: 'graphml',
  summary: 'graphs for igraph, NetworkX, Cytoscape, yEd and Gephi',
  files: Object.values(FILES),
  needs: ['positions', 'certificates'],
  *write(context, graphs) {
    for (const name of graphs) {
      yield { name: FILES[name], chunks: graphml(context, context.graphs[name]) };
    }
  },
};

function* graphml(context: ExportContext, graph: NamedGraph): Generator<Uint8Array> {
  const table = graphTable(context, graph);
  const nodeColumns = withKeys('node', table.nodeColumns);
  const edgeColumns = withKeys('edge', table.edgeColumns);
  const writer = new TextWriter();
  writer.add(XML_DECLARATION).add('<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n');
  for (const key of [
    ...LOOKS,
    ...nodeColumns.map((column) => column.key),
    WEIGHT,
    ...edgeColumns.map((column) => column.key),
  ]) {
    const attributes = xmlAttributes([
      ['id', key.id],
      ['for', key.owner],
      ['attr.name', key.name],
      ['attr.type', key.type],
    ]);
    writer.add(`  <key${attributes}/>\n`);
  }
  const direction = graph.directed ? 'directed' : 'undirected';
  writer.add(`  <graph id="${graph.name}" edgedefault="${direction}">\n`);
  yield* rows(writer, table, nodeColumns, edgeColumns);
}

function* rows(
  writer: TextWriter,
  table: GraphTable,
  nodeColumns: readonly KeyedColumn<NodeKind>[],
  edgeColumns: readonly KeyedColumn<EdgeKind>[],
): Generator<Uint8Array> {
  const { keys, kinds, edges } = table;
  const nodeValues = rowText(nodeColumns, VALUES);
  const edgeValues = rowText(edgeColumns, VALUES);
  const ids = keys.map(escapeXmlId);
  for (const [node, id] of ids.entries()) {
    const data = `${looks(table, node)}${nodeValues(kinds[node]!, node)}`;
    writer.add(`    <node id="${id}">\n${data}    </node>\n`);
    if (writer.full) yield writer.take();
  }
  for (const { kind, sources, targets, weightOf } of edges) {
    for (let edge = 0; edge < sources.length; edge += 1) {
      const source = ids[sources[edge]!]!;
      const target = ids[targets[edge]!]!;
      const names = `id="${kind}:${source}-&gt;${target}" source="${source}" target="${target}"`;
      const weight = dataOf('weight', decimalText(weightOf(edge), DECIMALS.weight));
      writer.add(`    <edge ${names}>\n${weight}${edgeValues(kind, edge)}    </edge>\n`);
      if (writer.full) yield writer.take();
    }
  }
  writer.add('  </graph>\n</graphml>\n');
  yield writer.take();
}

type KeyedColumn<Kind> = TableColumn<Kind> & { readonly key: Key };

/** An id is the column's name where XML allows it; edges get a prefix, because ids are unique in the file. */
function withKeys<Kind>(owner: 'node' | 'edge', columns: readonly TableColumn<Kind>[]): KeyedColumn<Kind>[] {
  return columns.map((column, index) => {
    const plain = /^(?!edge_)[A-Za-z_][\w.-]*$/.test(column.name) ? column.name : `column${index}`;
    const id = owner === 'node' ? plain : `edge_${plain}`;
    return { ...column, key: { id, name: column.name, type: TYPES[column.type], owner } };
  });
}

function looks({ labelOf, pointOf, sizeOf, colourOf }: GraphTable, node: number): string {
  const point = pointOf(node);
  const position =
    point === undefined
      ? ''
      : dataOf('x', decimalText(point.x, DECIMALS.position)) +
        dataOf('y', decimalText(point.y, DECIMALS.position));
  const { r, g, b } = colourOf(node);
  return (
    dataOf('label', labelOf(node)) +
    position +
    dataOf('size', decimalText(sizeOf(node), DECIMALS.size)) +
    dataOf('r', String(r)) +
    dataOf('g', String(g)) +
    dataOf('b', String(b))
  );
}

const dataOf = (key: string, text: string): string =>
  `      <data key="${escapeXml(key)}">${escapeXml(text)}</data>\n`;
