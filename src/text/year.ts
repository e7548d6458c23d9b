/** At the beginning of a field: of any century that printed. */
const FIRST = /^[^\p{L}\p{N}]*((?:1[5-9]|20)\d\d)(?!\d)/u;
/** Elsewhere: of this century and the last. */
const LATER = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** The year that a field for a year or a date names, and where its four figures begin; null when it names none. */
export function findYear(text: string): { readonly value: string; readonly index: number } | null {
  const first = FIRST.exec(text);
  if (first) return { value: first[1]!, index: first[0].length - 4 };
  const later = LATER.exec(text);
  return later && { value: later[0], index: later.index };
}
