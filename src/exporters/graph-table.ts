import { EDGE_KINDS, type EdgeKind, type GraphEdge, type GraphNode } from '../model/graph-schema.js';
import { hasColumns, type GraphView, type NamedGraph, type Point } from '../model/graph-view.js';
import type { ExportContext } from '../plugin.js';
import { nodeColour, nodeSize, type Rgb } from './appearance.js';
import { communityIndex, type CommunityPlace } from './community-index.js';
import { degreesOf } from './degrees.js';
import { remembered } from './remembered.js';
import { ColumnFinder, type TableColumn } from './table-columns.js';
import { withoutForbidden } from './text.js';

/** A node with what its columns are worked out from. */
export interface TableNode extends GraphNode {
  readonly degree: number;
  /** The id of its community. */
  readonly community: string | null;
  readonly place: CommunityPlace | undefined;
  readonly pagerank: number | undefined;
}

/** How Gephi shows a node. */
export interface NodeLooks {
  readonly label: string;
  /** Not rounded; undefined for a node without a finite position. */
  readonly point: Point | undefined;
  readonly size: number;
  readonly colour: Rgb;
}

/** A graph as two tables, with the columns that Gephi computes under the ids that Gephi gives them. */
export interface GraphTable {
  readonly nodeColumns: readonly TableColumn<TableNode>[];
  readonly edgeColumns: readonly TableColumn<GraphEdge>[];
  readonly nodes: () => Iterable<TableNode>;
  readonly edges: () => Iterable<GraphEdge>;
  readonly looksOf: (node: TableNode) => NodeLooks;
}

export function graphTable(context: ExportContext, graph: NamedGraph): GraphTable {
  const { view, positions } = graph;
  const communities = communityIndex(context.communities, graph.name);
  const authors = new Map<string, { readonly community: string | null; readonly pagerank: number }>();
  for (const { id, community, pagerank } of context.authors) authors.set(id, { community, pagerank });
  const degrees = degreesOf(view);
  const sizeOf = remembered(nodeSize);

  function* nodes(): Generator<TableNode> {
    let number = 0;
    for (const { key, kind, attributes } of view.nodes()) {
      const author = authors.get(key);
      const degree = degrees[number++]!;
      const id = author?.community ?? attributes['community'];
      const community = typeof id === 'string' ? id : null;
      const place = community === null ? undefined : communities.get(community);
      yield { key, kind, attributes, degree, community, place, pagerank: author?.pagerank };
    }
  }

  const nodeColumns = new ColumnFinder<TableNode>({
    kind: (node) => node.kind,
    degree: (node) => node.degree,
    pageranks: (node) => node.pagerank ?? node.attributes['pagerank'],
    community: (node) => node.community,
    community_label: (node) => node.place?.label,
    community_supported: (node) => node.place?.supported,
    modularity_class: (node) => node.place?.rank,
  });
  for (const node of nodes()) nodeColumns.see(node);
  return {
    nodeColumns: nodeColumns.columns(),
    edgeColumns: edgeColumnsOf(view),
    nodes,
    edges: () => view.edges(),
    looksOf: ({ key, kind, attributes, degree, place }) => ({
      label: withoutForbidden(attributes.label) || key,
      point: finite(positions.get(key)),
      size: sizeOf(degree),
      colour: nodeColour(kind, place?.rank),
    }),
  };
}

function edgeColumnsOf(view: GraphView): TableColumn<GraphEdge>[] {
  const finder = new ColumnFinder<GraphEdge>({ kind: (edge) => edge.kind });
  if (hasColumns(view)) {
    // Without an object for each edge: the first of a kind stands for what they have in common.
    for (const kind of Object.keys(EDGE_KINDS) as EdgeKind[]) {
      for (const edge of view.edges(kind)) {
        finder.see(edge);
        break;
      }
      for (const [name, values] of view.edgeValues(kind))
        for (const value of values) finder.seeValue(name, value);
    }
  } else for (const edge of view.edges()) finder.see(edge);
  return finder.columns();
}

const finite = (point: Point | undefined): Point | undefined =>
  point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y) ? point : undefined;

/** Edges without a usable weight count as 1. */
export function edgeWeight(edge: GraphEdge): number {
  const weight = edge.attributes['weight'];
  return typeof weight === 'number' && Number.isFinite(weight) ? weight : 1;
}
