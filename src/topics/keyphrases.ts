import { IntList } from '../structures/int-list.js';
import { Candidates } from './candidates.js';
import { Corpus } from './corpus.js';
import { labelsOf } from './labels.js';
import { rank } from './ranking.js';
import { termKey } from './term-key.js';
import { WordRuns } from './word-runs.js';

export interface TopicPaper {
  readonly title: string | null;
  readonly abstract: string | null;
  /** Names that are systems and so no topics. */
  readonly exclude?: readonly string[];
}

export interface KeyphraseOptions {
  /** Phrases per paper; default 10, at most 40. */
  readonly limit?: number;
}

export interface Keyphrase {
  /** The same for all spellings, and for an acronym and its long form: lower case, singular, words apart by spaces. */
  readonly key: string;
  /** The spelling that the papers print most, the same in every paper. */
  readonly label: string;
  /** Above 0, at most 1, in thousandths; 1 is the paper's strongest phrase. */
  readonly score: number;
  /** How many papers have it among their topics. */
  readonly papers: number;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * The topics of papers: ranked phrases, spelled alike in all papers. Phrases are weighted by a C-value
 * (Frantzi, Ananiadou & Mima 2000, DOI 10.1007/s007999900023), in which nested occurrences count less, by the inverse
 * document frequency of their words in these papers, by how many papers share them, and by where they stand. Needs no
 * model; time is linear in the length of the texts, and memory is 8 bytes a word with what is kept of repeated phrases.
 * @param papers taken once, in their order
 * @returns the topics of each paper, the best first, made when they are asked for by the paper's number
 */
export function keyphrases(
  papers: Iterable<TopicPaper>,
  { limit = 10 }: KeyphraseOptions = {},
): (paper: number) => Keyphrase[] {
  const runs = new WordRuns();
  const excluded = new Map<number, ReadonlySet<string>>();
  for (const { title, abstract, exclude = [] } of papers) {
    if (exclude.length > 0) excluded.set(runs.papers, new Set(exclude.map(termKey)));
    runs.add(title, abstract);
  }
  const corpus = new Corpus(runs);
  const chosen = new ChosenPhrases();
  for (let paper = 0; paper < runs.papers; paper += 1) {
    const names = excluded.get(paper) ?? NO_NAMES;
    const acronyms = runs.acronymsOf(paper);
    const best = rank(new Candidates(runs, paper), acronyms, corpus, runs.lexicon, names, limit);
    const top = best[0]?.score ?? 1;
    chosen.startPaper();
    for (const { key, score, candidate } of best) {
      const phrase = corpus.phrase(candidate?.terms ?? runs.lexicon.termsOf(key));
      const thousandths = Math.max(1, Math.round((1000 * score) / top));
      if (phrase >= 0) chosen.addCounted(phrase, thousandths);
      else chosen.addSingle(key, runs.formOf(candidate!.from, candidate!.to), thousandths);
    }
  }
  chosen.setLabels(labelsOf(runs, corpus, chosen.counted), (phrase) => corpus.key(phrase));
  return (paper) => chosen.of(paper);
}

/** The topics of all papers in columns: numbers of phrases that the corpus counts, and texts of those that occur once. */
class ChosenPhrases {
  private readonly starts = new IntList();
  /** The number of a counted phrase, else the complement of an index of `singles`. */
  private readonly phrases = new IntList();
  private readonly thousandths = new IntList();
  private readonly singles: { readonly key: string; readonly label: string }[] = [];
  private readonly papers = new Map<number, number>();
  private labels: ReadonlyMap<number, string> = new Map();
  private readonly keys = new Map<number, string>();

  get counted(): ReadonlySet<number> {
    return new Set(this.papers.keys());
  }

  startPaper(): void {
    this.starts.push(this.phrases.length);
  }

  addCounted(phrase: number, thousandths: number): void {
    this.papers.set(phrase, (this.papers.get(phrase) ?? 0) + 1);
    this.phrases.push(phrase);
    this.thousandths.push(thousandths);
  }

  addSingle(key: string, label: string, thousandths: number): void {
    this.phrases.push(~this.singles.length);
    // Most are printed as their key: one text serves both.
    this.singles.push({ key: key === label ? label : key, label });
    this.thousandths.push(thousandths);
  }

  setLabels(labels: ReadonlyMap<number, string>, keyOf: (phrase: number) => string): void {
    this.labels = labels;
    for (const phrase of this.papers.keys()) this.keys.set(phrase, keyOf(phrase));
  }

  of(paper: number): Keyphrase[] {
    const found: Keyphrase[] = [];
    const end = paper + 1 < this.starts.length ? this.starts.get(paper + 1) : this.phrases.length;
    for (let at = this.starts.get(paper); at < end; at += 1) {
      const phrase = this.phrases.get(at);
      const score = this.thousandths.get(at) / 1000;
      if (phrase < 0) found.push({ ...this.singles[~phrase]!, score, papers: 1 });
      else {
        const key = this.keys.get(phrase)!;
        found.push({ key, label: this.labels.get(phrase) ?? key, score, papers: this.papers.get(phrase)! });
      }
    }
    return found;
  }
}
