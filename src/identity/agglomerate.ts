import { PairHeap } from './heap.js';
import { mergeProfiles, type Profile } from './profile.js';

/** What joins clusters: a score in logits for two profiles, or null when a constraint forbids to join them. */
export type PairScore = (a: Profile, b: Profile) => number | null;

export interface Join {
  readonly a: Profile;
  readonly b: Profile;
  readonly score: number;
}

export interface Agglomeration {
  readonly profiles: readonly Profile[];
  readonly joins: readonly Join[];
  /** Pairs left apart although their score is above the floor. */
  readonly doubts: readonly Join[];
}

/** Pairs this far below the threshold are dropped: no merge of others lifts them over it. */
const FLOOR_MARGIN = 4;

/**
 * Agglomerative clustering, best pair first, until no score reaches the threshold. After a merge the score of the new
 * cluster to each neighbour is computed from their profiles, so that no chain of weak links holds: every merge has to
 * stand on the whole of both sides. O(pairs × log pairs) scores and heap steps.
 */
export function agglomerate(
  singles: readonly Profile[],
  pairs: Iterable<readonly [number, number]>,
  score: PairScore,
  threshold: number,
): Agglomeration {
  const clusters: (Profile | null)[] = [...singles];
  const neighbours: (Set<number> | null)[] = singles.map(() => new Set());
  const heap = new PairHeap();
  const joins: Join[] = [];
  const consider = (a: number, b: number): void => {
    const value = score(clusters[a]!, clusters[b]!);
    if (value === null || value < threshold - FLOOR_MARGIN) return;
    neighbours[a]!.add(b);
    neighbours[b]!.add(a);
    if (value >= threshold) heap.push({ score: value, a, b });
  };
  for (const [a, b] of pairs) consider(a, b);
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const [a, b] = [clusters[best.a], clusters[best.b]];
    if (!a || !b) continue;
    joins.push({ a, b, score: best.score });
    const joined = clusters.length;
    const around = [...new Set([...neighbours[best.a]!, ...neighbours[best.b]!])].filter(
      (other) => other !== best.a && other !== best.b,
    );
    clusters.push(mergeProfiles(a, b));
    neighbours.push(new Set());
    for (const gone of [best.a, best.b]) {
      for (const other of neighbours[gone]!) neighbours[other]?.delete(gone);
      clusters[gone] = null;
      neighbours[gone] = null;
    }
    for (const other of around.sort((x, y) => x - y)) consider(other, joined);
  }
  return { profiles: clusters.filter((cluster) => cluster !== null), joins, doubts: [] };
}
