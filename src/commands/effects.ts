/** What a command may touch besides files: given by `cli.ts`, replaced by doubles in tests. */
export interface Effects {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data, to standard output. */
  readonly write: (text: string) => void;
  /** Everything else, one line, to standard error; silent with `-q`. */
  readonly log: (line: string) => void;
  /** As `log`, only with `-v`. */
  readonly detail: (line: string) => void;
  /** What a long command is at: a line that the next one replaces, only on a terminal; an empty one removes it. */
  readonly progress: (line: string) => void;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Standard input is a terminal. */
  readonly interactive: boolean;
  /** Aborted by the first interrupt. */
  readonly signal: AbortSignal;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
}
