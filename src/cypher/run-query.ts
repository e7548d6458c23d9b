import type { QueryResult, ResultNode, ResultRelationship, ResultValue } from '../model/query-result.js';
import { compile } from './compile.js';
import { parse } from './parse.js';
import { endsOf, type PropertyGraph } from './property-graph.js';
import { isList, isMap, NodeRef, Path, RelationshipRef, type Value } from './values.js';

/** Rows of a query and what the user should know besides. */
export interface QueryAnswer extends QueryResult {
  readonly notices: readonly string[];
}

/**
 * Runs a query that only reads. The same query on the same graph gives the same rows in the same order.
 * @throws CypherError with a place in the query
 */
export function runQuery(
  graph: PropertyGraph,
  query: string,
  parameters: ReadonlyMap<string, Value> = new Map(),
): QueryAnswer {
  const { columns, slots, notices, run } = compile(parse(query), graph, parameters);
  const rows: ResultValue[][] = [];
  run([], (frame) => {
    rows.push(slots.map((slot) => resultOf(graph, frame[slot]!)));
    return true;
  });
  return { columns, rows, notices: [...notices] };
}

function resultOf(graph: PropertyGraph, value: Value): ResultValue {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof NodeRef) return nodeOf(graph, value);
  if (value instanceof RelationshipRef) return relationshipOf(graph, value);
  if (value instanceof Path)
    return {
      kind: 'path',
      nodes: value.nodes.map((node) => nodeOf(graph, node)),
      relationships: value.relationships.map((relationship, at) => ({
        ...relationshipOf(graph, relationship),
        forward: endsOf(graph, relationship.relationship)[0] === value.nodes[at]!.node,
      })),
    };
  if (isList(value)) return value.map((item) => resultOf(graph, item));
  if (isMap(value)) return new Map([...value].map(([key, item]) => [key, resultOf(graph, item)]));
  return null;
}

const nodeOf = (graph: PropertyGraph, { node }: NodeRef): ResultNode => ({
  kind: 'node',
  labels: [graph.labels[graph.labelOf(node)]!],
  properties: graph.nodeProperties(node) as ReadonlyMap<string, ResultValue>,
});

const relationshipOf = (graph: PropertyGraph, { relationship }: RelationshipRef): ResultRelationship => ({
  kind: 'relationship',
  type: graph.types[graph.typeOf(relationship)]!,
  properties: graph.relationshipProperties(relationship) as ReadonlyMap<string, ResultValue>,
});
