import { describe, expect, it } from 'vitest';
import { buildNetwork, columnsOf, undirectedOf, unweighted } from '../../src/network/csr.js';
import { createRandom, permutation } from '../../src/network/random.js';
import { networkOf, randomPairs } from './support/networks.js';

describe('a network', () => {
  it('holds undirected edges in both rows, ascending, without loops, repetitions added up', () => {
    const network = networkOf(4, [
      [2, 0, 1],
      [1, 1, 9],
      [0, 2, 0.5],
      [0, 1, 2],
    ]);
    expect([...network.offsets]).toEqual([0, 2, 3, 4, 4]);
    expect([...network.targets]).toEqual([1, 2, 0, 0]);
    expect([...network.weights]).toEqual([2, 1.5, 2, 1.5]);
    expect([network.size, network.weight]).toEqual([2, 3.5]);
  });

  it('holds directed edges in the row of their source', () => {
    const network = networkOf(
      3,
      [
        [1, 0, 2],
        [0, 1, 3],
        [2, 0, 1],
        [2, 0, 1],
      ],
      true,
    );
    expect([...network.offsets]).toEqual([0, 1, 2, 3]);
    expect([...network.targets]).toEqual([1, 0, 0]);
    expect([...network.weights]).toEqual([3, 2, 2]);
    const forgotten = undirectedOf(network);
    expect([...forgotten.targets]).toEqual([1, 2, 0, 0]);
    expect([...forgotten.weights]).toEqual([5, 2, 5, 2]);
  });

  it('equals a table of pairs, for random edges', () => {
    const random = createRandom(3);
    for (let round = 0; round < 200; round++) {
      const order = 1 + Math.floor(random() * 12);
      const pairs = randomPairs(order, Math.floor(random() * 40), random);
      const table = new Map<string, number>();
      for (const [a, b, weight] of pairs) {
        if (a === b) continue;
        const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
        table.set(key, (table.get(key) ?? 0) + weight);
      }
      const { sources, targets, weights } = columnsOf(networkOf(order, pairs));
      const found = [...sources].map((source, edge) => [`${source} ${targets[edge]}`, weights[edge]]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(table));
    }
  });

  it('is the same to the last digit in any order of the edges', () => {
    const random = createRandom(4);
    const pairs = randomPairs(9, 300, random).map(([a, b], at): [number, number, number] => [
      a,
      b,
      1 / (1 + (at % 7)),
    ]);
    const shuffled = permutation(pairs.length, random).map((at) => pairs[at]!);
    expect(networkOf(9, shuffled)).toEqual(networkOf(9, pairs));
  });

  it('takes 16 bytes an edge, 24 where weights need double precision', () => {
    const bytes = ({ targets, weights }: ReturnType<typeof networkOf>): number =>
      targets.byteLength + weights.byteLength;
    expect(
      bytes(
        networkOf(3, [
          [0, 1, 2],
          [1, 2, 0.25],
        ]),
      ),
    ).toBe(32);
    expect(
      bytes(
        networkOf(3, [
          [0, 1, 2],
          [1, 2, 0.1],
        ]),
      ),
    ).toBe(48);
  });

  it('without weights counts every edge once', () => {
    const network = unweighted(
      networkOf(3, [
        [0, 1, 5],
        [1, 0, 5],
        [1, 2, 0.5],
      ]),
    );
    expect([...network.weights]).toEqual([1, 1, 1, 1]);
    expect(network.weight).toBe(2);
  });

  it.each([
    ['an end that is no node', [[0, 2, 1]]],
    ['a weight of 0', [[0, 1, 0]]],
    ['a negative weight', [[0, 1, -1]]],
    ['a weight that is no number', [[0, 1, Number.NaN]]],
    ['an infinite weight', [[0, 1, Infinity]]],
  ] as const)('refuses %s', (_, pairs) => {
    expect(() => networkOf(2, pairs)).toThrow(RangeError);
  });

  it('refuses columns of different lengths', () => {
    expect(() => buildNetwork(2, { sources: Uint32Array.of(0), targets: Uint32Array.of(1, 0) })).toThrow(
      'equal',
    );
  });
});
