import type { Value } from '../cypher/values.js';
import { PaperGraphError } from '../errors.js';
import { connect, type Parameter } from '../io/neo4j.js';
import type { QueryResult } from '../model/query-result.js';
import { databaseTarget, type DatabaseOptions } from './database-target.js';
import type { Effects } from './effects.js';

export interface DatabaseQuery extends DatabaseOptions {
  readonly query: string;
  readonly parameters: ReadonlyMap<string, Value>;
  /** Seconds. */
  readonly timeout: number;
}

/**
 * Runs a query on a Neo4j server, in a transaction that the server lets read only.
 * @throws PaperGraphError `USAGE` for a query that the server does not take, and what `connect` throws
 */
export async function queryDatabase(
  { query, parameters, timeout, ...options }: DatabaseQuery,
  effects: Effects,
): Promise<QueryResult> {
  const target = { ...(await databaseTarget(options, effects)), readsOnly: true };
  const database = await connect(target, new Set([query]), effects.signal);
  try {
    const values = Object.fromEntries([...parameters].map(([name, value]) => [name, parameter(value)]));
    return await database.query(query, values, 1000 * timeout);
  } catch (error) {
    throw isStatementError(error) ? new PaperGraphError('USAGE', error.message, { cause: error }) : error;
  } finally {
    await database.close();
  }
}

/** Whether the server says that the text is wrong, not that something is wrong with the server. */
function isStatementError(error: unknown): error is Error {
  if (!(error instanceof PaperGraphError) || !(error.cause instanceof Error)) return false;
  return 'code' in error.cause && String(error.cause.code).startsWith('Neo.ClientError.Statement.');
}

/** Parameters are made of literals, so there are no nodes or paths among them. */
function parameter(value: Value): Parameter {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([name, item]) => [name, parameter(item as Value)]));
  return Array.isArray(value) ? value.map((item) => parameter(item as Value)) : (value as Parameter);
}
