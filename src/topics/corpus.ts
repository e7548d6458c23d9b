import { IntList } from '../structures/int-list.js';
import { RepeatFilter } from '../structures/repeat-filter.js';
import { hashSequence, SequenceTable } from '../structures/sequence-table.js';
import { compareText } from '../text/compare.js';
import type { WordRuns } from './word-runs.js';

/**
 * What all papers together say about phrases. Only those that occur more than once are counted: most phrases of a large
 * collection occur once, and of these everything is known.
 */
export class Corpus {
  readonly papers: number;
  /** For acronyms with one meaning in the field: the key of the long form that most papers give. */
  readonly expansions: ReadonlyMap<string, string>;
  /** Spellings of long forms where an acronym is explained, with their counts, by key. */
  readonly definitions: ReadonlyMap<string, ReadonlyMap<string, number>>;
  private readonly runs: WordRuns;
  private readonly phrases = new SequenceTable();
  private readonly phraseDocuments = new Counts();
  private readonly occurrences = new Counts();
  private readonly aloneOccurrences = new Counts();
  private readonly termDocuments = new Counts();

  constructor(runs: WordRuns) {
    this.runs = runs;
    this.papers = runs.papers;
    const given = new Map<string, Map<string, number>>();
    const definitions = new Map<string, Map<string, number>>();
    for (let paper = 0; paper < runs.papers; paper += 1) {
      for (const [acronym, { key, form }] of runs.acronymsOf(paper)) {
        addTo(given, acronym, key);
        addTo(definitions, key, form);
      }
    }
    this.definitions = definitions;
    this.expansions = expansionsOf(given);
    // What a paper can be said to be about without printing it.
    for (const key of definitions.keys()) {
      const terms = runs.lexicon.termsOf(key);
      this.phrases.add(terms, terms.length);
    }
    this.count(repeated(runs));
  }

  /** The number of a phrase that is counted; -1 of one that occurs once. */
  phrase(terms: readonly number[], length = terms.length): number {
    return this.phrases.find(terms, length);
  }

  key(phrase: number): string {
    return this.runs.lexicon.keyOf(this.phrases.sequence(phrase));
  }

  /** In how many papers a word stands, alone or as a part of a phrase; at least 1. */
  documentsOfTerm(term: number): number {
    return this.termDocuments.get(term) || 1;
  }

  /** In how many papers a phrase stands; at least 1. */
  documents(terms: readonly number[]): number {
    if (terms.length === 1) return this.documentsOfTerm(terms[0]!);
    const phrase = this.phrase(terms);
    return (phrase < 0 ? 0 : this.phraseDocuments.get(phrase)) || 1;
  }

  /** The share of its occurrences in which a phrase that is counted is no part of a longer one. */
  alone(terms: readonly number[]): number {
    const phrase = this.phrase(terms);
    const all = phrase < 0 ? 0 : this.occurrences.get(phrase);
    return all === 0 ? 0 : this.aloneOccurrences.get(phrase) / all;
  }

  private count(repeats: RepeatFilter): void {
    const { runs, phrases } = this;
    const terms: number[] = [];
    const lastOfPhrase = new Counts();
    const lastOfTerm = new Counts();
    for (let paper = 0; paper < runs.papers; paper += 1) {
      runs.visit(paper, (from, to, whole) => {
        const length = runs.termsOf(from, to, terms);
        for (let at = 0; at < length; at += 1) {
          const term = terms[at]!;
          if (lastOfTerm.get(term) === paper + 1) continue;
          lastOfTerm.set(term, paper + 1);
          this.termDocuments.add(term, 1);
        }
        const hash = hashSequence(terms, length);
        const phrase = repeats.hasRepeated(hash)
          ? phrases.add(terms, length, hash)
          : phrases.find(terms, length, hash);
        if (phrase < 0) return;
        this.occurrences.add(phrase, 1);
        this.aloneOccurrences.add(phrase, Number(whole));
        if (lastOfPhrase.get(phrase) === paper + 1) return;
        lastOfPhrase.set(phrase, paper + 1);
        this.phraseDocuments.add(phrase, 1);
      });
    }
  }
}

/** A number for every small integer, 0 at first. */
class Counts {
  private readonly items = new IntList();

  get(index: number): number {
    return index < this.items.length ? this.items.get(index) : 0;
  }

  set(index: number, count: number): void {
    while (this.items.length <= index) this.items.push(0);
    this.items.set(index, count);
  }

  add(index: number, count: number): void {
    this.set(index, this.get(index) + count);
  }
}

/** The phrases that occur more than once, in one paper or in several. */
function repeated(runs: WordRuns): RepeatFilter {
  const terms: number[] = [];
  let phrases = 0;
  for (let paper = 0; paper < runs.papers; paper += 1) runs.visit(paper, () => (phrases += 1));
  const filter = new RepeatFilter(phrases);
  for (let paper = 0; paper < runs.papers; paper += 1) {
    runs.visit(paper, (from, to) => filter.add(hashSequence(terms, runs.termsOf(from, to, terms))));
  }
  return filter;
}

function expansionsOf(given: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const expansions = new Map<string, string>();
  for (const [acronym, counts] of given) {
    const [best, second] = byCount(counts);
    // One that means different things stays as it is printed.
    if (best !== undefined && best[1] >= 2 && best[1] >= 3 * (second?.[1] ?? 0))
      expansions.set(acronym, best[0]);
  }
  return expansions;
}

function addTo(table: Map<string, Map<string, number>>, key: string, value: string): void {
  const counts = table.get(key) ?? new Map<string, number>();
  table.set(key, counts);
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Most frequent first, equals by code unit. */
export const byCount = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
