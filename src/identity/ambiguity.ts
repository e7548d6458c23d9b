import type { NameTable } from './name-table.js';

/**
 * For each name the number of other people who may be expected to bear it. For written-out names that is the product
 * of how many names hold the surname and how many the given name, over all names: independence within the corpus. For
 * initials it is the number of written-out names that they can stand for, with the weight of those that are common.
 */
export function expectedNamesakes({ names, related }: NameTable): Float64Array {
  const surnames = new Map<string, number>();
  const given = new Map<string, number>();
  for (const name of names) {
    surnames.set(name.last, (surnames.get(name.last) ?? 0) + 1);
    given.set(name.joined, (given.get(name.joined) ?? 0) + 1);
  }
  const product = (index: number): number => {
    const name = names[index]!;
    return (surnames.get(name.last)! * given.get(name.joined)!) / names.length;
  };
  return Float64Array.from(names, (name, index) => {
    if (name.given.length === 0 || name.given[0]!.length > 1) return product(index);
    let total = 0;
    for (const other of related[index]!.keys()) {
      if (names[other]!.given[0]!.length > 1) total += 1 + product(other);
    }
    return Math.max(total, product(index));
  });
}

/** Names with fewer expected namesakes are taken for one person's when a corpus is measured. */
const UNAMBIGUOUS = 0.02;

/**
 * For each name, how many mentions of it by other people are to be expected for every further mention by the same
 * person, as ln(1 + 100 x). People who return often in a corpus make it likelier that a name that returns is one
 * person's; how often they do is measured on the names that hardly two people share.
 */
export function namesakeShare(expected: Float64Array, nameOf: Int32Array): Float64Array {
  const mentions = new Float64Array(expected.length);
  for (const name of nameOf) mentions[name]! += 1;
  let [people, total, squares] = [0, 0, 0];
  mentions.forEach((count, name) => {
    if (expected[name]! > UNAMBIGUOUS || count === 0) return;
    people += 1;
    total += count;
    squares += count * count;
  });
  const perPerson = people === 0 ? 1 : total / people;
  const further = Math.max(0.5, total === 0 ? 1 : squares / total - 1);
  return expected.map((count) => Math.log1p((100 * count * perPerson) / further));
}
