import { escapeXml, escapeXmlId } from '../exporters/xml.js';
import { safeId, singleLine, withoutForbidden } from '../exporters/text.js';
import { textAt, type PackedTexts } from '../structures/packed-texts.js';

/** Bytes that are written as they are in every format: printable ASCII without `"`, `&`, `'`, `<`, `>` and `\`. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x7f && !'"&\'<>\\'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** The texts as a format writes them. Only those with a byte that is not plain are decoded; without any, nothing is copied. */
function escaped(texts: PackedTexts, escape: (text: string, index: number) => string): PackedTexts {
  const { bytes, offsets } = texts;
  const special = new Map<number, Buffer>();
  const ends = new Uint32Array(offsets.length);
  for (let index = 0; index + 1 < offsets.length; index++) {
    const [start, end] = [offsets[index]!, offsets[index + 1]!];
    let length = end - start;
    if (!isPlain(bytes, start, end)) {
      const text = Buffer.from(escape(textAt(texts, index), index));
      if (Buffer.compare(text, bytes.subarray(start, end)) !== 0) special.set(index, text);
      length = text.length;
    }
    ends[index + 1] = ends[index]! + length;
  }
  if (special.size === 0) return texts;
  const all = new Uint8Array(ends.at(-1)!);
  for (let index = 0; index + 1 < offsets.length; index++)
    all.set(special.get(index) ?? bytes.subarray(offsets[index], offsets[index + 1]), ends[index]);
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
