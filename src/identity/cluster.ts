import { agglomerate, type Join } from './agglomerate.js';
import { idsContradict, type Constraints } from './constraints.js';
import { FEATURES, fillFeatures, type FeatureContext } from './features.js';
import { intersects, mergeProfiles, singleProfile, type Profile } from './profile.js';

export interface ClusterOptions {
  /** Log-odds of a feature vector. */
  readonly score: (features: Float64Array) => number;
  readonly threshold: number;
  readonly constraints: Constraints;
  /** Whether to cluster the signatures of these names, which are related to each other; all when absent. */
  readonly include?: (names: readonly number[]) => boolean;
  /** Called with every pair of clusters that is scored; for training. */
  readonly observe?: (a: Profile, b: Profile, features: Float64Array, score: number) => void;
}

export interface Clustering {
  readonly profiles: readonly Profile[];
  readonly joins: readonly Join[];
}

/** Clusters all signatures: first those of one name, then across the names that can be one person's. */
export function clusterSignatures(context: FeatureContext, options: ClusterOptions): Clustering {
  const { corpus } = context;
  const features = new Float64Array(FEATURES.length);
  const { constraints } = options;
  const score = (a: Profile, b: Profile): number | null => {
    if (forbidden(context, constraints, a, b) !== null) return null;
    fillFeatures(context, a, b, features);
    const value = options.score(features);
    options.observe?.(a, b, features, value);
    return value;
  };
  const joins: Join[] = [];
  const byName: Profile[][] = corpus.names.names.map(() => []);
  // Clusters given from outside that have several names wait for the second round under the first of these.
  const mixed: Profile[][] = corpus.names.names.map(() => []);
  for (const profile of givenProfiles(context, constraints)) {
    (profile.names.length === 1 ? byName : mixed)[profile.names[0]!]!.push(profile);
  }
  const profiles: Profile[] = [];
  for (const names of nameComponents(corpus.names.related)) {
    if (options.include?.(names) === false) continue;
    const parts = names.flatMap((name) => {
      const result = agglomerate(byName[name]!, allPairs(byName[name]!.length), score, options.threshold);
      joins.push(...result.joins);
      return [...result.profiles, ...mixed[name]!];
    });
    const result = agglomerate(parts, relatedPairs(context, parts), score, options.threshold);
    joins.push(...result.joins);
    profiles.push(...result.profiles);
  }
  return { profiles, joins };
}

/** Why two clusters must not be joined, null when they may be. */
export function forbidden(
  context: FeatureContext,
  constraints: Pick<Constraints, 'scheme'>,
  a: Profile,
  b: Profile,
): string | null {
  if (intersects(a.papers, b.papers)) return 'two names on one paper are two people';
  if (a.ids.length > 0 && idsContradict(constraints.scheme, a.ids, b.ids)) return 'identifiers contradict each other';
  if (a.apart.some((mark) => b.apart.includes(mark ^ 1))) return 'kept apart by a decision';
  return namesAgree(context, a, b) ? null : 'names that cannot be one person’s';
}

/** Whether each name of one cluster can be the name of whoever bears each name of the other. */
function namesAgree(context: FeatureContext, a: Profile, b: Profile): boolean {
  const { related } = context.corpus.names;
  return a.names.every((first) => b.names.every((second) => first === second || related[first]!.has(second)));
}

/** One profile for each signature, or for each group that is one author by decision or identifier. */
function givenProfiles(context: FeatureContext, constraints: Constraints): Profile[] {
  const { corpus } = context;
  const single = (at: number): Profile =>
    singleProfile(corpus, at, context.namesOf[corpus.paper[at]!]!, context.vectors, constraints);
  const grouped = new Set(constraints.groups.flat());
  const profiles = constraints.groups.map((group) => group.map(single).reduce(mergeProfiles));
  for (let at = 0; at < corpus.count; at += 1) if (!grouped.has(at)) profiles.push(single(at));
  return profiles;
}

function* allPairs(count: number): Generator<readonly [number, number]> {
  for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) yield [a, b];
}

/** Pairs of clusters that bear names which differ but are related. Clusters of one and the same name met before. */
function* relatedPairs(
  { corpus }: FeatureContext,
  profiles: readonly Profile[],
): Generator<readonly [number, number]> {
  const bearers = new Map<number, number[]>();
  profiles.forEach((profile, index) => {
    for (const name of profile.names) {
      const list = bearers.get(name);
      if (list) list.push(index);
      else bearers.set(name, [index]);
    }
  });
  for (let a = 0; a < profiles.length; a += 1) {
    const { names } = profiles[a]!;
    const met = new Set<number>();
    for (const name of names) {
      for (const other of corpus.names.related[name]!.keys()) {
        for (const b of bearers.get(other) ?? []) if (b > a) met.add(b);
      }
      for (const b of bearers.get(name)!) {
        if (b > a && (names.length > 1 || profiles[b]!.names.length > 1)) met.add(b);
      }
    }
    for (const b of met) yield [a, b];
  }
}

/** Connected components of the relation between names, each ascending. */
function nameComponents(related: readonly ReadonlyMap<number, number>[]): number[][] {
  const seen = new Uint8Array(related.length);
  const components: number[][] = [];
  for (let start = 0; start < related.length; start += 1) {
    if (seen[start]) continue;
    seen[start] = 1;
    const component = [start];
    for (let at = 0; at < component.length; at += 1) {
      for (const other of related[component[at]!]!.keys()) {
        if (seen[other]) continue;
        seen[other] = 1;
        component.push(other);
      }
    }
    components.push(component.sort((a, b) => a - b));
  }
  return components;
}
