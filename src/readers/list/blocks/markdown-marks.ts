import { anyOf } from '../../../text/patterns.js';

/** A bullet or a number, as lists of papers have them. */
const MARK = anyOf(
  /[-*+•◦‣▪■●○▸►➤➢✦❖◆·–\uf0b7\uf0a7\uf0d8](?=\s)|[o§](?=\t)/u,
  // A hyphen that touches a link, whose words are no box of a task.
  /-(?=\[[^\]]{3}[^\]]*\]\()/u,
  /\(?\d{1,4}[.)](?=\s|\*\*|\[)|\d{1,4}[、．]/u,
  /\\?\[\d{1,4}\\?\](?![(\]])|[（(]\d{1,4}[)）]/u,
  /#(?:\d{1,5}[.:]?|\.)(?=\s)/u,
  // A footnote or citation of reStructuredText.
  /\.\.\s+\[[#*\w-]{1,40}\](?=\s)/u,
  // A number set apart by blanks, and one text behind it: `12   Weaving Patterns`.
  /(?!(?:19|20)\d\d)\d{1,4}(?: {2,}|\t+)(?=[\p{Lu}"“][^\t]*$)/u,
);

/** Bullets and numbers, with what may stand between them and the text; a year in brackets goes on with the line above. */
const MARKER = new RegExp(String.raw`^((?:\s|>)*)(?!\((?:19|20)\d\d[a-z]?\)[.,:])${MARK}[\s.:]*(?=\S)`, 'u');

/** The mark that a line of Markdown starts an item with. */
export interface ItemMarker {
  readonly length: number;
  /** What stands in front of the bullet. */
  readonly indent: string;
}

/** The bullet or number that a line starts with; null for lines without. */
export function itemMarker(text: string): ItemMarker | null {
  const match = MARKER.exec(text);
  return match && { length: match[0].length, indent: match[1]! };
}

const HEADING = /^ {0,3}(#(?=\s)|#{2,6})(?!#)\s*(.*?)\s*#*\s*$/;
const HTML_HEADING = /^\s*<h([1-6])\b/i;
const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|={3,}|~{3,}|#+)\s*$/;

/** A heading marked by number signs: its rank, and where its words stand in the line. */
export interface MarkedHeading {
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** The heading that number signs make of a line: `## Accepted papers`; null for any other line. */
export function markedHeading(text: string): MarkedHeading | null {
  const [, signs = '', words = ''] = HEADING.exec(text) ?? [];
  if (words === '') return null;
  const start = text.indexOf(words, signs.length);
  return { level: signs.length, start, end: start + words.length };
}

/** The rank of the heading that an element of HTML makes of a line; 0 for any other line. */
export const taggedLevel = (text: string): number => Number(HTML_HEADING.exec(text)?.[1] ?? 0);

/** Whether a line is a rule between parts of a page. */
export const isRule = (text: string): boolean => RULE.test(text);

/** Whether a line starts something by its mark: an item, a heading or a rule. */
export const startsBlock = (text: string): boolean =>
  itemMarker(text) !== null || HEADING.test(text) || isRule(text) || HTML_HEADING.test(text);

/**
 * The rank of the heading that the line below makes of a line, 0 for none. Hyphens may as well stand between the papers of
 * a plain list: only those as long as the line count.
 */
export function underlinedLevel(text: string, below: string): number {
  if (/^={3,}\s*$/.test(below)) return 1;
  const { length } = below.trimEnd();
  return /^-{3,}\s*$/.test(below) && Math.abs(length - text.trim().length) <= 1 ? 2 : 0;
}

/** Columns of white space at the start; a tab counts four. */
export function indentation(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += 4;
    else if (/\s/.test(character)) columns += 1;
    else if (character !== '>') break;
  }
  // One column does not nest: lists are typed with and without it.
  return columns < 2 ? 0 : columns;
}
