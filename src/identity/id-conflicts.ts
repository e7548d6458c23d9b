import { forbidden, profileOf } from './cluster.js';
import type { Constraints } from './constraints.js';
import { FEATURES, fillFeatures, type FeatureContext } from './features.js';
import { idsContradict } from './identifiers.js';
import { mergeAll, type Profile } from './profile.js';

/** Where identifiers say one thing and the clusters another: two signatures that stand for the sides. */
export interface IdConflict {
  readonly a: number;
  readonly b: number;
  readonly reason: string;
}

/** Names with more clusters are too common to compare all of them. */
const MOST_CLUSTERS = 30;

/** Sides of one identifier that are listed beside the first. */
const MOST_SIDES = 3;

interface Outcome {
  readonly context: FeatureContext;
  readonly constraints: Constraints;
  readonly clusters: readonly Int32Array[];
  readonly clusterOf: Int32Array;
  readonly score: (features: Float64Array) => number;
}

/** Identifiers whose bearers are not one cluster, and clusters that nothing but identifiers keeps apart. */
export function idConflicts(outcome: Outcome): IdConflict[] {
  return outcome.constraints.ids.size === 0 ? [] : [...splitIds(outcome), ...keptApart(outcome)];
}

function splitIds({ context, constraints, clusterOf }: Outcome): IdConflict[] {
  return constraints.bearers.flatMap((bearers, code): IdConflict[] => {
    const sides = new Map<number, number>();
    for (const at of bearers) if (!sides.has(clusterOf[at]!)) sides.set(clusterOf[at]!, at);
    const [a, ...others] = sides.values();
    return others.slice(0, MOST_SIDES).map((b) => {
      const barrier = forbidden(
        context,
        constraints,
        profileOf(context, constraints, a!),
        profileOf(context, constraints, b),
      );
      const why = constraints.void.has(code)
        ? 'it stands twice on one paper'
        : (barrier ?? 'the evidence says two people');
      return { a: a!, b, reason: `one identifier, but ${why}` };
    });
  });
}

function keptApart({ context, constraints, clusters, clusterOf, score }: Outcome): IdConflict[] {
  const byName = new Map<number, Set<number>>();
  for (const at of constraints.ids.keys()) {
    const name = context.corpus.name[at]!;
    byName.set(name, (byName.get(name) ?? new Set()).add(clusterOf[at]!));
  }
  const profile = (cluster: number): Profile =>
    mergeAll(Array.from(clusters[cluster]!, (at) => profileOf(context, constraints, at)));
  const features = new Float64Array(FEATURES.length);
  const found: IdConflict[] = [];
  for (const [, bearing] of [...byName].sort(([a], [b]) => a - b)) {
    if (bearing.size < 2 || bearing.size > MOST_CLUSTERS) continue;
    const profiles = [...bearing].sort((x, y) => x - y).map(profile);
    profiles.forEach((a, index) => {
      for (const b of profiles.slice(index + 1)) {
        if (!idsContradict(constraints, a.ids, b.ids)) continue;
        if (forbidden(context, constraints, { ...a, ids: NO_IDS }, b) !== null) continue;
        fillFeatures(context, a, b, features);
        if (score(features) < 0) continue;
        found.push({
          a: a.members[0]!,
          b: b.members[0]!,
          reason: 'the evidence says one person, but identifiers contradict',
        });
      }
    });
  }
  return found;
}

const NO_IDS = new Int32Array(0);
