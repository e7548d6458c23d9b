import { EDGE_KINDS, type EdgeKind, type GraphEdge, type GraphNode } from '../model/graph-schema.js';
import { hasColumns, type GraphView, type NamedGraph, type Point } from '../model/graph-view.js';
import type { ExportContext } from '../plugin.js';
import { nodeColour, nodeSize, type Rgb } from './appearance.js';
import { communityIndex, type CommunityPlace } from './community-index.js';
import { degreesOf } from './degrees.js';
import { remembered } from './remembered.js';
import { ColumnFinder, type TableColumn } from './table-columns.js';
import { withoutForbidden } from './text.js';
import { compareText } from '../text/compare.js';

/** A node with what its columns are worked out from. */
export interface TableNode extends GraphNode {
  readonly degree: number;
  /** The id of its community. */
  readonly community: string | null;
  readonly place: CommunityPlace | undefined;
  readonly pagerank: number | undefined;
}

/** An edge; its ends are numbers of nodes, in the order of the nodes. */
export interface TableEdge extends Pick<GraphEdge, 'kind' | 'attributes'> {
  readonly source: number;
  readonly target: number;
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
  readonly edgeColumns: readonly TableColumn<TableEdge>[];
  /** The keys of the nodes. */
  readonly keys: readonly string[];
  readonly nodes: () => Iterable<TableNode>;
  readonly edges: () => Iterable<TableEdge>;
  readonly looksOf: (node: TableNode) => NodeLooks;
}

export function graphTable(context: ExportContext, graph: NamedGraph): GraphTable {
  const { view, positions } = graph;
  const communities = communityIndex(context.communities, graph.name);
  const authors = new Map<string, { readonly community: string | null; readonly pagerank: number }>();
  for (const { id, community, pagerank } of context.authors) authors.set(id, { community, pagerank });
  const keys = hasColumns(view) ? view.keys() : Array.from(view.nodes(), ({ key }) => key);
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
    edgeColumns: edgeColumnsOf(view, keys),
    keys,
    nodes,
    edges: () => edgesOf(view, keys),
    looksOf: ({ key, kind, attributes, degree, place }) => ({
      label: withoutForbidden(attributes.label) || key,
      point: finite(positions.get(key)),
      size: sizeOf(degree),
      colour: nodeColour(kind, place?.rank),
    }),
  };
}

function edgeColumnsOf(view: GraphView, keys: readonly string[]): TableColumn<TableEdge>[] {
  const finder = new ColumnFinder<TableEdge>({ kind: (edge) => edge.kind });
  if (hasColumns(view)) {
    // Without an object for each edge: the first of a kind stands for what they have in common.
    for (const kind of Object.keys(EDGE_KINDS) as EdgeKind[]) {
      const [first] = view.edgeAttributes(kind);
      if (first !== undefined) finder.see({ kind, source: 0, target: 0, attributes: first });
      for (const [name, values] of view.edgeValues(kind)) finder.seeValues(name, values);
    }
  } else for (const edge of edgesOf(view, keys)) finder.see(edge);
  return finder.columns();
}

/** The edges in ascending order of their keys, which are not put together where the graph has columns. */
function* edgesOf(view: GraphView, keys: readonly string[]): Generator<TableEdge> {
  if (!hasColumns(view)) {
    const numbers = new Map(keys.map((key, number) => [key, number]));
    for (const { kind, source, target, attributes } of view.edges())
      yield { kind, source: numbers.get(source)!, target: numbers.get(target)!, attributes };
    return;
  }
  for (const kind of (Object.keys(EDGE_KINDS) as EdgeKind[]).sort(compareText)) {
    const { sources, targets } = view.ends(kind);
    let edge = 0;
    for (const attributes of view.edgeAttributes(kind)) {
      yield { kind, source: sources[edge]!, target: targets[edge]!, attributes };
      edge += 1;
    }
  }
}

const finite = (point: Point | undefined): Point | undefined =>
  point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y) ? point : undefined;

/** Edges without a usable weight count as 1. */
export function edgeWeight(edge: Pick<GraphEdge, 'attributes'>): number {
  const weight = edge.attributes['weight'];
  return typeof weight === 'number' && Number.isFinite(weight) ? weight : 1;
}
