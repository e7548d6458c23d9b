/**
 * Keyphrases against RAKE (Rose et al. 2010) and plain TF-IDF on the labelled abstracts of the sample listings.
 * Needs a build. Usage: node bench/topics/run.mjs [--build DIR] [--seeds DIR] [--half 0|1] [--phrases]
 * A phrase is right when its key (case, hyphens, plural folded, the same for all three) equals a label not met before.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rake, tfidf } from './baselines.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    build: { type: 'string', default: join(root, 'dist') },
    seeds: { type: 'string', default: join(root, 'seeds') },
    half: { type: 'string' },
    phrases: { type: 'boolean', default: false },
  },
});
const load = (path) => import(pathToFileURL(join(resolve(values.build), path)).href);
const { readRecords } = await load('library/read-records.js');
const { keyphrases } = await load('topics/keyphrases.js');
const { termKey } = await load('topics/term-key.js');
const { plainText } = await load('text/latex.js');
const { findSystems } = await load('text/system-name.js');

const gold = (name) => JSON.parse(readFileSync(join(root, 'test/topics/gold', name), 'utf8'));
const LIMIT = 10;

const papers = [];
for (const file of readdirSync(values.seeds)
  .filter((name) => /^\d+_.*\.txt$/.test(name))
  .sort()) {
  let n = 0;
  for await (const record of readRecords(readFileSync(join(values.seeds, file)), { file })) {
    n += 1;
    const title = record.title?.value ?? null;
    const abstract = record.abstract?.value ?? null;
    papers.push({ id: `${file.slice(0, 3)}/${n}`, title, abstract });
  }
}

const names = new Map(
  gold('systems.json').map(({ record, name, aliases }) => [record, name ? [name, ...aliases] : []]),
);
const excluded = new Map(papers.map(({ id }) => [id, new Set((names.get(id) ?? []).map(termKey))]));
const plain = papers.map(({ id, title, abstract }) => ({
  id,
  text: [title, abstract].map((text) => plainText(text ?? '').replace(/https?:\/\/\S+/g, ' ')).join('. '),
}));

const start = performance.now();
const topicsOf = keyphrases(
  papers.map((paper) => ({
    ...paper,
    exclude: findSystems(paper.title, paper.abstract).flatMap(({ label, longForm }) =>
      longForm ? [label, longForm] : [label],
    ),
  })),
  { limit: 3 * LIMIT },
);
const elapsed = performance.now() - start;
const methods = {
  RAKE: rake(plain),
  'TF-IDF': tfidf(plain),
  papergraph: new Map(papers.map(({ id }, index) => [id, topicsOf(index).map(({ label }) => label)])),
};

const labels = gold('keyphrases.json').filter(
  (_, i) => values.half === undefined || i % 2 === Number(values.half),
);
console.log(
  `${labels.length} abstracts, ${papers.length} papers in the corpus, ${Math.round(elapsed)} ms for our phrases`,
);
console.log('method       P@10   R@10  F1@10');
for (const [method, ranked] of Object.entries(methods)) {
  const sums = { precision: 0, recall: 0, f1: 0 };
  for (const { record, phrases } of labels) {
    // Names of systems are nodes of their own kind: neither right nor wrong, for any method.
    const own = excluded.get(record);
    const keys = [...new Set((ranked.get(record) ?? []).map(termKey))]
      .filter((key) => !own.has(key))
      .slice(0, LIMIT);
    const hit = new Set();
    for (const key of keys) {
      const label = phrases.findIndex((forms) => forms.some((form) => termKey(form) === key));
      if (label >= 0) hit.add(label);
    }
    const precision = hit.size / LIMIT;
    const recall = hit.size / phrases.length;
    sums.precision += precision;
    sums.recall += recall;
    sums.f1 += hit.size === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (values.phrases && method === 'papergraph') {
      const mark = (key) =>
        phrases.some((forms) => forms.some((form) => termKey(form) === key)) ? `+${key}` : key;
      console.log(record, hit.size, '|', keys.map(mark).join(' ; '));
    }
  }
  const mean = (sum) => (sum / labels.length).toFixed(3).padStart(6);
  console.log(`${method.padEnd(11)} ${mean(sums.precision)} ${mean(sums.recall)} ${mean(sums.f1)}`);
}
