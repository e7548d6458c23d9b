import { describe, expect, it } from 'vitest';
import { AuthorMerges, type AuthorMerge } from '../../src/model/author-merges.js';

const MERGES: readonly AuthorMerge[] = [
  { a: 0, b: 3, by: 'user', score: null, confidence: 1 },
  { a: 0, b: 1, by: 'id', score: null, confidence: 0.5 },
  { a: 2, b: 70_000, by: 'score', score: -0.125, confidence: 0.97 },
  { a: 1, b: 2, by: 'score', score: 0, confidence: 0 },
];

describe('AuthorMerges', () => {
  it('gives the merges back in their order, also from JSON', () => {
    const merges = AuthorMerges.of(MERGES);
    expect([...merges]).toEqual(MERGES);
    const numbers = JSON.parse(JSON.stringify(merges)) as (number | null)[];
    expect([...AuthorMerges.restore(numbers)]).toEqual(MERGES);
  });

  it('holds none', () => {
    expect([...AuthorMerges.of([])]).toEqual([]);
    expect(JSON.stringify(AuthorMerges.of([]))).toBe('[]');
  });
});
