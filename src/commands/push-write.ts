import { writeNodes, writeRelationships } from '../exporters/neo4j-push-queries.js';
import type { Properties, PropertyColumn, PropertyValue } from '../exporters/neo4j-properties.js';
import type { Neo4jGraph } from '../exporters/neo4j-tables.js';
import type { Changes, Database } from '../io/neo4j.js';

const MAX_ROWS = 1000;
/** Characters of text in one batch, so that its message stays near 1 MB. */
const MAX_TEXT = 500_000;

export type Total = { -readonly [Count in keyof Changes]: number };

export const nothing = (): Total => ({
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
});

export function add(total: Total, changes: Changes): void {
  total.nodesCreated += changes.nodesCreated;
  total.nodesDeleted += changes.nodesDeleted;
  total.relationshipsCreated += changes.relationshipsCreated;
  total.relationshipsDeleted += changes.relationshipsDeleted;
}

/** Writes the whole graph, nodes first, a transaction per batch. Each batch can be repeated without a change. */
export async function writeGraph(
  database: Database,
  graph: Neo4jGraph,
  total: Total,
  report: (line: string) => void,
): Promise<void> {
  for (const { kind, columns, rows } of graph.nodes) {
    for (const batch of batches(rows(), ({ properties }) => textLength(properties))) {
      const parameters = batch.map(({ id, properties }) => ({
        id,
        properties: asObject(columns, properties),
      }));
      add(total, await database.write(writeNodes(kind), { rows: parameters }));
      report(`${batch.length} ${kind} nodes`);
    }
  }
  for (const table of graph.relationships) {
    for (const batch of batches(table.rows(), ({ properties }) => textLength(properties))) {
      const parameters = batch.map(({ source, target, properties }) => ({
        source,
        target,
        properties: asObject(table.columns, properties),
      }));
      add(total, await database.write(writeRelationships(table), { rows: parameters }));
      report(`${batch.length} ${table.type} relationships`);
    }
  }
}

/** Rows in groups of at most 1,000, fewer when their text is long. */
export function* batches<T>(rows: Iterable<T>, length: (row: T) => number = () => 0): Generator<T[]> {
  let batch: T[] = [];
  let text = 0;
  for (const row of rows) {
    batch.push(row);
    text += length(row);
    if (batch.length < MAX_ROWS && text < MAX_TEXT) continue;
    yield batch;
    batch = [];
    text = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Every column is sent, those without a value as null: so a value that went away since the last push is removed. */
function asObject(
  columns: readonly PropertyColumn[],
  properties: Properties,
): Record<string, PropertyValue | null> {
  return Object.fromEntries(columns.map(({ name }) => [name, properties.get(name) ?? null]));
}

function textLength(properties: Properties): number {
  let length = 0;
  for (const value of properties.values()) {
    if (typeof value === 'string') length += value.length;
    else if (typeof value === 'object') length += value.reduce((sum, text) => sum + text.length, 0);
  }
  return length;
}
