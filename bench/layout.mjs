/**
 * Our layout against two peers. Speed: CPU time of one round at 1,000, 10,000 and 100,000 nodes, beside a round of
 * igraph's Fruchterman-Reingold with grid, which is C, and one of graphology's ForceAtlas2 with Barnes-Hut, all in turn.
 * Quality: the scores of `layoutQuality` for our layouts, which have no overlaps, and for 1,000 rounds of ForceAtlas2,
 * on a made-up co-author graph, or on edge lists (source, target, optional weight, separated by tabs).
 *
 *     node bench/layout.mjs [speed] [whole] [quality [edge list…]]
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { layoutNetwork } from '../dist/layout/layout.js';
import { layoutQuality } from '../dist/layout/quality.js';
import { relax } from '../dist/layout/relaxation.js';
import { buildNetwork, columnsOf } from '../dist/network/csr.js';
import { leiden } from '../dist/network/leiden.js';
import { createRandom } from '../dist/network/random.js';
import { coauthors } from './graphs.mjs';
import { startIgraph } from './igraph.mjs';

/** Ours looks for pairs in some rounds only, so all the rounds that a layout of the size makes are counted. */
const SPEEDS = [
  { nodes: 1000, rounds: 300, fa2: 50 },
  { nodes: 10_000, rounds: 86, fa2: 20 },
  { nodes: 100_000, rounds: 62, fa2: 3 },
];
const TURNS = 5;
const QUALITY_PAPERS = 16_700;
const WHOLE_PAPERS = [16_700, 125_000];

export async function run(wanted = ['speed', 'whole', 'quality']) {
  const lists = wanted.slice(wanted.indexOf('quality') + 1);
  if (wanted.includes('speed')) await compareSpeed();
  if (wanted.includes('whole')) for (const papers of WHOLE_PAPERS) timeWhole(papers);
  if (!wanted.includes('quality')) return;
  if (lists.length === 0) compareQuality('planted co-authors', withEdges(coauthors(QUALITY_PAPERS)));
  for (const file of lists) compareQuality(basename(file), readEdgeList(file));
}

async function compareSpeed() {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-bench-'));
  const igraph = startIgraph('layout_peer.py');
  try {
    for (const { nodes, rounds, fa2 } of SPEEDS) {
      const network = thinned(coauthors(1.75 * nodes), nodes);
      const file = join(folder, String(nodes));
      writeFileSync(file, binary(network));
      const { version } = await igraph.ask(`load ${file}`);
      const layer = layerOf(network);
      const start = layoutNetwork(network, { communities: layer.communities });
      const unit = meanRadius(network);
      const ours = () => {
        const places = { x: start.x.map((x) => x / unit), y: start.y.map((y) => y / unit) };
        const [once] = cpu(() => relax(layer, { ...places }, 0, 2));
        return (cpu(() => relax(layer, places, rounds, 2))[0] - once) / rounds;
      };
      const { graph, settings } = graphologyOf(network);
      const turns = [];
      for (let turn = 0; turn <= TURNS; turn += 1) {
        const time = { ours: ours() };
        const peer = async (count) => (await igraph.ask(`run ${count}`)).milliseconds;
        time.igraph = ((await peer(rounds + 5)) - (await peer(5))) / rounds;
        time.fa2 = perRound(fa2, (iterations) => cpu(() => forceAtlas2(graph, { iterations, settings }))[0]);
        turns.push(time);
      }
      reportSpeed(network, version, turns.slice(1));
    }
  } finally {
    igraph.stop();
    rmSync(folder, { recursive: true });
  }
}

/** The time of a round, without what is done once. */
function perRound(rounds, timeOf) {
  const once = timeOf(1);
  return (timeOf(rounds + 1) - once) / rounds;
}

function reportSpeed(network, version, turns) {
  const of = (who) => median(turns.map((turn) => turn[who]));
  const ratio = (peer) => median(turns.map((turn) => turn.ours / turn[peer]));
  process.stdout.write(
    `${network.order} nodes, ${network.size} edges, one round: ours ${of('ours').toFixed(2)} ms, ` +
      `igraph ${version} ${of('igraph').toFixed(2)} ms, ForceAtlas2 ${of('fa2').toFixed(1)} ms; ` +
      `ours / igraph ${ratio('igraph').toFixed(2)}, ForceAtlas2 / ours ${(1 / ratio('fa2')).toFixed(0)}\n`,
  );
}

function timeWhole(papers) {
  const network = withEdges(coauthors(papers));
  const { membership } = leiden(network, { seed: 1, iterations: 2 });
  const [milliseconds] = cpu(() => layoutNetwork(network, { communities: membership }));
  process.stdout.write(
    `whole layout of ${network.order} nodes, ${network.size} edges: ${(milliseconds / 1000).toFixed(1)} s\n`,
  );
}

