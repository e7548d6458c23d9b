/** What sampled measures promise: no bias, and errors as large as they say. */
import { describe, expect, it } from 'vitest';
import { connectedComponents } from '../../../src/network/components.js';
import type { Network } from '../../../src/network/csr.js';
import { pathCentralities, type PathCentralities } from '../../../src/network/measures/path-centralities.js';
import { createRandom } from '../../../src/network/random.js';
import { networkOf, planted, randomPairs, type Pairs } from '../support/networks.js';

const ROUNDS = 60;

/** A ring with chords: far apart in places, so that some nodes lie between very many others. */
function ring(order: number): Pairs {
  const random = createRandom(4);
  const around = Array.from({ length: order }, (_, node): [number, number] => [node, (node + 1) % order]);
  return [...around, ...randomPairs(order, order / 8, random)];
}

/** With how many sources: few, or most of the nodes, which leaves less to chance than as many with repetitions. */
const NETWORKS: readonly [string, Network, number][] = [
  ['of planted communities', networkOf(planted(10, 0.1, 2).order, planted(10, 0.1, 2).pairs), 40],
  ['that is random', networkOf(400, randomPairs(400, 700, createRandom(6))), 280],
  ['that is a ring with chords', networkOf(400, ring(400)), 40],
];

const sampled = (network: Network, pivots: number, seed: number): PathCentralities =>
  pathCentralities(network, connectedComponents(network), { exactWork: 0, pivots, seed });

describe.each(NETWORKS)('a sample of a network %s', (_, network, pivots) => {
  const exact = pathCentralities(network, connectedComponents(network));
  const runs = Array.from({ length: ROUNDS }, (__, round) => sampled(network, pivots, round));

  it.each(['betweenness', 'closeness'] as const)('gives %s without bias, and its error', (measure) => {
    const nodes = strongest(exact[measure].values, 50);
    let [error, square, stated, total, covered] = [0, 0, 0, 0, 0];
    for (const run of runs) {
      for (const node of nodes) {
        const difference = run[measure].values[node]! - exact[measure].values[node]!;
        const standardError = run[measure].standardErrors[node]!;
        error += difference;
        square += difference ** 2;
        stated += standardError ** 2;
        total += exact[measure].values[node]!;
        if (Math.abs(difference) <= 3 * standardError) covered++;
      }
    }
    expect(Math.abs(error / total)).toBeLessThan(0.02);
    expect(Math.sqrt(square / stated)).toBeGreaterThan(0.85);
    expect(Math.sqrt(square / stated)).toBeLessThan(1.15);
    expect(covered / (ROUNDS * nodes.length)).toBeGreaterThan(0.92);
  });

  it('gives the mean distance', () => {
    const mean = runs.reduce((sum, run) => sum + run.meanDistance!, 0) / ROUNDS;
    expect(mean / exact.meanDistance!).toBeCloseTo(1, 1.9);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(sampled(network, pivots, 0)).toEqual(runs[0]);
    expect(sampled(network, pivots, 1)).not.toEqual(runs[0]);
  });
});

describe('sampling', () => {
  const { order, pairs } = planted(4, 0.1, 8);
  // One large component, one of three in a row, one of a single node.
  const network = networkOf(order + 4, [...pairs, [order, order + 1], [order + 1, order + 2]]);
  const components = connectedComponents(network);
  const exact = pathCentralities(network, components);

  it('leaves components that fit exact', () => {
    const found = pathCentralities(network, components, { exactWork: 1000, pivots: 10 });
    expect(found.pivots).toBe(10);
    for (const measure of ['betweenness', 'closeness'] as const) {
      const [values, errors] = [found[measure].values, found[measure].standardErrors];
      expect([...values.subarray(order)]).toEqual([...exact[measure].values.subarray(order)]);
      expect([...errors.subarray(order)]).toEqual([0, 0, 0, 0]);
      expect(errors[0]).toBeGreaterThan(0);
    }
  });

  it('of every node is exact and says so', () => {
    const found = pathCentralities(network, components, { exactWork: 0, pivots: order });
    expect(found).toEqual(exact);
    expect(found.pivots).toBeNull();
  });
});

/** The nodes of the highest values. */
function strongest(values: Float64Array, count: number): number[] {
  return [...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, count);
}
