import type { Line } from './lines.js';

/** The members by which objects hold their records as a list. */
const LISTS =
  'papers|data|results|notes|items|records|entries|publications|articles|documents|docs|works|hits|posters|submissions|accepted|accepted_papers|list';
const LIST = `"(?:${LISTS})"\\s*:\\s*\\[`;
const MEMBER = '"[^"\\\\]{1,60}"\\s*:\\s*(?:"(?:[^"\\\\]|\\\\.)*"|[-+\\w.]+|\\{[^{}[\\]]*\\})\\s*,';
/** An object with such a list behind members of one value, perhaps inside of another object. */
const WRAPPED = new RegExp(
  `^\\s*\\{(?:\\s*${MEMBER})*\\s*(?:"(?:data|result|response)"\\s*:\\s*\\{\\s*)?${LIST}`,
);
const NEXT = new RegExp(LIST);
/** Records may have members of the same names. */
const OF_RECORD = /"(?:title|abstract)"\s*:/;

/** An object whose first member is an object as well, with members that records have: records by their ids. */
const KEYED = /^\s*\{\s*"((?:[^"\\]|\\.){1,200})"\s*:\s*\{[^}]*?"(?:title|abstract|content|authors)"\s*:/;
/** Members of one record that are objects with titles of their own. */
const OF_ONE_RECORD =
  /^(?:content|ids|venue|journal|source|publication|container|host|metadata|meta|info|header)$/i;

/** How far a list may stand from the start of its file, in lines and characters. */
const MOST_LINES = 30;
const MOST_CHARACTERS = 4000;

/** Where the list of records starts in an object that is wrapped around it. */
export interface ListStart {
  /** Index of the line among those given. */
  readonly line: number;
  /** Index in that line. */
  readonly at: number;
}

/** Whether a file that starts with these lines holds an object of records by their ids. */
export function isKeyed(lines: readonly Line[]): boolean {
  const match = KEYED.exec(lines.map((line) => line.text).join('\n'));
  return match !== null && !OF_ONE_RECORD.test(match[1]!);
}

/** Whether so many lines are enough to tell. */
export const isEnough = (lines: readonly Line[]): boolean =>
  lines.length >= MOST_LINES || lines.reduce((sum, { text }) => sum + text.length, 0) >= MOST_CHARACTERS;

/** Where the records start in a file that starts with these lines, when an object is wrapped around their list. */
export function startOfList(lines: readonly Line[]): ListStart | null {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, 2 * MOST_CHARACTERS);
  const match = WRAPPED.exec(text);
  if (!match || OF_RECORD.test(match[0])) return null;
  let at = match[0].length - 1;
  let line = 0;
  while (at > lines[line]!.text.length) {
    at -= lines[line]!.text.length + 1;
    line += 1;
  }
  return { line, at };
}

/** Index of the bracket of a further list, behind one that ended; -1 when there is none. */
export function nextList(text: string): number {
  const match = NEXT.exec(text);
  return match ? match.index + match[0].length - 1 : -1;
}
