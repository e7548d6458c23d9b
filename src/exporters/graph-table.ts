import type { AttributeValue, GraphEdge, GraphNode } from '../model/graph-schema.js';
import type { NamedGraph, Point } from '../model/graph-view.js';
import type { ExportContext } from '../plugin.js';
import { nodeColour, nodeSize, type Rgb } from './appearance.js';
import { columnName, columnsOf, type Column, type Row } from './columns.js';
import { communityIndex } from './community-index.js';
import { withoutForbidden } from './text.js';

/** A node as Gephi shows it. */
export interface TableNode {
  readonly node: GraphNode;
  readonly label: string;
  readonly row: Row;
  /** Not rounded; undefined for a node without a finite position. */
  readonly point: Point | undefined;
  readonly size: number;
  readonly colour: Rgb;
}

export interface TableEdge {
  readonly edge: GraphEdge;
  readonly weight: number;
  readonly row: Row;
}

/** A graph as two tables, with the columns that Gephi computes under the ids that Gephi gives them. */
export interface GraphTable {
  readonly nodeColumns: readonly Column[];
  readonly edgeColumns: readonly Column[];
  nodes(): Iterable<TableNode>;
  edges(): Iterable<TableEdge>;
}

export function graphTable(context: ExportContext, graph: NamedGraph): GraphTable {
  const communities = communityIndex(context.communities, graph.name);
  const authors = new Map(
    [...context.authors].map(({ id, community, pagerank }) => [id, { community, pagerank }]),
  );
  const degrees = new Map<string, number>();
  const sizes = new Map<number, number>();
  const names = new ColumnNames();

  function nodeRow(node: GraphNode): { row: Row; rank: number | undefined; degree: number } {
    const author = authors.get(node.key);
    const degree = degrees.get(node.key) ?? 0;
    const id = author?.community ?? node.attributes['community'] ?? null;
    const community = typeof id === 'string' ? communities.get(id) : undefined;
    const row = rowOf(node, names);
    row.set('degree', degree);
    if (author !== undefined) row.set('pageranks', author.pagerank);
    row.set('community', id);
    row.set('community_label', community?.label ?? null);
    row.set('community_supported', community?.supported ?? null);
    row.set('modularity_class', community?.rank ?? null);
    return { row, rank: community?.rank, degree };
  }

  function* countedEdges(): Generator<{ row: Row }> {
    for (const edge of graph.view.edges()) {
      degrees.set(edge.source, (degrees.get(edge.source) ?? 0) + 1);
      degrees.set(edge.target, (degrees.get(edge.target) ?? 0) + 1);
      yield { row: rowOf(edge, names) };
    }
  }

  function* nodeRows(): Generator<{ row: Row }> {
    for (const node of graph.view.nodes()) yield nodeRow(node);
  }

  function sizeOf(degree: number): number {
    let size = sizes.get(degree);
    if (size === undefined) sizes.set(degree, (size = nodeSize(degree)));
    return size;
  }

  // Edges first: they tell the degrees of nodes.
  const edgeColumns = columnsOf(countedEdges());
  const nodeColumns = columnsOf(nodeRows());
  return {
    nodeColumns,
    edgeColumns,
    *nodes() {
      for (const node of graph.view.nodes()) {
        const { row, rank, degree } = nodeRow(node);
        yield {
          node,
          label: withoutForbidden(node.attributes.label) || node.key,
          row,
          point: finite(graph.positions.get(node.key)),
          size: sizeOf(degree),
          colour: nodeColour(node.kind, rank),
        };
      }
    },
    *edges() {
      for (const edge of graph.view.edges())
        yield { edge, weight: edgeWeight(edge), row: rowOf(edge, names) };
    },
  };
}

const finite = (point: Point | undefined): Point | undefined =>
  point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y) ? point : undefined;

/** Edges without a usable weight count as 1. */
export function edgeWeight(edge: GraphEdge): number {
  const weight = edge.attributes['weight'];
  return typeof weight === 'number' && Number.isFinite(weight) ? weight : 1;
}

/** Measures that Gephi computes as well, under the ids of its own columns, its spelling included. */
const GEPHI_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['strength', 'weighted degree'],
  ['pagerank', 'pageranks'],
  ['betweenness', 'betweenesscentrality'],
  ['closeness', 'closnesscentrality'],
  ['component', 'componentnumber'],
]);

/** The columns of attributes, worked out once for each name. */
class ColumnNames {
  private readonly names = new Map<string, string>();

  of(attribute: string): string {
    let name = this.names.get(attribute);
    if (name === undefined)
      this.names.set(attribute, (name = GEPHI_COLUMNS.get(attribute) ?? columnName(attribute)));
    return name;
  }
}

function rowOf({ kind, attributes }: GraphNode | GraphEdge, names: ColumnNames): Map<string, AttributeValue> {
  const row = new Map<string, AttributeValue>();
  for (const name of Object.keys(attributes))
    if (name !== 'label' && name !== 'weight') row.set(names.of(name), attributes[name]!);
  return row.set('kind', kind);
}
