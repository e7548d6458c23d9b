import { compareText } from '../text/compare.js';

export interface EarlierCommunity {
  readonly members: readonly string[];
  /** Kept where it still fits. */
  readonly label?: string;
}

/** Communities of an earlier run, by their ids. */
export type EarlierCommunities = ReadonlyMap<string, EarlierCommunity>;

/** Communities that share less than this with an earlier one are new; as in Greene et al. 2010. */
const LEAST_SIMILARITY = 0.3;

interface Match {
  readonly community: number;
  readonly earlier: string;
  readonly similarity: number;
}

/**
 * Ids that communities keep from an earlier run. The pair of communities with the highest Jaccard similarity of members
 * is matched first, as in Greene, Doyle and Cunningham (2010, DOI 10.1109/ASONAM.2010.17), but each to one at most, so
 * that ids stay unique: where a community was divided, its most similar part keeps the id. Members that are no longer,
 * or not yet, in the graph count against a match.
 *
 * @param members the members of each community
 * @param ids the ids that they would have by themselves; kept where nothing matches, numbered where an earlier community
 *   had one: it was another
 * @returns an id for each community, all different
 */
export function matchCommunities(
  members: readonly (readonly string[])[],
  ids: readonly string[],
  earlier: EarlierCommunities,
): string[] {
  const matched = new Map<number, string>();
  const given = new Set<string>();
  for (const { community, earlier: id } of similarPairs(members, earlier)) {
    if (matched.has(community) || given.has(id)) continue;
    matched.set(community, id);
    given.add(id);
  }
  const used = new Set(earlier.keys());
  return ids.map((own, community) => {
    const kept = matched.get(community);
    if (kept !== undefined) return kept;
    let id = own;
    for (let number = 2; used.has(id); number += 1) id = `${own}-${number}`;
    used.add(id);
    return id;
  });
}

/** Most similar first; of equals the earlier communities in the order of their ids. */
function similarPairs(members: readonly (readonly string[])[], earlier: EarlierCommunities): Match[] {
  const earlierOf = new Map<string, string>();
  for (const [id, community] of earlier) for (const member of community.members) earlierOf.set(member, id);
  const pairs = members.flatMap((list, community): Match[] => {
    const shared = new Map<string, number>();
    for (const member of list) {
      const id = earlierOf.get(member);
      if (id !== undefined) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared].map(([id, count]) => ({
      community,
      earlier: id,
      similarity: count / (list.length + earlier.get(id)!.members.length - count),
    }));
  });
  return pairs
    .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
    .sort(
      (one, other) =>
        other.similarity - one.similarity ||
        compareText(one.earlier, other.earlier) ||
        one.community - other.community,
    );
}
