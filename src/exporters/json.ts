/** How `JSON.stringify` writes half a pair of surrogates. */
const LONE_SURROGATE = /\\ud[89a-f]/;

/** JSON on one line. Lone surrogates become U+FFFD, because many parsers refuse their escapes. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  // A function called for every value is slow, and hardly any text has half a pair.
  if (!LONE_SURROGATE.test(text)) return text;
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  );
}

/** A JSON array with one element a line, element by element. */
export function* jsonArray(values: Iterable<unknown>): Generator<string> {
  let separator = '[\n';
  for (const value of values) {
    yield separator + jsonText(value);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

const BATCH = 1000;

/** What `JSON.stringify` gives for a value of objects, lists and scalars, in pieces: long lists make no long string. */
export function* jsonPieces(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    yield '[';
    for (let start = 0; start < value.length; start += BATCH) {
      const batch = JSON.stringify(value.slice(start, start + BATCH)).slice(1, -1);
      yield start === 0 ? batch : `,${batch}`;
    }
    yield ']';
  } else if (typeof value === 'object' && value !== null) {
    let separator = '{';
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      yield `${separator}${JSON.stringify(key)}:`;
      yield* jsonPieces(member);
      separator = ',';
    }
    yield separator === '{' ? '{}' : '}';
  } else yield JSON.stringify(value);
}
