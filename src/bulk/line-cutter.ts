const LF = 10;
const MARK = [0xef, 0xbb, 0xbf] as const;

/** What a line cutter hands over. Line and byte numbers are its own, see {@link LineCutter}. */
export interface LineSink {
  /** A line that is not blank; `bytes[end]` is a line feed. The bytes are only lent. */
  line(bytes: Uint8Array, start: number, end: number): void;
  /** A line above the limit, with its first bytes. */
  tooLong(head: Uint8Array, length: number): void;
}

/**
 * Cuts chunks of bytes into lines at line feeds, without copying those that lie in one chunk. Carriage returns in front
 * of a line feed are white space to JSON. Byte order marks at the start of a line, as files put one after the other have them, are
 * left out.
 */
export class LineCutter {
  readonly #sink: LineSink;
  readonly #limit: number;
  readonly #separator: number;
  /** The beginning of a line whose end has not come, in pieces that are joined in one buffer. */
  #carry = new Uint8Array(64 * 1024);
  #carried = 0;
  /** Bytes of the current line that were let go because it is above the limit. */
  #dropped = 0;
  #number = 0;
  #start = 0;

  /**
   * @param limit the longest line that is kept, in bytes
   * @param separator the byte that ends a line: 13 for files that have only carriage returns
   */
  constructor(sink: LineSink, limit: number, separator = LF) {
    this.#sink = sink;
    this.#limit = limit;
    this.#separator = separator;
  }

  /** Of the line that is handed over, counted from 1. */
  get number(): number {
    return this.#number;
  }

  /** Of the line that is handed over, the offset of its first byte. */
  get start(): number {
    return this.#start;
  }

  push(given: Uint8Array): void {
    const chunk = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
    let from = 0;
    let end = chunk.indexOf(this.#separator);
    if (end >= 0 && this.#pending) {
      this.#keep(chunk.subarray(0, end));
      this.#endCarried();
      from = end + 1;
      end = chunk.indexOf(this.#separator, from);
    }
    for (; end >= 0; end = chunk.indexOf(this.#separator, from)) {
      if (this.#separator === LF) this.#hand(chunk, from, end, end - from);
      else {
        // In its place, a line feed must stand behind the line.
        this.#keep(chunk.subarray(from, end));
        this.#endCarried();
      }
      from = end + 1;
    }
    if (from < chunk.length) this.#keep(chunk.subarray(from));
  }

  /** The last line need not end with a line feed. */
  finish(): void {
    if (this.#pending) this.#endCarried();
  }

  get #pending(): boolean {
    return this.#carried > 0 || this.#dropped > 0;
  }

  #keep(piece: Uint8Array): void {
    if (this.#dropped > 0 || this.#carried + piece.length > this.#limit) {
      this.#dropped += piece.length;
      return;
    }
    const length = this.#carried + piece.length;
    // One more for the line feed.
    if (length >= this.#carry.length) {
      const longer = new Uint8Array(Math.max(2 * this.#carry.length, length + 1));
      longer.set(this.#carry.subarray(0, this.#carried));
      this.#carry = longer;
    }
    this.#carry.set(piece, this.#carried);
    this.#carried = length;
  }

  #endCarried(): void {
    this.#carry[this.#carried] = LF;
    const [kept, all] = [this.#carried, this.#carried + this.#dropped];
    this.#carried = 0;
    this.#dropped = 0;
    this.#hand(this.#carry, 0, kept, all);
  }

  #hand(bytes: Uint8Array, start: number, end: number, length: number): void {
    this.#number++;
    if (length > this.#limit) this.#sink.tooLong(bytes.subarray(start, end), length);
    else {
      let from = start;
      while (MARK.every((byte, at) => bytes[from + at] === byte)) from += MARK.length;
      if (!isBlank(bytes, from, end)) this.#sink.line(bytes, from, end);
    }
    this.#start += length + 1;
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 32) return false;
  return true;
}
