import { resolve } from 'node:path';
import { PaperGraphError } from '../errors.js';
import { pause } from '../io/deadline.js';
import { checkAddress, type DatabaseTarget } from '../io/neo4j.js';
import { passwordFromFile, promptPassword } from '../io/password.js';
import type { Effects } from './effects.js';

/** How the commands that talk to Neo4j are told where it is. */
export interface DatabaseOptions {
  readonly uri: string;
  /** Default: NEO4J_USERNAME, else `neo4j`. */
  readonly user?: string;
  /** Default: NEO4J_DATABASE, else `neo4j`. */
  readonly database?: string;
  /** Holds the password; default: NEO4J_PASSWORD, else asked for on a terminal, else no login. */
  readonly passwordFile?: string;
}

/** @throws PaperGraphError `USAGE`, or what reading the password file throws */
export async function databaseTarget(options: DatabaseOptions, effects: Effects): Promise<DatabaseTarget> {
  checkAddress(options.uri);
  return {
    uri: options.uri,
    database: options.database ?? (effects.env['NEO4J_DATABASE'] || 'neo4j'),
    login: await login(options, effects),
  };
}

async function login(options: DatabaseOptions, effects: Effects): Promise<DatabaseTarget['login']> {
  const named = options.user ?? (effects.env['NEO4J_USERNAME'] || undefined);
  const user = named ?? 'neo4j';
  const password = await passwordFor(user, options, effects);
  if (password !== '') return { user, password };
  if (named === undefined) return null;
  throw new PaperGraphError('USAGE', `A user needs a password. Set NEO4J_PASSWORD or give --password-file.`);
}

async function passwordFor(
  user: string,
  { passwordFile }: DatabaseOptions,
  effects: Effects,
): Promise<string> {
  if (passwordFile !== undefined) return passwordFromFile(resolve(effects.cwd, passwordFile));
  const set = effects.env['NEO4J_PASSWORD'];
  if (set !== undefined) return set;
  if (!effects.interactive) return '';
  const question = `Password of ${user} (empty for a server without login): `;
  const password = await promptPassword(effects.stdin, question, (text) => process.stderr.write(text));
  if (password !== null) return password;
  // The interrupt arrives a moment after the key.
  await pause(1_000, effects.signal);
  effects.signal.throwIfAborted();
  return '';
}
