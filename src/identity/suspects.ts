import type { Constraints } from './constraints.js';
import type { IdConflict } from './id-conflicts.js';
import type { JoinList } from './join-list.js';
import { probabilityOf } from './model.js';
import type { Signatures } from './signatures.js';
import type { IdentitySuspect } from './types.js';
import { MODEL } from './weights.js';

/** Merges above this probability are no suspects. */
const SURE_MERGE = 0.995;

interface Findings {
  readonly corpus: Signatures;
  readonly constraints: Constraints;
  /** Signature → cluster. */
  readonly clusterOf: Int32Array;
  readonly clusters: readonly Int32Array[];
  readonly joins: JoinList;
  readonly doubts: JoinList;
  readonly idConflicts: readonly IdConflict[];
}

interface Ranked extends IdentitySuspect {
  /** Mentions that an answer is expected to put right. */
  readonly effect: number;
}

/**
 * What a person had better look at, the largest expected effect of an answer first: the probability that the clusters
 * are wrong times the B-cubed error of that, which for sides of n and m mentions is 2nm / (n + m) mentions.
 */
export function suspectsOf(findings: Findings): IdentitySuspect[] {
  const { corpus, constraints, clusterOf, clusters, idConflicts } = findings;
  const sizeOf = (at: number): number => clusters[clusterOf[at]!]!.length;
  const conflict = (kind: IdentitySuspect['kind'], a: number, b: number, reason: string): Ranked => ({
    kind,
    a,
    b,
    confidence: 0.5,
    reason,
    effect: 0.5 * errorOf(sizeOf(a), sizeOf(b)),
  });
  const found = [
    ...nearMerges(findings),
    ...weakMerges(findings),
    ...idConflicts.map(({ a, b, reason }) => conflict('id-conflict', a, b, reason)),
    ...constraints.contradicted.map(({ a, b }) =>
      conflict('decision-conflict', a, b, 'decisions contradict each other'),
    ),
    ...lookAlikes(corpus).map((at) =>
      conflict('mixed-script', at, at, 'letters of several scripts in one word'),
    ),
  ];
  return found
    .sort((x, y) => y.effect - x.effect || x.a - y.a || x.b - y.b || (x.kind < y.kind ? -1 : 1))
    .map(({ kind, a, b, confidence, reason }) => ({
      kind,
      a: corpus.mention[a]!,
      b: corpus.mention[b]!,
      confidence,
      reason,
    }));
}

/** Mentions that are wrong when two sides of these sizes are wrongly joined, or wrongly apart. */
const errorOf = (n: number, m: number): number => (2 * n * m) / (n + m);

/** Pairs of final clusters just short of a merge, each once. */
function nearMerges({ doubts, clusterOf, clusters }: Findings): Ranked[] {
  const found = new Map<number, Ranked>();
  for (const { a, b, sizeA, sizeB, score } of doubts) {
    const [left, right] = [clusterOf[a]!, clusterOf[b]!];
    const key = Math.min(left, right) * clusters.length + Math.max(left, right);
    if (left === right || found.has(key)) continue;
    const confidence = probabilityOf(MODEL, score);
    const effect = confidence * errorOf(sizeA, sizeB);
    found.set(key, {
      kind: 'maybe-same',
      a,
      b,
      confidence,
      reason: 'evidence just short of a merge',
      effect,
    });
  }
  return [...found.values()];
}

function* weakMerges({ joins }: Findings): Generator<Ranked> {
  for (const { a, b, sizeA, sizeB, score } of joins) {
    const confidence = probabilityOf(MODEL, score);
    if (confidence >= SURE_MERGE) continue;
    const effect = (1 - confidence) * errorOf(sizeA, sizeB);
    yield { kind: 'maybe-different', a, b, confidence, reason: 'weakly supported merge', effect };
  }
}

/** The first signature of each name that mixes scripts. */
function lookAlikes({ names, name }: Signatures): number[] {
  return names.names.flatMap((parts, index) => (parts.mixedScript ? [name.indexOf(index)] : []));
}
