import { describe, expect, it } from 'vitest';
import { certify, finished, type Method } from '../../src/network/certificate.js';
import { columnsOf } from '../../src/network/csr.js';
import { EdgeSet } from '../../src/network/edge-set.js';
import { leiden } from '../../src/network/leiden.js';
import { conductances, modularity, modularityContributions } from '../../src/network/modularity.js';
import { rewired } from '../../src/network/null-model.js';
import { createRandom } from '../../src/network/random.js';
import { communityScores } from '../../src/network/significance.js';
import { bestMatches, normalisedMutualInformation } from '../../src/network/similarity.js';
import { verifyPartition, type PlainEdge } from '../../src/network/verify-partition.js';
import { FACTIONS, KARATE, KARATE_WEIGHTED, networkOf, planted, randomPairs } from './support/networks.js';

const METHOD: Method = {
  find: (network, seed) => leiden(network, { seed }).membership,
  contributions: (network, membership) => modularityContributions(network, membership),
};

describe('a certificate', () => {
  it('of planted communities says connected, stable, not by chance', () => {
    const { order, pairs } = planted(12, 0.1, 1);
    const network = networkOf(order, pairs);
    const { membership, quality } = leiden(network);
    const found = finished(certify(network, membership, METHOD, { seed: 1, runs: 10, samples: 19 }));
    expect(found).toMatchObject({ connected: true, disconnected: 0, quality });
    expect(found.stability!.nmi).toBeGreaterThan(0.98);
    expect(found.stability!.jaccard).toBeGreaterThan(0.98);
    expect(found.nullModel).toMatchObject({ samples: 19, p: 1 / 20 });
    expect(found.nullModel!.mean).toBeLessThan(quality - 10 * found.nullModel!.deviation);
  });

  it('of a random network says that chance does as well, and that other seeds find something else', () => {
    const network = networkOf(120, randomPairs(120, 360, createRandom(2)));
    const { membership } = leiden(network);
    const found = finished(certify(network, membership, METHOD, { seed: 1, runs: 10, samples: 39 }));
    expect(found.nullModel!.p).toBeGreaterThan(0.05);
    expect(found.stability!.jaccard).toBeLessThan(0.8);
  });

  it.each([3, 10, 30, 100])('is 1 and no more where %i runs find the same', (runs) => {
    const pair = networkOf(2, [[0, 1]]);
    const found = finished(certify(pair, Uint32Array.of(0, 0), METHOD, { seed: 1, runs, samples: 0 }));
    expect(found.stability!.nmi).toBeLessThanOrEqual(1);
    expect(found.stability!.jaccard).toBeLessThanOrEqual(1);
    expect(found.stability!.nmi + found.stability!.jaccard).toBeCloseTo(2, 12);
  });

  it('tells a disconnected community', () => {
    const network = networkOf(5, [
      [0, 1],
      [1, 2],
      [3, 4],
    ]);
    const found = finished(
      certify(network, Uint32Array.of(0, 1, 0, 2, 2), METHOD, { seed: 1, runs: 0, samples: 0 }),
    );
    expect(found).toMatchObject({ connected: false, disconnected: 1, stability: null, nullModel: null });
    expect([...found.parts]).toEqual([2, 1, 1]);
  });
});

describe('what is known of single communities', () => {
  it('is their part of the modularity, directed or not', () => {
    for (const directed of [false, true]) {
      const network = networkOf(34, KARATE_WEIGHTED, directed);
      const parts = modularityContributions(network, FACTIONS, 1.5);
      expect(parts).toHaveLength(2);
      expect(parts[0]! + parts[1]!).toBeCloseTo(modularity(network, FACTIONS, 1.5)!, 12);
    }
  });

  it('is the share of their edge ends that lead out, or of the rest where that is smaller', () => {
    const path = [
      [0, 1, 2],
      [1, 2, 1],
      [2, 3, 4],
    ] as const;
    for (const directed of [false, true]) {
      // Ends inside: 4 + 1 of one community, 8 + 1 of the other.
      expect([...conductances(networkOf(4, path, directed), Uint32Array.of(0, 0, 1, 1))]).toEqual([0.2, 0.2]);
    }
    expect([...conductances(networkOf(4, path), Uint32Array.of(0, 0, 0, 0))]).toEqual([0]);
  });

  it('is how much their edges outnumber what degrees let expect, whatever their size', () => {
    const { order, pairs } = planted(12, 0.1, 1);
    const network = networkOf(order, pairs);
    const { membership } = leiden(network);
    const clear = communityScores(network, membership);
    expect(Math.min(...clear)).toBeGreaterThan(0);
    const chance = communityScores(
      network,
      membership.map((_, node) => membership[(7 * node) % order]!),
    );
    expect(Math.max(...chance)).toBeLessThan(0);
    // One community holds all edges, and there is one such set of nodes.
    expect([
      ...communityScores(
        network,
        membership.map(() => 0),
      ),
    ]).toEqual([0]);
    // Two triangles: -> 6 edges, 3 of them inside, where degrees let expect a quarter; 20 sets of three nodes.
    const triangles = networkOf(6, [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
    ]);
    const expected = 6 * (0.5 * Math.log(2) + 0.5 * Math.log(0.5 / 0.75)) - Math.log(20);
    expect(communityScores(triangles, Uint32Array.of(0, 0, 0, 1, 1, 1))[0]).toBeCloseTo(expected, 12);
  });
});

