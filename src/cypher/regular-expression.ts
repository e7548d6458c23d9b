import { CypherError } from './cypher-error.js';

/** Flags at the start of a pattern, and what JavaScript calls those that it has. */
const INLINE_FLAGS = /^\(\?([a-zA-Z]+)\)/;
const FLAGS: ReadonlyMap<string, string> = new Map([
  ['i', 'i'],
  ['s', 's'],
  ['m', 'm'],
  ['u', ''],
]);

const known = new Map<string, RegExp>();
const MOST_KNOWN = 100;

/**
 * A regular expression that a whole text has to match, with flags such as `(?i)` at its start.
 * @throws CypherError for one that JavaScript does not understand
 */
export function regularExpression(pattern: string, at: number): RegExp {
  let found = known.get(pattern);
  if (found === undefined) {
    found = compiled(pattern, at);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(pattern, found);
  }
  return found;
}

function compiled(pattern: string, at: number): RegExp {
  const [inline = '', letters = ''] = INLINE_FLAGS.exec(pattern) ?? [];
  const flags = new Set<string>();
  for (const letter of letters) {
    const flag = FLAGS.get(letter);
    if (flag === undefined) throw new CypherError(`regular expressions know no flag (?${letter}) here`, at);
    if (flag !== '') flags.add(flag);
  }
  const source = `^(?:${pattern.slice(inline.length)})$`;
  try {
    return new RegExp(source, [...flags, 'u'].join(''));
  } catch {
    // Escapes of characters that need none are allowed without the flag u.
  }
  try {
    return new RegExp(source, [...flags].join(''));
  } catch (error) {
    throw new CypherError(`this regular expression cannot be read: ${(error as Error).message}`, at);
  }
}
