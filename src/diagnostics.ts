/**
 * Something in an input that could not be used as it stands. Work goes on; the row is kept in `rejects.jsonl`.
 * `line` is 1-based, `lineByte` and `byte` are offsets into the decompressed file.
 */
export interface Diagnostic {
  readonly severity: 'reject' | 'warn';
  readonly type: string;
  readonly message: string;
  readonly file: string;
  readonly line: number | null;
  readonly lineByte: number | null;
  readonly byte: number | null;
  readonly field: string | null;
  /** The text in question, cut at 1 KiB. */
  readonly raw: string;
}

export type Report = (diagnostic: Diagnostic) => void;

const RAW_LIMIT = 1024;

/** Builds a diagnostic with the optional parts filled in and `raw` cut to its limit. */
export function diagnostic(
  parts: Pick<Diagnostic, 'type' | 'message' | 'file'> & Partial<Diagnostic>,
): Diagnostic {
  return {
    severity: 'reject',
    line: null,
    lineByte: null,
    byte: null,
    field: null,
    ...parts,
    raw: (parts.raw ?? '').slice(0, RAW_LIMIT).toWellFormed(),
  };
}
