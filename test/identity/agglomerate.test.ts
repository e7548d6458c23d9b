import { describe, expect, it } from 'vitest';
import { agglomerate, type Agglomeration } from '../../src/identity/agglomerate.js';
import { constraintsOf } from '../../src/identity/constraints.js';
import { profileOf } from '../../src/identity/cluster.js';
import { featureContext } from '../../src/identity/features.js';
import { indexSignatures } from '../../src/identity/signatures.js';
import { corpusOf } from './support/corpus.js';

const corpus = corpusOf(['a', 'b', 'c', 'd'].map((id) => ({ id, authors: ['Ada Byron'] })));
const signatures = indexSignatures(corpus.mentions, corpus.papers);
const context = featureContext(signatures);
const constraints = constraintsOf(signatures, corpus.mentions, [], false);
const singles = [0, 1, 2, 3].map((at) => profileOf(context, constraints, at));
const PAIRS = [0, 1, 2, 3].flatMap((b) =>
  [0, 1, 2].filter((a) => a < b).map((a): [number, number] => [a, b]),
);

type Score = (a: number, b: number) => number | null;

/** Clusters four signatures by a score that is the mean over the pairs across two clusters. */
function outcome(pairScore: Score): Agglomeration {
  return agglomerate(singles, PAIRS, (x, y) => {
    const values = [...x.members].flatMap((a) => [...y.members].map((b) => pairScore(a, b)));
    return values.includes(null)
      ? null
      : values.reduce<number>((sum, value) => sum + value!, 0) / values.length;
  });
}

const cluster = (pairScore: Score): number[][] =>
  outcome(pairScore)
    .profiles.map(({ members }) => [...members])
    .sort((a, b) => a[0]! - b[0]!);

describe('agglomerate', () => {
  it('makes no chain of weak links', () => {
    expect(cluster((a, b) => (Math.abs(a - b) === 1 ? 1 : -9))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('joins the best pair first and never what is forbidden', () => {
    const scores = new Map([
      ['0 1', 1],
      ['1 2', 3],
      ['2 3', 2],
    ]);
    expect(cluster((a, b) => scores.get([a, b].sort().join(' ')) ?? null)).toEqual([[0], [1, 2], [3]]);
  });

  it('has doubts about pairs of final clusters that may well be one, and no others', () => {
    const scores = new Map([
      ['0 1', 2],
      ['0 2', -2.5],
      ['1 2', -2.7],
      ['2 3', -3.5],
    ]);
    const { doubts } = outcome((a, b) => scores.get([a, b].sort().join(' ')) ?? null);
    expect(doubts.map(({ a, b, sizeA, sizeB, score }) => [a, b, sizeA, sizeB, score])).toEqual([
      [2, 0, 1, 2, -2.6],
    ]);
  });
});
