/**
 * GEXF beside graphology-gexf, each in a process of its own, by CPU time of the writing alone; and by how much the
 * largest resident set grows while it is written. graphology-gexf writes the graph twice: with what `papergraph network`
 * writes of nodes and edges, and with the attributes and keys that `papergraph export` writes too.
 *
 *     node bench/export.mjs [edges, default 100000] [rounds, default 3]
 *     node bench/export.mjs large
 *
 * `large` writes 5.7 million edges, which graphology-gexf cannot: the knowledge graph's exporter and that of
 * `papergraph network`.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, realpathSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './bulk/measure.mjs';
import { sparse } from './graphs.mjs';

const MEAN_DEGREE = 5;
const LARGE = 5_700_000;
/** The writers in `export/`. */
const NAMES = {
  'peer-full': 'graphology-gexf with all attributes',
  peer: 'graphology-gexf with few',
  graph: 'graph exporter',
  network: 'network exporter',
};

export async function run([edges = '100000', rounds = '3'] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-bench-'));
  try {
    if (edges === 'large')
      for (const writer of ['graph', 'network'])
        report(`${writer} exporter`, inProcess(writer, LARGE, folder));
    else compare(Number(edges), Number(rounds), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(edges, rounds, folder) {
  const turns = [];
  for (let turn = 0; turn < rounds; turn += 1)
    turns.push(Object.fromEntries(Object.keys(NAMES).map((name) => [name, inProcess(name, edges, folder)])));
  for (const [name, title] of Object.entries(NAMES)) {
    const ratios = ['peer-full', 'peer'].map((peer) =>
      median(turns.map((turn) => turn[peer].cpu / turn[name].cpu)).toFixed(1),
    );
    report(
      `${title}, ${ratios[0]} times as fast as graphology-gexf with all attributes, ${ratios[1]} times as with few`,
      turns.map((turn) => turn[name]).sort((a, b) => a.cpu - b.cpu)[Math.floor(rounds / 2)],
    );
  }
}

function report(name, { nodes, edges, cpu, growth, bytes }) {
  process.stdout.write(
    `${name}: ${nodes} nodes, ${edges} edges, ${cpu.toFixed(2)} s of CPU, ${(bytes / 1e6).toFixed(0)} MB, resident set grew by ${(growth / 1e6).toFixed(0)} MB\n`,
  );
}

function inProcess(writer, edges, folder) {
  const file = join(folder, 'graph.gexf');
  const args = [
    '--expose-gc',
    '--max-old-space-size=16000',
    import.meta.filename,
    'write',
    writer,
    String(edges),
    file,
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Writes one graph in this process. */
async function write(writer, edges, file) {
  const graph = sparse(Math.round((2 * edges) / MEAN_DEGREE), MEAN_DEGREE);
  const { buildNetwork } = await import('../dist/network/csr.js');
  const network = buildNetwork(graph.order, graph);
  const { prepare } = await import(`./export/${writer}.mjs`);
  const chunks = await prepare(network);
  globalThis.gc();
  const before = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const handle = openSync(file, 'w');
  for (const chunk of chunks()) writeSync(handle, chunk);
  closeSync(handle);
  const { user, system } = process.cpuUsage(start);
  const growth = process.resourceUsage().maxRSS * 1024 - before;
  const cpu = (user + system) / 1e6;
  const { order, size } = network;
  process.stdout.write(
    JSON.stringify({ nodes: order, edges: size, cpu, growth, bytes: statSync(file).size }),
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  const [what, ...rest] = process.argv.slice(2);
  if (what === 'write') await write(rest[0], Number(rest[1]), rest[2]);
  else await run(what === undefined ? [] : [what, ...rest]);
}
