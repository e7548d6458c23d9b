import { SequenceTable } from '../structures/sequence-table.js';
import type { WordRuns } from './word-runs.js';

/** A phrase of a paper that may be a topic, with all its occurrences. */
export interface Candidate {
  readonly key: string;
  /** The words of the key, as the lexicon numbers them. */
  readonly terms: readonly number[];
  /** Where it first stands: words `from` to `to` of the runs. */
  readonly from: number;
  readonly to: number;
  frequency: number;
  /** Occurrences that are not part of a longer candidate. */
  alone: number;
  inTitle: boolean;
  /** Where it first stands, from 0 at the beginning of the text to 1 at its end. */
  first: number;
  /** Whether it stands nowhere but inside one longer candidate. */
  nested: boolean;
  /** Whether the paper gives an acronym for it. */
  hasAcronym: boolean;
}

/** The phrases of one paper that can be topics; linear in the length of its texts. */
export class Candidates {
  readonly list: readonly Candidate[];
  private readonly numbers = new SequenceTable();

  constructor(runs: WordRuns, paper: number) {
    const list: Candidate[] = [];
    const terms: number[] = [];
    runs.visit(paper, (from, to, whole, inTitle) => {
      const length = runs.termsOf(from, to, terms);
      const first = inTitle ? 0 : runs.position(paper, from);
      const number = this.numbers.add(terms, length);
      let candidate = list[number];
      if (candidate === undefined) {
        candidate = newCandidate(runs, terms.slice(0, length), from, to, first);
        list.push(candidate);
      }
      candidate.frequency += 1;
      candidate.alone += Number(whole);
      candidate.inTitle ||= inTitle;
      candidate.first = Math.min(candidate.first, first);
    });
    this.list = list;
    this.markNested();
    for (const { key } of runs.acronymsOf(paper).values()) {
      const candidate = this.find(runs.lexicon.termsOf(key));
      if (candidate) candidate.hasAcronym = true;
    }
  }

  find(terms: readonly number[]): Candidate | undefined {
    return this.list[this.numbers.find(terms, terms.length)];
  }

  /** Marks phrases that stand nowhere but inside one longer phrase. */
  private markNested(): void {
    for (const { terms, frequency } of this.list) {
      for (let from = 0; from < terms.length; from += 1) {
        for (let to = from + 1; to <= terms.length; to += 1) {
          if (to - from === terms.length) continue;
          const part = this.find(terms.slice(from, to));
          if (part !== undefined && part.alone === 0 && part.frequency <= frequency) part.nested = true;
        }
      }
    }
  }
}

function newCandidate(
  { lexicon }: WordRuns,
  terms: number[],
  from: number,
  to: number,
  first: number,
): Candidate {
  return {
    key: lexicon.keyOf(terms),
    terms,
    from,
    to,
    frequency: 0,
    alone: 0,
    inTitle: false,
    first,
    nested: false,
    hasAcronym: false,
  };
}
