import { FEATURES, type FeatureName } from './features.js';

/** A table of weights of one feature: a value in `[edges[i - 1], edges[i])` adds `weights[i]`. Missing is below 0. */
export interface FeatureTable {
  readonly feature: FeatureName;
  readonly edges: readonly number[];
  readonly weights: readonly number[];
}

/** A table of two features at once: rows for the first, columns for the second. */
export interface CrossTable {
  readonly features: readonly [FeatureName, FeatureName];
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
  /** Clusters are joined from these log-odds on, by the feature `returns` of the corpus. */
  readonly thresholds: { readonly edges: readonly number[]; readonly values: readonly number[] };
  /** Probability of a merge from its log-odds: logistic of `slope × score + offset` (Platt scaling). */
  readonly mergeCalibration: { readonly slope: number; readonly offset: number };
  /** Estimated and observed share of a cluster that is one person, ascending. */
  readonly clusterCalibration: readonly (readonly [number, number])[];
}

/** What a table adds to a score. */
export interface Summand {
  readonly features: readonly FeatureName[];
  readonly weight: number;
}

export interface CompiledModel {
  readonly score: (features: Float64Array) => number;
  readonly summands: (features: Float64Array) => Summand[];
}

/** Calibrated probability of a merge with these log-odds. */
export function probabilityOf({ mergeCalibration: { slope, offset } }: AdditiveModel, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

/** The log-odds from which on clusters are joined in a corpus with these habits. */
export function thresholdOf({ thresholds: { edges, values } }: AdditiveModel, returns: number): number {
  return values[binOf(Float64Array.from(edges), Math.log(returns))] ?? 0;
}

/** Turns the readable tables into flat arrays. */
export function compileModel(model: AdditiveModel): CompiledModel {
  const tables = [
    ...model.tables.map(({ feature, edges, weights }) => ({
      features: [feature],
      first: FEATURES.indexOf(feature),
      second: 0,
      rows: Float64Array.from(edges),
      columns: new Float64Array(0),
      weights: Float64Array.from(weights),
    })),
    ...model.crosses.map(({ features, edges, weights }) => ({
      features,
      first: FEATURES.indexOf(features[0]),
      second: FEATURES.indexOf(features[1]),
      rows: Float64Array.from(edges[0]),
      columns: Float64Array.from(edges[1]),
      weights: Float64Array.from(weights.flat()),
    })),
  ];
  const weightOf = (table: (typeof tables)[number], features: Float64Array): number => {
    const row = binOf(table.rows, features[table.first]!);
    const column = table.columns.length === 0 ? 0 : binOf(table.columns, features[table.second]!);
    return table.weights[row * (table.columns.length + 1) + column]!;
  };
  return {
    score(features) {
      let sum = model.intercept;
      for (const table of tables) sum += weightOf(table, features);
      return sum;
    },
    summands: (features) =>
      tables.map((table) => ({ features: table.features, weight: weightOf(table, features) })),
  };
}

/** Index of the bin of a value among ascending edges. */
function binOf(edges: Float64Array, value: number): number {
  let bin = 0;
  while (bin < edges.length && value >= edges[bin]!) bin += 1;
  return bin;
}
