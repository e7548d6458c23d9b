/**
 * Checks what is said of a partition, from a plain list of edges and the assignment alone. It shares no code with what
 * found the partition, so that one mistake cannot hide in both, and is short enough to be read in one sitting.
 */

/** Two ends and a weight. Pairs may repeat, which adds their weights; loops count for nothing. */
export type PlainEdge = readonly [source: string, target: string, weight: number];

export interface Verdict {
  readonly communities: number;
  /** Communities whose members are not connected among themselves (directions ignored), ascending. */
  readonly disconnected: readonly number[];
  /** Modularity, of Leicht and Newman when directed; null without edges. */
  readonly modularity: number | null;
  /** What each community contributes to it. */
  readonly contributions: ReadonlyMap<number, number>;
  /** Members of each community. */
  readonly sizes: ReadonlyMap<number, number>;
}

/**
 * @param communityOf the community of every node, also of those without edges
 * @throws RangeError when an end of an edge has no community
 */
export function verifyPartition(
  edges: Iterable<PlainEdge>,
  communityOf: ReadonlyMap<string, number>,
  { resolution = 1, directed = false }: { resolution?: number; directed?: boolean } = {},
): Verdict {
  const neighbours = new Map<string, string[]>();
  for (const node of communityOf.keys()) neighbours.set(node, []);
  const [inner, out, into] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ];
  let total = 0;
  for (const [source, target, weight] of edges) {
    if (source === target) continue;
    const [a, b] = [communityOf.get(source), communityOf.get(target)];
    if (a === undefined || b === undefined)
      throw new RangeError(`${source} – ${target} has an end without community.`);
    neighbours.get(source)!.push(target);
    neighbours.get(target)!.push(source);
    total += weight;
    if (a === b) add(inner, a, weight);
    // Without directions an edge leaves and reaches both of its ends by half.
    for (const [from, to, share] of directed
      ? [[a, b, weight] as const]
      : [[a, b, weight / 2] as const, [b, a, weight / 2] as const]) {
      add(out, from, share);
      add(into, to, share);
    }
  }
  const parts = partsByCommunity(neighbours, communityOf);
  const contributions = new Map<number, number>();
  for (const community of parts.keys()) {
    const [ends, arrivals] = [out.get(community) ?? 0, into.get(community) ?? 0];
    const expected = (resolution * ends * arrivals) / total ** 2;
    contributions.set(community, total === 0 ? 0 : (inner.get(community) ?? 0) / total - expected);
  }
  const sizes = new Map<number, number>();
  for (const community of communityOf.values()) add(sizes, community, 1);
  const disconnected = [...parts].flatMap(([community, count]) => (count > 1 ? [community] : []));
  return {
    communities: parts.size,
    disconnected: disconnected.sort((a, b) => a - b),
    modularity: total === 0 ? null : [...contributions.values()].reduce((sum, part) => sum + part, 0),
    contributions,
    sizes,
  };
}

function add(sums: Map<number, number>, key: number, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
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
    add(parts, community, 1);
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
