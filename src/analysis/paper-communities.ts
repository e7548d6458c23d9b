import type { PaperRow } from '../model/paper.js';
import { compareText } from '../text/compare.js';

/**
 * The co-author community of every paper: the one that holds most of its authors; on ties the larger community, then
 * the smaller id. Papers none of whose authors has a community are left out.
 *
 * @param communityOf community id by author id
 */
export function paperCommunities(
  papers: Iterable<PaperRow>,
  communityOf: ReadonlyMap<string, string>,
): Map<string, string> {
  const sizes = new Map<string, number>();
  for (const community of communityOf.values()) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const found = new Map<string, string>();
  for (const { id, authors } of papers) {
    const held = memberCounts(new Set(authors.map((author) => author.id)), communityOf);
    const [best] = [...held].toSorted(
      ([a, countA], [b, countB]) =>
        countB - countA || (sizes.get(b) as number) - (sizes.get(a) as number) || compareText(a, b),
    );
    if (best !== undefined) found.set(id, best[0]);
  }
  return found;
}

/** How many of some nodes each community holds. */
export function memberCounts(
  nodes: Iterable<string>,
  communityOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const community = communityOf.get(node);
    if (community !== undefined) counts.set(community, (counts.get(community) ?? 0) + 1);
  }
  return counts;
}
