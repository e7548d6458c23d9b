import { agglomerate, type Agglomeration, type Join, type PairScore } from './agglomerate.js';
import { allPairs, nearestPairs, type Pair } from './candidates.js';
import type { FeatureContext } from './features.js';
import type { Profile } from './profile.js';

/** Groups up to this size are compared pair by pair at once. */
const SMALL_GROUP = 24;
/** Groups up to this size are compared pair by pair once their near pairs are joined. */
const MEDIUM_GROUP = 150;
/** Others that each cluster is compared with in a round, and in the last round of a large group. */
const NEAREST = 12;
const NEAREST_AT_LAST = 60;
/** Pairs of one name this close below the threshold are looked at again across names. */
const CLOSE = 2;
/** A round that leaves more than this share of its clusters is the last one of its kind. */
const SETTLED = 0.9;

/**
 * Clusters the profiles of one name. A large group goes in rounds: in each, every cluster is compared with those that
 * share most with it, and the clusters of one round are the material of the next. So the pairs grow with the mentions of
 * a name, not with their square.
 */
export function clusterOneName(
  context: FeatureContext,
  profiles: readonly Profile[],
  score: PairScore,
): Agglomeration {
  const joins: Join[] = [];
  let current = profiles;
  while (current.length > SMALL_GROUP) {
    const round = agglomerate(current, nearestPairs(context, current, NEAREST), score);
    joins.push(...round.joins);
    const settled = round.profiles.length > SETTLED * current.length;
    current = round.profiles;
    if (settled) break;
  }
  const rest =
    current.length <= MEDIUM_GROUP
      ? allPairs(current.length)
      : nearestPairs(context, current, NEAREST_AT_LAST);
  const last = agglomerate(current, rest, score);
  return { profiles: last.profiles, joins: [...joins, ...last.joins], doubts: last.doubts };
}

/**
 * Clusters what bears names that differ but are related. Pairs of one name that came `close` to a merge are looked at
 * again: what joins one of them from outside can bring them together.
 */
export function clusterAcrossNames(
  context: FeatureContext,
  profiles: readonly Profile[],
  close: readonly Join[],
  score: PairScore,
): Agglomeration {
  const bearers = new Map<number, number[]>();
  profiles.forEach((profile, index) => {
    for (const name of profile.names) {
      const list = bearers.get(name);
      if (list) list.push(index);
      else bearers.set(name, [index]);
    }
  });
  if (bearers.size < 2) return { profiles, joins: [], doubts: [] };
  const pairs = relatedPairs(context, profiles, bearers);
  return agglomerate(profiles, withClose(profiles, close, pairs), score);
}

function* withClose(
  profiles: readonly Profile[],
  close: readonly Join[],
  pairs: Iterable<Pair>,
): Generator<Pair> {
  const byFirst = new Map(profiles.map((profile, index) => [profile.members[0]!, index]));
  for (const { a, b, score } of close) if (score >= -CLOSE) yield [byFirst.get(a)!, byFirst.get(b)!];
  yield* pairs;
}

/** All pairs whose names differ and are related; of very many, those that share most. */
function relatedPairs(
  { corpus, people, ...rest }: FeatureContext,
  profiles: readonly Profile[],
  bearers: ReadonlyMap<number, readonly number[]>,
): Iterable<Pair> {
  const { related } = corpus.names;
  let count = 0;
  for (const [name, list] of bearers) {
    for (const other of related[name]!.keys()) count += list.length * (bearers.get(other)?.length ?? 0);
  }
  if (count <= 2 * NEAREST_AT_LAST * profiles.length) return allRelatedPairs(corpus.names, profiles, bearers);
  return nearestPairs({ corpus, people, ...rest }, profiles, NEAREST_AT_LAST, (a, b) =>
    profiles[a]!.names.some((name) => profiles[b]!.names.some((other) => related[name]!.has(other))),
  );
}

function* allRelatedPairs(
  { related }: FeatureContext['corpus']['names'],
  profiles: readonly Profile[],
  bearers: ReadonlyMap<number, readonly number[]>,
): Generator<Pair> {
  for (let a = 0; a < profiles.length; a += 1) {
    const { names } = profiles[a]!;
    const met = new Set<number>();
    for (const name of names) {
      for (const other of related[name]!.keys()) {
        for (const b of bearers.get(other) ?? []) if (b > a) met.add(b);
      }
      for (const b of bearers.get(name)!) {
        if (b > a && (names.length > 1 || profiles[b]!.names.length > 1)) met.add(b);
      }
    }
    for (const b of met) yield [a, b];
  }
}
