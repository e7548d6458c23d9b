import { agglomerate, type Join } from './agglomerate.js';
import { FEATURES, fillFeatures, type FeatureContext } from './features.js';
import { intersects, singleProfile, type Profile } from './profile.js';

export interface ClusterOptions {
  /** Log-odds of a feature vector. */
  readonly score: (features: Float64Array) => number;
  readonly threshold: number;
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
  const score = (a: Profile, b: Profile): number | null => {
    if (intersects(a.papers, b.papers) || !namesAgree(context, a, b)) return null;
    fillFeatures(context, a, b, features);
    const value = options.score(features);
    options.observe?.(a, b, features, value);
    return value;
  };
  const joins: Join[] = [];
  const byName: Profile[][] = corpus.names.names.map(() => []);
  for (let at = 0; at < corpus.count; at += 1) {
    byName[corpus.name[at]!]!.push(singleProfile(corpus, at, context.namesOf[corpus.paper[at]!]!));
  }
  const ofName = byName.map((singles) => {
    if (singles.length < 2) return singles;
    const result = agglomerate(singles, allPairs(singles.length), score, options.threshold);
    joins.push(...result.joins);
    return result.profiles;
  });
  const profiles: Profile[] = [];
  for (const names of nameComponents(corpus.names.related)) {
    const parts = names.flatMap((name) => ofName[name]!);
    if (names.length === 1) {
      profiles.push(...parts);
      continue;
    }
    const result = agglomerate(parts, relatedPairs(context, names, ofName), score, options.threshold);
    joins.push(...result.joins);
    profiles.push(...result.profiles);
  }
  return { profiles, joins };
}

/** Whether each name of one cluster can be the name of whoever bears each name of the other. */
function namesAgree(context: FeatureContext, a: Profile, b: Profile): boolean {
  const { related } = context.corpus.names;
  return a.names.every((first) => b.names.every((second) => first === second || related[first]!.has(second)));
}

function* allPairs(count: number): Generator<readonly [number, number]> {
  for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) yield [a, b];
}

/** Pairs of positions in the joined list of the names' clusters, for names that are related. */
function* relatedPairs(
  context: FeatureContext,
  names: readonly number[],
  ofName: readonly (readonly Profile[])[],
): Generator<readonly [number, number]> {
  const first = new Map<number, number>();
  let total = 0;
  for (const name of names) {
    first.set(name, total);
    total += ofName[name]!.length;
  }
  for (const name of names) {
    for (const other of context.corpus.names.related[name]!.keys()) {
      if (other <= name) continue;
      for (let i = 0; i < ofName[name]!.length; i += 1) {
        for (let j = 0; j < ofName[other]!.length; j += 1) yield [first.get(name)! + i, first.get(other)! + j];
      }
    }
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
