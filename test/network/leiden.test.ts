import { describe, expect, it } from 'vitest';
import { connectedComponents, countDisconnected } from '../../src/network/components.js';
import { undirectedOf } from '../../src/network/csr.js';
import { leiden, type LeidenOptions } from '../../src/network/leiden.js';
import { qualityOf } from '../../src/network/modularity.js';
import { createRandom, permutation } from '../../src/network/random.js';
import { normalisedMutualInformation } from '../../src/network/similarity.js';
import { verifyPartition } from '../../src/network/verify-partition.js';
import { KARATE, KARATE_WEIGHTED, networkOf, planted, randomPairs, type Pairs } from './support/networks.js';

const THOROUGH: LeidenOptions = { iterations: 'converge', starts: 10 };

/** The best of all partitions, by trying every one; for a handful of nodes. */
function bestQuality(order: number, edges: Pairs, directed: boolean, options: LeidenOptions): number {
  const { objective = 'modularity', resolution = 1 } = options;
  const network = networkOf(order, edges, directed);
  const labels = new Uint32Array(order);
  let best = -Infinity;
  const visit = (node: number, used: number): void => {
    if (node === order) {
      best = Math.max(best, qualityOf(network, labels, objective, resolution));
      return;
    }
    for (let label = 0; label <= used && label < order; label++) {
      labels[node] = label;
      visit(node + 1, Math.max(used, label + 1));
    }
  };
  visit(0, 0);
  return best;
}

/** Random networks in which every community is looked at. */
const NETWORKS = process.env['PAPERGRAPH_LONG'] === '1' ? 10_000 : 1000;

