import { diagnostic } from '../../diagnostics.js';
import type { Encoding, ReadContext } from '../../plugin.js';

/** One line of an input without its line end. `start` and `end` are byte offsets into the decompressed file. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** No line end stands behind it, as only behind the last line of a file. */
  readonly unended?: true;
  /** The byte offset of the character at `index` of `text`. */
  byteAt(index: number): number;
}

/** The longest record that is kept in memory. */
export const RECORD_LIMIT = 16 * 1024 * 1024;

/** The encoding that a byte order mark announces, with the mark's length; null without a mark. */
export function byteOrderMark(head: Uint8Array): { encoding: Encoding | 'utf-32'; length: number } | null {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) {
    return c === 0 && d === 0 ? { encoding: 'utf-32', length: 4 } : { encoding: 'utf-16le', length: 2 };
  }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32', length: 4 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/**
 * Splits bytes into decoded lines at LF, CRLF and lone CR, whatever the chunk borders. Bytes that are not valid in
 * the encoding become U+FFFD and are reported once per line; a line above the record limit is reported and skipped.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
): AsyncGenerator<Line> {
  for await (const lines of readLineGroups(chunks, context)) yield* lines;
}

/**
 * The same, the lines of a chunk together: waiting for each of millions of lines takes longer than reading it. Each
 * group is cut while it is run through, and has to be before the next is asked for.
 */
export async function* readLineGroups(
  chunks: AsyncIterable<Uint8Array>,
  context: ReadContext,
): AsyncGenerator<Iterable<Line>> {
  const splitter = new LineSplitter(context);
  for await (const chunk of chunks) yield splitter.push(chunk);
  yield splitter.finish();
}

type Decoder = InstanceType<typeof TextDecoder>;

const LF = 10;
const CR = 13;

class LineSplitter {
  private readonly context: ReadContext;
  private encoding: Encoding | null = null;
  private decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** The odd byte of a UTF-16 chunk, or the bytes before the encoding is settled. */
  private carry: Uint8Array = new Uint8Array(0);
  /** Bytes of the unfinished line, in pieces; joined once when the line ends. */
  private pieces: Uint8Array[] = [];
  private pending = 0;
  private skipping = false;
  private lineStart = 0;
  private number = 0;
  private afterCr = false;

  constructor(context: ReadContext) {
    this.context = context;
  }

  *push(chunk: Uint8Array): Generator<Line> {
    let bytes = this.carry.length > 0 ? Buffer.concat([this.carry, chunk]) : chunk;
    this.carry = new Uint8Array(0);
    if (this.encoding === null) {
      // The longest mark has four bytes, which a first chunk may not have.
      if (bytes.length < 4) {
        this.carry = Uint8Array.from(bytes);
        return;
      }
      bytes = this.start(bytes);
    }
    const whole = bytes.length - (bytes.length % this.unit());
    this.carry = Uint8Array.from(bytes.subarray(whole));
    yield* this.split(bytes.subarray(0, whole));
  }

  *finish(): Generator<Line> {
    if (this.encoding === null) yield* this.split(this.start(this.carry));
    else this.take(this.carry);
    if (this.pending > 0) yield { ...this.line(this.lineStart + this.pending), unended: true };
  }

  /** Bytes per code unit of the encoding. */
  private unit(): 1 | 2 {
    return this.encoding === 'utf-16le' || this.encoding === 'utf-16be' ? 2 : 1;
  }

  /** Settles the encoding and returns the bytes without the mark. */
  private start(seen: Uint8Array): Uint8Array {
    const mark = byteOrderMark(seen);
    const marked = mark === null || mark.encoding === 'utf-32' ? null : mark.encoding;
    this.encoding = this.context.encoding ?? marked ?? 'utf-8';
    this.decoder = new TextDecoder(this.encoding, { ignoreBOM: true });
    const length = mark !== null && mark.encoding === this.encoding ? mark.length : 0;
    this.lineStart = length;
    return seen.subarray(length);
  }

