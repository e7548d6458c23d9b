/** Partitions are arrays of labels: per node the number of its community, below the number of nodes. */

/**
 * Renumbers communities by size, largest first, then by smallest node: the same partition always gets the same labels.
 */
export function canonicalLabels(labels: Uint32Array): Uint32Array {
  const order = labels.length;
  // Numbers by first appearance; 0 stands for "not seen", so they are kept one higher.
  const numberOf = new Uint32Array(order);
  const sizes = new Uint32Array(order);
  let count = 0;
  const compact = labels.map((label) => {
    if (numberOf[label] === 0) numberOf[label] = ++count;
    const number = numberOf[label]! - 1;
    sizes[number]!++;
    return number;
  });
  const ranked = Uint32Array.from({ length: count }, (_, number) => number).sort(
    (a, b) => sizes[b]! - sizes[a]! || a - b,
  );
  const rankOf = new Uint32Array(count);
  ranked.forEach((number, rank) => (rankOf[number] = rank));
  return compact.map((number) => rankOf[number]!);
}

/** How many communities canonical labels tell apart. */
export function countLabels(labels: Uint32Array): number {
  let count = 0;
  for (const label of labels) if (label >= count) count = label + 1;
  return count;
}
