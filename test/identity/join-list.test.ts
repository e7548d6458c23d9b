import { expect, it } from 'vitest';
import { JoinList } from '../../src/identity/join-list.js';

const JOINS = [
  { a: 0, b: 3, sizeA: 1, sizeB: 1, score: 4.25 },
  { a: 5, b: 2, sizeA: 1, sizeB: 2, score: -0.1 },
  { a: 0, b: 7, sizeA: 2, sizeB: 1, score: 1e-9 },
];

it('keeps joins in their order, whatever their number, and hands them out by cluster', () => {
  const list = new JoinList();
  expect([list.length, [...list]]).toEqual([0, []]);
  list.add(JOINS.slice(0, 1));
  list.add(JOINS.slice(1));
  expect(list.length).toBe(3);
  expect([...list]).toEqual(JOINS);
  const joinsOf = list.byCluster(Int32Array.of(0, 1, 2, 0, 1, 2, 1, 0), 3);
  expect([0, 1, 2].map(joinsOf)).toEqual([[JOINS[0], JOINS[2]], [], [JOINS[1]]]);
});
