// How far answers could go at best: questions chosen by somebody who knows the truth.
import { bcubed } from './bcubed.mjs';

/**
 * B-cubed of `[predicted, gold]` labels after each of `count` answers, when each question is the one whose answer puts most
 * right: it joins two clusters, or takes all of one person out of a cluster. Greedy, so the true bound may lie higher.
 */
export function perfectAnswers(labels, count) {
  const sizes = new Map();
  const clusters = new Map();
  for (const [predicted, person] of labels) {
    sizes.set(person, (sizes.get(person) ?? 0) + 1);
    const cluster = clusters.get(predicted) ?? new Map();
    clusters.set(predicted, cluster.set(person, (cluster.get(person) ?? 0) + 1));
  }
  const state = [...clusters.values()];
  const scores = [];
  for (let answers = 0; answers < count; answers += 1) {
    const best = bestChange(state, (cluster) => worth(cluster, sizes));
    if (best !== null) state.splice(0, state.length, ...without(state, best.gone), ...best.made);
    scores.push(scoreOf(state));
  }
  return scores;
}

/** Sum of the precisions and recalls of the mentions of a cluster: person → mentions. */
function worth(cluster, sizes) {
  const total = sizeOf(cluster);
  let sum = 0;
  for (const [person, count] of cluster) sum += count * (count / total + count / sizes.get(person));
  return sum;
}

const sizeOf = (cluster) => [...cluster.values()].reduce((sum, count) => sum + count, 0);

function bestChange(state, worthOf) {
  let best = null;
  const offer = (gone, made) => {
    const sum = (list) => list.reduce((total, cluster) => total + worthOf(cluster), 0);
    const gain = sum(made) - sum(gone);
    if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { gain, gone, made };
  };
  const holding = new Map();
  for (const cluster of state) {
    for (const [person, count] of cluster) {
      if (cluster.size > 1) offer([cluster], [new Map([[person, count]]), withoutPerson(cluster, person)]);
      for (const other of holding.get(person) ?? []) offer([cluster, other], [joined(cluster, other)]);
      holding.set(person, [...(holding.get(person) ?? []), cluster]);
    }
  }
  return best;
}

function withoutPerson(cluster, person) {
  const rest = new Map(cluster);
  rest.delete(person);
  return rest;
}

function joined(a, b) {
  const both = new Map(a);
  for (const [person, count] of b) both.set(person, (both.get(person) ?? 0) + count);
  return both;
}

const without = (state, gone) => state.filter((cluster) => !gone.includes(cluster));

const scoreOf = (state) =>
  bcubed(
    state.flatMap((cluster, index) =>
      [...cluster].flatMap(([person, count]) => Array.from({ length: count }, () => [index, person])),
    ),
  );
