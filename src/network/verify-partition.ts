/**
 * Checks what is said of a partition, from a plain list of edges and the assignment alone. It shares no code with what
 * found the partition, so that one mistake cannot hide in both, and is short enough to be read in one sitting.
 */

/** Two ends and a weight. Direction is ignored; pairs may repeat, which adds their weights; loops count for nothing. */
export type PlainEdge = readonly [source: string, target: string, weight: number];

export interface Verdict {
  readonly communities: number;
  /** Communities whose members are not connected among themselves, ascending. */
  readonly disconnected: readonly number[];
  /** Newman's modularity; null without edges. */
  readonly modularity: number | null;
}

/**
 * @param communityOf the community of every node, also of those without edges
 * @throws RangeError when an end of an edge has no community
 */
export function verifyPartition(
  edges: Iterable<PlainEdge>,
  communityOf: ReadonlyMap<string, number>,
  resolution = 1,
): Verdict {
  const neighbours = new Map<string, string[]>();
  for (const node of communityOf.keys()) neighbours.set(node, []);
  const inner = new Map<number, number>();
  const strength = new Map<number, number>();
  let total = 0;
  for (const [source, target, weight] of edges) {
    if (source === target) continue;
    const [a, b] = [communityOf.get(source), communityOf.get(target)];
    if (a === undefined || b === undefined)
      throw new RangeError(`${source} – ${target} has an end without community.`);
    neighbours.get(source)!.push(target);
    neighbours.get(target)!.push(source);
    total += weight;
    strength.set(a, (strength.get(a) ?? 0) + weight);
    strength.set(b, (strength.get(b) ?? 0) + weight);
    if (a === b) inner.set(a, (inner.get(a) ?? 0) + weight);
  }
  let modularity = 0;
  for (const [community, sum] of strength)
    modularity += (inner.get(community) ?? 0) / total - resolution * (sum / (2 * total)) ** 2;
  const parts = partsByCommunity(neighbours, communityOf);
  return {
    communities: parts.size,
    disconnected: [...parts]
      .filter(([, count]) => count > 1)
      .map(([community]) => community)
      .sort((a, b) => a - b),
    modularity: total === 0 ? null : modularity,
  };
}

/** By community how many connected parts it has, by breadth-first search. */
function partsByCommunity(
  neighbours: ReadonlyMap<string, readonly string[]>,
  communityOf: ReadonlyMap<string, number>,
): Map<number, number> {
  const parts = new Map<number, number>();
  const seen = new Set<string>();
  for (const [root, community] of communityOf) {
    if (seen.has(root)) continue;
    parts.set(community, (parts.get(community) ?? 0) + 1);
    seen.add(root);
    const queue = [root];
    for (const node of queue) {
      for (const next of neighbours.get(node) ?? []) {
        if (seen.has(next) || communityOf.get(next) !== community) continue;
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return parts;
}
