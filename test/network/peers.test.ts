/** What peers reach, on made-up graphs of some fifty thousand edges; times are of the processor, bounds have a wide margin. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { describe, expect, it } from 'vitest';
import { citations, coauthors, sparse } from '../../bench/graphs.mjs';
import { louvain } from '../../src/graphology-interop.js';
import { layoutNetwork } from '../../src/layout/layout.js';
import { countDisconnected } from '../../src/network/components.js';
import { buildNetwork, columnsOf, type Network } from '../../src/network/csr.js';
import { leiden } from '../../src/network/leiden.js';
import { cpuTimer } from '../support/cpu-time.js';

/** With the modularity of igraph's `community_leiden(n_iterations=2)`, the median of two seeds: `node bench/leiden.mjs tiny`. */
const GRAPHS = [
  { name: 'co-authors', edges: coauthors(12_500), igraph: 0.76637 },
  { name: 'sparse', edges: sparse(23_500), igraph: 0.80037 },
  { name: 'citations', edges: citations(5700), igraph: 0.55897 },
].map(({ name, edges, igraph }) => ({ name, network: buildNetwork(edges.order, edges), igraph }));

function graphologyOf(network: Network): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < network.order; node++)
    graph.addNode(node, { x: node % 250, y: Math.floor(node / 250) });
  const { sources, targets, weights } = columnsOf(network);
  sources.forEach((source, edge) => graph.addEdge(source, targets[edge], { weight: weights[edge] }));
  return graph;
}

describe('Leiden, two iterations', () => {
  it.each(GRAPHS)(
    'on $name is no worse than that of igraph, in connected communities',
    ({ network, igraph }) => {
      for (const seed of [1, 2, 3]) {
        const { quality, membership } = leiden(network, { seed, iterations: 2 });
        expect(quality).toBeGreaterThan(igraph - 0.002);
        expect(countDisconnected(network, membership)).toBe(0);
      }
    },
  );

  it('takes less time than the Louvain of graphology', () => {
    const { network } = GRAPHS[1]!;
    const graph = graphologyOf(network);
    louvain.detailed(graph);
    const peer = cpuTimer();
    louvain.detailed(graph);
    const theirs = peer();
    leiden(network, { seed: 1, iterations: 2 });
    const own = cpuTimer();
    leiden(network, { seed: 2, iterations: 2 });
    expect(own()).toBeLessThan(theirs);
  });
});

describe('the layout', () => {
  it('as a whole takes less time than a tenth of the thousand rounds that ForceAtlas2 needs', () => {
    const { network } = GRAPHS[2]!;
    const communities = leiden(network, { seed: 1, iterations: 2 }).membership;
    const graph = graphologyOf(network);
    // CommonJS with `export default` typings, as in src/graphology-interop.ts.
    const layout = forceAtlas2 as unknown as typeof forceAtlas2.default;
    const peer = cpuTimer();
    layout(graph, { iterations: 25, settings: layout.inferSettings(graph) });
    const theirs = 4 * peer();
    const own = cpuTimer();
    layoutNetwork(network, { communities });
    expect(own()).toBeLessThan(theirs);
  });
});