  private *split(bytes: Uint8Array): Generator<Line> {
    const unit = this.unit();
    const low = this.encoding === 'utf-16be' ? 1 : 0;
    let from = 0;
    for (let i = 0; i < bytes.length; i += unit) {
      const code = bytes[i + low];
      if ((code !== LF && code !== CR) || (unit === 2 && bytes[i + 1 - low] !== 0)) {
        this.afterCr = false;
        continue;
      }
      if (code === LF && this.afterCr) {
        // The second half of CRLF: no line of its own.
        this.lineStart += unit;
      } else {
        this.take(bytes.subarray(from, i));
        const end = this.lineStart + this.pending;
        yield this.line(end);
        this.lineStart = end + unit;
      }
      this.afterCr = code === CR;
      from = i + unit;
    }
    this.take(bytes.subarray(from));
  }

  private take(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.pending += bytes.length;
    if (this.pending > RECORD_LIMIT) {
      this.skipping = true;
      this.pieces = [];
    }
    // Chunks may be reused by their producer, so what outlives the call is copied.
    if (!this.skipping) this.pieces.push(Uint8Array.from(bytes));
  }

  private line(end: number): Line {
    this.number += 1;
    const start = this.lineStart;
    if (this.skipping) {
      this.context.report(
        diagnostic({
          type: 'RECORD_TOO_LONG',
          message: `line of ${end - start} bytes is longer than the limit of ${RECORD_LIMIT}; it was skipped`,
          file: this.context.file,
          line: this.number,
          lineByte: start,
          byte: start,
        }),
      );
    }
    const raw = this.skipping
      ? new Uint8Array(0)
      : this.pieces.length === 1
        ? this.pieces[0]!
        : Buffer.concat(this.pieces);
    this.pieces = [];
    this.pending = 0;
    this.skipping = false;
    const line = decodeLine(raw, this.decoder, this.encoding ?? 'utf-8', this.number, start, end);
    if (line.text.includes('\ufffd')) this.reportInvalid(raw, line);
    if (line.text.includes('\0')) this.reportNul(line);
    return line;
  }

  private reportNul(line: Line): void {
    const index = line.text.indexOf('\0');
    this.context.report(
      diagnostic({
        severity: 'warn',
        type: 'NUL_BYTE',
        message: 'NUL characters were dropped; check how the file was saved',
        file: this.context.file,
        line: line.number,
        lineByte: line.start,
        byte: line.byteAt(index),
        raw: line.text.replaceAll('\0', ''),
      }),
    );
  }

  private reportInvalid(raw: Uint8Array, line: Line): void {
    try {
      new TextDecoder(this.encoding ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
    } catch {
      this.context.report(
        diagnostic({
          severity: 'warn',
          type: 'ENCODING',
          message: `bytes that are not ${this.encoding ?? 'utf-8'} became U+FFFD; if the file is Latin-1, give --encoding latin1`,
          file: this.context.file,
          line: line.number,
          lineByte: line.start,
          byte: line.byteAt(line.text.indexOf('\ufffd')),
          raw: line.text,
        }),
      );
    }
  }
}

/** A line of raw bytes as text, with the way back from its characters to the bytes. */
export function decodeLine(
  raw: Uint8Array,
  decoder: Decoder,
  encoding: Encoding,
  number: number,
  start: number,
  end: number,
): Line {
  const text = decoder.decode(raw);
  const byteAt = (index: number): number => {
    if (encoding === 'latin1') return start + index;
    if (encoding !== 'utf-8') return Math.min(end, start + 2 * index);
    if (!text.includes('\ufffd')) return start + Buffer.byteLength(text.slice(0, index));
    return start + bytesOfPrefix(raw, decoder, index);
  };
  return { number, text, start, end, byteAt };
}

/**
 * Length in bytes of the first `index` characters of a line with invalid bytes: the longest prefix that decodes to no
 * more characters, by bisection.
 */
function bytesOfPrefix(raw: Uint8Array, decoder: Decoder, index: number): number {
  let low = 0;
  let high = raw.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decoder.decode(raw.subarray(0, middle)).length <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Says of a line that it holds no part of a record, and why. */
export type AccountLine = (line: number, reason: string) => void;
