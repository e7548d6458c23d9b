import type { YamlScalar } from './yaml-nodes.js';

/** How a text of YAML is read. */
export interface YamlOptions {
  /**
   * What YAML forbids and people write all the same is read as they mean it: a value with a colon, a quote or a bracket
   * that its line goes on behind is the whole line, tabs indent, and an alias is an empty value.
   */
  readonly asWritten?: boolean;
}

/** A tab reaches as far as the dash of a list with its blank: in its place people type one. */
const TAB = 2;

/** The column that a stretch of blanks, tabs or other characters reaches. */
export function columnBehind(text: string, from: number, to: number, column: number): number {
  let at = column;
  for (let index = from; index < to; index += 1) at += text[index] === '\t' ? TAB - (at % TAB) : 1;
  return at;
}

/** A line that looks like a name with its value is no part of the text above it, which is prose. */
const NAME = /^[\w-]+$/;

/** Where the colon stands by which a line is no text, if it is not as people mean it. */
export function strayColon(shown: string, isFirst: boolean, asWritten: boolean): number | undefined {
  const colon = /:(?=\s|$)/.exec(shown);
  if (!colon || (asWritten && (isFirst || !NAME.test(shown.slice(0, colon.index))))) return undefined;
  return colon.index;
}

/** Whether the line goes on behind an index with text that is no comment, so that what ended there was no value. */
export const goesOn = (text: string, at: number, end: number): boolean =>
  at <= end && /^\s*[^\s#]|^[^\s]/.test(text.slice(at, Math.min(end, at + 200)));

/** A text in quotes of one kind, which are no part of it although others of them stand inside. */
export function withoutQuotes(text: string, scalar: YamlScalar): YamlScalar {
  const { start, end } = scalar;
  const first = text[start];
  return (first === '"' || first === "'") && end > start + 1 && text[end - 1] === first
    ? { ...scalar, start: start + 1, end: end - 1 }
    : scalar;
}

/** A value that is nothing but the name of another. */
export const isAlias = (rest: string): boolean => /^\*[\w-]+\s*(?:\s#.*)?$/.test(rest);
