/**
 * How much a person's answers help: questions from the top of the list of suspects, random ones, and the best there are.
 *   node bench/identity/oracle.mjs [folder of corpora] [--corpus openreview] [--papers 900] [--answers 50] [--half second] [--errors] [--build dist]
 * An oracle answers from gold in rounds of ten; each round starts from the answers so far, and no choice of a question
 * sees gold. Random questions are pairs of mentions that share a name. Two kinds of sets, each asked by itself:
 *   blocks    name blocks of two or more people, drawn until they touch as many papers as a conference-year has; all sets
 *             that the half has room for, within the whole corpus
 *   listings  all gold mentions of one venue and year, disambiguated without any other paper
 * The error is 1 - F1 (B-cubed) of a set. `--errors` also lists what is wrong before and after the answers, by kind and size,
 * and at which place of the list a question is about it.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bcubed } from './bcubed.mjs';
import { readCorpus } from './corpus.mjs';
import { HALVES } from './evaluate.mjs';
import { perfectAnswers } from './perfect-questions.mjs';
import { errorTable, remainingErrors } from './remaining-errors.mjs';
import { generator } from './synthetic.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: 'openreview' },
    papers: { type: 'string', default: '900' },
    answers: { type: 'string', default: '50' },
    half: { type: 'string', default: 'second' },
    errors: { type: 'boolean', default: false },
    build: { type: 'string', default: join(root, 'dist') },
  },
});
const folder =
  positionals[0] ?? process.env.PAPERGRAPH_IDENTITY_CORPORA ?? join(root, '../shared/corpora/identity');
const load = (path) => import(pathToFileURL(join(resolve(values.build), path)).href);
const { disambiguate } = await load('identity/disambiguate.js');
const { nameParts } = await load('identity/name-parts.js');

const ROUND = 10;
const total = Number(values.answers);
const random = generator(7);
const { papers, mentions, gold } = readCorpus(join(resolve(folder), values.corpus));
const counts = Array.from({ length: total / ROUND }, (_, round) => (round + 1) * ROUND);

console.log(
  'Error (1 - F1, B-cubed) that is left. Questions come in rounds of ten, without a look at the truth.\n',
);
print('Name blocks of two or more people, within the whole corpus', [
  ask({ papers, mentions, gold, sets: blockSets(Number(values.papers)) }),
]);
print('One venue and year alone', listings().map(ask));

/** Puts questions to all sets of a corpus at once: an answer touches only the names related to its own. */
function ask(corpus) {
  const { sets } = corpus;
  const setOf = new Map(sets.flatMap((set, index) => set.map((mention) => [mention, index])));
  const first = run(corpus, []);
  const decisions = [];
  const asked = new Set();
  let telling = 0;
  let state = first;
  const best = counts.map(() => {
    for (const { a, b, kind } of nextQuestions(state.suspects, setOf, asked)) {
      const answer = answered(corpus, [a, b]);
      if ((kind === 'maybe-same') === (answer.kind === 'same')) telling += 1;
      decisions.push(answer);
    }
    state = run(corpus, decisions);
    return state.errors;
  });
  const pools = sets.map((set) => randomPairs(corpus, set, 3 * total));
  const guessed = [total, 3 * total].map((count) => {
    const pairs = pools.flatMap((pool) => pool.slice(0, count));
    return run(
      corpus,
      pairs.map((pair) => answered(corpus, pair)),
    ).errors;
  });
  const perfect = sets.map((set) =>
    perfectAnswers(labelled(corpus, first.label, set), total).map((s) => 1 - s.f1),
  );
  return {
    ...{ sets, first: first.errors, best, guessed, perfect, asked: decisions.length, telling },
    wrong: [first, state].map((each) => (values.errors ? wrongIn(corpus, each, setOf) : [])),
  };
}

function run(corpus, decisions) {
  const result = disambiguate(corpus.mentions, corpus.papers, { decisions, useIds: false });
  const label = new Int32Array(corpus.mentions.length);
  result.clusters.forEach((cluster, index) =>
    cluster.mentions.forEach((mention) => (label[mention] = index)),
  );
  const errors = corpus.sets.map((set) => 1 - bcubed(labelled(corpus, label, set)).f1);
  return { suspects: result.suspects, label, errors };
}

/** The errors of all sets, each with its place among the questions about its set. */
function wrongIn({ sets, gold: truth }, { label, suspects }, setOf) {
  return sets.flatMap((set, index) =>
    remainingErrors(
      new Map(set.map((at) => [at, { cluster: label[at], person: truth.get(at).person }])),
      suspects.filter(({ a, b }) => a !== b && setOf.get(a) === index && setOf.get(b) === index),
    ),
  );
}

