import { describe, expect, it } from 'vitest';
import { UnionFind } from '../../src/structures/union-find.js';

describe('UnionFind', () => {
  it('joins sets, the smallest index first', () => {
    const sets = new UnionFind(6);
    sets.union(4, 2);
    sets.union(2, 5);
    sets.union(1, 1);
    expect(sets.find(5)).toBe(2);
    expect(sets.sets()).toEqual([[0], [1], [2, 4, 5], [3]]);
  });
});
