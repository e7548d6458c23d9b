import type { FeatureContext } from './features.js';
import type { Profile } from './profile.js';

/** Groups up to this size are compared pair by pair. */
const ALL_PAIRS = 150;
/** Keys that more clusters of a group share say nothing within it. */
const LONGEST_POSTING = 40;
/** Words kept of each cluster: the weightiest of its topics, and words of affiliations at least this rare. */
const TOPIC_WORDS = 6;
const RARE_AFFILIATION_WORD = 4;

/**
 * Pairs of positions worth scoring among clusters that bear one name: all of a small group; of a large one those that
 * share a co-author, an identifier, a rare word of an affiliation or a word of their topics. Ascending, each pair once.
 */
export function* candidatePairs(
  context: FeatureContext,
  profiles: readonly Profile[],
): Generator<readonly [number, number]> {
  if (profiles.length <= ALL_PAIRS) {
    for (let a = 0; a < profiles.length; a += 1)
      for (let b = a + 1; b < profiles.length; b += 1) yield [a, b];
    return;
  }
  const postings = postingLists(context, profiles);
  const met = Array.from(profiles, () => new Set<number>());
  for (const list of postings.values()) {
    for (let i = 0; i < list.length; i += 1)
      for (let j = i + 1; j < list.length; j += 1) met[list[i]!]!.add(list[j]!);
  }
  for (let a = 0; a < met.length; a += 1) for (const b of [...met[a]!].sort((x, y) => x - y)) yield [a, b];
}

/** Key → positions of the clusters that have it. */
function postingLists(
  { corpus, people }: FeatureContext,
  profiles: readonly Profile[],
): Map<number, number[]> {
  const { block } = corpus.names;
  const count = people.block.length;
  const words = corpus.topics.words.length;
  const rest = words + corpus.affiliations.rarity.length;
  const postings = new Map<number, number[]>();
  const closed = new Set<number>();
  profiles.forEach((profile, position) => {
    const add = (key: number, longest: number): void => {
      const list = postings.get(key);
      if (list === undefined) {
        if (!closed.has(key)) postings.set(key, [position]);
      } else if (list.at(-1) !== position) {
        list.push(position);
        if (list.length > longest) {
          postings.delete(key);
          closed.add(key);
        }
      }
    };
    for (const person of profile.coauthors) {
      if (!profile.names.some((own) => block[own] === people.block[person])) add(person, 4 * LONGEST_POSTING);
    }
    for (const id of profile.ids) add(count + rest + id, Infinity);
    for (const word of topWords(profile)) add(count + word, LONGEST_POSTING);
    for (const set of profile.affiliations) {
      for (const word of corpus.affiliations.words[set]!) {
        if (corpus.affiliations.rarity[word]! >= RARE_AFFILIATION_WORD)
          add(count + words + word, LONGEST_POSTING);
      }
    }
  });
  return postings;
}

function topWords({ words, weights }: Profile): number[] {
  return Array.from(words, (word, at) => ({ word, weight: weights[at]! }))
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
    .slice(0, TOPIC_WORDS)
    .map(({ word }) => word);
}
