/**
 * A pure function of a text with its latest results at hand. Whole batches are forgotten at once, so that memory does not
 * grow with the input and no order of use has to be kept.
 * @param limit results that are kept at most
 */
export function remembered<Result>(of: (text: string) => Result, limit: number): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before!;
    const result = of(text);
    if (known.size >= limit) known.clear();
    known.set(text, result);
    return result;
  };
}
