import { F, FEATURES, type FeatureName } from './features.js';

/** A table of weights of one feature: a value in `[edges[i - 1], edges[i])` adds `weights[i]`. Missing is below 0. */
export interface FeatureTable {
  readonly feature: FeatureName;
  readonly edges: readonly number[];
  readonly weights: readonly number[];
}

/** A table of two features at once: a row for each bin of the first, in it a weight for each bin of the second. */
export interface CrossTable {
  readonly features: readonly [FeatureName, FeatureName];
  readonly edges: readonly [readonly number[], readonly number[]];
  /** Row after row. */
  readonly weights: readonly number[];
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

/** What was learnt: whether bearers of one name are one person is another question than whether two names are. */
export interface IdentityModel {
  readonly sameName: AdditiveModel;
  readonly acrossNames: AdditiveModel;
  /** Clusters are joined from these log-odds on, by the feature `returns` of the corpus: one value for each bin. */
  readonly thresholds: { readonly edges: readonly number[]; readonly values: readonly number[] };
  /** Probability of a merge from its score: logistic of `slope × score + offset` (Platt scaling). */
  readonly mergeCalibration: { readonly slope: number; readonly offset: number };
  /** Estimated and observed share of a cluster that is one person, ascending. */
  readonly clusterCalibration: readonly (readonly [number, number])[];
}

/** What a table adds to a score; the intercept has no features. */
export interface Summand {
  readonly features: readonly FeatureName[];
  readonly weight: number;
}

/** Scores are log-odds above the threshold: clusters are joined from 0 on. */
export interface CompiledModel {
  readonly score: (features: Float64Array) => number;
  readonly summands: (features: Float64Array) => Summand[];
}

/** Calibrated probability of a merge with this score. */
export function probabilityOf({ mergeCalibration: { slope, offset } }: IdentityModel, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

/** The log-odds from which on clusters are joined in a corpus in which people return so often. */
export function thresholdOf({ thresholds: { edges, values } }: IdentityModel, returns: number): number {
  return values[binOf(Float64Array.from(edges), Math.log(returns))] ?? 0;
}

/** Turns the readable tables into flat arrays. The threshold is taken off the intercepts. */
export function compileModel(
  { sameName, acrossNames }: Pick<IdentityModel, 'sameName' | 'acrossNames'>,
  threshold: number,
): CompiledModel {
  const [same, across] = [compileTables(sameName, threshold), compileTables(acrossNames, threshold)];
  const choose = (features: Float64Array): CompiledModel =>
    features[F['name relation']] === 0 ? same : across;
  return {
    score: (features) => choose(features).score(features),
    summands: (features) => choose(features).summands(features),
  };
}

/** A table over the common bins of its features: `weights[rowOf[bin of first] + columnOf[bin of second]]`. */
interface FlatTable {
  readonly features: readonly FeatureName[];
  readonly first: number;
  readonly second: number;
  readonly rowOf: Uint16Array;
  readonly columnOf: Uint16Array;
  readonly weights: Float64Array;
}

/** All edges of a feature in one list, so that its value is looked up once and not once for each table. */
function compileTables(model: AdditiveModel, threshold: number): CompiledModel {
  const { tables, crosses } = model;
  const intercept = model.intercept - threshold;
  const all = [
    ...tables.map(({ feature, edges, weights }) => ({
      features: [feature] as const,
      edges: [edges, []] as const,
      weights,
    })),
    ...crosses,
  ];
  const edgesOf = FEATURES.map((name) => {
    const own = all.flatMap(({ features, edges }) =>
      features.flatMap((feature, at) => (feature === name ? edges[at]! : [])),
    );
    return Float64Array.from(new Set(own)).sort();
  });
  const flat = all.map((table) => flatTable(table, edgesOf));
  const bins = new Uint16Array(FEATURES.length);
  const place = (features: Float64Array): void => {
    for (let at = 0; at < bins.length; at += 1) bins[at] = binOf(edgesOf[at]!, features[at]!);
  };
  const weightIn = ({ first, second, rowOf, columnOf, weights }: FlatTable): number =>
    weights[rowOf[bins[first]!]! + columnOf[bins[second]!]!]!;
  return {
    score(features) {
      place(features);
      let sum = intercept;
      for (const table of flat) sum += weightIn(table);
      return sum;
    },
    summands(features) {
      place(features);
      return [
        { features: [], weight: intercept },
        ...flat.map((table) => ({ features: table.features, weight: weightIn(table) })),
      ];
    },
  };
}

function flatTable(
  { features, edges: [rows, columns], weights }: Omit<CrossTable, 'features'> & Pick<Summand, 'features'>,
  edgesOf: readonly Float64Array[],
): FlatTable {
  const [first, second] = [F[features[0]!], F[features[1] ?? features[0]!]];
  const width = columns.length + 1;
  return {
    features,
    first,
    second,
    rowOf: binsWithin(edgesOf[first]!, rows).map((row) => row * width),
    columnOf: binsWithin(edgesOf[second]!, columns),
    weights: Float64Array.from(weights),
  };
}

/** For each bin of the fine edges the bin of the coarse ones that it lies in; the coarse edges are among the fine. */
function binsWithin(fine: Float64Array, coarse: readonly number[]): Uint16Array {
  const edges = Float64Array.from(coarse);
  return Uint16Array.from({ length: fine.length + 1 }, (_, bin) =>
    bin === 0 ? 0 : binOf(edges, fine[bin - 1]!),
  );
}

/** Index of the bin of a value among ascending edges. */
function binOf(edges: Float64Array, value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
