import type { FeatureContext } from './features.js';
import type { Profile } from './profile.js';

/** A pair of positions in a list of profiles, the smaller first. */
export type Pair = readonly [number, number];

/** Keys that more clusters of a group share say nothing within it. */
const LONGEST_POSTING = 40;
const LONGEST_POSTING_OF_PERSON = 160;
/** Words kept of each cluster: the weightiest of its topics, and words of affiliations at least this rare. */
const TOPIC_WORDS = 6;
const RARE_AFFILIATION_WORD = 4;
/** What a shared identifier and a shared word of the topics weigh beside the rarity of a shared co-author's name. */
const ID_WEIGHT = 100;
const WORD_WEIGHT = 2;

export function* allPairs(count: number): Generator<Pair> {
  for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) yield [a, b];
}

/**
 * For each cluster the `nearest` others that share most with it, of those that are `comparable`: co-authors,
 * identifiers, rare words of affiliations and words of topics, weighed by their rarity. Ascending, each pair once.
 * O(clusters × keys × longest posting).
 */
export function* nearestPairs(
  context: FeatureContext,
  profiles: readonly Profile[],
  nearest: number,
  comparable: (a: number, b: number) => boolean = () => true,
): Generator<Pair> {
  const keys = new KeyLists(context, profiles);
  const shared = new Float64Array(profiles.length);
  const best = new Int32Array(nearest);
  const found: number[] = [];
  for (let at = 0; at < profiles.length; at += 1) {
    const touched = keys.addShared(at, shared);
    let size = 0;
    for (const other of touched) {
      const weight = shared[other]!;
      if (size === nearest && weight <= shared[best[size - 1]!]!) continue;
      if (!comparable(at, other)) continue;
      let place = size < nearest ? size++ : size - 1;
      for (; place > 0 && shared[best[place - 1]!]! < weight; place -= 1) best[place] = best[place - 1]!;
      best[place] = other;
    }
    for (const other of best.subarray(0, size)) {
      found.push(Math.min(at, other) * profiles.length + Math.max(at, other));
    }
    for (const other of touched) shared[other] = 0;
  }
  let last = -1;
  for (const pair of Float64Array.from(found).sort()) {
    if (pair !== last) yield [Math.floor(pair / profiles.length), pair % profiles.length];
    last = pair;
  }
}

/** What clusters can have in common, as an inverted index. */
class KeyLists {
  /** Key → positions of the clusters that have it; null when too many have. */
  private readonly postings = new Map<number, number[] | null>();
  private readonly keysOf: number[][] = [];
  private readonly weightsOf: number[][] = [];

  constructor({ corpus, people }: FeatureContext, profiles: readonly Profile[]) {
    const { block } = corpus.names;
    const { rarity, words: wordsOfSet } = corpus.affiliations;
    const firstWord = people.block.length;
    const firstAffiliationWord = firstWord + corpus.topics.words.length;
    const firstId = firstAffiliationWord + rarity.length;
    profiles.forEach((profile, position) => {
      const keys: number[] = [];
      const weights: number[] = [];
      const add = (key: number, weight: number, longest: number): void => {
        const list = this.postings.get(key);
        if (list === null) return;
        if (list === undefined) this.postings.set(key, [position]);
        else if (list.at(-1) === position) return;
        else if (list.length < longest) list.push(position);
        else {
          this.postings.set(key, null);
          return;
        }
        keys.push(key);
        weights.push(weight);
      };
      for (const person of profile.coauthors) {
        if (!profile.names.some((own) => block[own] === people.block[person]))
          add(person, people.rarity[person]!, LONGEST_POSTING_OF_PERSON);
      }
      for (const id of profile.ids) add(firstId + id, ID_WEIGHT, Infinity);
      for (const word of topWords(profile)) add(firstWord + word, WORD_WEIGHT, LONGEST_POSTING);
      for (const set of profile.affiliations) {
        for (const word of wordsOfSet[set]!) {
          if (rarity[word]! >= RARE_AFFILIATION_WORD)
            add(firstAffiliationWord + word, rarity[word]! / 2, LONGEST_POSTING);
        }
      }
      this.keysOf.push(keys);
      this.weightsOf.push(weights);
    });
  }

  /** Adds to `sums` what the cluster at a position shares with each other; the positions that it shares anything with. */
  addShared(position: number, sums: Float64Array): number[] {
    const touched: number[] = [];
    this.keysOf[position]!.forEach((key, at) => {
      const weight = this.weightsOf[position]![at]!;
      for (const other of this.postings.get(key) ?? []) {
        if (other === position) continue;
        if (sums[other] === 0) touched.push(other);
        sums[other]! += weight;
      }
    });
    return touched;
  }
}

function topWords({ words, weights }: Profile): number[] {
  return Array.from(words, (word, at) => ({ word, weight: weights[at]! }))
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
    .slice(0, TOPIC_WORDS)
    .map(({ word }) => word);
}
