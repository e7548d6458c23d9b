import {
  deleteNodes,
  deleteRelationships,
  pageOfIds,
  relationshipsOf,
} from '../exporters/neo4j-push-queries.js';
import type { Neo4jGraph, Neo4jKind, NodeTable, RelationshipTable } from '../exporters/neo4j-tables.js';
import type { Database } from '../io/neo4j.js';
import { idPrefix } from './push-check.js';
import { add, batches, type Total } from './push-write.js';

/**
 * Deletes what carries our ids and is not in the graph any more: first relationships, then nodes that nothing is
 * attached to. Gives the number of nodes that stay because another program attached something to them.
 */
export async function pruneDatabase(database: Database, graph: Neo4jGraph, total: Total): Promise<number> {
  const stale = new Map<Neo4jKind, string[]>();
  for (const table of graph.nodes) stale.set(table.kind, await staleIds(database, table));
  for (const table of graph.relationships) {
    await pruneRelationships(database, graph, table, stale.get(table.from) ?? [], total);
  }
  let kept = 0;
  for (const [kind, ids] of stale) {
    for (const batch of batches(ids)) {
      const changes = await database.write(deleteNodes(kind), { ids: batch });
      add(total, changes);
      kept += batch.length - changes.nodesDeleted;
    }
  }
  return kept;
}

async function staleIds(database: Database, { kind, rows }: NodeTable): Promise<string[]> {
  const current = new Set<unknown>();
  for (const { id } of rows()) current.add(id);
  const stale: string[] = [];
  for (let after = ''; ;) {
    const page = await database.read(pageOfIds(kind), { prefix: idPrefix(kind), after });
    const ids = page.map(({ id }) => String(id));
    stale.push(...ids.filter((id) => !current.has(id)));
    const last = ids.at(-1);
    if (last === undefined) return stale;
    after = last;
  }
}

async function pruneRelationships(
  database: Database,
  graph: Neo4jGraph,
  table: RelationshipTable,
  staleSources: readonly string[],
  total: Total,
): Promise<void> {
  const sources = graph.nodes.find(({ kind }) => kind === table.from);
  for (const batch of batches(sources?.rows() ?? [])) {
    const current = new Map(batch.map(({ id, key }) => [id, new Set(table.targets(key))]));
    await deleteUnless(
      database,
      table,
      [...current.keys()],
      (source, target) => current.get(source)?.has(target) === true,
      total,
    );
  }
  for (const ids of batches(staleSources)) await deleteUnless(database, table, ids, () => false, total);
}

async function deleteUnless(
  database: Database,
  table: RelationshipTable,
  ids: readonly string[],
  isCurrent: (source: string, target: string) => boolean,
  total: Total,
): Promise<void> {
  const found = await database.read(relationshipsOf(table), { ids });
  const pairs = found.map(({ source, target }) => ({ source: String(source), target: String(target) }));
  for (const rows of batches(pairs.filter(({ source, target }) => !isCurrent(source, target)))) {
    add(total, await database.write(deleteRelationships(table), { rows }));
  }
}
