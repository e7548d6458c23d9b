// The terms of the model and the bins of their tables.
import { quantileEdges } from './boost.mjs';

/** Edges that are no quantiles: categories, and measures of a whole corpus. */
const FIXED = {
  'name relation': Object.assign([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { unordered: true }),
  'given name': Object.assign([1, 2, 3], { unordered: true }),
  spelling: [0, 4.5],
  'name variation': [0, 4.6],
  returns: [1.9, 2.9],
};

/** Pairs of features whose effects do not add up: within one name, and across names. */
const PAIRS = {
  sameName: {
    namesakes: [
      ...[
        'context centroid similarity',
        'positions',
        'co-authors without overlap',
        'spelling',
        'given name',
        'returns',
      ],
      ...['shared co-authors', 'co-authors of co-authors', 'shared venue', 'affiliation similarity'],
    ],
    returns: ['spelling', 'shared venue', 'context centroid similarity', 'shared co-authors'],
    spelling: ['context centroid similarity', 'years apart'],
    'given name': ['shared venue', 'co-authors of co-authors', 'years apart'],
    positions: ['co-authors without overlap', 'context centroid similarity'],
    'affiliation similarity': ['affiliations around'],
    'years apart': ['context centroid similarity'],
    'affiliation at one time': ['namesakes', 'years of overlap', 'affiliation similarity'],
    'mentions of the name': [
      ...['namesakes', 'context centroid similarity', 'co-authors without overlap'],
      ...['mentions of the smaller', 'mentions of the larger', 'returns'],
    ],
    'mentions of the larger': ['context centroid similarity', 'mentions of the smaller'],
  },
  acrossNames: {
    'name relation': [
      ...['namesakes', 'shared co-author fraction', 'topic centroid similarity', 'spelling', 'returns'],
      ...['years together', 'name variation', 'affiliation similarity', 'given name'],
    ],
    spelling: [
      ...['namesakes', 'shared co-author fraction', 'affiliation similarity', 'co-authors without overlap'],
      ...['topic centroid similarity', 'context centroid similarity'],
    ],
    namesakes: ['given name', 'co-authors without overlap', 'topic centroid similarity'],
    'co-authors without overlap': ['affiliation rarity', 'positions'],
    'years apart': ['years together'],
    'affiliation at one time': ['name relation'],
    'mentions of the name': ['name relation', 'namesakes'],
  },
};
const BINS = 24;
const BINS_OF_PAIRS = 8;
/** How many share a name says most, and by steps. */
const FINE_BINS_OF_PAIRS = { namesakes: 14 };

/** The terms of one of the two models, with bins for these samples. */
export function modelTerms(kind, features, columns, weights) {
  const edges = (index, bins) => FIXED[features[index]] ?? quantileEdges(columns[index], weights, bins);
  const fine = (index) => edges(index, FINE_BINS_OF_PAIRS[features[index]] ?? BINS_OF_PAIRS);
  const pairs = Object.entries(PAIRS[kind]).flatMap(([first, others]) =>
    others.map((second) => [first, second]),
  );
  return [
    ...features.map((_, index) => ({ features: [index], edges: [edges(index, BINS)] })),
    ...pairs.map((pair) => {
      const indices = pair.map((name) => features.indexOf(name));
      return { features: indices, edges: indices.map(fine) };
    }),
  ];
}

/** The fitted tables in the shape of `weights.ts`, rounded to three digits behind the point, those of pairs to two. */
export function readableModel(features, terms, { intercept, tables }) {
  const round = (value) => Math.round(value * 1000) / 1000 + 0;
  const model = { intercept: round(intercept), tables: [], crosses: [] };
  terms.forEach((term, at) => {
    const names = term.features.map((index) => features[index]);
    const weights = Array.from(tables[at].weights, round);
    if (names.length === 1) {
      model.tables.push({ feature: names[0], edges: [...term.edges[0]], weights });
      return;
    }
    model.crosses.push({
      features: names,
      edges: term.edges.map((list) => [...list]),
      weights: weights.map((weight) => Math.round(weight * 100) / 100 + 0),
    });
  });
  return model;
}
