import {
  EDGE_KINDS,
  type AttributeValue,
  type EdgeKind,
  type GraphEdge,
  type NodeKind,
} from '../model/graph-schema.js';
import type { AuthorRow } from '../model/author.js';
import type { GraphColumnsView, GraphName, NamedGraph, Point } from '../model/graph-view.js';
import { inColumns } from '../graph/build.js';
import type { ExportContext } from '../plugin.js';
import { nodeColour, nodeSize, type Rgb } from './appearance.js';
import { communityIndex, type CommunityPlace } from './community-index.js';
import { degreesOf } from './degrees.js';
import { remembered } from './remembered.js';
import { tableColumns, type RowReader, type TableColumn } from './table-columns.js';
import { withoutForbidden } from './text.js';
import { compareText } from '../text/compare.js';

/** The edges of one kind in ascending order of their keys; their ends are numbers of nodes. */
export interface EdgeRows {
  readonly kind: EdgeKind;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weightOf: (edge: number) => number;
}

/**
 * A graph as two tables, with the columns that Gephi computes under the ids that Gephi gives them. Nodes are numbers in
 * the order of their keys, edges places among those of their kind.
 */
export interface GraphTable {
  readonly nodeColumns: readonly TableColumn<NodeKind>[];
  readonly edgeColumns: readonly TableColumn<EdgeKind>[];
  /** The keys of the nodes, and their kinds. */
  readonly keys: readonly string[];
  readonly kinds: readonly NodeKind[];
  /** In the order in which the keys of the edges are sorted. */
  readonly edges: readonly EdgeRows[];
  /** What a node is called and how Gephi shows it. */
  readonly labelOf: (node: number) => string;
  /** Not rounded; undefined for a node without a finite position. */
  readonly pointOf: (node: number) => Point | undefined;
  readonly sizeOf: (node: number) => number;
  readonly colourOf: (node: number) => Rgb;
}

export function graphTable(context: ExportContext, { name, view, positions }: NamedGraph): GraphTable {
  const columns = inColumns(view);
  const keys = columns.keys();
  const kinds = columns.kinds();
  const degrees = degreesOf(columns);
  const { communityOf, placeOf, pagerankOf } = memberReaders(context, name, columns);
  const label = nodeReader(columns, 'label');
  const sizeOfDegree = remembered(nodeSize);
  const edges = (Object.keys(EDGE_KINDS) as EdgeKind[])
    .filter((kind) => columns.ends(kind).sources.length > 0)
    .sort(compareText)
    .map((kind) => {
      const weight = columns.reader(kind, 'weight');
      return { kind, ...columns.ends(kind), weightOf: (edge: number) => usableWeight(weight(edge)) };
    });
  return {
    nodeColumns: tableColumns<NodeKind>(
      columns,
      [...new Set(kinds)].map((kind) => ({ kind, rows: columns.numbers(kind) })),
      {
        kind: (kind) => () => kind,
        degree: () => (node) => degrees[node],
        pageranks: () => pagerankOf,
        community: () => communityOf,
        community_label: () => (node) => placeOf(node)?.label,
        community_supported: () => (node) => placeOf(node)?.supported,
        modularity_class: () => (node) => placeOf(node)?.rank,
      },
    ),
    edgeColumns: tableColumns<EdgeKind>(
      columns,
      edges.map(({ kind, sources }) => ({ kind, rows: sources.length })),
      { kind: (kind) => () => kind },
    ),
    keys,
    kinds,
    edges,
    labelOf: (node) => withoutForbidden(label(node) as string) || keys[node]!,
    pointOf: (node) => finite(positions.get(keys[node]!)),
    sizeOf: (node) => sizeOfDegree(degrees[node]!),
    colourOf: (node) => nodeColour(kinds[node]!, placeOf(node)?.rank),
  };
}

/** What is known of nodes as members of communities, by their numbers. */
interface MemberReaders {
  readonly communityOf: (node: number) => string | null;
  readonly placeOf: (node: number) => CommunityPlace | undefined;
  readonly pagerankOf: RowReader;
}

function memberReaders(
  { authors, communities }: ExportContext,
  graph: GraphName,
  columns: GraphColumnsView,
): MemberReaders {
  const places = communityIndex(communities, graph);
  const community = nodeReader(columns, 'community');
  const pagerank = nodeReader(columns, 'pagerank');
  // The first stands for nodes that are no authors.
  const known: Partial<Pick<AuthorRow, 'community' | 'pagerank'>>[] = [{}];
  const numbers = new Map<string, number>();
  for (const { id, community, pagerank } of authors) numbers.set(id, known.push({ community, pagerank }) - 1);
  const keys = columns.keys();
  const authorOf = new Uint32Array(keys.length);
  if (numbers.size > 0)
    for (let node = 0; node < keys.length; node += 1) authorOf[node] = numbers.get(keys[node]!) ?? 0;
  const communityOf = (node: number): string | null => {
    const id = known[authorOf[node]!]!.community ?? community(node);
    return typeof id === 'string' ? id : null;
  };
  return {
    communityOf,
    placeOf: (node) => {
      const id = communityOf(node);
      return id === null ? undefined : places.get(id);
    },
    pagerankOf: (node) => known[authorOf[node]!]!.pagerank ?? pagerank(node),
  };
}

/** Reads an attribute of nodes of all kinds. */
function nodeReader(columns: GraphColumnsView, name: string): RowReader {
  const kinds = columns.kinds();
  const readers = new Map<NodeKind, RowReader>();
  for (const kind of new Set(kinds))
    if (columns.attributeNames(kind).includes(name)) readers.set(kind, columns.reader(kind, name));
  return (node) => (readers.size === 0 ? undefined : readers.get(kinds[node]!)?.(node));
}

const finite = (point: Point | undefined): Point | undefined =>
  point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y) ? point : undefined;

/** Edges without a usable weight count as 1. */
export const edgeWeight = (edge: Pick<GraphEdge, 'attributes'>): number =>
  usableWeight(edge.attributes['weight']);

const usableWeight = (weight: AttributeValue | undefined): number =>
  typeof weight === 'number' && Number.isFinite(weight) ? weight : 1;
