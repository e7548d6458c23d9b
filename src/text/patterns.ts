/** The source of a pattern that matches what any of several does, tried in their order: long alternatives as a list. */
export const anyOf = (...patterns: readonly RegExp[]): string =>
  `(?:${patterns.map(({ source }) => source).join('|')})`;
