/**
 * Normalised mutual information of two partitions, 0 to 1: twice what they share over the sum of their entropies (Danon,
 * Díaz-Guilera, Duch & Arenas 2005, DOI 10.1088/1742-5468/2005/09/P09008). Two partitions without any choice are the same.
 * @param {ArrayLike<number>} one per node its community
 * @param {ArrayLike<number>} other as long
 */
export function normalisedMutualInformation(one, other) {
  const together = entropy(Array.from(one, (label, node) => `${label} ${other[node]}`));
  const apart = entropy(Array.from(one)) + entropy(Array.from(other));
  return apart === 0 ? 1 : (2 * (apart - together)) / apart;
}

/** Of the shares of the labels, in nats. */
function entropy(labels) {
  const counts = new Map();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / labels.length;
    return sum - share * Math.log(share);
  }, 0);
}
