import { CypherError, placeIn } from '../cypher/cypher-error.js';
import { parse } from '../cypher/parse.js';
import { parameterValue } from '../cypher/parameter-value.js';
import type { Value } from '../cypher/values.js';
import { PaperGraphError } from '../errors.js';
import type { QueryResult } from '../model/query-result.js';
import { counted } from './counted.js';
import type { DatabaseOptions } from './database-target.js';
import type { Effects } from './effects.js';
import type { QueryFormat } from './query-format.js';
import { queryText } from './query-output.js';
import { runInThread } from './run-query.js';

export interface QueryOptions {
  readonly query: string;
  /** Texts of the form `name=value`. */
  readonly parameters: readonly string[];
  readonly format: QueryFormat;
  /** Seconds. */
  readonly timeout: number;
  /** The output folder of the build. */
  readonly out: string;
  /** A server to ask in place of the built graph. */
  readonly database: DatabaseOptions | null;
}

/**
 * Runs a query on the built graph, or the same text on Neo4j, and prints its rows.
 * @throws PaperGraphError `USAGE` for a query that cannot be run, with the place; what reading the store or talking to
 * the server throws
 */
export async function query(options: QueryOptions, effects: Effects): Promise<void> {
  const parameters = new Map(options.parameters.map(parameterOf));
  const result =
    options.database === null
      ? await local(options, parameters, effects)
      : await remote(options, parameters, effects);
  effects.write(queryText(result, options.format));
  effects.log(counted(result.rows.length, 'row'));
}

async function local(
  { query: text, out, timeout }: QueryOptions,
  parameters: ReadonlyMap<string, Value>,
  effects: Effects,
): Promise<QueryResult> {
  // What is wrong in the text shows before the graph is read.
  told(text, () => parse(text));
  const answer = await runInThread({ out, query: text, parameters }, 1000 * timeout, effects);
  if ('offset' in answer) throw queryError(text, answer.message, answer.offset);
  for (const notice of answer.notices) effects.log(`note: ${notice}`);
  return answer;
}

async function remote(
  { query: text, database, timeout }: QueryOptions,
  parameters: ReadonlyMap<string, Value>,
  effects: Effects,
): Promise<QueryResult> {
  // Loads the database driver, which a query on the built graph does not need.
  const { queryDatabase } = await import('./query-database.js');
  return queryDatabase({ query: text, parameters, timeout, ...database! }, effects);
}

function parameterOf(text: string): readonly [string, Value] {
  const [, name = '', value = ''] = /^\$?([^=\s]+)=([\s\S]*)$/.exec(text) ?? [];
  if (name === '') throw new PaperGraphError('USAGE', `expected --param name=value, not ${text}`);
  try {
    return [name, parameterValue(value)];
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    throw new PaperGraphError('USAGE', `the value of --param ${name} cannot be read: ${error.message}`);
  }
}

function told<T>(text: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof CypherError ? queryError(text, error.message, error.offset) : error;
  }
}

/** A query's error in one sentence, with the line it is in. */
function queryError(text: string, message: string, offset: number): PaperGraphError {
  const { line, column, excerpt } = placeIn(text, offset);
  return new PaperGraphError('USAGE', `line ${line}, column ${column}: ${message}`, { excerpt });
}
