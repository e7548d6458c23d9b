import { PairHeap } from '../structures/pair-heap.js';
import { mergeProfiles, type Profile } from './profile.js';

/** What joins clusters: a score for two profiles, in logits above the threshold, or null when a constraint forbids to join them. */
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
/** Pairs this close below the threshold are doubts; further below, the calibration gives them less than one in ten. */
const DOUBT_MARGIN = 3;

/**
 * Agglomerative clustering, best pair first, until no score is 0 or more. A pair one side of which has grown is
 * scored again from the whole profiles when its turn comes, so that no chain of weak links holds: every merge has to
 * stand on the whole of both sides. This lazy evaluation (Minoux 1978, 10.1007/BFb0006528) takes O(pairs) scores and
 * O(pairs log pairs) heap steps; scoring all neighbours of each new cluster at once would take the square of a name's
 * mentions.
 */
export function agglomerate(
  singles: readonly Profile[],
  pairs: Iterable<readonly [number, number]>,
  score: PairScore,
): Agglomeration {
  if (singles.length < 2) return { profiles: singles, joins: [], doubts: [] };
  const clusters: (Profile | null)[] = [...singles];
  const heap = new PairHeap();
  const joins: Join[] = [];
  const near: { a: number; b: number; score: number }[] = [];
  const scored = new PairsOfClusters();
  const consider = (a: number, b: number): void => {
    const value = score(clusters[a]!, clusters[b]!);
    if (value !== null && value >= -FLOOR_MARGIN) heap.push({ score: value, a, b });
  };
  for (const [a, b] of pairs) consider(a, b);
  const grownInto: number[] = [];
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const [first, second] = [rootOf(grownInto, best.a), rootOf(grownInto, best.b)];
    if (first === second) continue;
    if (first !== best.a || second !== best.b) {
      if (scored.add(first, second)) consider(Math.min(first, second), Math.max(first, second));
      continue;
    }
    if (best.score < 0) {
      if (best.score >= -DOUBT_MARGIN) near.push(best);
      continue;
    }
    const [a, b] = [clusters[first]!, clusters[second]!];
    joins.push(joinOf(a, b, best.score));
    grownInto[first] = clusters.length;
    grownInto[second] = clusters.length;
    clusters[first] = null;
    clusters[second] = null;
    clusters.push(mergeProfiles(a, b));
  }
  return {
    profiles: clusters.filter((cluster) => cluster !== null),
    joins,
    doubts: near.flatMap(({ a, b, score: value }) => {
      const [left, right] = [clusters[a], clusters[b]];
      return left && right ? [joinOf(left, right, value)] : [];
    }),
  };
}

/** The cluster that a cluster has become, with path compression. */
function rootOf(grownInto: number[], cluster: number): number {
  let root = cluster;
  for (let next = grownInto[root]; next !== undefined; next = grownInto[root]) root = next;
  for (let at = cluster; at !== root;) {
    const next = grownInto[at]!;
    grownInto[at] = root;
    at = next;
  }
  return root;
}

/** The pairs of clusters that were scored after one of them had grown. */
class PairsOfClusters {
  private readonly partners = new Map<number, Set<number>>();

  /** False when the pair was there before. */
  add(a: number, b: number): boolean {
    const [low, high] = a < b ? [a, b] : [b, a];
    const known = this.partners.get(high);
    if (known === undefined) this.partners.set(high, new Set([low]));
    else if (known.has(low)) return false;
    else known.add(low);
    return true;
  }
}

const joinOf = (a: Profile, b: Profile, score: number): Join => ({
  a: a.members[0]!,
  b: b.members[0]!,
  sizeA: a.members.length,
  sizeB: b.members.length,
  score,
});
