/** The code that checks communities: what it finds, and that it stands on its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certify, finished } from '../../src/network/certificate.js';
import { columnsOf, type Network } from '../../src/network/csr.js';
import { leiden } from '../../src/network/leiden.js';
import { modularityContributions } from '../../src/network/modularity.js';
import { createRandom } from '../../src/network/random.js';
import { communityScores } from '../../src/network/significance.js';
import { verifyStatistics, type NumberedEdge } from '../../src/network/verify-statistics.js';
import { ROOT } from '../support/sandbox.js';
import { networkOf, planted, randomPairs } from './support/networks.js';

const METHOD = {
  find: (network: Network, seed: number) => leiden(network, { seed }).membership,
  contributions: modularityContributions,
};

const OPTIONS = { directed: false, resolution: 1, runs: 10, samples: 19 } as const;

function edgesOf(network: Network): NumberedEdge[] {
  const { sources, targets, weights } = columnsOf(network);
  return Array.from(sources, (source, edge) => [source, targets[edge]!, weights[edge]!]);
}

describe('the verifier of statistics', () => {
  it.each([false, true])('measures what the certificates say (directed: %s)', (directed) => {
    const { order, pairs } = planted(12, 0.1, 1);
    const network = networkOf(order, pairs, directed);
    const { membership } = leiden(network);
    const stated = finished(certify(network, membership, METHOD, { seed: 1, runs: 10, samples: 19 }));
    const found = verifyStatistics(edgesOf(network), [...membership], { ...OPTIONS, directed });
    stated.stability!.communities.forEach((value, label) =>
      expect(Math.abs(found.stability[label]! - value)).toBeLessThan(0.15),
    );
    expect(found.p.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => expect.closeTo(0.05, 9)));
  });

  // A triangle among 600 nodes says less than which of all triples it is: its score is below 0.
  it('compares scores below 0 as they are', () => {
    const triangles = Array.from({ length: 200 }, (_, label) => [3 * label, 3 * label + 1, 3 * label + 2]);
    const network = networkOf(
      600,
      triangles.flatMap(([a, b, c]): [number, number][] => [
        [a!, b!],
        [b!, c!],
        [a!, c!],
      ]),
    );
    const membership = Uint32Array.from({ length: 600 }, (_, node) => Math.floor(node / 3));
    expect(Math.max(...communityScores(network, membership))).toBeLessThan(0);
    const stated = finished(certify(network, membership, METHOD, { seed: 1, runs: 0, samples: 19 }));
    const { p } = verifyStatistics(edgesOf(network), [...membership], OPTIONS);
    expect(Math.max(...stated.nullModel!.communities)).toBeLessThan(0.2);
    expect(Math.max(...p.slice(0, 200))).toBeLessThan(0.2);
  });

  it('does not bear out communities of a random network', () => {
    const network = networkOf(120, randomPairs(120, 360, createRandom(2)));
    const { membership, count } = leiden(network);
    const { stability, p } = verifyStatistics(edgesOf(network), [...membership], OPTIONS);
    expect(Math.min(...p.slice(0, count))).toBeGreaterThan(0.05);
    expect(Math.min(...stability.slice(0, count))).toBeLessThan(0.6);
  });
});

describe('verifiers', () => {
  it.each([
    ['verify-partition', 100],
    ['verify-statistics', 170],
  ])('%s imports nothing and has at most %d lines', (name, most) => {
    const source = readFileSync(join(ROOT, `src/network/${name}.ts`), 'utf8');
    expect(source).not.toMatch(/^import |import\(/m);
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(most);
  });
});
