// Pairs of clusters that the clustering looks at, with the gold answer: the training data of the model.

/** Weight of all samples of one corpus. */
const WEIGHT_OF_CORPUS = 100_000;
/** How far the cost of a wrong answer counts, the power of it: most pairs of one name are single mentions. */
const COST_POWER = { sameName: 0, acrossNames: 0.7 };

/**
 * Gold of profile ids splits people: a pair that shares this much, one name, an affiliation and co-authors with rare
 * names (summed), is no evidence that such pairs differ. It is left out.
 */
const SPLIT_IN_GOLD = { 'affiliation similarity': 0.6, 'shared co-authors': 14 };

/** Gold by signature, for some of the name blocks. */
export function goldOf(corpus, gold, keep) {
  const people = new Map();
  const person = new Int32Array(corpus.count).fill(-1);
  const names = new Uint8Array(corpus.names.names.length);
  for (let at = 0; at < corpus.count; at += 1) {
    const entry = gold.get(corpus.mention[at]);
    if (entry === undefined || !keep(entry.block)) continue;
    if (!people.has(entry.person)) people.set(entry.person, people.size);
    person[at] = people.get(entry.person);
    names[corpus.name[at]] = 1;
  }
  return { person, names };
}

/** Share of the pairs across two clusters that are one person; -1 when one side has no gold. */
export function sameShare(person, a, b) {
  const counts = new Map();
  let known = 0;
  for (const at of a) {
    if (person[at] < 0) continue;
    counts.set(person[at], (counts.get(person[at]) ?? 0) + 1);
    known += 1;
  }
  let others = 0;
  let same = 0;
  for (const at of b) {
    if (person[at] < 0) continue;
    others += 1;
    same += counts.get(person[at]) ?? 0;
  }
  return known * others === 0 ? -1 : same / (known * others);
}

/**
 * Collects samples while `run(observe)` clusters. Each name weighs as many samples as it has mentions, however many
 * pairs it makes, and a pair by the mentions that a wrong answer would cost; names with very many pairs are thinned out
 * by a fixed sequence. Pairs within one name and across names are two lists, each with the weight of a corpus.
 */
export function collectSamples({ corpus, person, featureNames, run }) {
  const evidence = Object.entries(SPLIT_IN_GOLD).map(([name, least]) => [featureNames.indexOf(name), least]);
  const rows = [];
  run((a, b, features) => {
    const share = sameShare(person, a.members, b.members);
    if (share < 0) return;
    const label = Number(share >= 0.5);
    if (label === 0 && features[0] === 0 && evidence.every(([at, least]) => features[at] >= least)) return;
    rows.push({
      features: Float32Array.from(features),
      kind: features[0] === 0 ? 'sameName' : 'acrossNames',
      label,
      name: Math.min(a.names[0], b.names[0]),
      cost: (2 * a.members.length * b.members.length) / (a.members.length + b.members.length),
    });
  });
  const pairs = new Map();
  for (const { name } of rows) pairs.set(name, (pairs.get(name) ?? 0) + 1);
  const mentions = new Map();
  for (const name of corpus.name) mentions.set(name, (mentions.get(name) ?? 0) + 1);
  let state = 12345;
  const kept = rows.filter((row) => {
    const [count, size] = [pairs.get(row.name), mentions.get(row.name)];
    const most = Math.max(30, 2 * size);
    row.weight = (size * row.cost ** COST_POWER[row.kind]) / Math.min(count, most);
    if (count <= most) return true;
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 < most / count;
  });
  for (const kind of ['sameName', 'acrossNames']) {
    const own = kept.filter((row) => row.kind === kind);
    const total = own.reduce((sum, row) => sum + row.weight, 0);
    for (const row of own) row.weight *= WEIGHT_OF_CORPUS / total;
  }
  return kept;
}
