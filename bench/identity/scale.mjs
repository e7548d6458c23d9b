// Time and memory of author name disambiguation on made-up corpora.
//   node --max-old-space-size=6000 bench/identity/scale.mjs [--build <compiled src>] [--papers 100000] [--abstracts]
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bcubed, show } from './bcubed.mjs';
import { syntheticCorpus } from './synthetic.mjs';

const { values } = parseArgs({
  options: {
    build: { type: 'string', default: 'dist' },
    papers: { type: 'string', default: '100000' },
    abstracts: { type: 'boolean', default: false },
  },
});
const { disambiguate } = await import(join(resolve(values.build), 'identity/disambiguate.js'));
const { papers, mentions, truth } = syntheticCorpus(Number(values.papers), { abstracts: values.abstracts });
const before = process.memoryUsage().rss;
const start = performance.now();
const { clusters } = disambiguate(mentions, papers);
const seconds = (performance.now() - start) / 1000;
const label = new Int32Array(mentions.length);
clusters.forEach((cluster, index) => cluster.mentions.forEach((mention) => (label[mention] = index)));
console.log(
  `${papers.length} papers, ${mentions.length} mentions: ${seconds.toFixed(1)} s, peak ` +
    `${Math.round(process.resourceUsage().maxRSS / 1000)} MB (input ${Math.round(before / 1e6)} MB), ` +
    `B-cubed ${show(bcubed(truth.map((person, mention) => [label[mention], person])))}`,
);
