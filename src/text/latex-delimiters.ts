/** A stretch of the source between delimiters, and the position after the closing one. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

/** How far a delimiter may stand from its partner: keeps stray ones from swallowing an abstract. */
const REACH = 300;

/** The closing dollar by Pandoc's rule, so that prices stay: no space inside the marks, no digit after the second. */
export function mathEnd(source: string, from: number, to: number): number {
  if (/\s/.test(source[from] ?? ' ')) return -1;
  for (let at = from; at < Math.min(to, from + REACH); at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '$') {
      return at > from && !/\s/.test(source[at - 1]!) && !/\d/.test(source[at + 1] ?? '') ? at : -1;
    }
  }
  return -1;
}

/** What Markdown's emphasis or code marks at a position enclose; null when the character stands for itself. */
export function emphasis(source: string, at: number, to: number): Group | null {
  const mark = source[at]!;
  const run = source[at + 1] === mark ? 2 : 1;
  const before = source[at - 1] ?? ' ';
  const after = source[at + run] ?? ' ';
  const word = /[\p{L}\p{N}]/u;
  if (/\s/.test(after) || after === mark || before === mark || (run === 1 && word.test(before))) return null;
  if (mark === '_' && (word.test(before) || run === 2)) return null;
  const delimiter = mark.repeat(run);
  for (let end = at + run + 1; end < Math.min(to, at + REACH); end += 1) {
    end = source.indexOf(delimiter, end);
    if (end < 0 || end >= Math.min(to, at + REACH)) return null;
    const next = source[end + run] ?? ' ';
    if (/\s/.test(source[end - 1]!) || next === mark) continue;
    if (mark === '_' && word.test(next)) continue;
    if (run === 1 && mark !== '`' && word.test(next)) continue;
    // A lone opening quote is no code mark.
    if (mark === '`' && source.slice(at + 1, end).includes("'")) return null;
    return { start: at + run, end, after: end + run };
  }
  return null;
}

/** A command's argument: a group in braces, a command, or one character. */
export function argument(source: string, at: number, to: number): Group {
  if (source[at] === '\\') {
    const end = at + (/^\\[a-zA-Z]+|^\\./.exec(source.slice(at, at + 40))?.[0].length ?? 1);
    return { start: at, end, after: end };
  }
  if (source[at] !== '{') {
    const end = Math.min(to, at + 1);
    return { start: at, end, after: end };
  }
  let depth = 0;
  for (let i = at; i < Math.min(to, at + 4 * REACH); i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '{') depth += 1;
    else if (source[i] === '}' && (depth -= 1) === 0) return { start: at + 1, end: i, after: i + 1 };
  }
  return { start: at + 1, end: at + 1, after: at + 1 };
}

/** An HTML tag that says how its text looks. */
export const TAG = /^<\/?(?:[ibupa]|em|strong|su[bp]|tt|code|span|br|jats:[a-z]+)(?: [^<>]{0,80})?\/?>/i;
