import { CypherError } from './cypher-error.js';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['`', '`'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/**
 * The value of a string literal between its quotes.
 * @param start where in the query it starts
 * @throws CypherError for an escape that there is not
 */
export function unescaped(text: string, start: number): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([\da-fA-F]{4})|([\s\S]))/g,
    (whole, code: string | undefined, char, at: number) => {
      const value =
        code === undefined ? ESCAPES.get(char as string) : String.fromCharCode(Number.parseInt(code, 16));
      if (value === undefined)
        throw new CypherError(`a string knows no escape ${whole}; a backslash itself is \\\\`, start + at);
      return value;
    },
  );
}
