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
