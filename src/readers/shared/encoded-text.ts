import type { Span, Traced, TracedText } from '../../model/traced.js';
import { tracedBibtexText, type PrintedText } from '../../text/latex.js';
import { NORMALISERS, type NormaliserName } from '../../text/normalisers.js';
import { tracedXmlText } from '../../text/xml-text.js';
import { tracedQuoted } from '../../text/yaml-quoted.js';
import { SourceText } from './source-text.js';

/** A value that its format writes in quotes or with escapes. */
export interface EncodedText {
  /** The text as its format writes it, quotes included. */
  readonly raw: string;
  /** Byte offset of each character of `raw`. */
  readonly byteAt: (index: number) => number;
  readonly line: number;
}

/** Normalisers of which every character of the result has its place. */
const PLACED = [
  'text',
  'json-string',
  'csv-cell',
  'bibtex',
  'xml-text',
  'yaml-single',
  'yaml-double',
] as const;
type Encoding = (typeof PLACED)[number];

/** The whole value with the range of its encoded form; null when nothing is left of it. */
export function wholeField(text: EncodedText, encoding: NormaliserName): TracedText | null {
  const value = NORMALISERS[encoding](text.raw);
  if (value === '') return null;
  const at = { start: text.byteAt(0), end: text.byteAt(text.raw.length), normaliser: encoding };
  return {
    value,
    at,
    part: (start, end) =>
      isPlaced(encoding)
        ? partOf(text, encoding, value, start, end)
        : charactersOf({ value, at: { ...at, normaliser: encoding } }, start, end),
  };
}

const isPlaced = (encoding: NormaliserName): encoding is Encoding =>
  (PLACED as readonly NormaliserName[]).includes(encoding);

/** A part of a value whose characters have no places of their own: which of them it is. */
function charactersOf(
  { value, at }: { value: string; at: Span & { normaliser: NormaliserName } },
  start: number,
  end: number,
): Traced {
  const part = value.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = start + part.trimEnd().length;
  return { value: value.slice(from, to), at: { ...at, normaliser: `${at.normaliser}[${from},${to}]` } };
}

/** A part is looked for in the decoded text only when it is asked for. */
function partOf(text: EncodedText, encoding: Encoding, value: string, start: number, end: number): Traced {
  const part = sourceOf(text, encoding).field()?.part(start, end);
  return (
    part ?? {
      value: value.slice(start, end).trim(),
      at: { start: text.byteAt(0), end: text.byteAt(text.raw.length), normaliser: encoding },
    }
  );
}

/** The value as a text whose every character has its place. */
export function sourceOf({ raw, byteAt, line }: EncodedText, encoding: Encoding): SourceText {
  const { text, starts, ends } = printed(raw, encoding);
  const inline = { raw, text, starts, ends, links: [], runs: [], breaks: [], open: false };
  return new SourceText({ inline, syntax: encoding, byteAt, lineAt: () => line });
}

function printed(raw: string, encoding: Encoding): PrintedText {
  if (encoding === 'bibtex') return tracedBibtexText(raw);
  if (encoding === 'text') return verbatim(raw);
  if (encoding === 'yaml-single') return tracedQuoted(raw, 'single');
  if (encoding === 'yaml-double') return tracedQuoted(raw, 'double');
  return encoding === 'xml-text' ? tracedXmlText(raw) : unquoted(raw, encoding);
}

/** A text that stands for itself. */
function verbatim(text: string): PrintedText {
  const starts = Array.from({ length: text.length }, (_, at) => at);
  return { text, starts, ends: starts.map((at) => at + 1) };
}

/** What stands in quotes, with the raw range of each character. */
function unquoted(raw: string, encoding: 'json-string' | 'csv-cell'): PrintedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  const quoted = raw.length >= 2 && raw.startsWith('"') && raw.endsWith('"');
  const last = quoted ? raw.length - 1 : raw.length;
  for (let at = quoted ? 1 : 0; at < last;) {
    const length =
      encoding === 'json-string' ? jsonUnit(raw, at) : raw.startsWith('""', at) && at + 1 < last ? 2 : 1;
    const shown =
      length === 1
        ? raw[at]!
        : encoding === 'json-string'
          ? (JSON.parse(`"${raw.slice(at, at + length)}"`) as string)
          : '"';
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(at);
      ends.push(at + length);
    }
    text += shown;
    at += length;
  }
  return { text, starts, ends };
}

/** Length of the character or escape at an index. */
function jsonUnit(raw: string, at: number): number {
  if (raw[at] !== '\\') return 1;
  return raw[at + 1] === 'u' ? 6 : 2;
}
