/**
 * Our measures against those of igraph, which is C: on the same co-author graph, in turn, by CPU time. Betweenness and
 * closeness from a sample of sources, as large for igraph as for us; ours come out of the same searches, so that the two
 * are timed together.
 *
 *     node bench/measures.mjs [small] [large]
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectedComponents } from '../dist/network/components.js';
import { buildNetwork } from '../dist/network/csr.js';
import { clustering } from '../dist/network/measures/clustering.js';
import { coreNumbers } from '../dist/network/measures/core-numbers.js';
import { degrees, strengths } from '../dist/network/measures/degree.js';
import { pagerank } from '../dist/network/measures/pagerank.js';
import { participation } from '../dist/network/measures/participation.js';
import { pathCentralities } from '../dist/network/measures/path-centralities.js';
import { cpu, median } from './compare.mjs';
import { coauthors } from './graphs.mjs';
import { binary, startIgraph } from './igraph.mjs';

const SIZES = { small: { papers: 125_000, rounds: 5 }, large: { papers: 1_250_000, rounds: 1 } };

/** What each measure of ours is compared with. */
const MEASURES = [
  ['degree', ['degree'], ({ network }) => degrees(network)],
  ['strength', ['strength'], ({ network }) => strengths(network)],
  ['pagerank', ['pagerank'], ({ network }) => pagerank(network)],
  ['clustering', ['clustering'], ({ network }) => clustering(network)],
  ['core', ['core'], ({ network }) => coreNumbers(network)],
  ['component', ['component'], ({ network }) => connectedComponents(network)],
  ['participation', [], ({ network, components }) => participation(network, components.of)],
  [
    'betweenness and closeness',
    ['betweenness', 'closeness'],
    ({ network, components }) => pathCentralities(network, components),
  ],
];

export async function run(wanted = ['small']) {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-bench-'));
  const igraph = startIgraph('measures_peer.py');
  try {
    for (const { papers, rounds } of wanted.map((size) => SIZES[size])) {
      const { order, ...edges } = coauthors(papers);
      const network = buildNetwork(order, edges);
      const components = connectedComponents(network);
      const { pivots } = pathCentralities(network, components);
      const file = join(folder, 'network');
      writeFileSync(file, binary(network));
      const { version } = await igraph.ask(`load ${file}`);
      process.stdout.write(
        `co-authors, ${order} nodes, ${network.size} edges, igraph ${version}, ${pivots} sources of shortest paths\n`,
      );
      for (const [name, peers, measure] of MEASURES) {
        const pairs = [];
        // The first round warms both up and is not counted.
        for (let round = 0; round <= rounds; round += 1) {
          const [ours] = cpu(() => measure({ network, components }));
          let theirs = 0;
          for (const peer of peers) theirs += (await igraph.ask(`run ${peer} ${pivots}`)).milliseconds;
          if (round > 0) pairs.push({ ours, theirs });
        }
        report(name, pairs);
      }
    }
  } finally {
    igraph.stop();
    rmSync(folder, { recursive: true });
  }
}

function report(name, pairs) {
  const ours = `${name}: ours ${median(pairs.map((pair) => pair.ours)).toFixed(0)} ms`;
  const theirs = median(pairs.map((pair) => pair.theirs));
  const ratio = median(pairs.map((pair) => pair.ours / pair.theirs)).toFixed(2);
  process.stdout.write(
    theirs === 0 ? `${ours}\n` : `${ours}, igraph ${theirs.toFixed(0)} ms, ratio ${ratio}\n`,
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename)
  await run(process.argv.length > 2 ? process.argv.slice(2) : undefined);
