import { MultiDirectedGraph } from 'graphology';
import type { ViewerGraph, ViewerSummary } from '../../src/model/viewer-dataset.js';

export type GraphName = ViewerGraph['name'];

/** What sigma needs of a node, and what the reducers read. Nothing that changes with the view is stored here. */
export interface NodeData {
  readonly label: string;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly measure: number;
  readonly citations: number;
  readonly pagerank: number | null;
  readonly community: number;
  readonly year: number | null;
}

export interface EdgeData {
  readonly kind: string;
  readonly weight: number;
  readonly size: number;
  /** Place of the weight among those of the same kind, 0 (least) to 1. */
  readonly strength: number;
  /** False for topics' edges and the weakest beyond `MOST_EDGES`; they are drawn only where the reader looks. */
  readonly drawn: boolean;
}

export interface Link {
  readonly other: string;
  readonly kind: string;
  readonly weight: number;
  readonly outgoing: boolean;
  /** Its key in the graph. */
  readonly edge: string;
}

export type ViewGraph = MultiDirectedGraph<NodeData, EdgeData>;

export interface GraphModel {
  readonly name: GraphName;
  readonly graph: ViewGraph;
  readonly kinds: readonly string[];
  /** Pixels of a stage of the nominal size for one unit of position. */
  readonly scale: number;
  /** Strongest first. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
  /** Node keys, largest measure first. */
  readonly bySize: readonly string[];
}

/** More lines than this are a grey sheet, and too slow without a graphics card. */
const MOST_EDGES = 10_000;
/** Topics join papers all over the map: their lines together would cover it. */
const TOPIC_EDGE = 'HAS_TOPIC';
const NONE: ReadonlySet<string> = new Set();

/** Side in pixels of the stage for which sizes are chosen. */
export const NOMINAL_STAGE = 760;
const SMALLEST_RADIUS = 1.7;
const LARGEST_RADIUS = 15;
/** Marks of a graph of a few nodes do not grow to fill the stage. */
export const LARGEST_SCALE = 2;

/** Radius in pixels of a node with a measure: in units of position that for which the layout keeps nodes apart. */
export const radiusAt = (measure: number, scale: number): number =>
  Math.min(LARGEST_RADIUS, Math.max(SMALLEST_RADIUS, scale * 2 * Math.sqrt(measure + 1)));

/** Turns the columns of a graph file into a graph with precomputed neighbourhoods. */
export function buildModel(data: ViewerGraph): GraphModel {
  const graph: ViewGraph = new MultiDirectedGraph<NodeData, EdgeData>();
  const { key: keys, label, kind, x, y, measure, citations, pagerank, community, year } = data.nodes;
  const scale = Math.min(LARGEST_SCALE, NOMINAL_STAGE / Math.max(1, span(x), span(y)));
  keys.forEach((key, i) => {
    graph.addNode(key, {
      label: label[i] ?? key,
      kind: data.nodeKinds[kind[i] ?? 0] ?? 'node',
      x: x[i] ?? 0,
      y: y[i] ?? 0,
      size: radiusAt(measure[i] ?? 0, scale),
      measure: measure[i] ?? 0,
      citations: citations[i] ?? 0,
      pagerank: pagerank[i] ?? null,
      community: community[i] ?? -1,
      year: year[i] ?? null,
    });
  });

  const links = addEdges(graph, data);
  const neighbours = new Map<string, ReadonlySet<string>>();
  for (const [key, list] of links) neighbours.set(key, new Set(list.map((link) => link.other)));
  const bySize = [...keys].sort((a, b) => {
    const difference = graph.getNodeAttribute(b, 'measure') - graph.getNodeAttribute(a, 'measure');
    return difference !== 0 ? difference : a < b ? -1 : a > b ? 1 : 0;
  });
  const kinds = data.nodeKinds.filter((_, index) => kind.includes(index));
  return { name: data.name, graph, kinds, scale, links, neighbours, bySize };
}

function span(values: readonly number[]): number {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length > 0 ? most - least : 0;
}

/** Adds the edges, weakest first because later ones are drawn over earlier ones. */
function addEdges(graph: ViewGraph, data: ViewerGraph): Map<string, Link[]> {
  const { source, target, kind, weight } = data.edges;
  const keys = data.nodes.key;
  const links = new Map<string, Link[]>(keys.map((key) => [key, []]));
  const order = source.map((_, i) => i).sort((a, b) => (weight[a] ?? 1) - (weight[b] ?? 1) || a - b);
  const strengthOf = strengths(data);
  order.forEach((i, place) => {
    const from = keys[source[i] ?? -1];
    const to = keys[target[i] ?? -1];
    if (from === undefined || to === undefined || from === to) return;
    const value = weight[i] ?? 1;
    const edgeKind = data.edgeKinds[kind[i] ?? 0] ?? 'edge';
    const strength = strengthOf(i);
    const edge = String(i);
    graph.addEdgeWithKey(edge, from, to, {
      kind: edgeKind,
      weight: value,
      size: 1.4 + 1.6 * strength,
      strength,
      drawn: edgeKind !== TOPIC_EDGE && order.length - place <= MOST_EDGES,
    });
    links.get(from)?.push({ other: to, kind: edgeKind, weight: value, outgoing: true, edge });
    links.get(to)?.push({ other: from, kind: edgeKind, weight: value, outgoing: false, edge });
  });
  for (const list of links.values()) list.reverse();
  return links;
}

/** Where an edge's weight stands between the least and the greatest of its kind, 0 to 1; kinds differ in units. */
function strengths({ edges: { kind, weight } }: ViewerGraph): (edge: number) => number {
  const ranges = new Map<number, { least: number; most: number }>();
  weight.forEach((value, i) => {
    const { least, most } = ranges.get(kind[i] ?? 0) ?? { least: value, most: value };
    ranges.set(kind[i] ?? 0, { least: Math.min(least, value), most: Math.max(most, value) });
  });
  return (i) => {
    const range = ranges.get(kind[i] ?? 0);
    if (!range || range.most === range.least) return 0;
    return Math.sqrt(((weight[i] ?? 1) - range.least) / (range.most - range.least));
  };
}

export const neighboursOf = (model: GraphModel, key: string): ReadonlySet<string> =>
  model.neighbours.get(key) ?? NONE;

/** A name for each community that no other has: the largest member is added where two would be called the same. */
export function communityNames(summary: ViewerSummary): string[] {
  const times = new Map<string, number>();
  const labels = summary.communities.map(
    (community) => community.label.trim() || community.terms.slice(0, 3).join(', '),
  );
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  return labels.map((label, i) => {
    if (label !== '' && times.get(label) === 1) return label;
    const member = summary.communities[i]?.topMembers[0]?.name ?? `no. ${i + 1}`;
    return label === '' ? `Around ${member}` : `${label} (${member})`;
  });
}
