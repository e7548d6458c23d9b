import { topSubgraph } from '../graph/subgraphs.js';
import type { EdgeKind, GraphEdge } from '../model/graph-schema.js';
import type { GraphView, NamedGraph } from '../model/graph-view.js';

/**
 * What of a graph the page gets. A browser draws some ten thousand marks well, and half a gigabyte of data not at all.
 */
export interface PartLimits {
  readonly nodes: number;
  readonly edges: number;
}

export const VIEWER_LIMITS: PartLimits = { nodes: 20_000, edges: 100_000 };

/**
 * The strongest part of a graph that is too big for the page: the nodes with most edges, and of the edges between them
 * the heaviest of each kind; of equal ones those with smaller keys. Smaller graphs are handed on whole.
 */
export function strongestPart(graph: NamedGraph, limits: PartLimits = VIEWER_LIMITS): GraphView {
  const { view } = graph;
  const part =
    view.countNodes() > limits.nodes ? topSubgraph(view, limits.nodes, degrees(view.edges())) : view;
  return part.countEdges() > limits.edges ? withHeaviestEdges(part, limits.edges) : part;
}

function withHeaviestEdges(view: GraphView, count: number): GraphView {
  const kept = heaviest(view.edges(), count);
  const keys = new Set(kept.map(({ key }) => key));
  const edges = (kind?: EdgeKind): GraphEdge[] =>
    kept.filter((edge) => kind === undefined || edge.kind === kind);
  return {
    countNodes: (kind) => view.countNodes(kind),
    countEdges: (kind) => edges(kind).length,
    nodes: (kind) => view.nodes(kind),
    edges,
    node: (key) => view.node(key),
    *incident(key, kind) {
      for (const edge of view.incident(key, kind)) if (keys.has(edge.key)) yield edge;
    },
  };
}

/** By node key how many edges it has. */
export function degrees(edges: Iterable<GraphEdge>): Map<string, number> {
  const degree = new Map<string, number>();
  for (const { source, target } of edges) {
    degree.set(source, (degree.get(source) ?? 0) + 1);
    degree.set(target, (degree.get(target) ?? 0) + 1);
  }
  return degree;
}

/** By node key how many papers cite it, or, of an author, cite the author's papers. What nobody cites is not in it. */
export function citationCounts(view: GraphView): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, more: number): void => void counts.set(key, (counts.get(key) ?? 0) + more);
  for (const { target } of view.edges('CITES')) add(target, 1);
  for (const { source, target } of view.edges('AUTHORED')) {
    const cited = counts.get(target);
    if (cited !== undefined) add(source, cited);
  }
  return counts;
}

/**
 * The heaviest edges, of every kind the same share: weights of different kinds differ in units, and most kinds have none.
 * They keep the order in which they come.
 */
function heaviest(edges: Iterable<GraphEdge>, count: number): GraphEdge[] {
  const all = [...edges];
  const weightOf = (at: number): number => {
    const { weight } = all[at]!.attributes;
    return typeof weight === 'number' ? weight : 1;
  };
  const ofKind = new Map<EdgeKind, number[]>();
  all.forEach(({ kind }, at) => {
    const list = ofKind.get(kind);
    if (list) list.push(at);
    else ofKind.set(kind, [at]);
  });
  /** By edge the share of its kind that is heavier. */
  const heavier = new Float64Array(all.length);
  for (const list of ofKind.values()) {
    list.sort((a, b) => weightOf(b) - weightOf(a) || a - b);
    list.forEach((at, place) => (heavier[at] = (place + 0.5) / list.length));
  }
  const order = [...all.keys()].sort((a, b) => heavier[a]! - heavier[b]! || a - b);
  const kept = new Set(order.slice(0, count));
  return all.filter((_, at) => kept.has(at));
}