function labelled(corpus, label, set) {
  return set.map((mention) => [label[mention], corpus.gold.get(mention).person]);
}

function answered(corpus, [a, b]) {
  return { kind: corpus.gold.get(a).person === corpus.gold.get(b).person ? 'same' : 'different', a, b };
}

/** The next round for each set: questions that were not asked yet, in the order of the suspects. */
function nextQuestions(suspects, setOf, asked) {
  const open = new Map();
  return suspects.filter(({ a, b }) => {
    const set = setOf.get(a);
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (a === b || set === undefined || set !== setOf.get(b) || asked.has(pair)) return false;
    const count = open.get(set) ?? 0;
    if (count >= ROUND) return false;
    open.set(set, count + 1);
    asked.add(pair);
    return true;
  });
}

function randomPairs(corpus, set, count) {
  const byName = new Map();
  for (const mention of set) {
    const { key } = nameParts(corpus.mentions[mention].printed);
    byName.set(key, [...(byName.get(key) ?? []), mention]);
  }
  const pairs = [...byName.values()].flatMap((list) =>
    list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b])),
  );
  return shuffled(pairs).slice(0, count);
}

/** Sets of mentions of ambiguous blocks of the half, each touching at least so many papers. */
function blockSets(paperCount) {
  const blocks = new Map();
  for (const [mention, { block, person }] of gold) {
    if (!HALVES[values.half](block)) continue;
    if (!blocks.has(block)) blocks.set(block, { list: [], people: new Set() });
    blocks.get(block).list.push(mention);
    blocks.get(block).people.add(person);
  }
  const sets = [];
  let set = [];
  for (const { list, people } of shuffled([...blocks.values()])) {
    if (people.size < 2) continue;
    set.push(...list);
    if (new Set(set.map((mention) => mentions[mention].paper)).size < paperCount) continue;
    sets.push(set);
    set = [];
  }
  return sets;
}

/** Each venue and year as a corpus with one set: its gold mentions of the half. */
function listings() {
  const groups = new Map();
  papers.forEach(({ venue, year }, paper) => {
    const name = `${venue} ${year}`;
    groups.set(name, [...(groups.get(name) ?? []), paper]);
  });
  return [...groups.values()].map((group) => {
    const place = new Map(group.map((paper, at) => [paper, at]));
    const own = { papers: group.map((paper) => papers[paper]), mentions: [], gold: new Map(), sets: [[]] };
    mentions.forEach((mention, index) => {
      if (!place.has(mention.paper)) return;
      const truth = gold.get(index);
      if (truth !== undefined && HALVES[values.half](truth.block)) {
        own.gold.set(own.mentions.length, truth);
        own.sets[0].push(own.mentions.length);
      }
      own.mentions.push({ ...mention, paper: place.get(mention.paper) });
    });
    return own;
  });
}

function shuffled(list) {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other], result[at]];
  }
  return result;
}

/** The error that is left, in per cent of the first: over all sets together, each with the weight of its wrong mentions. */
function print(title, outcomes) {
  const sets = outcomes.flatMap((each) => each.sets);
  const sizes = sets.map((set) => set.length);
  const sum = (errors) => errors.reduce((all, error, at) => all + error * sizes[at], 0);
  const first = sum(outcomes.flatMap((each) => each.first));
  const withError = outcomes.flatMap((each) => each.first).filter((error) => error > 1e-9).length;
  const left = (errorsOf) => `${((100 * sum(outcomes.flatMap(errorsOf))) / first).toFixed(0)} %`;
  const [asked, telling] = ['asked', 'telling'].map((key) =>
    outcomes.reduce((all, each) => all + each[key], 0),
  );
  console.log(
    [
      `### ${title}`,
      '',
      `${sets.length} sets of ${Math.min(...sizes)} to ${Math.max(...sizes)} mentions, ${withError} with an error, ` +
        `${(first / withError).toFixed(1)} mentions' worth in each; ${asked} questions, ${telling} of which changed what they were about.`,
      '',
      '| answers for each set | best first | with the truth known |',
      '| --- | --- | --- |',
      ...counts.map(
        (count, at) =>
          `| ${count} | ${left(({ best }) => best[at])} | ${left(({ perfect }) => perfect.map((scores) => scores[count - 1]))} |`,
      ),
      ...[total, 3 * total].map(
        (count, at) => `| ${count} at random | ${left(({ guessed }) => guessed[at])} | |`,
      ),
      '',
      ...(values.errors ? ['Before', 'After'] : []).flatMap((when, at) => [
        `${when} the answers:`,
        '',
        errorTable(outcomes.flatMap(({ wrong: errors }) => errors[at])),
        '',
      ]),
    ].join('\n'),
  );
}
