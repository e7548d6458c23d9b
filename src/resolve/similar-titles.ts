import { IntList } from '../structures/int-list.js';
import type { SimilarPair } from './abstract-similarity.js';

/** Rare trigrams that two similar titles must share before they are compared: chance brings few pairs so far. */
const SHARED = 5;
/** UTF-16 units. */
const UNITS = 2 ** 16;

/**
 * Pairs of texts (by index, a < b) whose sets of character trigrams have at least the given Jaccard similarity, most
 * similar first. Finds all of them without comparing all with all: similar sets share several of their rarest trigrams
 * and differ little in size (prefix filtering, Bayardo, Ma & Srikant 2007, DOI 10.1145/1242572.1242591).
 * @param threshold above 0, at most 1; near 1 is fast
 */
export function similarTitles(texts: readonly string[], threshold: number): SimilarPair[] {
  const sets = rankedTrigrams(texts);
  // Two sets that reach the threshold have at least this many of the trigrams of either in common.
  const overlapOf = (size: number): number => Math.ceil(threshold * size - 1e-9);
  const order = Int32Array.from(texts.keys()).sort((a, b) => sets.size(a) - sets.size(b) || a - b);
  /** Texts so far with a trigram among their rarest, smaller sets first. */
  const holders: { readonly texts: number[]; from: number }[] = [];
  const pairs: SimilarPair[] = [];
  const shared = new Uint8Array(texts.length);
  for (const at of order) {
    const set = sets.of(at);
    const shortest = overlapOf(set.length);
    const candidates: number[] = [];
    for (const trigram of set.subarray(0, set.length - shortest + SHARED)) {
      const held = holders[trigram];
      if (held === undefined) {
        holders[trigram] = { texts: [at], from: 0 };
        continue;
      }
      const others = held.texts;
      // Sets only grow from here on: what is too small now stays so.
      while (held.from < others.length && sets.size(others[held.from]!) < shortest) held.from += 1;
      for (let place = held.from; place < others.length; place += 1) {
        const other = others[place]!;
        const count = shared[other]!;
        if (count === 0) candidates.push(other);
        if (count < SHARED) shared[other] = count + 1;
      }
      others.push(at);
    }
    for (const other of candidates) {
      const enough = shared[other]! >= Math.min(SHARED, overlapOf(sets.size(other)));
      shared[other] = 0;
      if (!enough) continue;
      const similarity = jaccard(sets.of(other), set);
      if (similarity >= threshold) pairs.push({ a: Math.min(at, other), b: Math.max(at, other), similarity });
    }
  }
  return pairs.sort((p, q) => q.similarity - p.similarity || p.a - q.a || p.b - q.b);
}

/** Sets of numbers in one array, each ascending. */
class NumberSets {
  private readonly items: Uint32Array;
  private readonly starts: Uint32Array;

  constructor(items: Uint32Array, starts: Uint32Array) {
    this.items = items;
    this.starts = starts;
  }

  size(index: number): number {
    return this.starts[index + 1]! - this.starts[index]!;
  }

  of(index: number): Uint32Array {
    return this.items.subarray(this.starts[index], this.starts[index + 1]);
  }
}

/** Each text's trigrams as numbers, the rarest trigram of all texts having the smallest number. */
function rankedTrigrams(texts: readonly string[]): NumberSets {
  const codes = new TrigramCodes();
  const frequency: number[] = [];
  /** The text that a trigram was last met in, from 1 on. */
  const met: number[] = [];
  const found = new IntList();
  const starts = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) {
    codes.visit(` ${text} `, (code) => {
      if (met[code] === index + 1) return;
      met[code] = index + 1;
      frequency[code] = (frequency[code] ?? 0) + 1;
      found.push(code);
    });
    starts[index + 1] = found.length;
  }
  const rank = new Uint32Array(frequency.length);
  [...frequency.keys()]
    .sort((a, b) => frequency[a]! - frequency[b]! || a - b)
    .forEach((code, place) => (rank[code] = place));
  const items = new Uint32Array(found.length);
  for (let at = 0; at < items.length; at += 1) items[at] = rank[found.get(at)]!;
  for (let index = 0; index < texts.length; index += 1)
    items.subarray(starts[index], starts[index + 1]).sort();
  return new NumberSets(items, starts);
}

/** Numbers for trigrams of UTF-16 units, in the order in which they come. */
class TrigramCodes {
  private readonly units = new Map<number, number>();
  private readonly codes = new Map<number, number>();

  visit(text: string, visit: (code: number) => void): void {
    let [first, second] = [this.unit(text.charCodeAt(0)), this.unit(text.charCodeAt(1))];
    for (let at = 2; at < text.length; at += 1) {
      const third = this.unit(text.charCodeAt(at));
      const key = keyOf(first, second, third);
      let code = this.codes.get(key);
      if (code === undefined) {
        code = this.codes.size;
        this.codes.set(key, code);
      }
      visit(code);
      first = second;
      second = third;
    }
  }

  /** Numbers of units count from 0, so that keys of most alphabets are small. */
  private unit(code: number): number {
    let unit = this.units.get(code);
    if (unit === undefined) {
      unit = this.units.size;
      this.units.set(code, unit);
    }
    return unit;
  }
}

/** One number for three; small ones, as alphabets have, stay small integers, which are looked up fastest. */
function keyOf(first: number, second: number, third: number): number {
  if ((first | second | third) < 2 ** 10) return (first << 20) | (second << 10) | third;
  return (first * UNITS + second) * UNITS + third + 2 ** 50;
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
