import { columnBehind } from '../../text/yaml-habits.js';
import type { Line } from '../shared/lines.js';

/** What a line of YAML is by itself, as far as cutting a file into items needs to know. */
export interface YamlLine {
  readonly line: Line;
  readonly kind: 'blank' | 'comment' | 'mark' | 'dash' | 'key' | 'text';
  /** The column of what it starts with. */
  readonly column: number;
  /** The column behind its dashes, which are those of items of lists. */
  readonly inner: number;
  /** The name before its colon, behind dashes; null where there is none. */
  readonly key: YamlKey | null;
}

export interface YamlKey {
  readonly name: string;
  /** Where the name stands in its line, without quotes. */
  readonly start: number;
  readonly end: number;
  /** Nothing but an anchor, a tag or a comment follows in the line. */
  readonly isEmpty: boolean;
  /** What follows in the line. */
  readonly value: string;
}

/** Lines between documents, and directives before them. */
export const MARK = /^(?:(?:---|\.\.\.)\s*(?:#.*)?$|%[A-Z]+ )/;
const EMPTY = /^\s*(?:[&!]\S*\s*)*(?:#.*)?$/;
const QUOTED = /^(?:"((?:[^"\\]|\\.){0,500})"|'((?:[^']|''){0,500})')\s*:(?=\s|$)/;
/** Names are short; a longer one is prose. */
const LONGEST_NAME = 300;

export function yamlLine(line: Line): YamlLine {
  const { text } = line;
  const from = text.length - text.trimStart().length;
  const column = columnBehind(text, 0, from, 0);
  const of = { line, column, inner: column, key: null };
  if (from >= text.length) return { ...of, kind: 'blank' };
  if (MARK.test(text)) return { ...of, kind: 'mark' };
  if (text[from] === '#') return { ...of, kind: 'comment' };
  let at = from;
  let inner = column;
  for (let dash = DASH.exec(text.slice(at, at + 80)); dash; dash = DASH.exec(text.slice(at, at + 80))) {
    inner = columnBehind(text, at, at + dash[0].length, inner);
    at += dash[0].length;
  }
  const key = keyAt(text, at);
  return { ...of, inner, key, kind: at > from ? 'dash' : key ? 'key' : 'text' };
}

const DASH = /^-(?:\s+|$)/;

function keyAt(text: string, at: number): YamlKey | null {
  const first = text[at] ?? '';
  if (first === '"' || first === "'") {
    const match = QUOTED.exec(text.slice(at, at + 2 * LONGEST_NAME));
    if (!match) return null;
    const name = match[1] ?? match[2]!;
    return keyOf(text, name, at + 1, at + match[0].length);
  }
  if (first === '' || '[{|>*&!%@`]},#'.includes(first)) return null;
  const colon = /:(?=\s|$)/.exec(text.slice(at, at + LONGEST_NAME));
  if (!colon || colon.index === 0) return null;
  const name = text.slice(at, at + colon.index).trimEnd();
  return keyOf(text, name, at, at + colon.index + 1);
}

function keyOf(text: string, name: string, start: number, behind: number): YamlKey {
  const value = text.slice(behind).trim();
  return { name, start, end: start + name.length, isEmpty: EMPTY.test(value), value };
}
