import { escapeXml, escapeXmlId } from '../exporters/xml.js';
import { safeId, singleLine, withoutForbidden } from '../exporters/text.js';
import { textAt, type PackedTexts } from '../structures/packed-texts.js';

/** Bytes that are written as they are in every format: printable ASCII without `"`, `&`, `'`, `<`, `>` and `\`. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x7f && !'"&\'<>\\'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * The texts as a format writes them. Only those with a byte that is not plain are decoded; without any that changes,
 * nothing is copied. Escaped twice, once for the length: to keep millions of escaped names takes hundreds of megabytes.
 */
function escaped(texts: PackedTexts, escape: (text: string) => string): PackedTexts {
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

export const xmlIds = (keys: PackedTexts): PackedTexts => escaped(keys, (key) => escapeXmlId(key));

export const xmlTexts = (labels: PackedTexts): PackedTexts =>
  escaped(labels, (label) => escapeXml(withoutForbidden(label)));

/** For formats of lines and columns: white space is one space. */
export const lineTexts = (texts: PackedTexts): PackedTexts =>
  escaped(texts, (text) => singleLine(safeId(text)));

/** Pajek has no escapes, and some of its readers take `\` for one. */
export const pajekTexts = (texts: PackedTexts): PackedTexts =>
  escaped(texts, (text) => singleLine(safeId(text)).replaceAll('"', "'").replaceAll('\\', '/'));
