import { describe, expect, it } from 'vitest';
import { visitPostings } from '../../src/structures/postings.js';

const postings = (items: number, keyBits: number, entries: readonly (readonly [number, number])[]) => {
  const found: [number, number[]][] = [];
  visitPostings(
    items,
    keyBits,
    (add) => {
      for (const [key, item] of entries) add(key, item);
    },
    (holders, key) => found.push([key, [...holders]]),
  );
  return found;
};

describe('visitPostings', () => {
  it('gives keys and items ascending, each item once', () => {
    expect(
      postings(4, 32, [
        [7, 3],
        [2 ** 32 - 1, 0],
        [7, 1],
        [7, 3],
        [0, 2],
        [6, 0],
      ]),
    ).toEqual([
      [0, [2]],
      [6, [0]],
      [7, [1, 3]],
      [2 ** 32 - 1, [0]],
    ]);
    expect(postings(0, 32, [])).toEqual([]);
  });

  it('tells keys apart by their upper bits where there are too many items', () => {
    const [top, items] = [2 ** 32, 2 ** 21 - 1];
    expect(
      postings(items, 33, [
        [top + 5, items - 1],
        [top + 4, 0],
        [top + 2, 1],
        [5, 7],
      ]),
    ).toEqual([
      [4, [7]],
      [top + 2, [1]],
      [top + 4, [0, items - 1]],
    ]);
  });
});
