import { diagnostic, type Report } from '../diagnostics.js';
import { LineCutter } from './line-cutter.js';
import { hasLongText, PaperCollector, type PaperColumns } from './paper-collector.js';
import { parseLine, parseRecord, type RecordFault } from './parse-record.js';
import { RecordFields, type WantedFields } from './record-fields.js';
import { RecordScanner } from './record-scanner.js';

/** The longest line that is kept in memory, in bytes. */
export const LINE_LIMIT = 16 * 1024 * 1024;

export interface PaperReaderOptions {
  readonly wanted: WantedFields;
  readonly report: Report;
  /** Default {@link LINE_LIMIT}. */
  readonly lineLimit?: number;
  /** Judges every record: what is wrong with it, or null. Every line is then parsed, not scanned. */
  readonly check?: (record: unknown) => string | null;
}

/** Bytes of a line that a diagnostic shows. */
const SHOWN = 1024;

/**
 * Reads JSON Lines into columns: one object a line, as `records` or works of OpenAlex. Lines that cannot be used are
 * reported with line and byte, each once. Files are given one after the other to the same reader.
 */
export class PaperReader {
  readonly #options: PaperReaderOptions;
  readonly #fields = new RecordFields();
  readonly #scanner: RecordScanner;
  readonly #collector: PaperCollector;
  #records = 0;
  #parsed = 0;

  constructor(options: PaperReaderOptions) {
    this.#options = options;
    this.#scanner = new RecordScanner(options.wanted, this.#fields);
    this.#collector = new PaperCollector(options.wanted);
  }

  /** Records accepted so far, duplicates included. */
  get records(): number {
    return this.#records;
  }

  /** How many of the lines were parsed because the scanner left them. */
  get parsed(): number {
    return this.#parsed;
  }

  /**
   * What takes the bytes of one file, chunk by chunk. Chunks are only lent.
   *
   * @param separator the byte that ends a line, see {@link LineCutter}
   */
  file(name: string, separator?: number): { push(chunk: Uint8Array): void; finish(): void } {
    const cutter: LineCutter = new LineCutter(
      {
        line: (bytes, start, end) => {
          const fault = this.#read(bytes, start, end);
          if (fault !== null) this.#reject(name, cutter, fault, bytes.subarray(start, end));
        },
        tooLong: (head, length) => {
          const message = `line of ${length} bytes is longer than the limit of ${this.#limit}; it was skipped`;
          this.#reject(name, cutter, { type: 'RECORD_TOO_LONG', message, field: null, index: 0 }, head);
        },
      },
      this.#limit,
      separator,
    );
    return cutter;
  }

  /** The columns of all files. The reader takes nothing afterwards. */
  finish(): PaperColumns {
    return this.#collector.finish();
  }

  get #limit(): number {
    return this.#options.lineLimit ?? LINE_LIMIT;
  }

  #read(bytes: Uint8Array, start: number, end: number): Fault | null {
    const { wanted, check } = this.#options;
    if (check !== undefined || !this.#scanner.scan(bytes, start, end)) {
      this.#parsed++;
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
      const line = parseLine(text);
      if ('type' in line) return line;
      const wrong = check?.(line.value) ?? null;
      if (wrong !== null) return { type: 'INVALID', message: wrong, field: null, index: 0 };
      const fault = parseRecord(line.value, wanted, this.#fields);
      if (fault !== null) return fault;
    }
    if (hasLongText(this.#fields))
      return { type: 'FIELD_TOO_LONG', message: 'an id or name is longer than 1 MiB', field: null, index: 0 };
    this.#records++;
    this.#collector.add(this.#fields);
    return null;
  }

  #reject(file: string, { number, start }: LineCutter, fault: Fault, line: Uint8Array): void {
    const { type, message, field, index } = fault;
    const shown = Buffer.from(line.buffer, line.byteOffset, Math.min(line.length, 4 * SHOWN)).toString();
    // Only the beginning is decoded again; what lies behind it is counted as one byte a character.
    const byte = start + (index <= shown.length ? Buffer.byteLength(shown.slice(0, index)) : index);
    this.#options.report(
      diagnostic({ type, message, file, line: number, lineByte: start, byte, field, raw: shown }),
    );
  }
}

type Fault = Omit<RecordFault, 'type'> & { readonly type: string };
