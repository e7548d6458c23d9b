import type { PrintedText } from './latex.js';
import type { YamlNode } from './yaml-nodes.js';

/** Styles of scalars in which characters are written otherwise than they are. */
export type QuoteStyle = 'single' | 'double';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['_', '\u00a0'],
  ['N', '\u0085'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** The inside of a scalar in quotes, with the range of each character as it is written. */
export function tracedQuoted(raw: string, style: QuoteStyle): PrintedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let at = 0; at < raw.length;) {
    const { length, shown } = style === 'single' ? singleUnit(raw, at) : doubleUnit(raw, at);
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(at);
      ends.push(at + length);
    }
    text += shown;
    at += length;
  }
  return { text, starts, ends };
}

interface Unit {
  readonly length: number;
  readonly shown: string;
}

/** A quote inside of single quotes is written twice. */
const singleUnit = (raw: string, at: number): Unit =>
  raw.startsWith("''", at) ? { length: 2, shown: "'" } : { length: 1, shown: raw[at]! };

function doubleUnit(raw: string, at: number): Unit {
  if (raw[at] !== '\\' || at + 1 >= raw.length) return { length: 1, shown: raw[at]! };
  const code = /^\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U(00[\dA-Fa-f]{6}))/.exec(raw.slice(at, at + 10));
  if (code) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16);
    return { length: code[0].length, shown: point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point) };
  }
  // A line end behind a backslash, and the blanks that indent the next line, are none.
  const wrap = /^\\[ \t]*(?:\r\n?|\n)[ \t]*/.exec(raw.slice(at, at + 200));
  if (wrap) return { length: wrap[0].length, shown: '' };
  return { length: 2, shown: ESCAPES.get(raw[at + 1]!) ?? raw[at + 1]! };
}

/** The text of a scalar of YAML, line ends as they are written. */
export function scalarText(text: string, node: YamlNode): string {
  if (node.kind !== 'scalar') return '';
  const raw = text.slice(node.start, node.end);
  return node.style === 'single' || node.style === 'double' ? tracedQuoted(raw, node.style).text : raw;
}
