import { visitPostings } from '../structures/postings.js';
import { hashText } from '../text/fold.js';
import type { SimilarPair } from './abstract-similarity.js';
import { contentWords, differInSpelling, fixedPart, MOST_TYPOS } from './title-variants.js';

/** Titles that differ in one word less agree in one part at least of so many. */
const PARTS = MOST_TYPOS + 1;
const HASH_BITS = 32;

/**
 * Pairs of folded titles (by index, a < b) that differ in spelling only (`differInSpelling`) and whose sets of character
 * trigrams have at least the given Jaccard similarity; most similar first. Finds all of them without comparing all with
 * all: titles in two spellings have the same letters or, cut into one part more than words may differ, agree in a part
 * (as Li, Deng, Wang & Feng 2011, DOI 10.14778/2078331.2078340, cut strings) and in all that no misspelling changes, so
 * that the numbered reports of a series do not meet each other.
 * @param titles all different
 * @param threshold above 0, at most 1
 */
export function respelledTitles(titles: readonly string[], threshold: number): SimilarPair[] {
  const table = new WordTable(titles);
  const pairs = new Map<number, SimilarPair>();
  const compare = (a: number, b: number): void => {
    if (!table.mayMatch(a, b) || !differInSpelling(titles[a]!, titles[b]!)) return;
    const similarity = trigramSimilarity(titles[a]!, titles[b]!);
    if (similarity >= threshold) pairs.set(a * titles.length + b, { a, b, similarity });
  };
  pairsOfEqualKeys(titles.length, (add) => table.addLetters(add), compare);
  pairsOfEqualKeys(titles.length, (add) => table.addFirstWords(add), compare);
  for (let part = 0; part < PARTS; part += 1)
    pairsOfEqualKeys(titles.length, (add) => table.addParts(part, add), compare);
  return [...pairs.values()].sort((p, q) => q.similarity - p.similarity || p.a - q.a || p.b - q.b);
}

/** Takes a hash of what a title has, and the title. */
type AddKey = (hash: number, title: number) => void;

/** Visits each pair of titles (a < b) with an equal key, or, seldom, with keys that are not told apart. */
function pairsOfEqualKeys(
  count: number,
  addAll: (add: AddKey) => void,
  visit: (a: number, b: number) => void,
): void {
  visitPostings(count, HASH_BITS, addAll, (titles) => {
    for (let one = 0; one < titles.length; one += 1) {
      for (let other = one + 1; other < titles.length; other += 1) visit(titles[one]!, titles[other]!);
    }
  });
}

/** The content words of titles as hashes, for a first comparison. */
class WordTable {
  private readonly titles: readonly string[];
  /** Title → its first word; one longer than the list of titles. */
  private readonly start: Uint32Array;
  private readonly words: Uint32Array;
  /** Title → hash of the letters of its content words. */
  private readonly letters: Uint32Array;
  /** Title → hash of what no misspelling changes, with its place: also tells how many words the title has. */
  private readonly fixed: Uint32Array;

  constructor(titles: readonly string[]) {
    const words: number[] = [];
    this.titles = titles;
    this.start = new Uint32Array(titles.length + 1);
    this.letters = new Uint32Array(titles.length);
    this.fixed = new Uint32Array(titles.length);
    for (const [index, title] of titles.entries()) {
      const own = contentWords(title);
      for (const word of own) words.push(hashText(word));
      this.fixed[index] = hashText(own.map(fixedPart).join(' '));
      this.letters[index] = hashText(own.join(''));
      this.start[index + 1] = words.length;
    }
    this.words = Uint32Array.from(words);
  }

  /** False only where titles differ in more than spelling. */
  mayMatch(a: number, b: number): boolean {
    if (this.letters[a] === this.letters[b]) return true;
    if (this.fixed[a] !== this.fixed[b]) return false;
    const [first, second] = [this.start[a]!, this.start[b]!];
    const count = this.start[a + 1]! - first;
    if (this.start[b + 1]! - second !== count) return false;
    let differing = 0;
    for (let at = 0; at < count; at += 1) {
      if (this.words[first + at] === this.words[second + at]) continue;
      differing += 1;
      if (differing > MOST_TYPOS) return false;
    }
    return true;
  }

  addLetters(add: AddKey): void {
    this.letters.forEach(add);
  }

  /** One of the equal parts of each title that has a word for each. */
  addParts(part: number, add: AddKey): void {
    for (let title = 0; title < this.letters.length; title += 1) {
      const [first, count] = [this.start[title]!, this.start[title + 1]! - this.start[title]!];
      if (count < PARTS) continue;
      let hash = this.fixed[title]!;
      const end = Math.floor(((part + 1) * count) / PARTS);
      for (let at = Math.floor((part * count) / PARTS); at < end; at += 1)
        hash = Math.imul(hash ^ this.words[first + at]!, 0x01000193);
      add(hash >>> 0, title);
    }
  }

  /** The first word of titles with fewer words, whole and without each of its letters: so all its misspellings meet. */
  addFirstWords(add: AddKey): void {
    for (const [title, text] of this.titles.entries()) {
      if (this.start[title + 1]! - this.start[title]! >= PARTS) continue;
      const [word = ''] = contentWords(text);
      const variants = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
      for (const variant of new Set([word, ...variants])) add(hashText(variant), title);
    }
  }
}

/** Jaccard similarity of the sets of character trigrams. */
function trigramSimilarity(a: string, b: string): number {
  const [left, right] = [trigramsOf(a), trigramsOf(b)];
  let shared = 0;
  for (const trigram of left) if (right.has(trigram)) shared += 1;
  return shared / (left.size + right.size - shared);
}

function trigramsOf(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
