import type { GraphName, NamedGraph } from '../model/graph-view.js';
import type { ExportContext, Exporter } from '../plugin.js';
import { inChunks } from './chunks.js';
import { valueText, type Column, type ColumnType, type Row } from './columns.js';
import { graphTable, type TableNode } from './graph-table.js';
import { DECIMALS, decimalText } from './numbers.js';
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

/** GraphML 1.0 with typed keys (http://graphml.graphdrawing.org). Lists are joined by `; `: the format has none. */
export const graphmlExporter: Exporter = {
  name: 'graphml',
  summary: 'graphs for igraph, NetworkX, Cytoscape, yEd and Gephi',
  files: Object.values(FILES),
  *write(context, graphs) {
    for (const name of graphs) {
      yield { name: FILES[name], chunks: inChunks(graphml(context, context.graphs[name])) };
    }
  },
};

function* graphml(context: ExportContext, graph: NamedGraph): Generator<string> {
  const table = graphTable(context, graph);
  const nodeColumns = withKeys('node', table.nodeColumns);
  const edgeColumns = withKeys('edge', table.edgeColumns);

  yield XML_DECLARATION;
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const key of [
    ...LOOKS,
    ...nodeColumns.map((column) => column.key),
    WEIGHT,
    ...edgeColumns.map((column) => column.key),
  ]) {
    yield `  <key${xmlAttributes([
      ['id', key.id],
      ['for', key.owner],
      ['attr.name', key.name],
      ['attr.type', key.type],
    ])}/>\n`;
  }
  yield `  <graph id="${graph.name}" edgedefault="${graph.directed ? 'directed' : 'undirected'}">\n`;
  for (const item of table.nodes()) {
    const id = escapeXmlId(item.node.key);
    yield `    <node id="${id}">\n${looks(item)}${values(item.row, nodeColumns)}    </node>\n`;
  }
  for (const { edge, weight, row } of table.edges()) {
    const ends = ` id="${escapeXmlId(edge.key)}" source="${escapeXmlId(edge.source)}" target="${escapeXmlId(edge.target)}"`;
    yield `    <edge${ends}>\n${data('weight', decimalText(weight, DECIMALS.weight))}${values(row, edgeColumns)}    </edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

interface KeyedColumn {
  readonly column: Column;
  readonly key: Key;
}

/** An id is the column's name where XML allows it; edges get a prefix, because ids are unique in the file. */
function withKeys(owner: 'node' | 'edge', columns: readonly Column[]): KeyedColumn[] {
  return columns.map((column, index) => {
    const plain = /^(?!edge_)[A-Za-z_][\w.-]*$/.test(column.name) ? column.name : `column${index}`;
    const id = owner === 'node' ? plain : `edge_${plain}`;
    return { column, key: { id, name: column.name, type: TYPES[column.type], owner } };
  });
}

function looks({ label, point, size, colour }: TableNode): string {
  const position =
    point === undefined
      ? ''
      : data('x', decimalText(point.x, DECIMALS.position)) +
        data('y', decimalText(point.y, DECIMALS.position));
  const { r, g, b } = colour;
  return (
    data('label', label) +
    position +
    data('size', decimalText(size, DECIMALS.size)) +
    data('r', String(r)) +
    data('g', String(g)) +
    data('b', String(b))
  );
}

function values(row: Row, columns: readonly KeyedColumn[]): string {
  return columns
    .map(({ column, key }) => {
      const text = valueText(column, row.get(column.name), (list) => list.join('; '));
      return text === undefined ? '' : data(key.id, text);
    })
    .join('');
}

const data = (key: string, text: string): string =>
  `      <data key="${escapeXml(key)}">${escapeXml(text)}</data>\n`;
