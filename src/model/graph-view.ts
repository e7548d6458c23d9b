import type { Attributes, AttributeValue, EdgeKind, GraphEdge, GraphNode, NodeKind } from './graph-schema.js';

/**
 * The read-only graph that analysis, exporters, `push` and the viewer's data are written against. Nodes and edges come
 * in ascending order of their keys (by code unit), so that everything derived is deterministic.
 */
export interface GraphView {
  countNodes(kind?: NodeKind): number;
  countEdges(kind?: EdgeKind): number;
  nodes(kind?: NodeKind): Iterable<GraphNode>;
  edges(kind?: EdgeKind): Iterable<GraphEdge>;
  node(key: string): GraphNode | undefined;
  /** Edges that start or end at a node, in ascending key order; empty for unknown nodes. */
  incident(key: string, kind?: EdgeKind): Iterable<GraphEdge>;
}

/** The ends of edges as numbers of nodes in ascending order of their keys, in ascending order of the keys of the edges. */
export interface EdgeEnds {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** An attribute, NaN where an edge has no number for it. */
  readonly values?: Float64Array;
}

/** A whole graph in columns, for algorithms on millions of edges. */
export interface GraphColumnsView extends GraphView {
  /** Ascending; the numbers of nodes are places in this list. */
  keys(): readonly string[];
  /** The kinds of the nodes, in the order of their keys. */
  kinds(): readonly NodeKind[];
  /** The nodes of a kind, ascending. */
  numbers(kind: NodeKind): Uint32Array;
  ends(kind: EdgeKind, attribute?: string): EdgeEnds;
  /** The attributes of the edges of a kind, in the order of their ends. */
  edgeAttributes(kind: EdgeKind): Iterable<Attributes>;
  /** The values that attributes of edges of a kind have, by the names of the attributes. */
  edgeValues(kind: EdgeKind): Iterable<readonly [string, Iterable<AttributeValue>]>;
  /** The names of the attributes that nodes or edges of a kind can have. */
  attributeNames(kind: NodeKind | EdgeKind): readonly string[];
  /** Reads an attribute by the number of a node of a kind, or by the place of an edge in the order of `ends`. */
  reader(kind: NodeKind | EdgeKind, name: string): (at: number) => AttributeValue | undefined;
  /** An attribute of all nodes of a kind in the order of `numbers`, or of all edges in the order of `ends`. */
  attributeValues(kind: NodeKind | EdgeKind, name: string): readonly (AttributeValue | undefined)[];
  /**
   * The part with nodes and edges of some kinds, in columns again; it shares the attributes of the whole.
   * @param linkedOnly whether nodes without such an edge are left out
   */
  select(nodes: readonly NodeKind[], edges: readonly EdgeKind[], linkedOnly: boolean): GraphColumnsView;
}

/** Whether a graph can be read in columns. */
export const hasColumns = (view: GraphView): view is GraphColumnsView => 'ends' in view && 'keys' in view;

/** The three graphs that files and the viewer show. */
export const GRAPH_NAMES = ['coauthor', 'citation', 'knowledge'] as const;
export type GraphName = (typeof GRAPH_NAMES)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A graph ready to be shown: what is in it, how it is directed, where each node stands. */
export interface NamedGraph {
  readonly name: GraphName;
  readonly directed: boolean;
  readonly view: GraphView;
  readonly positions: ReadonlyMap<string, Point>;
}
