import { intersects } from '../structures/ascending.js';
import type { Join } from './agglomerate.js';
import type { Constraints } from './constraints.js';
import { FEATURES, fillFeatures, type FeatureContext } from './features.js';
import { idsContradict, sharedIdWeight } from './identifiers.js';
import { JoinList } from './join-list.js';
import { mergeAll, singleProfile, type Profile } from './profile.js';
import { clusterAcrossNames, clusterOneName } from './rounds.js';

export interface ClusterOptions {
  /** Log-odds of a feature vector above the threshold. */
  readonly score: (features: Float64Array) => number;
  readonly constraints: Constraints;
  /** Whether to cluster the signatures of these names, which are related to each other; all when absent. */
  readonly include?: (names: readonly number[]) => boolean;
  /** Called with every pair of clusters that is scored; for training. */
  readonly observe?: (a: Profile, b: Profile, features: Float64Array, score: number) => void;
}

export interface Clustering {
  /** The signatures of each cluster, ascending; in no particular order. */
  readonly clusters: readonly Int32Array[];
  readonly joins: JoinList;
  readonly doubts: JoinList;
}

/**
 * Clusters all signatures, one component of related names after the other: first the signatures of one name, then
 * across names.
 */
export function clusterSignatures(context: FeatureContext, options: ClusterOptions): Clustering {
  const { corpus } = context;
  const { constraints } = options;
  const features = new Float64Array(FEATURES.length);
  const score = (a: Profile, b: Profile): number | null => {
    if (forbidden(context, constraints, a, b) !== null) return null;
    fillFeatures(context, a, b, features);
    const value = options.score(features) + sharedIdWeight(a.ids, b.ids);
    options.observe?.(a, b, features, value);
    return value;
  };
  const clusters: Int32Array[] = [];
  const joins = new JoinList();
  const doubts = new JoinList();
  const given = givenByName(context, constraints);
  const signatures = signaturesByName(corpus.name, corpus.names.names.length);
  for (const names of nameComponents(corpus.names.related, namesJoined(corpus.name, constraints))) {
    if (options.include?.(names) === false) continue;
    const [only] = names;
    if (names.length === 1 && signatures(only!).length === 1) {
      clusters.push(signatures(only!));
      continue;
    }
    const parts: Profile[] = [];
    const close: Join[] = [];
    for (const name of names) {
      const singles: Profile[] = [];
      for (const at of signatures(name)) {
        if (!given.has.has(at)) singles.push(profileOf(context, constraints, at));
      }
      singles.push(...(given.pure.get(name) ?? []));
      const result = clusterOneName(context, singles, score);
      joins.add(result.joins);
      close.push(...result.doubts);
      parts.push(...result.profiles, ...(given.mixed.get(name) ?? []));
    }
    const result = clusterAcrossNames(context, parts, close, score);
    joins.add(result.joins);
    doubts.add(close);
    doubts.add(result.doubts);
    for (const profile of result.profiles) clusters.push(profile.members);
  }
  return { clusters, joins, doubts };
}

export function profileOf(context: FeatureContext, constraints: Constraints, at: number): Profile {
  const { corpus, vectors, people } = context;
  return singleProfile(corpus, at, people, vectors, constraints);
}

/** Why two clusters must not be joined, null when they may be. */
export function forbidden(
  context: FeatureContext,
  constraints: Pick<Constraints, 'scheme' | 'registered'>,
  a: Profile,
  b: Profile,
): string | null {
  if (intersects(a.papers, b.papers)) return 'two names on one paper are two people';
  if (a.ids.length > 0 && idsContradict(constraints, a.ids, b.ids))
    return 'identifiers contradict each other';
  if (a.apart.length > 0 && a.apart.some((mark) => b.apart.includes(mark ^ 1)))
    return 'kept apart by a decision';
  return namesAgree(context, a, b) ? null : 'names that cannot be one person’s';
}

/** Whether each name of one cluster can be the name of whoever bears each name of the other. */
function namesAgree(context: FeatureContext, a: Profile, b: Profile): boolean {
  const { related } = context.corpus.names;
  if (a.given || b.given) {
    // A decision or identifier can join names that have nothing in common; one of them is enough then.
    const [group, other] = a.given ? [a, b] : [b, a];
    return other.names.every((name) => group.names.some((own) => own === name || related[own]!.has(name)));
  }
  for (const first of a.names) {
    for (const second of b.names) if (first !== second && !related[first]!.has(second)) return false;
  }
  return true;
}

/** Clusters given by decisions and identifiers, under their only name or under the first of several. */
function givenByName(
  context: FeatureContext,
  constraints: Constraints,
): { has: Set<number>; pure: Map<number, Profile[]>; mixed: Map<number, Profile[]> } {
  const pure = new Map<number, Profile[]>();
  const mixed = new Map<number, Profile[]>();
  for (const group of constraints.groups) {
    const merged = mergeAll(group.map((at) => profileOf(context, constraints, at)));
    const profile = { ...merged, given: true };
    const target = profile.names.length === 1 ? pure : mixed;
    const list = target.get(profile.names[0]!);
    if (list) list.push(profile);
    else target.set(profile.names[0]!, [profile]);
  }
  return { has: new Set(constraints.groups.flat()), pure, mixed };
}

function signaturesByName(nameOf: Int32Array, names: number): (name: number) => Int32Array {
  const start = new Int32Array(names + 1);
  for (const name of nameOf) start[name + 1]! += 1;
  for (let name = 0; name < names; name += 1) start[name + 1]! += start[name]!;
  const next = start.slice();
  const list = new Int32Array(nameOf.length);
  nameOf.forEach((name, at) => (list[next[name]!++] = at));
  return (name) => list.subarray(start[name], start[name + 1]);
}

/** Name → names that a decision or identifier joins with it. */
function namesJoined(nameOf: Int32Array, { groups }: Constraints): Map<number, number[]> {
  const joined = new Map<number, number[]>();
  const add = (a: number, b: number): void => {
    const list = joined.get(a);
    if (list) list.push(b);
    else joined.set(a, [b]);
  };
  for (const group of groups) {
    const first = nameOf[group[0]!]!;
    for (const at of group) {
      if (nameOf[at] === first) continue;
      add(first, nameOf[at]!);
      add(nameOf[at]!, first);
    }
  }
  return joined;
}

/** Connected components of the relation between names, each ascending. */
function nameComponents(
  related: readonly ReadonlyMap<number, number>[],
  joined: ReadonlyMap<number, readonly number[]>,
): number[][] {
  const seen = new Uint8Array(related.length);
  const components: number[][] = [];
  for (let start = 0; start < related.length; start += 1) {
    if (seen[start]) continue;
    seen[start] = 1;
    const component = [start];
    for (const name of component) {
      for (const other of [...related[name]!.keys(), ...(joined.get(name) ?? [])]) {
        if (seen[other]) continue;
        seen[other] = 1;
        component.push(other);
      }
    }
    components.push(component.sort((a, b) => a - b));
  }
  return components;
}
