import { describe, expect, it } from 'vitest';
import { connectedComponents } from '../../../src/network/components.js';
import type { Network } from '../../../src/network/csr.js';
import { clustering } from '../../../src/network/measures/clustering.js';
import { coreNumbers } from '../../../src/network/measures/core-numbers.js';
import { strengths } from '../../../src/network/measures/degree.js';
import { hIndex } from '../../../src/network/measures/h-index.js';
import { networkMeasures } from '../../../src/network/measures/network-measures.js';
import { pagerank } from '../../../src/network/measures/pagerank.js';
import { participation } from '../../../src/network/measures/participation.js';
import { pathCentralities } from '../../../src/network/measures/path-centralities.js';
import { shortestPath } from '../../../src/network/measures/shortest-path.js';
import { createRandom, permutation } from '../../../src/network/random.js';
import { FACTIONS, KARATE, networkOf, planted, randomPairs } from '../support/networks.js';
import { complete, path, star } from './shapes.js';

describe('PageRank', () => {
  it('is what the power method converges to, to 14 decimals', () => {
    const random = createRandom(5);
    for (let round = 0; round < 50; round++) {
      const order = 1 + Math.floor(random() * 30);
      const network = networkOf(order, randomPairs(order, Math.floor(random() * 60), random));
      const ranks = pagerank(network);
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 13);
      powerMethod(network).forEach((rank, node) => expect(Math.abs(ranks[node]! - rank)).toBeLessThan(1e-14));
    }
  });

  it('holds weights of all sizes, and another damping', () => {
    const network = networkOf(4, [
      [0, 1, 1e-9],
      [1, 2, 1e9],
      [2, 3, 1],
    ]);
    for (const damping of [0, 0.5, 0.99]) {
      const expected = powerMethod(network, damping);
      pagerank(network, damping).forEach((rank, node) => expect(rank).toBeCloseTo(expected[node]!, 12));
    }
  });

  it('refuses directed networks and a damping of 1', () => {
    expect(() => pagerank(networkOf(2, [[0, 1]], true))).toThrow(RangeError);
    expect(() => pagerank(networkOf(2, [[0, 1]]), 1)).toThrow(RangeError);
  });
});

function powerMethod(network: Network, damping = 0.85): Float64Array {
  const { order, offsets, targets, weights } = network;
  const strength = strengths(network);
  let ranks = new Float64Array(order).fill(1 / order);
  for (let round = 0; round < 4000; round++) {
    const dangling = ranks.reduce((sum, rank, node) => sum + (strength[node] === 0 ? rank : 0), 0);
    const next = new Float64Array(order).fill((1 - damping + damping * dangling) / order);
    for (let node = 0; node < order; node++) {
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++)
        next[targets[at]!]! += (damping * ranks[node]! * weights[at]!) / strength[node]!;
    }
    ranks = next;
  }
  return ranks;
}

