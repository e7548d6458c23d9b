import { describe, expect, it } from 'vitest';
import { createRandom, permutation } from '../../src/network/random.js';

describe('createRandom', () => {
  // Computed with an independent implementation of sfc32 over whole numbers.
  it.each([
    [1, [2012149540, 1872316204, 1707632675, 1779833415]],
    [0, [1363572419, 145230303, 808754475, 4216505632]],
    [-1, [3339006752, 3678934910, 3081961671, 2370706465]],
    [2 ** 40 + 7, [1614752920, 2544231158, 2841167337, 645591171]],
  ])('gives the test vector of seed %d', (seed, words) => {
    const random = createRandom(seed);
    expect(words.map(() => random() * 2 ** 32)).toEqual(words);
  });

  it('refuses seeds that are not whole numbers', () => {
    expect(() => createRandom(0.5)).toThrow(RangeError);
    expect(() => createRandom(Number.NaN)).toThrow(RangeError);
  });
});

describe('permutation', () => {
  it('holds every number once and depends on the seed', () => {
    const one = permutation(50, createRandom(1));
    expect(one.toSorted((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(permutation(50, createRandom(1))).toEqual(one);
    expect(permutation(50, createRandom(2))).not.toEqual(one);
  });
});
