/** Every exact measure against NetworkX and igraph, to nine decimals. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectedComponents } from '../../../src/network/components.js';
import { columnsOf, type Network } from '../../../src/network/csr.js';
import { clustering } from '../../../src/network/measures/clustering.js';
import { networkMeasures } from '../../../src/network/measures/network-measures.js';
import { createRandom } from '../../../src/network/random.js';
import { run } from '../../support/java.js';
import { availability, pythonPath } from '../../support/requirements.js';
import { KARATE, KARATE_WEIGHTED, networkOf, planted, randomPairs } from '../support/networks.js';
import { path, star } from './shapes.js';

const [networkx, igraph] = [await availability('networkx'), await availability('igraph')];

const NETWORKS = new Map<string, Network>([
  ['a network without nodes', networkOf(0, [])],
  ['a single node', networkOf(1, [])],
  ['nodes without edges', networkOf(3, [])],
  ['a pair', networkOf(2, [[0, 1, 0.25]])],
  ['a star', star(7)],
  ['a path', path(6)],
  ['the karate club', networkOf(34, KARATE)],
  ['the karate club with weights', networkOf(34, KARATE_WEIGHTED)],
  ['planted communities', networkOf(planted(6, 0.2, 5).order, planted(6, 0.2, 5).pairs)],
]);
const random = createRandom(11);
for (let round = 0; round < 60; round++) {
  const order = 2 + Math.floor(random() * 40);
  // From mostly single nodes over many components to one dense component.
  const size = Math.floor(order * 4 ** (2 * random() - 1));
  NETWORKS.set(`random network ${round}`, networkOf(order, randomPairs(order, size, random)));
}

type Measures = Readonly<Record<string, number | null | readonly number[]>>;

function ours(network: Network): Measures {
  const found = networkMeasures(network, { communities: connectedComponents(network).of });
  const { degree, strength, pagerank, core, component, summary } = found;
  return {
    degree: [...degree],
    strength: [...strength],
    pagerank: [...pagerank],
    betweenness: [...found.betweenness.values],
    closeness: [...found.closeness.values],
    clustering: [...found.clustering],
    triangles: [...clustering(network).triangles],
    core: [...core],
    component: [...component],
    transitivity: summary.transitivity ?? 0,
    density: summary.density ?? 0,
    meanDistance: summary.meanDistance,
  };
}

async function measuredByPeers(): Promise<Readonly<Record<'networkx' | 'igraph', Measures>>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-measures-'));
  try {
    const file = join(folder, 'networks.json');
    writeFileSync(file, JSON.stringify([...NETWORKS.values()].map(plain)));
    const script = join(import.meta.dirname, 'peers.py');
    const { exitCode, stdout, stderr } = await run(pythonPath(), [script, file]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    return JSON.parse(stdout) as Readonly<Record<'networkx' | 'igraph', Measures>>[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plain(network: Network) {
  const { sources, targets, weights } = columnsOf(network);
  return {
    order: network.order,
    edges: Array.from(sources, (source, edge) => [source, targets[edge], weights[edge]]),
  };
}

describe.skipIf(!networkx.available || !igraph.available)('measures', () => {
  it('are those of NetworkX and igraph', async () => {
    const peers = await measuredByPeers();
    let compared = 0;
    for (const [index, [name, network]] of [...NETWORKS].entries()) {
      const found = ours(network);
      for (const [peer, measures] of Object.entries(peers[index]!)) {
        for (const [measure, expected] of Object.entries(measures)) {
          const [actual, wanted] = [found[measure], expected].map((value) =>
            typeof value === 'object' && value !== null ? value : [value],
          );
          expect(actual, `${measure} of ${name}`).toHaveLength(wanted!.length);
          for (const [node, value] of wanted!.entries()) {
            const difference = Math.abs(Number(actual![node]) - Number(value));
            expect(difference, `${measure} of ${name} at ${node}, by ${peer}`).toBeLessThan(1e-9);
            compared++;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(20_000);
  }, 60_000);
});
