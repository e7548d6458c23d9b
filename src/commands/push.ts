import { PaperGraphError } from '../errors.js';
import { neo4jGraph } from '../exporters/neo4j-model.js';
import { PUSH_STATEMENTS } from '../exporters/neo4j-push-queries.js';
import type { Neo4jGraph } from '../exporters/neo4j-tables.js';
import { connect, type Database } from '../io/neo4j.js';
import type { CommunitiesFile } from '../model/communities.js';
import type { GraphView } from '../model/graph-view.js';
import { databaseTarget, type DatabaseOptions } from './database-target.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import { checkDatabase, defineSchema } from './push-check.js';
import { compareCounts, countTable, type Count } from './push-compare.js';
import { pruneDatabase } from './push-prune.js';
import { nothing, writeGraph, type Total } from './push-write.js';

/** What is pushed: the knowledge graph, its authors and papers with the attribute `community`. */
export interface PushSource {
  readonly view: GraphView;
  readonly communities: CommunitiesFile;
}

export interface PushOptions extends DatabaseOptions {
  /** The folder that the graph was built into; named in messages. */
  readonly out: string;
  /** Goes on after an interruption. Batches can be repeated without a change, so this is a push like any other. */
  readonly resume: boolean;
  /** Deletes what an earlier push wrote and the graph no longer has. */
  readonly prune: boolean;
  /** Compares and reports, but writes nothing. */
  readonly dryRun: boolean;
  /** Fails when the counts per label and type differ afterwards. */
  readonly verify: boolean;
  /** Prints the counts as JSON. */
  readonly json?: boolean;
}

/**
 * Loads the built graph into a running Neo4j: constraints first, then nodes, then relationships. Data of other
 * programs is never changed: where it is in the way, nothing is written.
 *
 * @param load called once the database has answered
 * @throws PaperGraphError `USAGE`, `DATABASE_UNREACHABLE`, `DATABASE_REFUSED`, `DATABASE_FAILED`
 */
export async function push(
  options: PushOptions,
  load: () => Promise<PushSource>,
  effects: Effects,
): Promise<void> {
  const target = await databaseTarget(options, effects);
  const database = await connect(target, PUSH_STATEMENTS, effects.signal);
  try {
    effects.log(`Pushing the graph of ${options.out} to ${database.server}, database ${target.database}.`);
    const { view, communities } = await load();
    const graph = neo4jGraph(view, communities);
    await checkDatabase(database);
    if (options.dryRun) await report(database, graph, options, effects);
    else await write(database, graph, options, effects);
  } finally {
    await database.close();
  }
}

async function report(
  database: Database,
  graph: Neo4jGraph,
  { json = false }: PushOptions,
  effects: Effects,
): Promise<void> {
  const counts = await compareCounts(database, graph);
  effects.write(json ? jsonDocument({ counts }) : countTable(counts));
  effects.log('Dry run: nothing was written.');
}

async function write(
  database: Database,
  graph: Neo4jGraph,
  options: PushOptions,
  effects: Effects,
): Promise<void> {
  if (options.resume) effects.log('Going on: batches that are already in the database change nothing.');
  const total = nothing();
  try {
    await defineSchema(database);
    await writeGraph(database, graph, total, effects.detail);
    if (options.prune) {
      const kept = await pruneDatabase(database, graph, total);
      if (kept > 0) effects.log(keptMessage(kept));
    }
  } catch (error) {
    if (effects.signal.aborted) effects.log('Stopped. What was written stays; --resume goes on.');
    throw error;
  }
  const { json = false } = options;
  if (!json) effects.write(changesText(total));
  const counts = await compareCounts(database, graph);
  if (json) effects.write(jsonDocument({ ...total, counts }));
  else if (options.verify) effects.write(countTable(counts));
  if (options.verify) verify(counts);
  else if (counts.some((count) => count.database > count.graph)) {
    effects.log('The database holds more than this graph, from an earlier push; --prune deletes that.');
  }
}

const changesText = (total: Total): string =>
  `nodes: ${total.nodesCreated} created, ${total.nodesDeleted} deleted\n` +
  `relationships: ${total.relationshipsCreated} created, ${total.relationshipsDeleted} deleted\n`;

const keptMessage = (count: number): string =>
  count === 1
    ? '1 stale node stays, because other data is attached to it.'
    : `${count} stale nodes stay, because other data is attached to them.`;

function verify(counts: readonly Count[]): void {
  const wrong = counts.filter((count) => count.graph !== count.database);
  if (wrong.length === 0) return;
  const list = wrong.map((count) => `${count.name} ${count.graph} here, ${count.database} there`).join('; ');
  const cure = wrong.some((count) => count.database > count.graph)
    ? ' --prune deletes what an earlier push left.'
    : '';
  throw new PaperGraphError('DATABASE_FAILED', `The database differs from the graph: ${list}.${cure}`);
}
