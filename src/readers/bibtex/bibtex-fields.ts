import type { Traced, TracedText } from '../../model/traced.js';
import { bibtexValueAt, type BibtexPart, type BibtexValue } from '../../text/bibtex-value.js';
import { cleanText } from '../../text/fold.js';
import type { BibtexEntry } from './bibtex-entries.js';
import { wholeField, type EncodedText } from '../shared/encoded-text.js';

/** Strings that a bibliography defines, by name in lower case. */
export type BibtexStrings = ReadonlyMap<string, TracedText>;

/** The key and the fields of an entry. */
export interface BibtexFields {
  readonly key: Traced | null;
  /** The id of the entry in dblp, which its keys name. */
  readonly dblp: Traced | null;
  /** By name in lower case; of a field that is given twice the first, as in BibTeX. */
  readonly values: ReadonlyMap<string, BibtexValue>;
  /** A value is not closed, or something between the fields is none. */
  readonly isDamaged: boolean;
}

const KEY = /^\s*([^\s,{}()="#]+)\s*(?:,|$)/;
/** Scopus writes `funding_text 1`. */
const NAME = /^([A-Za-z][\w:+-]*(?:[ \t]\d+)?)\s*=/;
/** Between fields stand commas, blanks, and what is left of brackets. */
const BETWEEN = /^[\s,]+/;
const COMMENT = /^%[^\n]*/;

/** Takes an entry apart. */
export function bibtexFields(entry: BibtexEntry): BibtexFields {
  const { text, from, to } = entry;
  const body = text.slice(0, to);
  const key = KEY.exec(body.slice(from));
  const values = new Map<string, BibtexValue>();
  let isDamaged = entry.isDamaged;
  let at = from + (key?.[0].length ?? 0);
  while (at < to) {
    const rest = body.slice(at, at + 400);
    const passed = BETWEEN.exec(rest)?.[0].length ?? COMMENT.exec(rest)?.[0].length ?? 0;
    if (passed > 0) {
      at += passed;
      continue;
    }
    const name = NAME.exec(rest);
    if (!name) {
      isDamaged = true;
      at = nextLine(body, at);
      continue;
    }
    const value = bibtexValueAt(body, at + name[0].length, isDamaged);
    const field = name[1]!.toLowerCase();
    if (!values.has(field)) values.set(field, value);
    isDamaged ||= value.isOpen;
    at = Math.max(value.end, at + name[0].length);
  }
  return { ...keysOf(entry, key), values, isDamaged };
}

const DBLP = 'dblp:';

function keysOf(entry: BibtexEntry, match: RegExpExecArray | null): Pick<BibtexFields, 'key' | 'dblp'> {
  const key = match?.[1] ?? '';
  if (match === null || key === '') return { key: null, dblp: null };
  const start = entry.from + match[0].indexOf(key);
  const traced = (from: number): Traced => ({
    value: cleanText(entry.text.slice(from, start + key.length)),
    at: { start: entry.byteAt(from), end: entry.byteAt(start + key.length), normaliser: 'text' },
  });
  const isDblp = key.toLowerCase().startsWith(DBLP) && key.includes('/');
  return { key: traced(start), dblp: isDblp ? traced(start + DBLP.length) : null };
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** A range of an entry as the text that its format writes. */
export function rangeOf(entry: BibtexEntry, start: number, end: number): EncodedText {
  return {
    raw: entry.text.slice(start, end),
    byteAt: (index) => entry.byteAt(start + index),
    line: entry.lineAt(start).number,
  };
}

/**
 * The value of a field: the inside of its braces or quotes, or what a string of that name holds. Of several parts the
 * whole expression; names in it stand for themselves. Null when nothing is left of it.
 */
export function textOfField(
  entry: BibtexEntry,
  value: BibtexValue,
  strings: BibtexStrings,
): TracedText | null {
  const [only, ...others] = value.parts;
  if (!only) return null;
  if (others.length > 0) return wholeField(rangeOf(entry, value.start, value.end), 'bibtex-value');
  const named = only.kind === 'word' ? strings.get(nameOfPart(entry, only)) : undefined;
  return named ?? wholeField(rangeOf(entry, only.start, only.end), 'bibtex');
}

const nameOfPart = (entry: BibtexEntry, part: BibtexPart): string =>
  entry.text.slice(part.start, part.end).toLowerCase();

/** The pieces of a value that stand between matches of a separator outside of braces, blank ones left out. */
export function piecesOf(
  entry: BibtexEntry,
  value: BibtexValue,
  separator: RegExp,
): { readonly start: number; readonly end: number }[] {
  return value.parts.flatMap((part) =>
    part.kind === 'word' ? [part] : piecesBetween(entry.text, part, separator),
  );
}

const isBlank = (character: string): boolean => /\s/.test(character);

function piecesBetween(
  text: string,
  { start, end }: BibtexPart,
  separator: RegExp,
): { start: number; end: number }[] {
  const pattern = new RegExp(separator, 'iy');
  const pieces: { start: number; end: number }[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at += 1) {
    const character = text[at];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (depth === 0) {
      // A separator takes all blanks before it, so none starts within a run of them.
      if (at > start && isBlank(text[at]!) && isBlank(text[at - 1]!)) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match || at + match[0].length > end) continue;
      pieces.push({ start: from, end: at });
      from = at + match[0].length;
      at = from - 1;
    }
  }
  pieces.push({ start: from, end });
  return pieces.filter((piece) => cleanText(text.slice(piece.start, piece.end)) !== '');
}

/** One piece as a traced value. */
export function tracedPiece(entry: BibtexEntry, piece: { start: number; end: number }): Traced | null {
  const { text } = entry;
  let { start, end } = piece;
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  const field = wholeField(rangeOf(entry, start, end), 'bibtex');
  return field && { value: field.value, at: field.at };
}