describe('clustering and cores', () => {
  it('of a complete network are 1 and one less than its order', () => {
    const { local, transitivity } = clustering(complete(6));
    expect([...local]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(transitivity).toBe(1);
    expect([...coreNumbers(complete(6))]).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it('of a star are 0 and 1; without paths of two edges there is no transitivity', () => {
    expect(clustering(star(4))).toMatchObject({ local: new Float64Array(5), transitivity: 0 });
    expect([...coreNumbers(star(4))]).toEqual([1, 1, 1, 1, 1]);
    expect(clustering(path(2)).transitivity).toBeNull();
  });
});

describe('participation', () => {
  it('is 0 inside a community and grows with the evenness over several', () => {
    const network = networkOf(6, [
      [0, 1, 2],
      [0, 2, 1],
      [0, 3, 1],
      [1, 4],
    ]);
    const { coefficient, otherCommunities } = participation(network, Uint32Array.of(0, 0, 1, 2, 0, 5));
    expect([...coefficient]).toEqual([1 - (1 / 4 + 1 / 16 + 1 / 16), 0, 0, 0, 0, 0]);
    expect([...otherCommunities]).toEqual([2, 0, 1, 1, 0, 0]);
  });

  it('counts edges when all weigh 1, as Guimera and Amaral do', () => {
    const { coefficient, otherCommunities } = participation(networkOf(34, KARATE), FACTIONS);
    // Member 3 has six ties of ten on his side, member 1 has 15 of 16.
    expect(coefficient[2]).toBeCloseTo(1 - 0.6 ** 2 - 0.4 ** 2, 12);
    expect(coefficient[0]).toBeCloseTo(1 - (15 / 16) ** 2 - (1 / 16) ** 2, 12);
    expect([otherCommunities[2], otherCommunities[11]]).toEqual([1, 0]);
  });
});

describe('betweenness and closeness', () => {
  it('closeness is one over the mean distance times the share of nodes that are reached', () => {
    const network = networkOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const [end, middle] = [(3 / (1 + 2 + 3)) * (3 / 4), (3 / (1 + 1 + 2)) * (3 / 4)];
    const { values } = pathCentralities(network, connectedComponents(network)).closeness;
    [end, middle, middle, end, 0].forEach((value, node) => expect(values[node]).toBeCloseTo(value, 14));
  });

  it('stay finite where there are more shortest paths than a number can hold', () => {
    // 1,100 squares in a row, end to end 2^1100 shortest paths.
    const squares = 1100;
    const network = networkOf(
      3 * squares + 1,
      Array.from({ length: squares }, (_, at): [number, number][] => [
        [3 * at, 3 * at + 1],
        [3 * at, 3 * at + 2],
        [3 * at + 1, 3 * at + 3],
        [3 * at + 2, 3 * at + 3],
      ]).flat(),
    );
    const { values } = pathCentralities(network, connectedComponents(network), {
      exactWork: 1e9,
    }).betweenness;
    const pairs = ((network.order - 1) * (network.order - 2)) / 2;
    for (const square of [1, 300, squares / 2, 900]) {
      // A corner parts all before it from all after it, and is on half the ways between two sides of either square; a side
      // is on half the ways past its square.
      const [before, after] = [3 * square, 3 * (squares - square)];
      expect(values[3 * square]! * pairs).toBeCloseTo(before * after + 1, 3);
      const [left, right] = [before + 1, after - 2];
      expect(values[3 * square + 1]! * pairs).toBeCloseTo((left * right) / 2, 3);
    }
  }, 20_000);

  it('refuse directed networks and a single pivot', () => {
    const directed = networkOf(2, [[0, 1]], true);
    expect(() => pathCentralities(directed, connectedComponents(directed))).toThrow(RangeError);
    const network = path(5);
    const pivots = 1;
    expect(() => pathCentralities(network, connectedComponents(network), { pivots })).toThrow(RangeError);
  });
});

describe('the shortest path', () => {
  it('takes the heaviest edge where several paths are as short, then the smaller node', () => {
    const ties: [number, number, number][] = [
      [0, 1, 1],
      [0, 2, 3],
      [0, 3, 3],
      [1, 4, 9],
      [2, 4, 1],
      [3, 4, 1],
      [5, 6, 1],
    ];
    const network = networkOf(7, ties);
    expect(shortestPath(network, 0, 4)).toEqual([0, 2, 4]);
    expect(shortestPath(network, 4, 0)).toEqual([4, 1, 0]);
    expect(shortestPath(network, 0, 0)).toEqual([0]);
    expect(shortestPath(network, 0, 5)).toBeNull();
  });
});

describe('the h-index', () => {
  it.each([
    [[], 0],
    [[0, 0], 0],
    [[9], 1],
    [[3, 0, 6, 1, 5], 3],
    [[2, 2, 2], 2],
  ])('of %j is %i', (citations, expected) => expect(hIndex(citations)).toBe(expected));
});

describe('all measures', () => {
  it('are the same to the last digit in any order of the edges', () => {
    const { order, pairs, truth } = planted(8, 0.2, 3);
    const options = { communities: truth, exactWork: 0, pivots: 20 };
    const shuffled = permutation(pairs.length, createRandom(9)).map((at) => pairs[at]!);
    expect(networkMeasures(networkOf(order, shuffled), options)).toEqual(
      networkMeasures(networkOf(order, pairs), options),
    );
  });

  it('say what they rest on, and what there is not', () => {
    const none = networkMeasures(networkOf(0, []), { communities: new Uint32Array(0) }).summary;
    expect(none).toMatchObject({ density: null, meanDegree: null, giantComponent: null, components: 0 });
    expect(none).toMatchObject({ transitivity: null, meanDistance: null, pivots: null });
    const { summary } = networkMeasures(networkOf(5, [[0, 1]]), { communities: new Uint32Array(5) });
    expect(summary).toMatchObject({ density: 0.1, meanDegree: 0.4, components: 4, giantComponent: 0.4 });
    expect(summary).toMatchObject({ meanDistance: 1, betweennessError: 0, closenessError: 0 });
  });
});
