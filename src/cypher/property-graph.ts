import type { Value } from './values.js';

/** A graph as queries see it. Nodes, labels, types and relationships are numbers; each node has one label. */
export interface PropertyGraph {
  readonly nodeCount: number;
  readonly labels: readonly string[];
  readonly types: readonly string[];
  labelOf(node: number): number;
  /** Ascending. */
  nodesWith(label: number): Uint32Array;
  /** The node with this value of the property `id`. */
  nodeWithId(id: string): number | undefined;
  /** What properties any node or relationship has. */
  propertyNames(): readonly string[];
  /** How to read a property of nodes, or of relationships. */
  nodeProperty(name: string): (node: number) => Value;
  relationshipProperty(name: string): (relationship: number) => Value;
  nodeProperties(node: number): ReadonlyMap<string, Value>;
  relationshipProperties(relationship: number): ReadonlyMap<string, Value>;
  relationships(type: number): RelationshipColumns;
  typeOf(relationship: number): number;
}

/** The relationships of a type: number `first + at` goes from node `sources[at]` to node `targets[at]`. */
export interface RelationshipColumns {
  readonly first: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Which of them start or end at a node, ascending; a loop once. */
  edgesAt(node: number): Uint32Array;
}

/** The nodes at both ends of a relationship. */
export function endsOf(
  graph: PropertyGraph,
  relationship: number,
): readonly [source: number, target: number] {
  const { first, sources, targets } = graph.relationships(graph.typeOf(relationship));
  return [sources[relationship - first]!, targets[relationship - first]!];
}
