// Which errors of a clustering remain, and how far down the list of questions each would be found.

/**
 * The errors among mentions with a cluster and a person each: a cluster of several people is a false merge, a person in
 * several clusters a false split. `error` is the sum over its mentions of what they lack in B-cubed precision or recall,
 * `smaller` the mentions beside the largest part, `rank` the place, from 1, of the first question whose answer is about
 * it; null when there is none.
 */
export function remainingErrors(mentions, questions) {
  const errors = (kind, whole, part) =>
    [...grouped(mentions.values(), whole)].flatMap(([key, members]) => {
      const sizes = [...grouped(members, part).values()].map(({ length }) => length);
      if (sizes.length < 2) return [];
      const error = members.length - sizes.reduce((sum, size) => sum + size ** 2, 0) / members.length;
      const smaller = members.length - Math.max(...sizes);
      return [{ kind, smaller, error, rank: ranks[kind].get(key) ?? null }];
    });
  const ranks = { merge: new Map(), split: new Map() };
  questions.forEach(({ a, b }, at) => {
    const [left, right] = [mentions.get(a), mentions.get(b)];
    const [together, same] = [left.cluster === right.cluster, left.person === right.person];
    if (together === same) return;
    const [kind, key] = together ? ['merge', left.cluster] : ['split', left.person];
    if (!ranks[kind].has(key)) ranks[kind].set(key, at + 1);
  });
  return [
    ...errors(
      'merge',
      ({ cluster }) => cluster,
      ({ person }) => person,
    ),
    ...errors(
      'split',
      ({ person }) => person,
      ({ cluster }) => cluster,
    ),
  ];
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const KINDS = { merge: 'false merge', split: 'false split' };
const SIZES = { 1: [1, 1], '2 or 3': [2, 3], '4 or more': [4, Infinity] };
const PLACES = { 'first 50': [1, 50], '51 to 200': [51, 200], later: [201, Infinity] };

/** A table of the errors by kind and size, and where the questions about them stand. */
export function errorTable(errors) {
  const within = (value, [low, high]) => value !== null && value >= low && value <= high;
  const rows = Object.entries(KINDS).flatMap(([kind, name]) =>
    Object.entries(SIZES).map(([size, range]) => {
      const own = errors.filter((error) => error.kind === kind && within(error.smaller, range));
      const worth = own.reduce((sum, { error }) => sum + error, 0).toFixed(0);
      const places = Object.values(PLACES).map(
        (place) => own.filter(({ rank }) => within(rank, place)).length,
      );
      const none = own.filter(({ rank }) => rank === null).length;
      return `| ${[name, size, own.length, worth, ...places, none].join(' | ')} |`;
    }),
  );
  return [
    `| error | mentions on its smaller side | errors | mentions' worth | ${Object.keys(PLACES).join(' | ')} | no question |`,
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
