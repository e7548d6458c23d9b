import { diagnostic, type Diagnostic, type Report } from '../diagnostics.js';
import { PaperGraphError } from '../errors.js';
import { gunzip, isGzip } from './gunzip.js';
import { Lookahead } from './lookahead.js';
import { printable } from './printable.js';
import { RawInput, type RawSummary } from './raw-input.js';
import { requireText, sniff, type ContentKind } from './sniff.js';

export { commonFolder, displayNames, listInputs, STDIN } from './input-files.js';
export { sniff, unmarkedUtf16, type ContentKind } from './sniff.js';

/** How much of a file is looked at before it is read, in bytes. */
export const HEAD_BYTES = 64 * 1024;

export interface InputOptions {
  /** The file's name in diagnostics and messages. */
  readonly name: string;
  readonly report: Report;
  /** Reads bytes that look binary as well, because the user stated how they are encoded. */
  readonly trustEncoding?: boolean;
  /** Whether the stored bytes are hashed as they pass, which takes longer than reading them; default true. */
  readonly digest?: boolean;
  /**
   * Whether chunks are only lent: their memory may be used again after the next one was asked for. V8 collects the whole
   * heap again and again for the sake of buffers that are used once. Default false.
   */
  readonly lent?: boolean;
  /** Takes the place of standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

export interface InputSummary extends RawSummary {
  /** Compressed data ended early or failed its check; only what came before was delivered. */
  readonly cut: boolean;
}

export interface Input {
  /** The first decompressed bytes, at most {@link HEAD_BYTES}. */
  readonly head: Uint8Array;
  readonly kind: ContentKind;
  readonly gzip: boolean;
  /** All decompressed bytes, to be read once. Leaving the loop early closes the file. */
  readonly chunks: AsyncIterable<Uint8Array>;
  summary(): InputSummary;
  /** Needed only when `chunks` is never read. */
  close(): Promise<void>;
}

/**
 * Opens a file, or standard input for `-`, and decompresses it when its first bytes say gzip, whatever its name.
 * Cut or damaged compressed data ends the stream and is reported (see {@link gunzip}).
 * @throws PaperGraphError `INPUT_MISSING`, `INPUT_UNREADABLE`, or `INPUT_NOT_TEXT` for a picture, an archive, an empty
 *   file … ; while reading, `INPUT_UNREADABLE` when the disk fails
 */
export async function openInput(path: string, options: InputOptions): Promise<Input> {
  const raw = await RawInput.open(path, options);
  let cut = false;
  const report: Report = (row) => {
    cut ||= row.type === 'GZIP_TRUNCATED' || row.type === 'GZIP_DAMAGED';
    options.report(row);
  };
  const stored = await Lookahead.fill(raw.chunks(), 2);
  const gzip = isGzip(stored.head);
  // What decompresses may keep chunks.
  raw.lent = options.lent === true && !gzip;
  const data = await Lookahead.fill(
    gzip ? gunzip(stored.all(), { file: options.name, report }) : stored.all(),
    HEAD_BYTES,
  );
  const kind = sniff(data.head);
  try {
    if (cut && data.head.length === 0) throw damagedFromTheStart(options.name);
    if (!(kind === 'binary' && options.trustEncoding === true)) requireText(options.name, kind);
  } catch (error) {
    await data.close();
    throw error;
  }
  if (!gzip && /\.gz$/i.test(options.name)) options.report(misnamed(options.name, kind));
  return {
    head: data.head,
    kind,
    gzip,
    chunks: data.all(),
    summary: () => ({ ...raw.summary(), cut }),
    close: () => data.close(),
  };
}

function damagedFromTheStart(name: string): PaperGraphError {
  return new PaperGraphError(
    'INPUT_UNREADABLE',
    `${printable(name)} is compressed with gzip and nothing in it can be read; download or export it again.`,
  );
}

function misnamed(name: string, kind: ContentKind): Diagnostic {
  const guess = kind === 'html' ? 'HTML: a login or error page?' : kind;
  const message = `${printable(name)} is not compressed with gzip; it looks like ${guess}`;
  return diagnostic({ severity: 'warn', type: 'GZIP_EXPECTED', message, file: name });
}
