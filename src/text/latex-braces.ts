/** Addresses, in which `%` starts no comment. */
const ADDRESS = /\\(?:url|nolinkurl|path|href)\s{0,3}\{[^{}\r\n]{0,2000}\}/y;

/** The index behind the comment that starts at one: behind the end of its line and the blanks that start the next. */
export function commentEnd(source: string, at: number): number {
  COMMENT.lastIndex = at;
  return at + (COMMENT.exec(source)?.[0].length ?? 1);
}

const COMMENT = /%[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*)?/y;

/** The closing brace of each opening one, and those that have no partner. What a comment or a backslash takes is none. */
export interface Braces {
  readonly closeOf: ReadonlyMap<number, number>;
  readonly stray: ReadonlySet<number>;
}

export function matchBraces(source: string): Braces {
  const closeOf = new Map<number, number>();
  const stray = new Set<number>();
  const open: number[] = [];
  const special = /[\\{}%]/g;
  for (let found = special.exec(source); found; found = special.exec(source)) {
    const at = found.index;
    switch (found[0]) {
      case '\\':
        ADDRESS.lastIndex = at;
        special.lastIndex = at + 2;
        if (ADDRESS.test(source)) {
          const from = source.indexOf('{', at);
          closeOf.set(from, ADDRESS.lastIndex - 1);
          special.lastIndex = ADDRESS.lastIndex;
        }
        break;
      case '%':
        special.lastIndex = commentEnd(source, at);
        break;
      case '{':
        open.push(at);
        break;
      default: {
        const from = open.pop();
        if (from === undefined) stray.add(at);
        else closeOf.set(from, at);
      }
    }
  }
  for (const at of open) stray.add(at);
  return { closeOf, stray };
}
