import { extract } from '../extractors/index.js';
import { diagnostic, type Report } from '../diagnostics.js';
import { PaperGraphError } from '../errors.js';
import type { ExtractedRecord, InputStatement } from '../model/input.js';
import type { PaperRecord } from '../model/record.js';
import type { ColumnChoice, Encoding, Reader } from '../plugin.js';
import { detectReader, readerByName, readers } from '../readers/index.js';
import { mixesScripts } from '../text/scripts.js';

/** What tells the format of an input. */
export interface InputHead {
  /** The name in records and messages. */
  readonly file: string;
  /** The first decompressed bytes. */
  readonly head: Uint8Array;
  readonly format?: string;
  readonly encoding?: Encoding;
  /** Makes the input a table. */
  readonly columns?: ColumnChoice;
}

/** One opened input: its bytes, how they are read, and what is stated about it. */
export interface PipelineInput {
  /** The name in records and messages. */
  readonly file: string;
  readonly reader: Reader;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly encoding?: Encoding;
  readonly columns?: ColumnChoice;
  readonly stated: InputStatement | null;
}

export interface ReadResult {
  readonly format: string;
  /** How many. */
  readonly records: number;
  /** Lines without a part of a record, counted by reason: `blank`, `page furniture` … */
  readonly passedOver: ReadonlyMap<string, number>;
}

/**
 * The reader for an input.
 * @throws PaperGraphError USAGE for an unknown format name, INPUT_UNKNOWN_FORMAT when the content fits no reader
 */
export function chooseReader(input: InputHead): Reader {
  const format = input.format ?? (input.columns === undefined ? undefined : 'csv');
  if (format !== undefined) {
    const reader = readerByName(format);
    if (reader) return reader;
    const names = readers.map(({ name }) => name).join(', ');
    throw new PaperGraphError('USAGE', `unknown format "${format}"; the formats are ${names}`);
  }
  const reader = detectReader(decodeHead(input.head, input.encoding));
  if (reader) return reader;
  throw new PaperGraphError(
    'INPUT_UNKNOWN_FORMAT',
    `${input.file} is text, but no listing that papergraph knows; if it is one, name its format with --format (\`papergraph formats\` lists them)`,
  );
}

/**
 * Reads one input to its end and finds what its records say. Records go to `take` one by one, none is kept here; bad
 * rows go to `report`, and work goes on.
 */
export async function readInput(
  input: PipelineInput,
  report: Report,
  take: (record: ExtractedRecord) => void,
): Promise<ReadResult> {
  const { reader } = input;
  const passedOver = new Map<string, number>();
  let records = 0;
  const context = {
    file: input.file,
    report,
    account: (_: number, reason: string) => void passedOver.set(reason, (passedOver.get(reason) ?? 0) + 1),
    ...(input.encoding === undefined ? {} : { encoding: input.encoding }),
    ...(input.columns === undefined ? {} : { columns: input.columns }),
  };
  for await (const record of reader.read(input.chunks, context)) {
    warnOfLookAlikes(record, report);
    take({ record, findings: extract(record), stated: input.stated });
    records += 1;
  }
  return { format: reader.name, records, passedOver };
}

/** A name in letters of two scripts is kept as it is, and is nobody else's: it may be an error or a deception. */
function warnOfLookAlikes({ authors, source: { file, line } }: PaperRecord, report: Report): void {
  for (const [index, { printed }] of authors.entries()) {
    if (!mixesScripts(printed.value)) continue;
    report(
      diagnostic({
        severity: 'warn',
        type: 'MIXED_SCRIPT',
        message:
          'a name mixes letters of two scripts that look alike; it is kept, and joined with no other name',
        file,
        line,
        byte: printed.at.start,
        field: `authors/${index}`,
        raw: printed.value,
      }),
    );
  }
}

function decodeHead(head: Uint8Array, encoding: Encoding | undefined): string {
  const [a, b] = head;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding ?? marked).decode(head);
}
