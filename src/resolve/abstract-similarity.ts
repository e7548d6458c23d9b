import { foldKey } from '../text/fold.js';

/**
 * Cosine similarity of abstracts as TF-IDF vectors over words and pairs of neighbouring words (Salton & Buckley 1988,
 * DOI 10.1016/0306-4573(88)90021-0), each term counted once. Only pairs that share several rare word pairs are
 * compared, so the work stays near linear in the number of abstracts.
 */

/** Word pairs that stand in more abstracts than this say little about identity. */
const RARE = 20;
/** Abstracts of one paper in two wordings share many more rare pairs than this; two papers seldom share two. */
const SHARED_RARE = 3;
/** Keeps weights of small collections near those of large ones. */
const BACKGROUND = 50;

export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly similarity: number;
}

/** Pairs of abstracts (by index, a < b) with at least the given similarity, most similar first. */
export function similarAbstracts(abstracts: readonly string[], threshold: number): SimilarPair[] {
  const terms = abstracts.map(termsOf);
  const frequency = new Map<string, number>();
  for (const set of terms) for (const term of set) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weight = (term: string): number =>
    Math.log((abstracts.length + BACKGROUND) / (frequency.get(term) ?? 1));
  const norms = terms.map((set) => Math.sqrt(sumOf(set, (term) => weight(term) ** 2)));
  const pairs: SimilarPair[] = [];
  for (const [a, b] of candidates(terms, frequency)) {
    const shared = sumOf(terms[a]!, (term) => (terms[b]!.has(term) ? weight(term) ** 2 : 0));
    const similarity = shared / (norms[a]! * norms[b]!);
    if (similarity >= threshold) pairs.push({ a, b, similarity });
  }
  return pairs.sort((p, q) => q.similarity - p.similarity || p.a - q.a || p.b - q.b);
}

function termsOf(abstract: string): ReadonlySet<string> {
  const words = foldKey(abstract).split(' ');
  const terms = new Set(words.filter((word) => word.length > 3));
  for (let i = 1; i < words.length; i += 1) terms.add(`${words[i - 1]} ${words[i]}`);
  return terms;
}

function* candidates(
  terms: readonly ReadonlySet<string>[],
  frequency: ReadonlyMap<string, number>,
): Generator<[number, number]> {
  const holders = new Map<string, number[]>();
  for (const [index, set] of terms.entries()) {
    for (const term of set) {
      const count = frequency.get(term) ?? 0;
      if (count < 2 || count > RARE || !term.includes(' ')) continue;
      const list = holders.get(term);
      if (list) list.push(index);
      else holders.set(term, [index]);
    }
  }
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        const key = a * terms.length + b;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  for (const [key, count] of shared) {
    if (count >= SHARED_RARE) yield [Math.floor(key / terms.length), key % terms.length];
  }
}

function sumOf(set: Iterable<string>, value: (term: string) => number): number {
  let sum = 0;
  for (const term of set) sum += value(term);
  return sum;
}
