/**
 * The largest h such that h of the numbers are h or more (Hirsch 2005, DOI 10.1073/pnas.0507655102).
 *
 * @param citations how often each paper of an author is cited
 */
export function hIndex(citations: readonly number[]): number {
  const descending = citations.toSorted((a, b) => b - a);
  let index = 0;
  while (index < descending.length && descending[index]! > index) index++;
  return index;
}
