import { PaperGraphError, type ErrorCode } from '../errors.js';
import { printable } from './printable.js';

/** What a failure is told about: never more of the credentials than the user's name. */
export interface DatabaseAddress {
  readonly uri: string;
  readonly database: string;
  readonly user: string | null;
  /** Nothing is written, so that nothing has to be gone on with. */
  readonly readsOnly: boolean;
}

interface DriverError {
  readonly code: string;
  readonly message: string;
}

type Sentence = readonly [code: ErrorCode, text: (at: DatabaseAddress, error: DriverError) => string];

const tryAgain = ({ readsOnly }: DatabaseAddress): string =>
  readsOnly ? 'Run it again.' : 'What was written stays; the same command with --resume goes on.';

/** By what a failed connection says, first match first. */
const CONNECTION: readonly (readonly [pattern: RegExp, ...sentence: Sentence])[] = [
  [
    /ECONNREFUSED/,
    'DATABASE_UNREACHABLE',
    ({ uri }) => `Nothing answers at ${uri}. Is Neo4j running, and is this its Bolt port (usually 7687)?`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|EAI_NONAME/,
    'DATABASE_UNREACHABLE',
    ({ uri }) => `The host of ${uri} is not known. Check the spelling of the address.`,
  ],
  [
    /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|Failed to establish connection/,
    'DATABASE_UNREACHABLE',
    ({ uri }) => `${uri} cannot be reached. Is the host up, and does a firewall let the port through?`,
  ],
  [
    /Server responded HTTP/,
    'DATABASE_UNREACHABLE',
    ({ uri }) =>
      `${uri} is an HTTP address, not Bolt. Neo4j's Bolt port is usually 7687: use bolt://host:7687.`,
  ],
  [
    /Unknown Bolt protocol version|does not support any|protocol version/i,
    'DATABASE_UNREACHABLE',
    ({ uri }) =>
      `The server at ${uri} shares no version of the Bolt protocol with this program. Neo4j 4.4 or newer is needed.`,
  ],
  [
    /self[- ]signed|unable to verify|unable to get (?:local )?issuer|certificate|ERR_TLS_CERT|altname/i,
    'DATABASE_UNREACHABLE',
    ({ uri }) =>
      `The certificate of ${uri} is not trusted. Use a +ssc scheme (bolt+ssc://…) for a self-signed one.`,
  ],
  [
    /wrong version number|packet length too long|ssl3_|EPROTO|TLS|SSL/,
    'DATABASE_UNREACHABLE',
    ({ uri }) =>
      `${uri} asks for TLS, but the server does not speak it there. Use bolt:// or neo4j:// without +s or +ssc.`,
  ],
  [
    /routing|Could not perform discovery/i,
    'DATABASE_UNREACHABLE',
    ({ uri }) =>
      `No server of the cluster behind ${uri} could be found. For a single server use bolt:// in place of neo4j://.`,
  ],
  [
    /closed by server|ECONNRESET|EPIPE|Connection lost/,
    'DATABASE_UNREACHABLE',
    (at) =>
      `The server at ${at.uri} closed the connection. If it demands TLS, use bolt+s:// or neo4j+s://. ${tryAgain(at)}`,
  ],
];

/** By the server's own code, longest match of the start first. */
const SERVER: readonly (readonly [start: string, ...sentence: Sentence])[] = [
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    'DATABASE_REFUSED',
    ({ uri }) =>
      `${uri} takes no more attempts for now after several wrong passwords. Wait a little, then try once with the right one.`,
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    'DATABASE_REFUSED',
    ({ user }) =>
      `The password of ${named(user)} has to be changed first: log in with Neo4j Browser or cypher-shell.`,
  ],
  [
    'Neo.ClientError.Security.Forbidden',
    'DATABASE_REFUSED',
    ({ user, database }, error) =>
      `${capital(named(user))} may not do this in database ${database}: ${detail(error)} Ask for a role that may write and create constraints.`,
  ],
  ['Neo.ClientError.Security', 'DATABASE_REFUSED', refusedLogin],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    'DATABASE_REFUSED',
    ({ database }) =>
      `There is no database named ${printable(database)} on this server. Name another with --database; Community Edition has only "neo4j".`,
  ],
  [
    'Neo.TransientError.General.DatabaseUnavailable',
    'DATABASE_REFUSED',
    ({ database }) =>
      `The database ${printable(database)} is stopped or still starting. Start it and run the command again.`,
  ],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'DATABASE_REFUSED', readOnly],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'DATABASE_REFUSED', readOnly],
  [
    'Neo.ClientError.Cluster.NotALeader',
    'DATABASE_REFUSED',
    ({ uri }) => `${uri} is a follower of its cluster and cannot write. Use the cluster's neo4j:// address.`,
  ],
  [
    'Neo.ClientError.Schema.ConstraintCreationFailed',
    'DATABASE_REFUSED',
    (_, error) =>
      `A uniqueness constraint on the ids cannot be created: ${detail(error)} Remove the duplicates or use another database.`,
  ],
  [
    'Neo.ClientError.Schema',
    'DATABASE_REFUSED',
    (_, error) =>
      `The schema of the database is in the way: ${detail(error)} Drop the rule it names or use another database.`,
  ],
  [
    'Neo.TransientError',
    'DATABASE_FAILED',
    (at, error) => `The database was too busy, also after several attempts: ${detail(error)} ${tryAgain(at)}`,
  ],
];

function refusedLogin({ uri, user }: DatabaseAddress): string {
  return user === null
    ? `${uri} asks for a password. Set NEO4J_PASSWORD or give --password-file.`
    : `${uri} refused the user name or password of ${named(user)}. Check --user and NEO4J_PASSWORD (or --password-file).`;
}

function readOnly({ database }: DatabaseAddress): string {
  return `The database ${printable(database)} is read-only. Make it writable or name another with --database.`;
}

/** Translates whatever the driver threw into one sentence; errors of ours are handed back as they are. */
export function databaseError(at: DatabaseAddress, error: unknown): PaperGraphError {
  if (error instanceof PaperGraphError) return error;
  const told = asDriverError(error);
  const all = messages(error);
  const found =
    SERVER.find(([start]) => told.code.startsWith(start)) ??
    CONNECTION.find(([pattern]) => pattern.test(all));
  if (found !== undefined) return new PaperGraphError(found[1], found[2](at, told), { cause: error });
  return new PaperGraphError('DATABASE_FAILED', `The database at ${at.uri} failed: ${detail(told)}`, {
    cause: error,
  });
}

// Of two programs that create a rule IF NOT EXISTS at the same time, one can be told this.
const RULE_EXISTS = /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/;

/** Whether another attempt can help, by what the failure below ours says. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof PaperGraphError) || !(error.cause instanceof Error)) return false;
  if (RULE_EXISTS.test(asDriverError(error.cause).code)) return true;
  return 'retryable' in error.cause && error.cause.retryable === true;
}

function asDriverError(error: unknown): DriverError {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : '',
    message: error.message,
  };
}

function messages(error: unknown): string {
  const texts: string[] = [];
  for (let next = error; next instanceof Error && texts.length < 10; next = next.cause) {
    texts.push(asDriverError(next).code, next.message);
  }
  return texts.join('\n');
}

/** The server's own words on one line, as a sentence. */
function detail({ message, code }: DriverError): string {
  const line = printable(message.replace(/\s+/g, ' ').trim()).slice(0, 400) || code;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

const named = (user: string | null): string =>
  user === null ? 'a user without a name' : `user ${printable(user)}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
