/**
 * B-cubed precision, recall and F1 over `[predicted, gold]` labels (Bagga and Baldwin 1998, 10.3115/980451.980859).
 */
export function bcubed(labels) {
  const predicted = new Map();
  const gold = new Map();
  const both = new Map();
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const [p, g] of labels) {
    add(predicted, p);
    add(gold, g);
    add(both, `${p}\u0000${g}`);
  }
  let precision = 0;
  let recall = 0;
  for (const [p, g] of labels) {
    const common = both.get(`${p}\u0000${g}`);
    precision += common / predicted.get(p);
    recall += common / gold.get(g);
  }
  precision /= labels.length;
  recall /= labels.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** B-cubed of a labelling over all gold mentions, and over blocks that hold two or more people. */
export function evaluate(gold, labelOf, keep = () => true) {
  const people = new Map();
  for (const { person, block } of gold.values())
    people.set(block, (people.get(block) ?? new Set()).add(person));
  const all = [];
  const ambiguous = [];
  for (const [mention, { person, block }] of gold) {
    if (!keep(block)) continue;
    const pair = [labelOf(mention), person];
    all.push(pair);
    if (people.get(block).size > 1) ambiguous.push(pair);
  }
  return { all: bcubed(all), ambiguous: bcubed(ambiguous) };
}

export const show = ({ precision, recall, f1 }) =>
  `${precision.toFixed(4)} / ${recall.toFixed(4)} / ${f1.toFixed(4)}`;
