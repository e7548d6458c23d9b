/**
 * What a query gives, from the built graph or from Neo4j. Integers are `bigint`, floats `number`; nodes have no ids of
 * their database, because those say nothing elsewhere.
 */
export type ResultValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly ResultValue[]
  | ReadonlyMap<string, ResultValue>
  | ResultNode
  | ResultRelationship
  | ResultPath;

export interface ResultNode {
  readonly kind: 'node';
  readonly labels: readonly string[];
  readonly properties: ReadonlyMap<string, ResultValue>;
}

export interface ResultRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  readonly properties: ReadonlyMap<string, ResultValue>;
}

export interface ResultPath {
  readonly kind: 'path';
  /** One more than relationships. */
  readonly nodes: readonly ResultNode[];
  readonly relationships: readonly (ResultRelationship & {
    /** It goes from the node before it to the node after it. */
    readonly forward: boolean;
  })[];
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ResultValue[])[];
}
