import type { Join } from './agglomerate.js';
import type { Constraints } from './constraints.js';
import { probabilityOf } from './model.js';
import type { Signatures } from './signatures.js';
import type { IdentitySuspect } from './types.js';
import { MODEL } from './weights.js';

/** Merges below this probability are suspects. */
const DOUBTFUL_MERGE = 0.75;

interface Evidence {
  readonly corpus: Signatures;
  readonly constraints: Constraints;
  readonly clusterOf: Int32Array;
  readonly joins: readonly Join[];
  readonly doubts: readonly Join[];
}

/** What a person had better look at, the most mentions at stake first. */
export function suspectsOf({ corpus, constraints, clusterOf, joins, doubts }: Evidence): IdentitySuspect[] {
  const found: (IdentitySuspect & { stake: number; order: number })[] = [];
  const seen = new Set<string>();
  const add = (
    kind: IdentitySuspect['kind'],
    join: Omit<Join, 'score'>,
    confidence: number,
    reason: string,
  ): void => {
    found.push({
      kind,
      a: corpus.mention[join.a]!,
      b: corpus.mention[join.b]!,
      confidence,
      reason,
      stake: Math.min(join.sizeA, join.sizeB),
      order: join.a,
    });
  };
  for (const doubt of doubts) {
    const [a, b] = [clusterOf[doubt.a]!, clusterOf[doubt.b]!];
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    add('maybe-same', doubt, probabilityOf(MODEL, doubt.score), 'evidence just short of a merge');
  }
  for (const join of joins) {
    const confidence = probabilityOf(MODEL, join.score);
    if (confidence < DOUBTFUL_MERGE) add('maybe-different', join, confidence, 'weakly supported merge');
  }
  for (const { a, b, reason } of constraints.conflicts) {
    add('id-conflict', { a, b, sizeA: 1, sizeB: 1 }, 0.5, reason);
  }
  corpus.names.names.forEach((name, index) => {
    const at = name.mixedScript ? corpus.name.indexOf(index) : -1;
    if (at >= 0)
      add(
        'mixed-script',
        { a: at, b: at, sizeA: 1, sizeB: 1 },
        0.5,
        'letters of several scripts in one word',
      );
  });
  return found
    .sort((x, y) => y.stake - x.stake || x.order - y.order || (x.kind < y.kind ? -1 : 1))
    .map(({ kind, a, b, confidence, reason }) => ({ kind, a, b, confidence, reason }));
}
