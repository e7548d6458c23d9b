import type { SimilarPair } from './abstract-similarity.js';

/** Rare trigrams that two similar titles must share before they are compared: chance brings few pairs so far. */
const SHARED = 5;

/**
 * Pairs of texts (by index, a < b) whose sets of character trigrams have at least the given Jaccard similarity, most
 * similar first. Finds all of them without comparing all with all: similar sets share several of their rarest trigrams
 * and differ little in size (prefix filtering, Bayardo, Ma & Srikant 2007, DOI 10.1145/1242572.1242591).
 * @param threshold above 0, at most 1; near 1 is fast
 */
export function similarTitles(texts: readonly string[], threshold: number): SimilarPair[] {
  const sets = rankedTrigrams(texts);
  // Two sets that reach the threshold have at least this many of the trigrams of either in common.
  const overlapOf = (set: Uint32Array): number => Math.ceil(threshold * set.length - 1e-9);
  const order = [...sets.keys()].sort((a, b) => sets[a]!.length - sets[b]!.length || a - b);
  const holders = new Map<number, number[]>();
  const pairs: SimilarPair[] = [];
  const shared = new Uint8Array(texts.length);
  for (const at of order) {
    const set = sets[at]!;
    const shortest = overlapOf(set);
    const candidates: number[] = [];
    for (const trigram of set.subarray(0, set.length - shortest + SHARED)) {
      const others = holders.get(trigram);
      if (others === undefined) {
        holders.set(trigram, [at]);
        continue;
      }
      for (const other of others) {
        const count = shared[other]!;
        if (count === 0) candidates.push(other);
        if (count < SHARED) shared[other] = count + 1;
      }
      others.push(at);
    }
    for (const other of candidates) {
      const enough = shared[other]! >= Math.min(SHARED, overlapOf(sets[other]!));
      shared[other] = 0;
      if (!enough || sets[other]!.length < shortest) continue;
      const similarity = jaccard(sets[other]!, set);
      if (similarity >= threshold) pairs.push({ a: Math.min(at, other), b: Math.max(at, other), similarity });
    }
  }
  return pairs.sort((p, q) => q.similarity - p.similarity || p.a - q.a || p.b - q.b);
}

/** Each text's trigrams as numbers, ascending, the rarest trigram of all texts having the smallest number. */
function rankedTrigrams(texts: readonly string[]): Uint32Array[] {
  const codes = new Map<string, number>();
  const frequency: number[] = [];
  const sets = texts.map((text) => {
    const padded = ` ${text} `;
    const own = new Set<number>();
    for (let at = 0; at + 3 <= padded.length; at += 1) {
      const trigram = padded.slice(at, at + 3);
      let code = codes.get(trigram);
      if (code === undefined) {
        code = codes.size;
        codes.set(trigram, code);
        frequency.push(0);
      }
      own.add(code);
    }
    for (const code of own) frequency[code]! += 1;
    return own;
  });
  const rank = new Uint32Array(frequency.length);
  [...frequency.keys()]
    .sort((a, b) => frequency[a]! - frequency[b]! || a - b)
    .forEach((code, place) => (rank[code] = place));
  return sets.map((own) => Uint32Array.from(own, (code) => rank[code]!).sort());
}

function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared / (a.length + b.length - shared);
}
