import neo4j, { type Driver, type Record as Row, type ResultSummary } from 'neo4j-driver';
import { PaperGraphError } from '../errors.js';
import type { QueryResult } from '../model/query-result.js';
import { awaitBolt } from './bolt-probe.js';
import { pause, within } from './deadline.js';
import { databaseError, isTransient, type DatabaseAddress } from './neo4j-errors.js';
import { plainRow, resultValue } from './neo4j-values.js';
import { printable } from './printable.js';

/** Milliseconds. A server that answers nothing is given up by these, whatever the driver waits for. */
const LIMITS = { connect: 5_000, greet: 10_000, answer: 12_000, schema: 300_000, close: 1_000 } as const;
const ATTEMPTS = 5;
const FIRST_PAUSE = 200;

const SCHEMES: ReadonlySet<string> = new Set(
  ['bolt', 'neo4j'].flatMap((name) => [`${name}:`, `${name}+s:`, `${name}+ssc:`]),
);

export interface DatabaseTarget {
  readonly uri: string;
  readonly database: string;
  /** Null for a server without authentication. */
  readonly login: { readonly user: string; readonly password: string } | null;
  /** For messages: nothing will be written. */
  readonly readsOnly?: boolean;
}

/** What can be sent: integers are `bigint`, numbers are floats. */
export type Parameter =
  string | number | bigint | boolean | null | readonly Parameter[] | { readonly [name: string]: Parameter };
export type Parameters = Readonly<Record<string, Parameter>>;

export interface Changes {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
}

/** An open connection. Every method throws PaperGraphError, or the signal's reason after an abort. */
export interface Database {
  /** For people: `Neo4j/5.26.0`. */
  readonly server: string;
  /** Rows as plain objects; whole numbers are numbers. */
  read(statement: string, parameters?: Parameters): Promise<Record<string, unknown>[]>;
  /** The rows with their types kept. @param ms how long to wait for them */
  query(statement: string, parameters: Parameters, ms: number): Promise<QueryResult>;
  /** One transaction, tried again up to five times when the server says that this can help: must be idempotent. */
  write(statement: string, parameters: Parameters): Promise<Changes>;
  /** A statement that changes the schema. */
  define(statement: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects with one attempt to log in.
 *
 * @param statements the only texts that will ever be sent, so that no data can become part of a query
 * @throws PaperGraphError `USAGE` for an address that is none, `DATABASE_UNREACHABLE`, `DATABASE_REFUSED`
 */
export async function connect(
  target: DatabaseTarget,
  statements: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<Database> {
  const { uri, database } = target;
  checkAddress(uri);
  const { readsOnly = false } = target;
  const at: DatabaseAddress = { uri, database, user: target.login?.user ?? null, readsOnly };
  await awaitBolt(uri, LIMITS.greet, signal, () => silence(at, LIMITS.greet));
  const driver = openDriver(target);

  /** Waits for an answer, and puts every failure into words. */
  async function answered<T>(work: () => Promise<T>, ms: number): Promise<T> {
    try {
      signal.throwIfAborted();
      return await within(work(), ms, signal, () => silence(at, ms));
    } catch (error) {
      throw signal.aborted ? error : databaseError(at, error);
    }
  }

  async function close(): Promise<void> {
    const late = (): Error => silence(at, LIMITS.close);
    // A server that went silent answers no farewell either.
    await within(driver.close(), LIMITS.close, new AbortController().signal, late).catch(() => undefined);
  }

  async function run(
    mode: 'READ' | 'WRITE',
    statement: string,
    parameters: Parameters,
    ms: number,
  ): Promise<Answer> {
    if (!statements.has(statement)) throw new RangeError(`not a known statement: ${statement}`);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await answered(() => inTransaction(driver, { database, mode, statement, parameters, ms }), ms);
      } catch (error) {
        if (attempt === ATTEMPTS || !isTransient(error)) throw error;
        await pause(FIRST_PAUSE * 2 ** (attempt - 1), signal);
      }
    }
  }

  try {
    const { agent } = await answered(() => driver.getServerInfo({ database }), LIMITS.greet);
    return {
      server: agent ?? 'Neo4j',
      async read(statement, parameters = {}) {
        const { records } = await run('READ', statement, parameters, LIMITS.answer);
        return records.map((record) => plainRow(record.toObject()));
      },
      async query(statement, parameters, ms) {
        const { columns, records } = await run('READ', statement, parameters, ms);
        return {
          columns,
          rows: records.map((record) => columns.map((name) => resultValue(record.get(name), neo4j))),
        };
      },
      async write(statement, parameters) {
        const { summary } = await run('WRITE', statement, parameters, LIMITS.answer);
        return summary.counters.updates();
      },
      async define(statement) {
        await run('WRITE', statement, {}, LIMITS.schema);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Answer {
  readonly columns: readonly string[];
  readonly records: readonly Row[];
  readonly summary: ResultSummary;
}

interface Task {
  readonly database: string;
  readonly mode: 'READ' | 'WRITE';
  readonly statement: string;
  readonly parameters: Parameters;
  readonly ms: number;
}

async function inTransaction(
  driver: Driver,
  { database, mode, statement, parameters, ms }: Task,
): Promise<Answer> {
  const session = driver.session({ database, defaultAccessMode: mode });
  try {
    const transaction = await session.beginTransaction({ timeout: ms });
    const result = transaction.run(statement, parameters);
    const columns = await result.keys();
    const { records, summary } = await result;
    await transaction.commit();
    return { columns, records, summary };
  } finally {
    await session.close();
  }
}

function openDriver({ uri, login }: DatabaseTarget): Driver {
  const auth = login === null ? undefined : neo4j.auth.basic(login.user, login.password);
  return neo4j.driver(uri, auth, {
    userAgent: 'papergraph',
    connectionTimeout: LIMITS.connect,
    connectionAcquisitionTimeout: LIMITS.answer,
    // Integers stay apart from floats.
    useBigInt: true,
    telemetryDisabled: true,
  });
}

function silence({ uri }: DatabaseAddress, ms: number): PaperGraphError {
  return new PaperGraphError(
    'DATABASE_UNREACHABLE',
    `${uri} did not answer for ${ms / 1000} seconds. Is it the Bolt port of a Neo4j server, and can it be reached from here?`,
  );
}

/**
 * @throws PaperGraphError `USAGE` for what is no Bolt address, and for one that holds a password
 */
export function checkAddress(uri: string): void {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  // Not shown, because what stands before the @ is likely a password.
  if (uri.includes('@'))
    throw usage('A database address must not hold a user or password. Use --user and NEO4J_PASSWORD.');
  if (url?.protocol === 'http:' || url?.protocol === 'https:') {
    throw usage(
      `${uri} is an HTTP address, not Bolt. Neo4j's Bolt port is usually 7687: use bolt://host:7687.`,
    );
  }
  if (url === undefined || !SCHEMES.has(url.protocol) || url.hostname === '') {
    throw usage(
      `${printable(uri)} is not a database address. Expected one like bolt://localhost:7687 or neo4j+s://host.`,
    );
  }
}

const usage = (message: string): PaperGraphError => new PaperGraphError('USAGE', message);
