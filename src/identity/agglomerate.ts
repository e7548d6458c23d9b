import { PairHeap } from '../structures/pair-heap.js';
import { mergeProfiles, type Profile } from './profile.js';

/** What joins clusters: a score in logits for two profiles, or null when a constraint forbids to join them. */
export type PairScore = (a: Profile, b: Profile) => number | null;

/** A merge of two clusters, or a pair that was nearly merged. */
export interface Join {
  /** First signature of each side. */
  readonly a: number;
  readonly b: number;
  readonly sizeA: number;
  readonly sizeB: number;
  readonly score: number;
}

export interface Agglomeration {
  readonly profiles: readonly Profile[];
  /** In the order in which they happened. */
  readonly joins: readonly Join[];
  /** Pairs of final clusters whose score comes close to the threshold. */
  readonly doubts: readonly Join[];
}

/** Pairs this far below the threshold are dropped: no merge of others lifts them over it. */
const FLOOR_MARGIN = 4;
/** Pairs this close below the threshold are doubts. */
const DOUBT_MARGIN = 2;

/**
 * Agglomerative clustering, best pair first, until no score reaches the threshold. After a merge the score of the new
 * cluster to each neighbour is computed from their profiles, so that no chain of weak links holds: every merge has to
 * stand on the whole of both sides. O(pairs) scores and O(pairs log pairs) heap steps.
 */
export function agglomerate(
  singles: readonly Profile[],
  pairs: Iterable<readonly [number, number]>,
  score: PairScore,
  threshold: number,
): Agglomeration {
  if (singles.length < 2) return { profiles: singles, joins: [], doubts: [] };
  const clusters: (Profile | null)[] = [...singles];
  const neighbours: (Map<number, number> | null)[] = singles.map(() => new Map());
  const heap = new PairHeap();
  const joins: Join[] = [];
  const consider = (a: number, b: number): void => {
    const value = score(clusters[a]!, clusters[b]!);
    if (value === null || value < threshold - FLOOR_MARGIN) return;
    neighbours[a]!.set(b, value);
    neighbours[b]!.set(a, value);
    if (value >= threshold) heap.push({ score: value, a, b });
  };
  for (const [a, b] of pairs) consider(a, b);
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const [a, b] = [clusters[best.a], clusters[best.b]];
    if (!a || !b) continue;
    joins.push(joinOf(a, b, best.score));
    const joined = clusters.length;
    const around = new Set([...neighbours[best.a]!.keys(), ...neighbours[best.b]!.keys()]);
    clusters.push(mergeProfiles(a, b));
    neighbours.push(new Map());
    for (const gone of [best.a, best.b]) {
      for (const other of neighbours[gone]!.keys()) neighbours[other]?.delete(gone);
      around.delete(gone);
      clusters[gone] = null;
      neighbours[gone] = null;
    }
    for (const other of [...around].sort((x, y) => x - y)) consider(other, joined);
  }
  const doubts: Join[] = [];
  neighbours.forEach((near, a) => {
    for (const [b, value] of near ?? []) {
      if (a < b && value >= threshold - DOUBT_MARGIN) doubts.push(joinOf(clusters[a]!, clusters[b]!, value));
    }
  });
  return { profiles: clusters.filter((cluster) => cluster !== null), joins, doubts };
}

const joinOf = (a: Profile, b: Profile, score: number): Join => ({
  a: a.members[0]!,
  b: b.members[0]!,
  sizeA: a.members.length,
  sizeB: b.members.length,
  score,
});
