import { describe, expect, it } from 'vitest';
import {
  bibliographicCoupling,
  cocitation,
  cooccurrence,
  crossOccurrence,
  type Counting,
} from '../../src/network/cooccurrence.js';
import type { Network } from '../../src/network/csr.js';
import { transposeIncidence, type Incidence } from '../../src/network/incidence.js';
import { createRandom, type Random } from '../../src/network/random.js';
import { networkOf, randomPairs } from './support/networks.js';

function incidence(columns: number, rows: readonly (readonly number[])[]): Incidence {
  const offsets = Uint32Array.of(0, ...rows.map((row) => row.length));
  for (let row = 0; row < rows.length; row++) offsets[row + 1]! += offsets[row]!;
  return { rows: rows.length, columns, offsets, members: Uint32Array.from(rows.flat()) };
}

function randomRows(rows: number, columns: number, random: Random): number[][] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (_, column) => column).filter(() => random() < 0.25),
  );
}

/** Every edge of an undirected network once, with its weight. */
function edgesOf({ order, offsets, targets, weights }: Network): [string, number][] {
  const edges: [string, number][] = [];
  for (let node = 0; node < order; node++)
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++)
      if (targets[at]! > node) edges.push([`${node} ${targets[at]!}`, weights[at]!]);
  return edges;
}

/** The same by the definition: all pairs of every row. */
function pairsOf(rows: readonly (readonly number[])[], counting: Counting, limit = Infinity) {
  const table = new Map<string, number>();
  for (const row of rows.filter(({ length }) => length <= limit))
    for (const [at, member] of row.entries())
      for (const other of row.slice(at + 1)) {
        const key = `${member} ${other}`;
        table.set(key, (table.get(key) ?? 0) + (counting === 'full' ? 1 : 1 / (row.length - 1)));
      }
  return table;
}

function expectEdges(network: Network, table: ReadonlyMap<string, number>, digits = 11): void {
  const edges = edgesOf(network);
  expect(edges.map(([pair]) => pair).sort()).toEqual([...table.keys()].sort());
  for (const [pair, weight] of edges) expect(weight, pair).toBeCloseTo(table.get(pair)!, digits);
  expect(network.size).toBe(table.size);
  expect(network.weight).toBeCloseTo(
    [...table.values()].reduce((sum, value) => sum + value, 0),
    digits - 2,
  );
}

describe('co-occurrence', () => {
  it.each(['full', 'fractional'] as const)('equals the table of all pairs, %s counting', (counting) => {
    const random = createRandom(7);
    for (let round = 0; round < 100; round++) {
      const columns = 1 + Math.floor(random() * 12);
      const rows = randomRows(Math.floor(random() * 15), columns, random);
      const network = cooccurrence(incidence(columns, rows), { counting });
      expectEdges(network, pairsOf(rows, counting));
      for (let node = 0; node < columns; node++) {
        const row = network.targets.subarray(network.offsets[node], network.offsets[node + 1]);
        expect([...row]).toEqual([...row].sort((a, b) => a - b));
      }
    }
  });

  it('gives the same bits for rows in any order', () => {
    const random = createRandom(3);
    const rows = randomRows(40, 9, random);
    const one = cooccurrence(incidence(9, rows), { counting: 'fractional' });
    const other = cooccurrence(incidence(9, [...rows].reverse()), { counting: 'fractional' });
    expect(other).toEqual(one);
  });

  it('leaves out rows above the limit, and pairs below a weight', () => {
    const random = createRandom(5);
    const rows = randomRows(30, 10, random);
    expectEdges(cooccurrence(incidence(10, rows), { limit: 2 }), pairsOf(rows, 'full', 2));
    const heavy = [...pairsOf(rows, 'full')].filter(([, weight]) => weight >= 3);
    expect(heavy.length).toBeGreaterThan(0);
    expectEdges(cooccurrence(incidence(10, rows), { leastWeight: 3 }), new Map(heavy));
  });

  it('takes 16 bytes an edge in single precision', () => {
    const rows = randomRows(30, 10, createRandom(5));
    const network = cooccurrence(incidence(10, rows), { counting: 'fractional', precision: 'single' });
    expect(network.weights).toBeInstanceOf(Float32Array);
    expect(network.targets.byteLength + network.weights.byteLength).toBe(16 * network.size);
    expectEdges(network, pairsOf(rows, 'fractional'), 5);
  });

  it('crosses a border of pages', () => {
    // 2^18 pairs fill a page; 800 columns in one row make more.
    const row = Array.from({ length: 800 }, (_, column) => column);
    const network = cooccurrence(incidence(800, [row]));
    expect(network.size).toBe((800 * 799) / 2);
    expect(network.weight).toBe(network.size);
    expect([...network.targets.subarray(network.offsets[799], network.offsets[800])]).toEqual(
      row.slice(0, 799),
    );
  });

  it.each([
    ['members that do not ascend', [[2, 1]]],
    ['a member twice', [[1, 1]]],
    ['a member that is no column', [[3]]],
  ])('refuses %s', (_, rows) => {
    expect(() => cooccurrence(incidence(3, rows))).toThrow(RangeError);
  });
});

describe('cross-occurrence', () => {
  it('counts the rows that hold both ends', () => {
    const network = crossOccurrence(incidence(3, [[0, 2], [0], [1]]), incidence(2, [[1], [1], []]));
    expect(edgesOf(network)).toEqual([
      ['0 4', 2],
      ['2 4', 1],
    ]);
    expect([network.order, network.size, network.weight]).toEqual([5, 2, 3]);
    expect([...network.targets.subarray(network.offsets[4], network.offsets[5])]).toEqual([0, 2]);
  });

  it('refuses different numbers of rows', () => {
    expect(() => crossOccurrence(incidence(1, [[0]]), incidence(1, []))).toThrow(RangeError);
  });
});

describe('citations', () => {
  it('are coupled by what they cite, and cited together by what cites them', () => {
    const random = createRandom(11);
    const order = 14;
    const citations = networkOf(order, randomPairs(order, 60, random), true);
    const cites = Array.from({ length: order }, (_, node) => [
      ...citations.targets.subarray(citations.offsets[node], citations.offsets[node + 1]),
    ]);
    const citedBy = cites.map((_, node) =>
      cites.flatMap((targets, source) => (targets.includes(node) ? [source] : [])),
    );
    expectEdges(cocitation(citations), pairsOf(cites, 'full'));
    expectEdges(bibliographicCoupling(citations), pairsOf(citedBy, 'full'));
    expectEdges(bibliographicCoupling(citations, { limit: 3 }), pairsOf(citedBy, 'full', 3));
  });
});

describe('a transposed incidence', () => {
  it('lists the rows of every column, ascending', () => {
    const { offsets, members, rows, columns } = transposeIncidence(incidence(3, [[0, 2], [], [2]]));
    expect([rows, columns, [...offsets], [...members]]).toEqual([3, 3, [0, 1, 1, 3], [0, 0, 2]]);
  });
});
