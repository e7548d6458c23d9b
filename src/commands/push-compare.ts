import { countNodes, countRelationships } from '../exporters/neo4j-push-queries.js';
import { labelOf } from '../exporters/neo4j-queries.js';
import type { Neo4jGraph } from '../exporters/neo4j-tables.js';
import type { Database } from '../io/neo4j.js';
import { idPrefix } from './push-check.js';

/** How many nodes of a label, or relationships of a type, there are here and there. */
export interface Count {
  readonly name: string;
  readonly graph: number;
  readonly database: number;
}

/** Counts by label and by type; in the database only nodes with our ids. */
export async function compareCounts(database: Database, graph: Neo4jGraph): Promise<Count[]> {
  const counts: Count[] = [];
  for (const { kind, rows } of graph.nodes) {
    const found = await database.read(countNodes(kind), { prefix: idPrefix(kind) });
    counts.push({ name: labelOf(kind), graph: lengthOf(rows()), database: Number(found[0]?.['count']) });
  }
  const types = new Map<string, { graph: number; database: number }>();
  for (const table of graph.relationships) {
    const found = await database.read(countRelationships(table));
    const count = types.get(table.type) ?? { graph: 0, database: 0 };
    count.graph += lengthOf(table.rows());
    count.database += Number(found[0]?.['count']);
    types.set(table.type, count);
  }
  for (const [name, count] of types) counts.push({ name, ...count });
  return counts;
}

/** The counts as a table for people. */
export function countTable(counts: readonly Count[]): string {
  const lines = [
    ['', 'graph', 'database'],
    ...counts.map((count) => [count.name, String(count.graph), String(count.database)]),
  ];
  return lines
    .map(
      ([name = '', graph = '', database = '']) =>
        `${name.padEnd(18)}${graph.padStart(10)}${database.padStart(10)}\n`,
    )
    .join('');
}

function lengthOf(items: Iterable<unknown>): number {
  let length = 0;
  for (const _ of items) length += 1;
  return length;
}
