/**
 * How well each community is found again by other runs: the mean over the runs of the Jaccard similarity between the
 * community and the community of that run which matches it best (Hennig 2007, DOI 10.1016/j.csda.2006.11.025).
 *
 * @param membership per node number the number of its community
 * @param others the same for each of the other runs
 * @returns per community a number from 0 to 1, or nothing when there are no other runs
 */
export function communityStability(
  membership: readonly number[],
  others: readonly (readonly number[])[],
): number[] {
  if (others.length === 0) return [];
  const sizes = countBy(membership);
  const sums = sizes.map(() => 0);
  for (const other of others) {
    const otherSizes = countBy(other);
    const best = sizes.map(() => 0);
    for (const [pair, shared] of sharedSizes(membership, other, otherSizes.length)) {
      const mine = Math.floor(pair / otherSizes.length);
      const theirs = pair % otherSizes.length;
      const union = (sizes[mine] as number) + (otherSizes[theirs] as number) - shared;
      best[mine] = Math.max(best[mine] as number, shared / union);
    }
    best.forEach((similarity, community) => (sums[community] = (sums[community] as number) + similarity));
  }
  return sums.map((sum) => sum / others.length);
}

function countBy(membership: readonly number[]): number[] {
  const sizes: number[] = [];
  for (const community of membership) sizes[community] = (sizes[community] ?? 0) + 1;
  return sizes;
}

/** Members in common, by community * width + community of the other run. */
function sharedSizes(one: readonly number[], other: readonly number[], width: number): Map<number, number> {
  const shared = new Map<number, number>();
  one.forEach((community, node) => {
    const pair = community * width + (other[node] as number);
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  });
  return shared;
}
