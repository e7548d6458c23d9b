import { countLabels } from './partition.js';

/**
 * How well each community of a partition is found again in another: its largest Jaccard similarity to a community
 * there (Hennig 2007, DOI 10.1016/j.csda.2006.11.025).
 *
 * @returns by label of `one` a number above 0 and at most 1
 */
export function bestMatches(one: Uint32Array, other: Uint32Array): Float64Array {
  const { sizes, otherSizes, shared } = contingency(one, other);
  const best = new Float64Array(sizes.length);
  for (const { label, otherLabel, count } of shared) {
    const similarity = count / (sizes[label]! + otherSizes[otherLabel]! - count);
    best[label] = Math.max(best[label]!, similarity);
  }
  return best;
}

/**
 * Mutual information of two partitions, divided by the mean of their entropies: 1 for equal partitions, near 0 for
 * independent ones (Danon et al. 2005, DOI 10.1088/1742-5468/2005/09/P09008). Two partitions without any split are
 * equal.
 */
export function normalisedMutualInformation(one: Uint32Array, other: Uint32Array): number {
  const total = one.length;
  const { sizes, otherSizes, shared } = contingency(one, other);
  let mutual = 0;
  for (const { label, otherLabel, count } of shared)
    mutual += (count / total) * Math.log((count * total) / (sizes[label]! * otherSizes[otherLabel]!));
  const entropies = entropy(sizes, total) + entropy(otherSizes, total);
  return entropies === 0 ? 1 : Math.max(0, Math.min(1, (2 * mutual) / entropies));
}

function entropy(sizes: Uint32Array, total: number): number {
  return sizes.reduce((sum, size) => (size === 0 ? sum : sum - (size / total) * Math.log(size / total)), 0);
}

interface SharedCount {
  readonly label: number;
  readonly otherLabel: number;
  /** Nodes that have both labels. */
  readonly count: number;
}

function contingency(one: Uint32Array, other: Uint32Array) {
  const sizes = sizesOf(one);
  const otherSizes = sizesOf(other);
  const pairs = new Map<number, number>();
  const width = otherSizes.length;
  for (let node = 0; node < one.length; node++) {
    const pair = one[node]! * width + other[node]!;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const shared: SharedCount[] = [];
  for (const [pair, count] of pairs)
    shared.push({ label: Math.floor(pair / width), otherLabel: pair % width, count });
  return { sizes, otherSizes, shared };
}

/** Members by label. */
export function sizesOf(labels: Uint32Array): Uint32Array {
  const sizes = new Uint32Array(countLabels(labels));
  for (const label of labels) sizes[label]!++;
  return sizes;
}
