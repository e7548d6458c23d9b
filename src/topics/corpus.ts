import { compareText } from '../text/compare.js';
import type { Candidates } from './candidates.js';

/** What all papers together say about phrases. */
export interface Corpus {
  readonly papers: number;
  /** In how many papers a phrase or a word of one stands. */
  readonly documents: ReadonlyMap<string, number>;
  /** The share of its occurrences in which a phrase is no part of a longer one. */
  readonly alone: ReadonlyMap<string, number>;
  /** For acronyms with one meaning in the field: the key of the long form that most papers give. */
  readonly expansions: ReadonlyMap<string, string>;
  /** The spelling to show for every key. */
  readonly labels: ReadonlyMap<string, string>;
}

export function corpusOf(found: readonly Candidates[]): Corpus {
  const documents = new Map<string, number>();
  const given = new Map<string, Map<string, number>>();
  const forms = new Map<string, Map<string, number>>();
  const occurrences = new Map<string, { all: number; alone: number }>();
  for (const { byKey, acronyms } of found) {
    const seen = new Set(byKey.keys());
    for (const { key, forms: own, frequency, alone } of byKey.values()) {
      const sum = occurrences.get(key) ?? { all: 0, alone: 0 };
      occurrences.set(key, sum);
      sum.all += frequency;
      sum.alone += alone;
      for (const word of key.split(' ')) seen.add(word);
      for (const [form, times] of own) count(forms, key, form, times);
    }
    for (const key of seen) documents.set(key, (documents.get(key) ?? 0) + 1);
    for (const [acronym, { key, form }] of acronyms) {
      count(given, acronym, key, 1);
      count(forms, key, form, 1);
    }
  }
  const expansions = new Map<string, string>();
  for (const [acronym, counts] of given) {
    const [best, second] = ranked(counts);
    // One that means different things stays as it is printed.
    if (best !== undefined && best[1] >= 2 && best[1] >= 3 * (second?.[1] ?? 0))
      expansions.set(acronym, best[0]);
  }
  const labels = new Map([...forms].map(([key, counts]) => [key, labelOf(counts)]));
  const alone = new Map(Array.from(occurrences, ([key, sum]) => [key, sum.alone / sum.all]));
  return { papers: found.length, documents, alone, expansions, labels };
}

function count(table: Map<string, Map<string, number>>, key: string, value: string, times: number): void {
  const counts = table.get(key) ?? new Map<string, number>();
  table.set(key, counts);
  counts.set(value, (counts.get(value) ?? 0) + times);
}

/** Most frequent first, equals by code unit. */
const ranked = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));

/** The most printed spelling. Capitals of titles give way to lower case, capitals of names stay. */
function labelOf(counts: ReadonlyMap<string, number>): string {
  const spellings = ranked(counts);
  const [best] = spellings[0]!;
  const lower = spellings.find(([form]) => form === form.toLowerCase());
  return lower !== undefined && 3 * lower[1] >= spellings[0]![1] ? lower[0] : best;
}
