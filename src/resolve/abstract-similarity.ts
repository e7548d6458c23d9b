import { IntList } from '../structures/int-list.js';
import { foldKey } from '../text/fold.js';
import { visitTerms } from './abstract-terms.js';

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
  const texts = abstracts.map(foldKey);
  const norms = new Float64Array(texts.length);
  const weightOf = (holders: number): number => Math.log((texts.length + BACKGROUND) / holders) ** 2;
  const rare = new Postings(texts.length);
  visitTerms(texts, (holders, isPair) => {
    const weight = weightOf(holders.length);
    for (const holder of holders) norms[holder]! += weight;
    if (isPair && holders.length > 1 && holders.length <= RARE) rare.add(holders);
  });
  const candidates = rare.pairsThatShare(SHARED_RARE);
  const vectors = new Map<number, { term: number; weight: number }[]>();
  for (const pair of candidates) for (const index of pair) vectors.set(index, []);
  let term = 0;
  if (candidates.length > 0)
    visitTerms(texts, (holders) => {
      const weight = weightOf(holders.length);
      term += 1;
      for (const holder of holders) vectors.get(holder)?.push({ term, weight });
    });
  return candidates
    .map(([a, b]) => ({
      a,
      b,
      similarity: sharedWeight(vectors.get(a)!, vectors.get(b)!) / Math.sqrt(norms[a]! * norms[b]!),
    }))
    .filter(({ similarity }) => similarity >= threshold)
    .sort((p, q) => q.similarity - p.similarity || p.a - q.a || p.b - q.b);
}

/** The sum of the weights of the terms that two vectors have in common, each ascending by term. */
function sharedWeight(
  a: readonly { term: number; weight: number }[],
  b: readonly { term: number; weight: number }[],
): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = a[i]!.term - b[j]!.term;
    if (difference === 0) sum += a[i]!.weight;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return sum;
}

/** Which abstracts hold each of some terms. */
class Postings {
  private readonly count: number;
  private readonly starts = new IntList();
  private readonly holders = new IntList();

  constructor(count: number) {
    this.count = count;
    this.starts.push(0);
  }

  add(holders: Uint32Array): void {
    for (const holder of holders) this.holders.push(holder);
    this.starts.push(this.holders.length);
  }

  /** The pairs (a < b) that share at least so many terms, ascending. */
  pairsThatShare(least: number): [number, number][] {
    const termsOf = this.termsByHolder();
    const shared = new Uint32Array(this.count);
    const pairs: [number, number][] = [];
    for (let a = 0; a < this.count; a += 1) {
      const touched: number[] = [];
      for (const term of termsOf(a)) {
        for (let at = this.starts.get(term); at < this.starts.get(term + 1); at += 1) {
          const b = this.holders.get(at);
          if (b <= a) continue;
          if (shared[b] === 0) touched.push(b);
          shared[b]! += 1;
        }
      }
      for (const b of touched.sort((one, other) => one - other)) {
        if (shared[b]! >= least) pairs.push([a, b]);
        shared[b] = 0;
      }
    }
    return pairs;
  }

  private termsByHolder(): (holder: number) => Uint32Array {
    const start = new Uint32Array(this.count + 1);
    for (let at = 0; at < this.holders.length; at += 1) start[this.holders.get(at) + 1]! += 1;
    for (let holder = 0; holder < this.count; holder += 1) start[holder + 1]! += start[holder]!;
    const next = start.slice();
    const terms = new Uint32Array(this.holders.length);
    for (let term = 0; term + 1 < this.starts.length; term += 1) {
      for (let at = this.starts.get(term); at < this.starts.get(term + 1); at += 1)
        terms[next[this.holders.get(at)]!++] = term;
    }
    return (holder) => terms.subarray(start[holder], start[holder + 1]);
  }
}
