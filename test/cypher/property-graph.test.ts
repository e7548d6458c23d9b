/** The graph that queries see is the one that Neo4j gets. */
import { expect, it } from 'vitest';
import { endsOf, type PropertyGraph } from '../../src/cypher/property-graph.js';
import { neo4jGraph } from '../../src/exporters/neo4j-model.js';
import { LABELS } from '../../src/exporters/neo4j-tables.js';
import type { GraphColumnsView } from '../../src/model/graph-view.js';
import { propertyGraph } from '../../src/pipeline/property-graph.js';
import { everyKind } from '../support/neo4j-graph.js';
import { communities, view } from './support/small-graph.js';

const { graphs, communities: found } = everyKind;

it.each([
  ['every kind of node and hostile texts', graphs.knowledge.view as GraphColumnsView, found],
  ['the small graph', view, communities],
])('%s: the same labels, types and properties', (_, whole, file) => {
  const graph = propertyGraph(whole, file);
  const tables = neo4jGraph(whole, file);
  expect(nodesOf(graph)).toEqual(
    new Map(
      tables.nodes.flatMap(({ kind, rows }) =>
        Array.from(rows(), ({ id, properties }) => [
          id,
          [LABELS.get(kind), sorted([['id', id], ...properties])],
        ]),
      ),
    ),
  );
  expect(relationshipsOf(graph)).toEqual(
    new Map(
      tables.relationships.flatMap(({ type, rows }) =>
        Array.from(rows(), ({ source, target, properties }) => [
          `${type} ${source} ${target}`,
          sorted(properties),
        ]),
      ),
    ),
  );
});

const sorted = (properties: Iterable<readonly [string, unknown]>): unknown[] =>
  [...properties].sort(([a], [b]) => (a < b ? -1 : 1));

function nodesOf(graph: PropertyGraph): Map<unknown, unknown> {
  return new Map(
    Array.from({ length: graph.nodeCount }, (_, node) => [
      graph.nodeProperty('id')(node),
      [graph.labels[graph.labelOf(node)], sorted(graph.nodeProperties(node))],
    ]),
  );
}

function relationshipsOf(graph: PropertyGraph): Map<string, unknown> {
  const read = graph.nodeProperty('id');
  const id = (node: number): string => read(node) as string;
  return new Map(
    graph.types.flatMap((type, number) => {
      const { first, sources } = graph.relationships(number);
      return Array.from(sources, (_, at): [string, unknown] => {
        const [source, target] = endsOf(graph, first + at);
        return [`${type} ${id(source)} ${id(target)}`, sorted(graph.relationshipProperties(first + at))];
      });
    }),
  );
}
