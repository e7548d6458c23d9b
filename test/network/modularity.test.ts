import { describe, expect, it } from 'vitest';
import { modularity, modularityContributions, pottsQuality } from '../../src/network/modularity.js';
import { FACTIONS, KARATE, KARATE_WEIGHTED, networkOf } from './support/networks.js';

const MIXED = Uint32Array.from({ length: 34 }, (_, node) => node % 5);

/** As igraph 1.0 computes them; the directed ones as NetworkX 3.6 does too. */
describe('modularity', () => {
  it.each([
    ['plain', KARATE, false, FACTIONS, 1, 0.3582347140039448],
    ['weighted', KARATE_WEIGHTED, false, FACTIONS, 1, 0.34225909475291655],
    ['of a bad partition', KARATE_WEIGHTED, false, MIXED, 1, -0.017754369832759916],
    ['with a resolution', KARATE_WEIGHTED, false, FACTIONS, 1.7, -0.007844352673623378],
    ['directed', KARATE_WEIGHTED, true, FACTIONS, 1, 0.35467689099432664],
    ['directed, of a bad partition', KARATE_WEIGHTED, true, MIXED, 1, 0.007996650273807327],
  ] as const)('%s', (_, edges, directed, membership, resolution, expected) => {
    expect(modularity(networkOf(34, edges, directed), membership, resolution)).toBeCloseTo(expected, 12);
  });

  it('of a network without edges is none', () => {
    expect(modularity(networkOf(3, []), Uint32Array.of(0, 1, 2))).toBeNull();
    for (const directed of [false, true]) {
      const parts = modularityContributions(networkOf(3, [], directed), Uint32Array.of(0, 1, 1));
      expect([...parts]).toEqual([0, 0]);
    }
  });
});

describe('the quality of the constant Potts model', () => {
  it('counts pairs of members', () => {
    const triangleAndTail = networkOf(4, [
      [0, 1],
      [1, 2],
      [0, 2],
      [2, 3, 5],
    ]);
    expect(pottsQuality(triangleAndTail, Uint32Array.of(0, 0, 0, 1), 0.25)).toBe(3 - 0.25 * 3);
    expect(pottsQuality(triangleAndTail, Uint32Array.of(0, 0, 0, 0), 0.25)).toBe(8 - 0.25 * 6);
  });
});
