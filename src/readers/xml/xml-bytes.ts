import type { Encoding, ReadContext } from '../../plugin.js';
import { byteOrderMark, decodeLine, type Line } from '../shared/lines.js';

/** Within so many bytes a declaration states the encoding. */
const DECLARATION = 256;

/**
 * Bytes as text whose indices are byte offsets: UTF-16 as its characters of two bytes each, everything else as one
 * character a byte, since markup is ASCII in every other encoding. Only values are decoded.
 */
export interface ByteText {
  /** Bytes a character. */
  readonly unit: 1 | 2;
  /** Bytes before the first character: the byte order mark. */
  readonly start: number;
  readonly pieces: AsyncIterable<string>;
  /** Whether a stretch of the text says what it shows, and need not be decoded. */
  isPlain(bytes: string): boolean;
  /** A stretch of the text decoded, with the byte offset of each of its characters. */
  decode(bytes: string, start: number, line: number): Line;
  /** Whether a stretch of the text is valid in its encoding. */
  isValid(bytes: string): boolean;
}

const NOT_ASCII = /[\u0080-\uffff]/;

/** The encoding that the declaration of XML states, when it is another than UTF-8 and one that is known. */
export function declaredEncoding(head: Uint8Array): Encoding | null {
  const start = Buffer.from(head.subarray(0, DECLARATION)).toString('latin1');
  const name = /^<\?xml[ \t\r\n][^<>]*?\bencoding[ \t\r\n]*=[ \t\r\n]*["']([\w.:-]+)["']/.exec(start)?.[1];
  return name !== undefined && /^(?:iso-?8859-?1|latin-?1|windows-1252|cp-?1252)$/i.test(name)
    ? 'latin1'
    : null;
}

/** Opens the bytes of a file as text, in the encoding that is given, marked or declared. */
export async function byteText(
  chunks: AsyncIterable<Uint8Array>,
  given: ReadContext['encoding'],
): Promise<ByteText> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < DECLARATION) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const mark = byteOrderMark(head);
  const marked = mark === null || mark.encoding === 'utf-32' ? null : mark.encoding;
  const encoding = given ?? marked ?? declaredEncoding(head) ?? 'utf-8';
  const start = mark !== null && mark.encoding === encoding ? mark.length : 0;
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const rawOf = (bytes: string): Buffer => {
    const raw = Buffer.from(bytes, wide ? 'utf16le' : 'latin1');
    return encoding === 'utf-16be' ? raw.swap16() : raw;
  };
  return {
    unit: wide ? 2 : 1,
    start,
    pieces: wide ? widePieces(all(), start, encoding === 'utf-16be') : narrowPieces(all(), start),
    isPlain: (bytes) => !wide && !NOT_ASCII.test(bytes),
    decode(bytes, from, number) {
      const raw = rawOf(bytes);
      return decodeLine(raw, decoder, encoding, number, from, from + raw.length);
    },
    isValid(bytes) {
      try {
        new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(rawOf(bytes));
        return true;
      } catch {
        return false;
      }
    },
  };
}

async function* narrowPieces(chunks: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<string> {
  let skip = start;
  for await (const chunk of chunks) {
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1', skip);
    skip = 0;
  }
}

async function* widePieces(
  chunks: AsyncIterable<Uint8Array>,
  start: number,
  bigEndian: boolean,
): AsyncGenerator<string> {
  let carry: Buffer = Buffer.alloc(0);
  let skip = start;
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([carry, chunk.subarray(skip)]);
    skip = 0;
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
    carry = bytes.subarray(whole.length);
    if (bigEndian) whole.swap16();
    yield whole.toString('utf16le');
  }
}
