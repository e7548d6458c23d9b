import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairHeap, type ScoredPair } from '../../src/structures/pair-heap.js';

const drain = (pairs: readonly ScoredPair[]): ScoredPair[] => {
  const heap = new PairHeap();
  for (const pair of pairs) heap.push(pair);
  const out: ScoredPair[] = [];
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) out.push(next);
  return out;
};

describe('PairHeap', () => {
  it('hands pairs out best first, equal scores by their indices, whatever order they came in', () => {
    const pair = fc.record({ score: fc.integer({ min: 0, max: 5 }), a: fc.nat(5), b: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const sorted = pairs.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
        expect(drain(pairs)).toEqual(sorted);
      }),
    );
  });
});
