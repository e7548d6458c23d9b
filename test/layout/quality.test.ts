import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../src/layout/geometry.js';
import { layoutNetwork } from '../../src/layout/layout.js';
import { layoutQuality } from '../../src/layout/quality.js';
import { columnsOf, type Network } from '../../src/network/csr.js';
import { leiden } from '../../src/network/leiden.js';
import { createRandom } from '../../src/network/random.js';
import { KARATE, networkOf, planted } from '../network/support/networks.js';

/** Places after 1,000 rounds with the settings that the package recommends. */
function byForceAtlas2(network: Network): Places {
  const graph = new UndirectedGraph();
  const random = createRandom(1);
  for (let node = 0; node < network.order; node++)
    graph.addNode(node, { x: 1000 * random(), y: 1000 * random() });
  const { sources, targets, weights } = columnsOf(network);
  sources.forEach((source, edge) => graph.addEdge(source, targets[edge], { weight: weights[edge] }));
  // CommonJS with `export default` typings, as in src/graphology-interop.ts.
  const layout = forceAtlas2 as unknown as typeof forceAtlas2.default;
  const found = layout(graph, { iterations: 1000, settings: layout.inferSettings(graph) });
  const nodes = Array.from({ length: network.order }, (_, node) => found[String(node)]!);
  return { x: Float64Array.from(nodes, ({ x }) => x), y: Float64Array.from(nodes, ({ y }) => y) };
}

/** Groups of random edges of which a share runs between the groups. */
function groups(mixing: number): Network {
  const { order, pairs } = planted(8, mixing, 3);
  return networkOf(order, pairs);
}

const NETWORKS = { karate: networkOf(34, KARATE), entangled: groups(0.1), apart: groups(0.04) };

describe('layoutQuality', () => {
  const square = networkOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ]);

  it('is best where neighbours are nearest and all edges are equally long', () => {
    const places = { x: Float64Array.of(0, 1, 1, 0), y: Float64Array.of(0, 0, 1, 1) };
    const quality = layoutQuality(square, places, new Uint32Array(4));
    expect(quality).toEqual({ neighbours: 1, lengthSpread: 0, separation: 1 });
  });

  it('counts the nearest that are no neighbours, and the spread of lengths', () => {
    const crossed = { x: Float64Array.of(0, 1, 0, 1), y: Float64Array.of(0, 1, 1, 0) };
    const quality = layoutQuality(square, crossed, Uint32Array.of(0, 0, 1, 1));
    // Each node has one neighbour at distance 1 and the other across at the square root of 2.
    expect(quality.neighbours).toBe(0.5);
    const [short, long] = [1, Math.SQRT2];
    expect(quality.lengthSpread).toBeCloseTo((long - short) / (long + short), 12);
    expect(quality.separation).toBe(0);
  });

  it('asks nothing of the space between components', () => {
    const pairs = networkOf(4, [
      [0, 1],
      [2, 3],
    ]);
    const places = { x: Float64Array.of(0, 10, 1, 11), y: new Float64Array(4) };
    expect(layoutQuality(pairs, places, Uint32Array.of(0, 0, 1, 1)).neighbours).toBe(1);
  });
});

describe('layoutNetwork', () => {
  it.each(Object.entries(NETWORKS))('is no worse than ForceAtlas2 on %s', (_, network) => {
    const communities = leiden(network, { seed: 1, iterations: 10 }).membership;
    const ours = layoutQuality(network, layoutNetwork(network, { communities }), communities);
    const theirs = layoutQuality(network, byForceAtlas2(network), communities);
    expect(ours.neighbours).toBeGreaterThanOrEqual(theirs.neighbours);
    expect(ours.lengthSpread).toBeLessThanOrEqual(theirs.lengthSpread);
    expect(ours.separation).toBeGreaterThan(theirs.separation - 0.001);
  });
});
