import type { Network } from '../../../src/network/csr.js';
import { networkOf, type Pairs } from '../support/networks.js';

const pairs = (count: number, pair: (index: number) => [number, number]): Pairs =>
  Array.from({ length: count }, (_, index) => pair(index));

/** Node 0 in the middle. */
export const star = (leaves: number): Network =>
  networkOf(
    leaves + 1,
    pairs(leaves, (leaf) => [0, leaf + 1]),
  );

export const path = (order: number): Network =>
  networkOf(
    order,
    pairs(order - 1, (node) => [node, node + 1]),
  );

export const complete = (order: number): Network =>
  networkOf(
    order,
    pairs(order * order, (index) => [index % order, Math.floor(index / order)]).filter(([a, b]) => a < b),
  );
