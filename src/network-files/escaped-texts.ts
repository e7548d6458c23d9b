import { escapeXml, escapeXmlId } from '../exporters/xml.js';
import { safeId, singleLine, withoutForbidden } from '../exporters/text.js';
import { textAt, type PackedTexts } from '../structures/packed-texts.js';
import type { ByteWriter } from './byte-writer.js';

/** Bytes that are written as they are in every format: printable ASCII without `"`, `&`, `'`, `<`, `>` and `\`. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x7f && !'"&\'<>\\'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** How a format writes a text. */
type Escape = (text: string) => string;

/** Texts that are written once each: escaped when they are, for to keep millions of them takes hundreds of megabytes. */
export class EscapedAtWriting {
  readonly #texts: PackedTexts;
  readonly #escape: Escape;

  constructor(texts: PackedTexts, escape: Escape) {
    this.#texts = texts;
    this.#escape = escape;
  }

  /**
   * Writes a text; only one with a byte that is not plain is decoded.
   *
   * @returns whether there is anything to be written of it
   */
  write(writer: ByteWriter, index: number): boolean {
    const { offsets, bytes } = this.#texts;
    const [start, end] = [offsets[index]!, offsets[index + 1]!];
    if (isPlain(bytes, start, end)) {
      writer.text(this.#texts, index);
      return end > start;
    }
    const written = this.#escape(textAt(this.#texts, index));
    writer.string(written);
    return written !== '';
  }
}

/**
 * Texts that are written with every edge, as a format writes them. Only those with a byte that is not plain are decoded;
 * without any that changes, nothing is copied.
 */
function escapedBefore(texts: PackedTexts, escape: Escape): PackedTexts {
  const { bytes, offsets } = texts;
  const count = offsets.length - 1;
  const ends = new Uint32Array(offsets.length);
  const special = new Uint8Array(count);
  let changes = false;
  for (let index = 0; index < count; index++) {
    const [start, end] = [offsets[index]!, offsets[index + 1]!];
    let length = end - start;
    if (!isPlain(bytes, start, end)) {
      const text = textAt(texts, index);
      const written = escape(text);
      // Bytes that are no UTF-8 are decoded to U+FFFD, which then has to be written.
      if (written !== text || text.includes('\uFFFD')) {
        special[index] = 1;
        changes = true;
        length = Buffer.byteLength(written);
      }
    }
    ends[index + 1] = ends[index]! + length;
  }
  if (!changes) return texts;
  const all = Buffer.allocUnsafeSlow(ends.at(-1)!);
  for (let index = 0; index < count; index++) {
    if (special[index] === 1) all.write(escape(textAt(texts, index)), ends[index]!);
    else all.set(bytes.subarray(offsets[index], offsets[index + 1]), ends[index]);
  }
  return { offsets: ends, bytes: all };
}

function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  // White space at the ends and doubled is not plain in a format of lines.
  if (bytes[start] === 0x20 || bytes[end - 1] === 0x20) return false;
  for (let at = start; at < end; at++) if (PLAIN[bytes[at]!] === 0) return false;
  return true;
}

export const xmlIds = (keys: PackedTexts): PackedTexts => escapedBefore(keys, (key) => escapeXmlId(key));

export const xmlTexts = (labels: PackedTexts): EscapedAtWriting =>
  new EscapedAtWriting(labels, (label) => escapeXml(withoutForbidden(label)));

/** For formats of lines and columns: white space is one space. */
export const lineTexts = (texts: PackedTexts): PackedTexts =>
  escapedBefore(texts, (text) => singleLine(safeId(text)));

/** Pajek has no escapes, and some of its readers take `\` for one. */
export const pajekTexts = (texts: PackedTexts): EscapedAtWriting =>
  new EscapedAtWriting(texts, (text) => singleLine(safeId(text)).replaceAll('"', "'").replaceAll('\\', '/'));
