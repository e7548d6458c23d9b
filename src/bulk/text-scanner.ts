import { CODE, skipNull, skipNumber, skipString, UNHANDLED } from './json-bytes.js';
import type { DecodedTexts, TextRanges } from './record-fields.js';

/** Finds a value that is text: a string, a whole number, or null for none. */
export class TextScanner {
  /** Where the text starts; -1 when there is none. */
  start = -1;
  end = -1;
  /** 1 when the text was decoded and stands in the decoded texts. */
  decoded = 0;
  readonly #texts: DecodedTexts;
  readonly #tidy: (text: string) => string;
  readonly #always: boolean;

  /**
   * @param texts takes what does not stand in the line as it is compared: what has escapes, is not ASCII, or has white
   *   space at its ends or twice
   * @param tidy makes of a decoded string what is compared; an empty text is none
   * @param always whether plain texts are tidied as well
   */
  constructor(texts: DecodedTexts, tidy: (text: string) => string, always = false) {
    this.#texts = texts;
    this.#tidy = tidy;
    this.#always = always;
  }

  get found(): boolean {
    return this.start >= 0;
  }

  clear(): void {
    this.start = -1;
  }

  addTo(ranges: TextRanges): void {
    ranges.push(this.start, this.end, this.decoded);
  }

  /** Takes the value and returns the place behind it. */
  take(bytes: Uint8Array, at: number): number {
    this.start = -1;
    if (bytes[at] === CODE.quote) return this.#string(bytes, at + 1);
    if (bytes[at]! >= CODE.zero && bytes[at]! <= CODE.nine) return this.#wholeNumber(bytes, at);
    return skipNull(bytes, at);
  }

  #string(bytes: Uint8Array, start: number): number {
    let at = start;
    let raw = this.#always || bytes[at] === CODE.space ? 1 : 0;
    for (;;) {
      const code = bytes[at++]!;
      if (code === CODE.quote) break;
      if (code < CODE.space) return UNHANDLED;
      if (code === CODE.backslash) {
        // The rest has to be valid, and is decoded later.
        at = skipString(bytes, at - 1);
        if (at < 0) return UNHANDLED;
        raw = 1;
        break;
      }
      if (code === CODE.space && (bytes[at] === CODE.space || bytes[at] === CODE.quote)) raw = 1;
      if (code < 128) continue;
      const next = behindLetter(bytes, at, code);
      if (next < 0) raw = 1;
      else at = next;
    }
    const end = at - 1;
    if (raw !== 0) this.#decode(bytes, start, end);
    else this.#found(start, end, 0);
    return at;
  }

  #decode(bytes: Uint8Array, start: number, end: number): void {
    const quoted = Buffer.from(bytes.buffer, bytes.byteOffset + start - 1, end - start + 2).toString();
    const from = this.#texts.end;
    this.#found(from, this.#texts.add(this.#tidy(JSON.parse(quoted) as string)), 1);
  }

  /** An empty text is none. */
  #found(start: number, end: number, decoded: number): void {
    if (end === start) return;
    this.start = start;
    this.end = end;
    this.decoded = decoded;
  }

  #wholeNumber(bytes: Uint8Array, start: number): number {
    const end = skipNumber(bytes, start);
    for (let at = start; at < end; at++)
      if (bytes[at]! > CODE.nine || bytes[at]! < CODE.zero) return UNHANDLED;
    this.#found(start, end, 0);
    return end;
  }
}

/**
 * Behind a character of several bytes that is compared as it stands: a letter of Latin from U+00C0 to U+017F, or a
 * character of Chinese and its neighbours from U+4000 to U+9FFF. None of them is white space, joins what stands before it,
 * or has another form in NFC.
 * @param at the place behind its first byte
 */
function behindLetter(bytes: Uint8Array, at: number, first: number): number {
  if (first >= 0xc3 && first <= 0xc5) return isContinuation(bytes[at]!) ? at + 1 : UNHANDLED;
  if (first < 0xe4 || first > 0xe9) return UNHANDLED;
  return isContinuation(bytes[at]!) && isContinuation(bytes[at + 1]!) ? at + 2 : UNHANDLED;
}

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;
