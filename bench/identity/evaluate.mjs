// Evaluates author name disambiguation on gold corpora, beside three baselines.
//   node bench/identity/evaluate.mjs <folder of corpora> [--build <compiled src>] [--sets openreview,ieee,acl,openreview-]
// A corpus is a folder with papers.jsonl.gz, affiliations.tsv.gz (optional) and gold.dev.tsv.gz; `-` behind its name
// hides affiliations and abstracts. Author ids are always hidden from the tool.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate, show } from './bcubed.mjs';
import { calibrationError } from './calibration.mjs';
import { isValidation, readCorpus } from './corpus.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { build: { type: 'string', default: 'dist' }, sets: { type: 'string' } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('Give the folder that holds the corpora');
const build = resolve(values.build);
const { disambiguate } = await import(join(build, 'identity/disambiguate.js'));
const { foldKey } = await import(join(build, 'text/fold.js'));
const { nameParts } = await import(join(build, 'identity/name-parts.js'));
const sets = (values.sets ?? 'openreview,openreview-,ieee,ieee-,acl').split(',');

for (const set of sets) {
  const path = join(folder, set.replace('-', ''));
  if (!existsSync(path)) {
    console.log(`${set}: no such corpus, skipped`);
    continue;
  }
  const { papers, mentions, gold } = readCorpus(path, { stripped: set.endsWith('-') });
  const start = performance.now();
  const result = disambiguate(mentions, papers, { useIds: false });
  const seconds = (performance.now() - start) / 1000;
  const label = new Int32Array(mentions.length);
  result.clusters.forEach((cluster, index) =>
    cluster.mentions.forEach((mention) => (label[mention] = index)),
  );
  const printed = (mention) => mentions[mention].printed;
  const block = (mention) => {
    const { last, joined } = nameParts(printed(mention));
    return `${last} ${joined.slice(0, 1)}`;
  };
  const source = (mention) => gold.get(mention)?.sourceId || `name ${foldKey(printed(mention))}`;
  const labellings = [
    ['full name', (mention) => foldKey(printed(mention))],
    ['surname and initial', block],
    ['source ids, else full name', source],
    ['papergraph', (mention) => label[mention]],
  ];
  console.log(
    `${set}: ${papers.length} papers, ${mentions.length} mentions, ${seconds.toFixed(1)} s, ` +
      `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
  for (const [half, keep] of [
    ['training', (name) => !isValidation(name)],
    ['validation', isValidation],
  ]) {
    for (const [name, labelOf] of labellings) {
      const { all, ambiguous } = evaluate(gold, labelOf, keep);
      console.log(`  ${half.padEnd(10)} ${name.padEnd(26)} ${show(all)} | ambiguous ${show(ambiguous)}`);
    }
    const { error, bins } = calibrationError(result.clusters, gold, keep);
    console.log(`  ${half.padEnd(10)} expected calibration error  ${error.toFixed(4)}`);
    console.log(bins.map(({ text }) => `    ${text}`).join('\n'));
  }
}
