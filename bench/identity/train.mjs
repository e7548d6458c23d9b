// Learns the weights of author name disambiguation from gold and writes them as readable tables.
//   node bench/identity/train.mjs <folder of corpora> [--build <compiled src>] [--out src/identity/weights.ts]
// Only the training half of the name blocks is used (corpus.mjs). The same data give the same file.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate, show } from './bcubed.mjs';
import { fit } from './boost.mjs';
import { clusterTable, mergeScale } from './calibrate.mjs';
import { isValidation, readCorpus } from './corpus.mjs';
import { collectSamples, goldOf, sameShare } from './samples.mjs';
import { modelTerms, readableModel } from './terms.mjs';
import { weightsFile } from './weights-file.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    build: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'src/identity/weights.ts' },
    sets: { type: 'string', default: 'openreview,ieee,acl,openreview-,ieee-' },
  },
});
const folder = positionals[0];
if (folder === undefined) throw new Error('Give the folder that holds the corpora');
const load = (name) => import(join(resolve(values.build), 'identity', name));
const { indexSignatures } = await load('signatures.js');
const { F, FEATURES, featureContext } = await load('features.js');
const { clusterSignatures } = await load('cluster.js');
const { clusterConfidence } = await load('confidence.js');
const { compileModel } = await load('model.js');

/** Rounds of clustering with the model so far, whose pairs are the next samples. */
const ROUNDS = 2;
const THRESHOLDS = [-0.2, 0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6];
const FREE = {
  groups: [],
  groupedBy: [],
  ids: new Map(),
  scheme: new Int32Array(0),
  apart: new Map(),
  conflicts: [],
};

const start = performance.now();
const log = (text) =>
  console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const corpora = values.sets.split(',').map((name) => {
  const { papers, mentions, gold } = readCorpus(join(folder, name.replace('-', '')), {
    stripped: name.endsWith('-'),
  });
  const corpus = indexSignatures(mentions, papers);
  const keep = (block) => !isValidation(block);
  log(`${name}: ${papers.length} papers, ${mentions.length} mentions`);
  return { name, corpus, context: featureContext(corpus), gold, ...goldOf(corpus, gold, keep) };
});

const clusterWith = ({ context, names }, score, threshold, observe) =>
  clusterSignatures(context, {
    score,
    threshold,
    constraints: FREE,
    include: (list) => list.some((name) => names[name]),
    ...(observe && { observe }),
  });

/** A rough score to start from. */
const firstScore = (features) => {
  const known = (name) => Math.max(0, features[F[name]]);
  return (
    0.5 +
    known('shared co-authors') / 3 +
    known('co-authors of co-authors') / 3 +
    2 * known('affiliation similarity') +
    8 * known('topic similarity') -
    0.5 * known('namesakes') -
    0.3 * known('name relation')
  );
};

let model = null;
const samples = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const score = model === null ? firstScore : compileModel(model).score;
  for (const item of corpora) {
    const rows = collectSamples({ ...item, run: (observe) => clusterWith(item, score, 0, observe) });
    for (const row of rows) samples.push(row);
    log(`round ${round + 1}, ${item.name}: ${rows.length} samples`);
  }
  const columns = FEATURES.map((_, index) => Float64Array.from(samples, (row) => row.features[index]));
  const weights = Float64Array.from(samples, (row) => row.weight);
  const terms = modelTerms(FEATURES, columns, weights);
  const labels = Float64Array.from(samples, (row) => row.label);
  const fitted = fit({ columns, labels, weights, terms, rounds: 40, rate: 0.3, ridge: 20, smooth: 100, log });
  model = readableModel(FEATURES, terms, fitted);
}

/** For each corpus the threshold with the best F1 of those with precision at most 0.01 below recall. */
const { score } = compileModel(model);
const chosen = corpora.map((item) => {
  let best = null;
  for (const threshold of THRESHOLDS) {
    const clustering = clusterWith(item, score, threshold);
    const label = new Int32Array(item.corpus.count).fill(-1);
    clustering.clusters.forEach((members, index) =>
      members.forEach((at) => (label[item.corpus.mention[at]] = index)),
    );
    const { all, ambiguous } = evaluate(
      item.gold,
      (mention) => label[mention],
      (block) => !isValidation(block),
    );
    log(`${item.name}, threshold ${threshold}: ${show(all)} | ambiguous ${show(ambiguous)}`);
    const balanced = all.precision >= all.recall - 0.01;
    const value = all.f1 + ambiguous.f1 + (balanced ? 1 : 0);
    if (best === null || value > best.value) best = { value, threshold, clustering };
    else if (best.value > 1 && value < best.value - 0.01) break;
  }
  return best;
});

/** Thresholds by how often people return: the mean of the corpora in each band, the cautious end for the others. */
const bands = model.tables.find((table) => table.feature === 'returns').edges;
const bandOf = (item) => bands.filter((edge) => Math.log(item.context.habits.returns) >= edge).length;
const thresholds = Array.from({ length: bands.length + 1 }, (_, band) => {
  const own = corpora.flatMap((item, at) => (bandOf(item) === band ? [chosen[at].threshold] : []));
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
  return own.length === 0 ? Math.max(...chosen.map((best) => best.threshold)) : Math.round(mean * 10) / 10;
});
Object.assign(model, { thresholds: { edges: bands, values: thresholds } });

const merges = [];
corpora.forEach((item) => {
  const list = [];
  clusterWith(item, score, thresholds[bandOf(item)] - 1.5, (a, b, _, value) => {
    const share = sameShare(item.person, a.members, b.members);
    if (share >= 0) list.push({ score: value, share, weight: a.members.length + b.members.length });
  });
  const total = list.reduce((sum, row) => sum + row.weight, 0);
  for (const row of list) merges.push({ ...row, weight: row.weight / total });
});
model.mergeCalibration = mergeScale(merges);
model.clusterCalibration = [];
const shares = corpora.flatMap((item) => {
  const { clusters, joins } = clusterWith(item, score, thresholds[bandOf(item)]);
  const clusterOf = new Int32Array(item.corpus.count).fill(-1);
  clusters.forEach((members, index) => members.forEach((at) => (clusterOf[at] = index)));
  const joinsOf = clusters.map(() => []);
  for (const join of joins) joinsOf[clusterOf[join.a]].push(join);
  const rows = clusters.flatMap((members, index) => {
    if (members.length < 2 || members.some((at) => item.person[at] < 0)) return [];
    const estimate = clusterConfidence(model, joinsOf[index]);
    return [{ estimate, observed: sameShare(item.person, members, members), weight: members.length }];
  });
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  return rows.map((row) => ({ ...row, weight: row.weight / total }));
});
model.clusterCalibration = clusterTable(shares);
log(`thresholds ${thresholds.join(', ')}; merges ${JSON.stringify(model.mergeCalibration)}`);
writeFileSync(values.out, await weightsFile(model, values.out));
