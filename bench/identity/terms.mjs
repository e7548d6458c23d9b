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

/** Pairs of features whose effects do not add up. */
const PAIRS = [
  ['namesakes', 'context centroid similarity'],
  ['namesakes', 'positions'],
  ['name relation', 'namesakes'],
  ['name relation', 'shared co-author fraction'],
  ['name relation', 'name variation'],
  ['returns', 'namesakes'],
  ['name relation', 'returns'],
];
const BINS = 12;
const BINS_OF_PAIRS = 6;

export function modelTerms(features, columns, weights) {
  const edges = (index, bins) => FIXED[features[index]] ?? quantileEdges(columns[index], weights, bins);
  return [
    ...features.map((_, index) => ({ features: [index], edges: [edges(index, BINS)] })),
    ...PAIRS.map((pair) => {
      const indices = pair.map((name) => features.indexOf(name));
      return { features: indices, edges: indices.map((index) => edges(index, BINS_OF_PAIRS)) };
    }),
  ];
}

/** The fitted tables in the shape of `weights.ts`, rounded to three digits behind the point. */
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
    const width = term.edges[1].length + 1;
    const rows = Array.from({ length: term.edges[0].length + 1 }, (_, row) =>
      weights.slice(row * width, (row + 1) * width),
    );
    model.crosses.push({ features: names, edges: term.edges.map((list) => [...list]), weights: rows });
  });
  return model;
}
