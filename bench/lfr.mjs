/**
 * Communities of LFR graphs (Lancichinetti, Fortunato & Radicchi 2008, DOI 10.1103/PhysRevE.78.046110), which are planted:
 * how much of them `papergraph communities` finds, by normalised mutual information, beside leidenalg run to
 * convergence from ten seeds. Three graphs of NetworkX a row.
 *
 *     node bench/lfr.mjs
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { findCommunities } from '../dist/analysis/network-communities.js';
import { buildNetwork } from '../dist/network/csr.js';
import { benchPython } from './igraph.mjs';
import { normalisedMutualInformation } from './nmi.mjs';

const ROWS = [
  { nodes: 1000, degree: 5, mixings: [0.1, 0.2, 0.3, 0.4] },
  { nodes: 1000, degree: 15, mixings: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] },
  { nodes: 5000, degree: 5, mixings: [0.3] },
  { nodes: 5000, degree: 15, mixings: [0.3] },
];
const [GRAPHS, SEEDS] = [3, 10];

export async function run() {
  process.stdout.write('| nodes | mean degree | mixing | NMI | leidenalg | modularity | leidenalg |\n');
  process.stdout.write('| --- | --- | --- | --- | --- | --- | --- |\n');
  for (const { nodes, degree, mixings } of ROWS)
    for (const mixing of mixings) process.stdout.write(row(nodes, degree, mixing));
}

function row(nodes, degree, mixing) {
  const graphs = byPeer([nodes, mixing, degree, GRAPHS, SEEDS]);
  const ours = graphs.map(({ edges, truth }) => {
    const [sources, targets] = [0, 1].map((end) => Uint32Array.from(edges, (edge) => edge[end]));
    const options = { algorithm: 'leiden', resolution: 1, seed: 1 };
    const { membership, modularity } = findCommunities(buildNetwork(nodes, { sources, targets }), options);
    return { nmi: normalisedMutualInformation(truth, membership), modularity };
  });
  const figures = [
    ours.map(({ nmi }) => nmi),
    graphs.flatMap(({ peer }) => peer),
    ours.map(({ modularity }) => modularity),
    graphs.map(({ quality }) => quality),
  ];
  return `| ${nodes} | ${degree} | ${mixing} | ${figures.map((values) => mean(values).toFixed(4)).join(' | ')} |\n`;
}

function byPeer(figures) {
  const args = [join(import.meta.dirname, 'lfr_peer.py'), 'leidenalg', ...figures.map(String)];
  const { status, stdout, stderr } = spawnSync(benchPython(), args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`lfr_peer.py failed: ${stderr}`);
  return JSON.parse(stdout);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) await run();
