/** Exit codes of the command, one meaning each. Zero always means success. */
export const EXIT = {
  ok: 0,
  /** Finished, but rejects over tolerance, an input without records, or one target failed. */
  incomplete: 1,
  /** Bad usage or configuration. */
  usage: 2,
  /** An input cannot be read. */
  input: 3,
  /** An output cannot be written. */
  output: 4,
  database: 5,
  /** A lock or a port is taken. */
  taken: 6,
  interrupted: 130,
  terminated: 143,
} as const;

export type ErrorCode =
  | 'USAGE'
  | 'CONFIG_INVALID'
  | 'INPUT_MISSING'
  | 'INPUT_UNREADABLE'
  | 'INPUT_NOT_TEXT'
  | 'INPUT_UNKNOWN_FORMAT'
  | 'NO_RECORDS'
  | 'OUT_OF_MEMORY'
  | 'TOO_MANY_REJECTS'
  | 'OUTPUT_UNWRITABLE'
  | 'OUTPUT_DAMAGED'
  | 'STORE_MISSING'
  | 'STORE_DAMAGED'
  | 'STORE_VERSION'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_REFUSED'
  | 'DATABASE_FAILED'
  | 'LOCKED'
  | 'PORT_TAKEN'
  | 'WORKER_DIED';

const EXIT_OF: Readonly<Record<ErrorCode, number>> = {
  USAGE: EXIT.usage,
  CONFIG_INVALID: EXIT.usage,
  INPUT_MISSING: EXIT.input,
  INPUT_UNREADABLE: EXIT.input,
  INPUT_NOT_TEXT: EXIT.input,
  INPUT_UNKNOWN_FORMAT: EXIT.input,
  NO_RECORDS: EXIT.incomplete,
  OUT_OF_MEMORY: EXIT.incomplete,
  TOO_MANY_REJECTS: EXIT.incomplete,
  OUTPUT_UNWRITABLE: EXIT.output,
  OUTPUT_DAMAGED: EXIT.incomplete,
  STORE_MISSING: EXIT.input,
  STORE_DAMAGED: EXIT.input,
  STORE_VERSION: EXIT.input,
  DATABASE_UNREACHABLE: EXIT.database,
  DATABASE_REFUSED: EXIT.database,
  DATABASE_FAILED: EXIT.database,
  LOCKED: EXIT.taken,
  PORT_TAKEN: EXIT.taken,
  WORKER_DIED: EXIT.incomplete,
};

/** A failure that ends a command, told to the user in one sentence: what, where, what to do. */
export class PaperGraphError extends Error {
  readonly code: ErrorCode;
  /** Lines to show below the message as they are, such as the place in a query. */
  readonly excerpt: readonly string[];

  constructor(
    code: ErrorCode,
    message: string,
    { excerpt = [], ...options }: { cause?: unknown; excerpt?: readonly string[] } = {},
  ) {
    super(message, options);
    this.name = 'PaperGraphError';
    this.code = code;
    this.excerpt = excerpt;
  }

  get exitCode(): number {
    return EXIT_OF[this.code];
  }
}
