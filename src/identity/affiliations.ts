import { compareText } from '../text/compare.js';
import { foldKey } from '../text/fold.js';
import { rarityOf } from './rarity.js';

/** Affiliations as sets of words, each distinct set once. */
export interface AffiliationTable {
  /** Signature → first entry in `set`; one longer than the list of signatures. */
  readonly start: Int32Array;
  /** Set indices of a signature. */
  readonly set: Int32Array;
  /** Set → its words, ascending. */
  readonly words: readonly Int32Array[];
  /** Set → sum of the squared rarities of its words. */
  readonly mass: Float64Array;
  /** Word → ln(signatures with an affiliation / signatures with the word). */
  readonly rarity: Float64Array;
  readonly text: readonly string[];
}

const STOP_WORDS = new Set(
  'of the and for at in de la department dept university univ institute school college laboratory lab group center centre research faculty division inc'.split(
    ' ',
  ),
);

export function affiliationTable(lists: readonly (readonly string[])[]): AffiliationTable {
  const sets = new Map<string, { words: string[]; count: number }>();
  const byText = new Map<string, string>();
  const keyOf = (text: string): string => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const words = [...new Set(foldKey(text).split(' '))].filter((word) => word !== '').sort(compareText);
    const key = words.join(' ');
    byText.set(text, key);
    if (key !== '' && !sets.has(key)) sets.set(key, { words, count: 0 });
    return key;
  };
  const keys = lists.map((list) =>
    [...new Set(list.map(keyOf))].filter((key) => key !== '').sort(compareText),
  );
  for (const list of keys) for (const key of list) sets.get(key)!.count += 1;
  const entries = [...sets].sort(([a], [b]) => compareText(a, b));
  const setIndex = new Map(entries.map(([key], index) => [key, index]));
  const counts = new Map<string, number>();
  for (const [, { words, count }] of entries)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + count);
  const vocabulary = [...counts.keys()].sort(compareText);
  const wordIndex = new Map(vocabulary.map((word, index) => [word, index]));
  const total = Math.max(1, keys.filter((list) => list.length > 0).length);
  const rarity = Float64Array.from(vocabulary, (word) =>
    STOP_WORDS.has(word) ? 0.1 : Math.max(0.1, rarityOf(total, counts.get(word)!)),
  );
  const words = entries.map(([, entry]) => Int32Array.from(entry.words, (word) => wordIndex.get(word)!));
  const start = new Int32Array(lists.length + 1);
  const set: number[] = [];
  keys.forEach((list, at) => {
    for (const key of list) set.push(setIndex.get(key)!);
    start[at + 1] = set.length;
  });
  return {
    start,
    set: Int32Array.from(set),
    words,
    mass: Float64Array.from(words, (list) => list.reduce((sum, word) => sum + rarity[word]! ** 2, 0)),
    rarity,
    text: entries.map(([key]) => key),
  };
}

/** Cosine of two affiliations over the rarity of their words, 0 to 1. */
export function affiliationCosine(table: AffiliationTable, a: number, b: number): number {
  return a === b ? 1 : sharedMass(table, a, b) / Math.sqrt(table.mass[a]! * table.mass[b]!);
}

/** Sum of the squared rarities of the words that two affiliations share. */
export function sharedMass(table: AffiliationTable, a: number, b: number): number {
  const [left, right] = [table.words[a]!, table.words[b]!];
  let mass = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i]! < right[j]!) i += 1;
    else if (left[i]! > right[j]!) j += 1;
    else {
      mass += table.rarity[left[i]!]! ** 2;
      i += 1;
      j += 1;
    }
  }
  return mass;
}
