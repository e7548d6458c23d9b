import { EDGE_KINDS, NODE_KINDS, type EdgeKind, type NodeKind } from '../model/graph-schema.js';
import type { Properties, PropertyColumn } from './neo4j-properties.js';

export type Neo4jKind = NodeKind | 'community';
export type RelationshipType = EdgeKind | 'IN_COMMUNITY';

/** Labels by node kind. They and the relationship types are the only names that are not properties. */
export const LABELS: ReadonlyMap<Neo4jKind, string> = new Map<Neo4jKind, string>([
  ...nodeKinds().map((kind): [Neo4jKind, string] => [kind, NODE_KINDS[kind].label]),
  ['community', 'Community'],
]);

/** Kinds at both ends of a relationship. A type that ends at two kinds has two rows here. */
export interface RelationshipEnds {
  readonly type: RelationshipType;
  readonly from: Neo4jKind;
  readonly to: Neo4jKind;
}

export const RELATIONSHIP_ENDS: readonly RelationshipEnds[] = [
  ...edgeKinds().flatMap((type) =>
    EDGE_KINDS[type].from.flatMap((from) => EDGE_KINDS[type].to.map((to) => ({ type, from, to }))),
  ),
  { type: 'IN_COMMUNITY', from: 'author', to: 'community' },
  { type: 'IN_COMMUNITY', from: 'paper', to: 'community' },
];

export const RELATIONSHIP_TYPES: readonly RelationshipType[] = [...edgeKinds(), 'IN_COMMUNITY'];

export interface NodeRow {
  readonly id: string;
  /** The key in the graph, which differs from the id where it holds characters that not every format can write. */
  readonly key: string;
  readonly properties: Properties;
}

export interface NodeTable {
  readonly kind: Neo4jKind;
  readonly columns: readonly PropertyColumn[];
  rows(): Iterable<NodeRow>;
}

export interface RelationshipRow {
  /** Ids of the nodes at both ends. */
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
}

export interface RelationshipTable extends RelationshipEnds {
  /** The same for all tables of a type. */
  readonly columns: readonly PropertyColumn[];
  rows(): Iterable<RelationshipRow>;
  /** Ids of the nodes that a node, given by its key, has such a relationship to. */
  targets(key: string): Iterable<string>;
}

/** The graph as Neo4j holds it: what the CSV files, the Cypher script and `push` all write. */
export interface Neo4jGraph {
  /** One per kind, in the order of `LABELS`. */
  readonly nodes: readonly NodeTable[];
  /** One per row of `RELATIONSHIP_ENDS`, in its order. */
  readonly relationships: readonly RelationshipTable[];
}

function nodeKinds(): NodeKind[] {
  return Object.keys(NODE_KINDS) as NodeKind[];
}

function edgeKinds(): EdgeKind[] {
  return Object.keys(EDGE_KINDS) as EdgeKind[];
}
