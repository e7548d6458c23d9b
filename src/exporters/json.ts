/** JSON on one line. Lone surrogates become U+FFFD, because many parsers refuse their escapes. */
export function jsonText(value: unknown): string {
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
