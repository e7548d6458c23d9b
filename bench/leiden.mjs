/**
 * Our Leiden against that of igraph, which is C: two iterations each, on the same graphs, in turn, by CPU time. With
 * `large` the graphs have ten times the edges, which takes minutes, with `tiny` a tenth; with `connected` ten thousand small graphs are
 * searched for communities in parts, by the verifier that shares no code with Leiden.
 *
 *     node bench/leiden.mjs [tiny] [small] [large] [connected] [coauthors] [sparse] [citations]
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countDisconnected } from '../dist/network/components.js';
import { buildNetwork } from '../dist/network/csr.js';
import { leiden } from '../dist/network/leiden.js';
import { createRandom } from '../dist/network/random.js';
import { verifyPartition } from '../dist/network/verify-partition.js';
import { cpu, median } from './compare.mjs';
import { citations, coauthors, sparse } from './graphs.mjs';
import { binary, startIgraph } from './igraph.mjs';

const SIZES = {
  tiny: { rounds: 2, coauthors: 12_500, sparse: 23_500, citations: 5700 },
  small: { rounds: 5, coauthors: 125_000, sparse: 235_000, citations: 57_000 },
  large: { rounds: 2, coauthors: 1_250_000, sparse: 2_350_000, citations: 570_000 },
};
const KINDS = { coauthors, sparse, citations };
const SMALL_GRAPHS = 10_000;

export async function run(wanted = ['small']) {
  const kinds = Object.keys(KINDS).filter((kind) => wanted.includes(kind));
  for (const size of wanted) {
    if (size === 'connected') searchForParts();
    else if (size in SIZES)
      await compareWithIgraph(SIZES[size], kinds.length > 0 ? kinds : Object.keys(KINDS));
  }
}

async function compareWithIgraph(size, kinds) {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-bench-'));
  const igraph = startIgraph('leiden_peer.py');
  try {
    for (const kind of kinds) {
      const { order, ...edges } = KINDS[kind](size[kind]);
      const [buildTime, network] = cpu(() => buildNetwork(order, edges));
      const file = join(folder, kind);
      writeFileSync(file, binary(network));
      const { version } = await igraph.ask(`load ${file}`);
      const rounds = [];
      // The first round warms both up and is not counted.
      for (let round = 0; round <= size.rounds; round += 1) {
        const [milliseconds, found] = cpu(() => leiden(network, { seed: round, iterations: 2 }));
        rounds.push({
          ours: { milliseconds, quality: found.quality },
          peer: await igraph.ask(`run ${round}`),
          disconnected: countDisconnected(network, found.membership),
        });
      }
      report(kind, network, buildTime, version, rounds.slice(1));
    }
  } finally {
    igraph.stop();
    rmSync(folder, { recursive: true });
  }
}

function report(kind, network, buildTime, version, rounds) {
  const of = (who, what) => median(rounds.map((round) => round[who][what]));
  const ratio = median(rounds.map(({ ours, peer }) => ours.milliseconds / peer.milliseconds));
  const bytes = network.offsets.byteLength + network.targets.byteLength + network.weights.byteLength;
  process.stdout.write(
    `${kind}, ${network.order} nodes, ${network.size} edges, ${(bytes / network.size).toFixed(1)} bytes an edge, built in ${Math.round(buildTime)} ms: ` +
      `ours ${Math.round(of('ours', 'milliseconds'))} ms, Q ${of('ours', 'quality').toFixed(5)}, ` +
      `igraph ${version} ${Math.round(of('peer', 'milliseconds'))} ms, Q ${of('peer', 'quality').toFixed(5)}, ` +
      `time ratio ${ratio.toFixed(2)}, disconnected ${rounds.reduce((sum, round) => sum + round.disconnected, 0)}\n`,
  );
}

function searchForParts() {
  const random = createRandom(1);
  let [communities, inParts] = [0, 0];
  for (let graph = 0; graph < SMALL_GRAPHS; graph += 1) {
    const order = 2 + Math.floor(random() * 300);
    const size = Math.floor(order * (1 + random()));
    const end = () => Uint32Array.from({ length: size }, () => Math.floor(random() * order));
    const edges = { sources: end(), targets: end() };
    const { membership } = leiden(buildNetwork(order, edges), {
      seed: graph,
      iterations: graph % 5 === 0 ? 1 : 6,
      resolution: [0.2, 1, 3][graph % 3],
    });
    const verdict = verifyPartition(
      Array.from(edges.sources, (source, edge) => [String(source), String(edges.targets[edge]), 1]),
      new Map(Array.from(membership, (label, node) => [String(node), label])),
    );
    communities += verdict.communities;
    inParts += verdict.disconnected.length;
  }
  process.stdout.write(`${SMALL_GRAPHS} small graphs: ${communities} communities, ${inParts} in parts\n`);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  await run(process.argv.length > 2 ? process.argv.slice(2) : undefined);
