import type { Line } from '../shared/lines.js';

/** The members by which objects hold their records as a list. */
const LISTS = new Set(
  (
    'papers data results notes items records entries publications articles documents docs works hits hit posters ' +
    'submissions accepted accepted_papers list'
  ).split(' '),
);
/** Members that may stand around such a list inside of the object. */
const AROUND = new Set(['data', 'result', 'response', 'message', 'hits']);
/** Records may have members of the same names as lists. */
const OF_RECORD = new Set(['title', 'abstract']);
const NEXT = new RegExp(`"(?:${[...LISTS].join('|').replace('_', '_?')})"\\s*:\\s*\\[`, 'i');

/** Whether a member is named as a list of records is, in whatever case: `accepted_papers`, `acceptedPapers`. */
const isList = (key: string): boolean => LISTS.has(key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_').toLowerCase());

/** An object whose first member is an object as well, with members that records have: records by their ids. */
const KEYED = /^\s*\{\s*"((?:[^"\\]|\\.){1,200})"\s*:\s*\{[^}]*?"(?:title|abstract|content|authors)"\s*:/;
/** Members of one record that are objects with titles of their own. */
const OF_ONE_RECORD =
  /^(?:content|ids|venue|journal|source|publication|container|host|metadata|meta|info|header)$/i;

/** How far a list may stand from the start of its file, in lines and characters. */
const MOST_LINES = 120;
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
  let at = listWithin(text);
  if (at < 0) return null;
  let line = 0;
  while (at > lines[line]!.text.length) {
    at -= lines[line]!.text.length + 1;
    line += 1;
  }
  return { line, at };
}

/** Strings, brackets and what separates them. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/**
 * Index of the bracket of a list of records that is a member of the object that a text starts with, or of an object
 * around it there; -1 when there is none, and when the object is a record itself.
 */
function listWithin(text: string): number {
  /** Brackets that are open below the object that is looked through. */
  let depth = 0;
  let key: string | null = null;
  let value = '';
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const opens = token === '{' || token === '[';
    if (depth > 1) {
      // Inside of a member that is of no interest.
      if (opens) depth += 1;
      else if (token === '}' || token === ']') depth -= 1;
    } else if (opens && depth === 0) depth = 1;
    else if (token.startsWith('"')) value = token.slice(1, -1);
    else if (token === ':') {
      key = value;
      if (OF_RECORD.has(key)) return -1;
    } else if (token === '[' && key !== null && isList(key)) return index;
    else if (opens) {
      if (token === '[' || key === null || !AROUND.has(key)) depth += 1;
      key = null;
    } else key = null;
  }
  return -1;
}

/** Index of the bracket of a further list, behind one that ended; -1 when there is none. */
export function nextList(text: string): number {
  const match = NEXT.exec(text);
  return match ? match.index + match[0].length - 1 : -1;
}
