/** A table of weights of one feature: a value in `[edges[i - 1], edges[i])` adds `weights[i]`. Missing is below 0. */
export interface FeatureTable {
  readonly feature: number;
  readonly edges: readonly number[];
  readonly weights: readonly number[];
}

/** A table of two features at once: rows for the first, columns for the second. */
export interface CrossTable {
  readonly features: readonly [number, number];
  readonly edges: readonly [readonly number[], readonly number[]];
  readonly weights: readonly (readonly number[])[];
}

/**
 * A generalised additive model of the log-odds that two clusters are one author: an intercept, one table for each
 * feature and some for pairs of features (Lou et al. 2013, 10.1145/2487575.2487579).
 */
export interface AdditiveModel {
  readonly intercept: number;
  readonly tables: readonly FeatureTable[];
  readonly crosses: readonly CrossTable[];
}

/** Index of the bin of a value among ascending edges. */
export function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Log-odds of a feature vector. */
export function scoreOf(model: AdditiveModel, features: Float64Array): number {
  let score = model.intercept;
  for (const table of model.tables) score += table.weights[binOf(table.edges, features[table.feature]!)]!;
  for (const { features: pair, edges, weights } of model.crosses) {
    score += weights[binOf(edges[0], features[pair[0]]!)]![binOf(edges[1], features[pair[1]]!)]!;
  }
  return score;
}
