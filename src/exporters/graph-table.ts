import type { AttributeValue, GraphEdge, GraphNode } from '../model/graph-schema.js';
import type { NamedGraph, Point } from '../model/graph-view.js';
import type { ExportContext } from '../plugin.js';
import { nodeColour, nodeSize, type Rgb } from './appearance.js';
import { columnName, type Row } from './columns.js';
import { communityIndex } from './community-index.js';
import { roundedPoint } from './positions.js';
import { withoutForbidden } from './text.js';

/** A node as Gephi shows it. */
export interface TableNode {
  readonly node: GraphNode;
  readonly label: string;
  readonly row: Row;
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
  nodes(): Iterable<TableNode>;
  edges(): Iterable<TableEdge>;
}

export function graphTable(context: ExportContext, graph: NamedGraph): GraphTable {
  const communities = communityIndex(context.communities, graph.name);
  const degrees = degreesOf(graph);
  const authors = new Map(
    [...context.authors].map(({ id, community, pagerank }) => [id, { community, pagerank }]),
  );

  function tableNode(node: GraphNode): TableNode {
    const author = authors.get(node.key);
    const degree = degrees.get(node.key) ?? 0;
    const id = author?.community ?? node.attributes['community'] ?? null;
    const community = typeof id === 'string' ? communities.get(id) : undefined;
    const row = rowOf(node);
    row.set('degree', degree);
    if (author !== undefined) row.set('pageranks', author.pagerank);
    row.set('community', id);
    row.set('community_label', community?.label ?? null);
    row.set('modularity_class', community?.rank ?? null);
    return {
      node,
      label: withoutForbidden(node.attributes.label) || node.key,
      row,
      point: roundedPoint(graph.positions.get(node.key)),
      size: nodeSize(degree),
      colour: nodeColour(node.kind, community?.rank),
    };
  }

  return {
    *nodes() {
      for (const node of graph.view.nodes()) yield tableNode(node);
    },
    *edges() {
      for (const edge of graph.view.edges()) yield { edge, weight: edgeWeight(edge), row: rowOf(edge) };
    },
  };
}

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

function rowOf({ kind, attributes }: GraphNode | GraphEdge): Map<string, AttributeValue> {
  const row = new Map<string, AttributeValue>();
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'label' && name !== 'weight') row.set(GEPHI_COLUMNS.get(name) ?? columnName(name), value);
  }
  return row.set('kind', kind);
}

function degreesOf({ view }: NamedGraph): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of view.edges()) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  return degrees;
}
