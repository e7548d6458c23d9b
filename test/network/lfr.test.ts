/** Communities that are planted, found no worse than igraph's Leiden (by the authors of leidenalg) finds them. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalisedMutualInformation } from '../../bench/nmi.mjs';
import { findCommunities } from '../../src/analysis/network-communities.js';
import { buildNetwork } from '../../src/network/csr.js';
import { run } from '../support/java.js';
import { availability, pythonPath } from '../support/requirements.js';

interface Planted {
  readonly edges: readonly (readonly [number, number])[];
  readonly truth: readonly number[];
  /** NMI of each of the peer's runs. */
  readonly peer: readonly number[];
  /** What the first of these found. */
  readonly first: readonly number[];
}

const [networkx, igraph] = [await availability('networkx'), await availability('igraph')];
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe.skipIf(!networkx.available || !igraph.available)('LFR graphs', () => {
  it.each([
    { nodes: 500, mixing: 0.2, degree: 15 },
    { nodes: 500, mixing: 0.4, degree: 15 },
    { nodes: 500, mixing: 0.5, degree: 15 },
    { nodes: 1000, mixing: 0.3, degree: 15 },
    { nodes: 1000, mixing: 0.2, degree: 5 },
  ])('$nodes nodes, mixing $mixing, degree $degree', { timeout: 60_000 }, async (graph) => {
    const script = join(import.meta.dirname, '../../bench/lfr_peer.py');
    const size = [graph.nodes, graph.mixing, graph.degree, 3, 10].map(String);
    const { exitCode, stdout, stderr } = await run(pythonPath(), [script, 'igraph', ...size]);
    expect(exitCode, stderr).toBe(0);
    const planted = JSON.parse(stdout) as readonly Planted[];
    const ours = planted.map(({ edges, truth, first, peer }) => {
      expect(normalisedMutualInformation(truth, first)).toBeCloseTo(peer[0]!, 9);
      const columns = {
        sources: Uint32Array.from(edges, ([source]) => source),
        targets: Uint32Array.from(edges, ([, target]) => target),
      };
      const { membership } = findCommunities(buildNetwork(graph.nodes, columns), {
        algorithm: 'leiden',
        resolution: 1,
        seed: 1,
      });
      return normalisedMutualInformation(truth, membership);
    });
    expect(mean(ours)).toBeGreaterThanOrEqual(mean(planted.flatMap(({ peer }) => peer)));
  });
});
