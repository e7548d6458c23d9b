/**
 * A network in compressed rows beside the same in graphology: time to build, in CPU time, and bytes an edge.
 *
 *     node bench/csr.mjs [papers, default 125000, which gives 560,000 edges] [rounds, default 3]
 */
import { realpathSync } from 'node:fs';
import { UndirectedGraph } from 'graphology';
import { buildNetwork, columnsOf } from '../dist/network/csr.js';
import { median } from './bulk/measure.mjs';
import { coauthors } from './graphs.mjs';

export async function run([papers = '125000', rounds = '3'] = []) {
  const { order, ...edges } = coauthors(Number(papers));
  const network = buildNetwork(order, edges);
  const { sources, targets, weights } = columnsOf(network);
  const keys = Array.from({ length: order }, (_, node) => `A${5_000_000_000 + node}`);
  const pairs = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    const peer = cpu(() => {
      const graph = new UndirectedGraph();
      for (const key of keys) graph.addNode(key);
      for (let edge = 0; edge < sources.length; edge += 1)
        graph.addEdge(keys[sources[edge]], keys[targets[edge]], { weight: weights[edge] });
    });
    pairs.push([cpu(() => buildNetwork(order, { sources, targets, weights })), peer]);
  }
  const bytes = network.offsets.byteLength + network.targets.byteLength + network.weights.byteLength;
  const time = (index) => median(pairs.map((pair) => pair[index])).toFixed(0);
  process.stdout.write(
    `${order} nodes, ${network.size} edges: ${(bytes / network.size).toFixed(1)} bytes an edge, built in ${time(0)} ms of CPU, graphology ${time(1)} ms: ${median(pairs.map(([ours, peer]) => peer / ours)).toFixed(0)} times as fast\n`,
  );
}

function cpu(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  await run(process.argv.slice(2));