function compareQuality(name, network) {
  const { membership } = leiden(network, { seed: 1, iterations: 10 });
  const [time, places] = cpu(() => layoutNetwork(network, { communities: membership }));
  const { graph, settings } = graphologyOf(network);
  const [peerTime, found] = cpu(() => forceAtlas2(graph, { iterations: 1000, settings }));
  const nodes = Array.from({ length: network.order }, (_, node) => found[node]);
  const peer = { x: Float64Array.from(nodes, ({ x }) => x), y: Float64Array.from(nodes, ({ y }) => y) };
  const scores = (where) => {
    const { neighbours, lengthSpread, separation } = layoutQuality(network, where, membership);
    return `neighbours ${neighbours.toFixed(3)}, length spread ${lengthSpread.toFixed(3)}, separation ${separation.toFixed(3)}`;
  };
  process.stdout.write(
    `${name}, ${network.order} nodes, ${network.size} edges:\n` +
      `  ours, ${(time / 1000).toFixed(1)} s: ${scores(places)}\n` +
      `  ForceAtlas2, ${(peerTime / 1000).toFixed(1)} s: ${scores(peer)}\n`,
  );
}

function graphologyOf(network) {
  const graph = new UndirectedGraph();
  const random = createRandom(1);
  for (let node = 0; node < network.order; node += 1)
    graph.addNode(node, { x: 1000 * random(), y: 1000 * random() });
  const { sources, targets, weights } = columnsOf(network);
  sources.forEach((source, edge) =>
    graph.addUndirectedEdge(source, targets[edge], { weight: weights[edge] }),
  );
  return { graph, settings: forceAtlas2.inferSettings(graph) };
}

/** The network as the finest layer of our layout sees it. */
function layerOf(network) {
  const { order, offsets, targets } = network;
  const mass = Float64Array.from({ length: order }, (_, node) => offsets[node + 1] - offsets[node] + 1);
  const mean = mass.reduce((sum, one) => sum + one, 0) / order;
  return {
    level: {
      order,
      offsets,
      targets,
      weights: Float64Array.from(network.weights),
      mass: mass.map((one) => one / mean),
      skew: null,
    },
    communities: leiden(network, { seed: 1, iterations: 2 }).membership,
  };
}

function meanRadius({ order, offsets }) {
  let sum = 0;
  for (let node = 0; node < order; node += 1) sum += 2 * Math.sqrt(offsets[node + 1] - offsets[node] + 1);
  return sum / order;
}

/** At most five edges for each node that lists them first, so that there are about 3.4 edges a node. */
function thinned({ sources, targets }, order) {
  const kept = new Uint8Array(order);
  const edges = [...sources.keys()].filter((edge) => {
    if (sources[edge] >= order || targets[edge] >= order || kept[sources[edge]] >= 5) return false;
    kept[sources[edge]] += 1;
    return true;
  });
  return withEdges({
    sources: Uint32Array.from(edges, (edge) => sources[edge]),
    targets: Uint32Array.from(edges, (edge) => targets[edge]),
  });
}

/** The network of the nodes that have edges. */
function withEdges({ sources, targets, weights }) {
  const nodes = Uint32Array.from(new Set([...sources, ...targets])).sort();
  const numberOf = new Map(Array.from(nodes, (node, at) => [node, at]));
  const numbered = (column) => column.map((node) => numberOf.get(node));
  return buildNetwork(nodes.length, {
    sources: numbered(sources),
    targets: numbered(targets),
    ...(weights && { weights }),
  });
}

function readEdgeList(file) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  const ids = [...new Set(rows.flatMap(([source, target]) => [source, target]))];
  const numberOf = new Map(ids.map((id, at) => [id, at]));
  return withEdges({
    sources: Uint32Array.from(rows, ([source]) => numberOf.get(source)),
    targets: Uint32Array.from(rows, ([, target]) => numberOf.get(target)),
    weights: Float64Array.from(rows, ([, , weight = 1]) => Number(weight)),
  });
}

/** Header of nodes and edges, then the columns, all 32-bit numbers. */
function binary(network) {
  const { sources, targets, weights } = columnsOf(network);
  return Buffer.concat(
    [Uint32Array.of(network.order, network.size), sources, targets, Uint32Array.from(weights)].map(
      ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength),
    ),
  );
}

/** Milliseconds of CPU, of all threads of this process, and the result. */
function cpu(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  await run(process.argv.length > 2 ? process.argv.slice(2) : undefined);
