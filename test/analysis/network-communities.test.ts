import { describe, expect, it } from 'vitest';
import {
  affordsLouvain,
  communityMethod,
  findCommunities,
  runCommunities,
} from '../../src/analysis/network-communities.js';
import { PaperGraphError } from '../../src/errors.js';
import { countDisconnected } from '../../src/network/components.js';
import { createRandom } from '../../src/network/random.js';
import { KARATE, networkOf, randomPairs } from '../network/support/networks.js';

const OPTIONS = { resolution: 1, seed: 1 } as const;

describe('findCommunities', () => {
  it.each(['leiden', 'louvain'] as const)('finds the optimum of the karate club by %s', (algorithm) => {
    const found = findCommunities(networkOf(34, KARATE), { algorithm, ...OPTIONS });
    expect(found).toMatchObject({ count: 4, disconnected: 0 });
    expect(found.modularity).toBeCloseTo(0.41979, 5);
  });

  it('tells the modularity of resolution 1, whatever it looked for', () => {
    const fine = findCommunities(networkOf(34, KARATE), { algorithm: 'leiden', resolution: 4, seed: 1 });
    expect(fine.count).toBeGreaterThan(6);
    expect(fine.modularity).toBeGreaterThan(0.1);
  });
});

describe('runCommunities', () => {
  it('sets the best of ten starts apart', () => {
    const network = networkOf(600, randomPairs(600, 1200, createRandom(1)));
    for (const algorithm of ['leiden', 'louvain'] as const) {
      const { best, others, quality } = runCommunities(network, { algorithm, ...OPTIONS }, 'thorough');
      expect(others).toHaveLength(9);
      const { contributions } = communityMethod({ algorithm, ...OPTIONS });
      const qualityOf = (...args: Parameters<typeof contributions>): number =>
        contributions(...args).reduce((sum, part) => sum + part, 0);
      expect(quality).toBe(qualityOf(network, best.membership));
      for (const other of others) expect(qualityOf(network, other.membership)).toBeLessThanOrEqual(quality);
    }
  });

  it('splits what Louvain leaves in parts', () => {
    const random = createRandom(3);
    for (let round = 0; round < 20; round++) {
      const network = networkOf(150, randomPairs(150, 170, random));
      const { best, others } = runCommunities(network, { algorithm: 'louvain', ...OPTIONS }, 'quick', true);
      for (const { membership } of [best, ...others]) expect(countDisconnected(network, membership)).toBe(0);
    }
  });

  it('refuses to run Louvain where graphology has no room', () => {
    const huge = { ...networkOf(2, [[0, 1]]), size: 16_000_001 };
    expect(affordsLouvain(huge, 'quick')).toBe(false);
    expect(() => runCommunities(huge, { algorithm: 'louvain', ...OPTIONS }, 'thorough')).toThrow(
      PaperGraphError,
    );
  });
});
