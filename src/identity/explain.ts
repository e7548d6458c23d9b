import type { Join } from './agglomerate.js';
import { forbidden, profileOf } from './cluster.js';
import type { Constraints } from './constraints.js';
import { F, FEATURES, fillFeatures, type FeatureContext, type FeatureName } from './features.js';
import { probabilityOf, type CompiledModel } from './model.js';
import { sharedIdWeight } from './identifiers.js';
import { NAME_RELATIONS } from './name-match.js';
import { mergeAll, type Profile } from './profile.js';
import type { Evidence, Evaluation, PairExplanation } from './types.js';
import { MODEL } from './weights.js';

interface Outcome {
  readonly context: FeatureContext;
  readonly constraints: Constraints;
  readonly model: CompiledModel;
  readonly clusters: readonly Int32Array[];
  readonly clusterOf: Int32Array;
  /** Cluster → its joins in the order in which they happened. */
  readonly joinsOf: (cluster: number) => readonly Join[];
}

/** Explains two mentions: by themselves, and as parts of the clusters that met or stayed apart. */
export function explainer(outcome: Outcome): (a: number, b: number) => PairExplanation {
  const { context, constraints, clusters, clusterOf } = outcome;
  const { mention } = context.corpus;
  const signature = new Map(Array.from(mention, (index, at) => [index, at]));
  const profile = (members: Iterable<number>): Profile =>
    mergeAll(Array.from(members, (at) => profileOf(context, constraints, at)));
  return (a, b) => {
    const [left, right] = [signature.get(a), signature.get(b)];
    if (left === undefined || right === undefined || left === right) {
      throw new RangeError(`No pair of mentions ${a} and ${b}`);
    }
    const [first, second] = [profile([left]), profile([right])];
    const together = clusterOf[left] === clusterOf[right];
    const mentions = evaluate(outcome, first, second);
    const members = together
      ? sidesOfMerge(outcome, left, right)
      : [clusters[clusterOf[left]!]!, clusters[clusterOf[right]!]!];
    if (members === null)
      return { together, constraint: 'joined by a decision or an identifier', mentions, clusters: null };
    const [one, other] = [profile(members[0]!), profile(members[1]!)];
    return {
      together,
      constraint: together ? null : forbidden(context, constraints, one, other),
      mentions,
      clusters: evaluate(outcome, one, other),
    };
  };
}

/** The two clusters whose merge brought two signatures together; null when they were one from the start. */
function sidesOfMerge(
  { clusterOf, joinsOf, constraints }: Outcome,
  a: number,
  b: number,
): Iterable<number>[] | null {
  const members = new Map<number, number[]>();
  for (const group of constraints.groups) members.set(group[0]!, [...group]);
  const sideOf = (first: number): number[] => members.get(first) ?? [first];
  for (const join of joinsOf(clusterOf[a]!)) {
    const [left, right] = [sideOf(join.a), sideOf(join.b)];
    if ((left.includes(a) && right.includes(b)) || (left.includes(b) && right.includes(a)))
      return [left, right];
    members.set(Math.min(join.a, join.b), [...left, ...right]);
  }
  return null;
}

function evaluate({ context, model }: Outcome, a: Profile, b: Profile): Evaluation {
  const features = new Float64Array(FEATURES.length);
  fillFeatures(context, a, b, features);
  const shared = sharedIdWeight(a.ids, b.ids);
  const score = model.score(features) + shared;
  const evidence = model
    .summands(features)
    .map((summand): Evidence => ({
      feature: summand.features.join(' × ') || 'intercept',
      value: summand.features.map((name) => valueText(name, features[F[name]]!)).join(' × '),
      weight: summand.weight,
    }))
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  return {
    evidence,
    score,
    probability: probabilityOf(MODEL, score),
  };
}

const GIVEN_KINDS = ['other', 'one Chinese syllable', 'two Chinese syllables', 'initials'];

function valueText(feature: FeatureName, value: number): string {
  if (feature === 'name relation') return NAME_RELATIONS[value] ?? 'unrelated';
  if (feature === 'given name') return GIVEN_KINDS[value] ?? '';
  if (feature === 'spelling') return value < 0 ? 'shared, or no sign here' : 'different';
  if (feature === 'name variation') return value < 0 ? 'none' : value.toFixed(2);
  if (value < 0) return feature === 'co-authors without overlap' ? 'overlap' : 'unknown';
  // Of names that cannot be one person's.
  if (value === Infinity) return 'no name in common';
  return String(Number(value.toFixed(2)));
}