describe('leiden', () => {
  it('finds the four communities of the karate club that are known to be best', () => {
    const { membership, count, quality } = leiden(networkOf(34, KARATE), THOROUGH);
    expect(count).toBe(4);
    // Brandes et al. 2008, DOI 10.1109/TKDE.2007.190689: the optimum.
    expect(quality).toBeCloseTo(0.41979, 5);
    expect([...membership.slice(0, 4)]).toEqual([membership[0], membership[0], membership[0], membership[0]]);
  });

  it('reaches what leidenalg reaches on the club as a directed network and in the Potts model', () => {
    expect(leiden(networkOf(34, KARATE_WEIGHTED, true), { ...THOROUGH, starts: 50 }).quality).toBeCloseTo(
      0.43584207026214883,
      9,
    );
    const potts = leiden(networkOf(34, KARATE), { ...THOROUGH, objective: 'cpm', resolution: 0.1 });
    expect(potts.quality).toBeCloseTo(43.1, 9);
  });

  it.each([
    ['modularity', false, {}],
    ['modularity at resolution 1.6', false, { resolution: 1.6 }],
    ['directed modularity', true, {}],
    ['the Potts model', false, { objective: 'cpm', resolution: 0.7 }],
  ] as const)('comes up to every partition of small networks in %s', (_, directed, options) => {
    const random = createRandom(11);
    for (let round = 0; round < 25; round++) {
      const pairs = randomPairs(7, 14, random);
      const { quality } = leiden(networkOf(7, pairs, directed), { ...THOROUGH, starts: 200, ...options });
      expect(quality).toBeCloseTo(bestQuality(7, pairs, directed, options), 9);
    }
  });

  it('leaves no community disconnected, in thousands of random networks', { timeout: 600_000 }, () => {
    const random = createRandom(5);
    let communities = 0;
    for (let round = 0; round < NETWORKS; round++) {
      // Sparse ones: Louvain, run six times on its own result, leaves communities in parts in one of 150.
      const order = 2 + Math.floor(random() * 300);
      const pairs = randomPairs(order, Math.floor(order * (1 + random())), random);
      const directed = round % 4 === 0;
      const network = networkOf(order, pairs, directed);
      const { membership, count } = leiden(network, {
        seed: round,
        iterations: round % 5 === 1 ? 1 : 6,
        resolution: [0.2, 1, 3][round % 3]!,
        objective: round % 5 === 0 ? 'cpm' : 'modularity',
      });
      communities += count;
      expect(countDisconnected(undirectedOf(network), membership)).toBe(0);
      const verdict = verifyPartition(
        pairs.map(([a, b, weight]) => [String(a), String(b), weight]),
        new Map([...membership].map((label, node) => [String(node), label])),
      );
      expect([verdict.communities, verdict.disconnected]).toEqual([count, []]);
    }
    expect(communities).toBeGreaterThan(3000);
  });

  it('finds planted communities', () => {
    const { order, pairs, truth } = planted(40, 0.3, 2);
    const { membership } = leiden(networkOf(order, pairs), THOROUGH);
    expect(normalisedMutualInformation(membership, truth)).toBeGreaterThan(0.95);
  });

  it('gives the same for the same seed, and whatever the order of the edges', () => {
    const { order, pairs } = planted(30, 0.6, 3);
    const shuffled = permutation(pairs.length, createRandom(8)).map((at) => pairs[at]!);
    const turned = shuffled.map(([a, b]): [number, number] => [b, a]);
    const first = leiden(networkOf(order, pairs), { seed: 7 });
    expect(leiden(networkOf(order, pairs), { seed: 7 })).toEqual(first);
    expect(leiden(networkOf(order, turned), { seed: 7 })).toEqual(first);
    expect(leiden(networkOf(order, pairs), { seed: 8 }).membership).not.toEqual(first.membership);
  });

  it('numbers communities by size, then by smallest node', () => {
    const { membership } = leiden(
      networkOf(8, [
        [6, 7],
        [0, 1],
        [2, 3],
        [3, 4],
        [2, 4],
      ]),
    );
    expect([...membership]).toEqual([1, 1, 0, 0, 0, 3, 2, 2]);
  });

  it('does not lose quality by more iterations, nor by more starts', () => {
    const { order, pairs } = planted(30, 0.6, 4);
    const network = networkOf(order, pairs);
    const once = leiden(network, { iterations: 1 }).quality;
    const settled = leiden(network, { iterations: 'converge' }).quality;
    expect(settled).toBeGreaterThanOrEqual(once);
    expect(leiden(network, { iterations: 'converge', starts: 5 }).quality).toBeGreaterThanOrEqual(settled);
  });

  it('does not hang on the unit of the weights', () => {
    const { order, pairs } = planted(20, 0.5, 6);
    const network = (factor: number) =>
      networkOf(
        order,
        pairs.map(([a, b], at): [number, number, number] => [a, b, factor * (1 + (at % 3))]),
      );
    const { membership } = leiden(network(1), THOROUGH);
    for (const factor of [2 ** -40, 2 ** 40])
      expect(leiden(network(factor), THOROUGH).membership).toEqual(membership);
  });

  it('keeps every node apart where there are no edges, or too high a resolution', () => {
    expect(leiden(networkOf(3, []))).toMatchObject({
      count: 3,
      quality: 0,
      hierarchy: [Uint32Array.of(0, 1, 2)],
    });
    expect(leiden(networkOf(0, []))).toMatchObject({ count: 0, quality: 0 });
    expect(leiden(networkOf(34, KARATE), { resolution: 1000 }).count).toBe(34);
  });

  it('stays with the partition that it starts from where there is no better one', () => {
    // Threes in a row on a ring of twelve: as good wherever the first begins.
    const ring = networkOf(
      12,
      Array.from({ length: 12 }, (_, node): [number, number] => [node, (node + 1) % 12]),
    );
    for (const shift of [0, 1, 2]) {
      const first = (node: number): number => (Math.floor(((node + shift) % 12) / 3) * 3 + 12 - shift) % 12;
      const initial = Uint32Array.from({ length: 12 }, (_, node) => first(node));
      const { membership, quality } = leiden(ring, { initial, seed: 7 });
      expect(quality).toBeCloseTo(5 / 12, 12);
      expect(normalisedMutualInformation(membership, initial)).toBeCloseTo(1, 12);
    }
    for (const initial of [new Uint32Array(11), new Uint32Array(12).fill(12)])
      expect(() => leiden(ring, { initial })).toThrow(RangeError);
  });

  it('tells the levels from fine to coarse, each inside the next', () => {
    const { order, pairs } = planted(30, 0.4, 9);
    const { hierarchy, membership } = leiden(networkOf(order, pairs));
    expect(hierarchy.length).toBeGreaterThan(1);
    expect(hierarchy.at(-1)).toEqual(membership);
    for (let level = 0; level < hierarchy.length - 1; level++) {
      const [finer, coarser] = [hierarchy[level]!, hierarchy[level + 1]!];
      const parent = new Map<number, number>();
      finer.forEach((label, node) => {
        expect(parent.get(label) ?? coarser[node]).toBe(coarser[node]);
        parent.set(label, coarser[node]!);
      });
      expect(new Set(finer).size).toBeGreaterThanOrEqual(new Set(coarser).size);
    }
  });

  it.each([
    ['resolution', { resolution: 0 }],
    ['seed', { seed: 0.5 }],
    ['iterations', { iterations: 0 }],
    ['starts', { starts: 1.5 }],
  ] as const)('refuses a bad %s', (_, options) => {
    expect(() => leiden(networkOf(2, [[0, 1]]), options)).toThrow(RangeError);
  });
});

describe('connected components', () => {
  it('are numbered by their smallest node, and fall apart by labels', () => {
    const network = networkOf(6, [
      [4, 0],
      [1, 2],
      [2, 5],
    ]);
    expect([...connectedComponents(network).of]).toEqual([0, 1, 1, 2, 0, 1]);
    expect([...connectedComponents(network, Uint32Array.of(0, 0, 1, 1, 0, 0)).of]).toEqual([
      0, 1, 2, 3, 0, 4,
    ]);
    expect(countDisconnected(network, Uint32Array.of(0, 1, 1, 1, 0, 0))).toBe(2);
  });
});
