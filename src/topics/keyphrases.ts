import { candidatesOf } from './candidates.js';
import { corpusOf } from './corpus.js';
import { Lexicon } from './lexicon.js';
import { rank } from './ranking.js';
import { termKey } from './term-key.js';

export interface TopicPaper {
  readonly id: string;
  readonly title: string | null;
  readonly abstract: string | null;
  /** Names that are systems and so no topics. */
  readonly exclude?: readonly string[];
}

export interface KeyphraseOptions {
  /** Phrases per paper; default 10. */
  readonly limit?: number;
}

export interface Keyphrase {
  /** The same for all spellings, and for an acronym and its long form: lower case, singular, words apart by spaces. */
  readonly key: string;
  /** The spelling that the papers print most, the same in every paper. */
  readonly label: string;
  /** Above 0, at most 1, in thousandths; 1 is the paper's strongest phrase. */
  readonly score: number;
}

/**
 * The topics of papers: ranked phrases by paper id, spelled alike in all papers. Phrases are weighted by a C-value
 * (Frantzi, Ananiadou & Mima 2000, DOI 10.1007/s007999900023), in which nested occurrences count less, by the inverse
 * document frequency of their words in these papers, by how many papers share them, and by where they stand. Needs no
 * model; time is linear in the length of the texts.
 */
export function keyphrases(
  papers: readonly TopicPaper[],
  { limit = 10 }: KeyphraseOptions = {},
): Map<string, Keyphrase[]> {
  const lexicon = new Lexicon();
  const found = papers.map(({ title, abstract }) => candidatesOf(title, abstract, lexicon));
  const corpus = corpusOf(found);
  return new Map(
    papers.map(({ id, exclude = [] }, i) => {
      const best = rank(found[i]!, corpus, new Set(exclude.map(termKey))).slice(0, limit);
      const top = best[0]?.score ?? 1;
      const phrases = best.map(({ key, score }) => ({
        key,
        label: corpus.labels.get(key) ?? key,
        score: Math.max(1, Math.round((1000 * score) / top)) / 1000,
      }));
      return [id, phrases];
    }),
  );
}