describe('the verifier', () => {
  const edges = KARATE_WEIGHTED.map(([a, b, weight = 1]): PlainEdge => [`n${a}`, `n${b}`, weight]);
  const assignment = new Map([...FACTIONS].map((side, node) => [`n${node}`, side]));

  it('agrees with the modularity of the network', () => {
    for (const resolution of [1, 1.7]) {
      const verdict = verifyPartition(edges, assignment, { resolution });
      const expected = modularity(networkOf(34, KARATE_WEIGHTED), FACTIONS, resolution)!;
      expect(verdict.modularity).toBeCloseTo(expected, 12);
      expect(verdict).toMatchObject({ communities: 2, disconnected: [] });
    }
  });

  it('names communities in parts, nodes without edges among them', () => {
    const apart = new Map(assignment).set('n16', 1).set('lonely', 7).set('alone', 7);
    expect(verifyPartition(edges, apart).disconnected).toEqual([1, 7]);
  });

  it('refuses an edge to a node without community', () => {
    expect(() => verifyPartition([['a', 'b', 1]], new Map([['a', 0]]))).toThrow(RangeError);
  });
});

describe('the random network', () => {
  it.each([
    [false, 78],
    [true, 78],
  ])('keeps degrees and weights (directed: %s)', (directed, size) => {
    const network = networkOf(34, KARATE_WEIGHTED, directed);
    const other = rewired(network, createRandom(1));
    expect(other.size).toBe(size);
    expect(other.offsets).toEqual(network.offsets);
    const sorted = (weights: Iterable<number>): number[] => [...weights].sort((a, b) => a - b);
    expect(sorted(columnsOf(other).weights)).toEqual(sorted(columnsOf(network).weights));
    const intoOf = ({ targets }: typeof network): number[] => sorted(targets);
    expect(intoOf(other)).toEqual(intoOf(network));
    expect(other.targets).not.toEqual(network.targets);
  });

  it('of a star is the star, and of one edge that edge', () => {
    const star = networkOf(4, [
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    expect(rewired(star, createRandom(1))).toEqual(star);
    expect(rewired(networkOf(2, [[0, 1]]), createRandom(1)).size).toBe(1);
  });
});

describe('a set of edges', () => {
  it('does what a Set does', () => {
    const random = createRandom(6);
    const ours = new EdgeSet(7, 49);
    const theirs = new Set<string>();
    for (let round = 0; round < 5000; round++) {
      const [a, b] = [Math.floor(random() * 7), Math.floor(random() * 7)];
      expect(ours.has(a, b)).toBe(theirs.has(`${a} ${b}`));
      if (random() < 0.5) {
        ours.add(a, b);
        theirs.add(`${a} ${b}`);
      } else {
        ours.delete(a, b);
        theirs.delete(`${a} ${b}`);
      }
    }
  });
});

describe('similarity', () => {
  it('is 1 for the same partition under other names, and small for unrelated ones', () => {
    const other = FACTIONS.map((side) => 1 - side);
    expect(normalisedMutualInformation(FACTIONS, other)).toBeCloseTo(1, 12);
    expect([...bestMatches(FACTIONS, other)]).toEqual([1, 1]);
    const unrelated = FACTIONS.map((_, node) => node % 2);
    expect(normalisedMutualInformation(FACTIONS, unrelated)).toBeLessThan(0.05);
    expect(normalisedMutualInformation(Uint32Array.of(0, 0), Uint32Array.of(0, 0))).toBe(1);
    expect(normalisedMutualInformation(Uint32Array.of(0, 0), Uint32Array.of(0, 1))).toBe(0);
  });

  it('is the share of common members', () => {
    const found = bestMatches(Uint32Array.of(0, 0, 0, 1, 1), Uint32Array.of(0, 0, 1, 1, 2));
    expect([...found]).toEqual([2 / 3, 1 / 2]);
  });

  it('finds no difference between the club and itself', () => {
    const { membership } = leiden(networkOf(34, KARATE));
    expect(normalisedMutualInformation(membership, membership)).toBeCloseTo(1, 12);
  });
});
