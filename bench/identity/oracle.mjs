/**
 * How much a person's answers help: questions from the top of the list of suspects against random ones.
 *   node bench/identity/oracle.mjs [folder of corpora] [--corpus openreview] [--papers 900] [--answers 50] [--build dist]
 * Looks at name blocks of two or more people, drawn from the validation half until they touch as many papers as a
 * conference-year has. An oracle answers from gold in rounds of ten; each round starts from the answers so far. Random
 * questions are pairs of mentions that share a name in these blocks. The error is 1 - F1 (B-cubed) in these blocks.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bcubed, show } from './bcubed.mjs';
import { isValidation, readCorpus } from './corpus.mjs';
import { generator } from './synthetic.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: 'openreview' },
    papers: { type: 'string', default: '900' },
    answers: { type: 'string', default: '50' },
    build: { type: 'string', default: join(root, 'dist') },
  },
});
const folder =
  positionals[0] ?? process.env.PAPERGRAPH_IDENTITY_CORPORA ?? join(root, '../shared/corpora/identity');
const load = (path) => import(pathToFileURL(join(resolve(values.build), path)).href);
const { disambiguate } = await load('identity/disambiguate.js');
const { nameParts } = await load('identity/name-parts.js');

const { papers, mentions, gold } = readCorpus(join(resolve(folder), values.corpus));
const random = generator(7);
const sample = sampledMentions(Number(values.papers));
const total = Number(values.answers);
const ROUND = 10;

const base = run([]);
report('no answers', base);
const decisions = [];
let state = base;
for (let asked = 0; asked < total; asked += ROUND) {
  for (const pair of nextQuestions(state.suspects, decisions).slice(0, ROUND)) decisions.push(answer(pair));
  state = run(decisions);
  report(`${decisions.length} answers, best first`, state);
}
const pool = randomPairs(3 * total);
for (const count of [total, 3 * total])
  report(`${count} answers, random`, run(pool.slice(0, count).map(answer)));

function run(given) {
  const { clusters, suspects } = disambiguate(mentions, papers, { decisions: given, useIds: false });
  const label = new Int32Array(mentions.length);
  clusters.forEach((cluster, index) => cluster.mentions.forEach((mention) => (label[mention] = index)));
  return {
    suspects,
    scores: bcubed([...sample].map((mention) => [label[mention], gold.get(mention).person])),
  };
}

function report(title, { scores }) {
  const error = 1 - scores.f1;
  const share = error / (1 - base.scores.f1);
  console.log(
    `${title.padEnd(26)} ${show(scores)}  error ${error.toFixed(4)}, ${(100 * share).toFixed(0)} % of the first`,
  );
}

function answer([a, b]) {
  return { kind: gold.get(a).person === gold.get(b).person ? 'same' : 'different', a, b };
}

/** Questions about mentions of the sample that were not asked yet, in the order of the suspects. */
function nextQuestions(suspects, asked) {
  const known = new Set(asked.map(({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  return suspects
    .filter(({ a, b }) => a !== b && sample.has(a) && sample.has(b))
    .map(({ a, b }) => [Math.min(a, b), Math.max(a, b)])
    .filter((pair) => !known.has(pair.join(' ')));
}

function sampledMentions(paperCount) {
  const blocks = new Map();
  for (const [mention, { block, person }] of gold) {
    if (!isValidation(block)) continue;
    if (!blocks.has(block)) blocks.set(block, { mentions: [], people: new Set() });
    blocks.get(block).mentions.push(mention);
    blocks.get(block).people.add(person);
  }
  const ambiguous = shuffled([...blocks.values()].filter(({ people }) => people.size > 1));
  const chosen = new Set();
  const touched = new Set();
  for (const block of ambiguous) {
    if (touched.size >= paperCount) break;
    for (const mention of block.mentions) {
      chosen.add(mention);
      touched.add(mentions[mention].paper);
    }
  }
  console.log(`${values.corpus}: ${chosen.size} mentions on ${touched.size} papers in ambiguous blocks`);
  return chosen;
}

function randomPairs(count) {
  const byName = new Map();
  for (const mention of sample) {
    const { key } = nameParts(mentions[mention].printed);
    byName.set(key, [...(byName.get(key) ?? []), mention]);
  }
  const pairs = [...byName.values()].flatMap((list) =>
    list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b])),
  );
  return shuffled(pairs).slice(0, count);
}

function shuffled(list) {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other], result[at]];
  }
  return result;
}
