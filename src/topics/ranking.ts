import { compareText } from '../text/compare.js';
import type { Candidate, Candidates } from './candidates.js';
import type { Corpus } from './corpus.js';
import type { Lexicon } from './lexicon.js';
import { BACKGROUND } from './stop-words.js';
import type { LongForm } from './word-runs.js';

/** Weights, tuned on half of the labelled abstracts in `test/topics/gold`. */
const TITLE = 1.1;
const ACRONYM = 1.4;
/** Per doubling of the papers that share a phrase: what the field has a name for is a topic. */
const SHARED = 0.5;
/** How much less the last phrase of an abstract counts than the first. */
const POSITION = 0.6;
/** By number of words: pairs and triples are the usual length of a term. */
const LENGTH = [0, 0.4, 1.5, 1.35];
const LONG = 0.7;
/** What an occurrence inside a longer phrase counts. */
const NESTED = 0.8;
const ONLY_NESTED = 0.35;
/** `large language` stands alone in fewer than one of so many places: it is no phrase. */
const RARELY_ALONE = 0.15;
const BACKGROUND_PHRASE = 0.25;
/** `training …`, `preserving …`: rather a clause than a term, unless other papers print it too. */
const GERUND = 0.6;
/** Added to the number of papers, so that small collections weigh words like large ones. */
const SMOOTHING = 20;
/** The most topics of a paper. */
const DEPTH = 40;

export interface RankedKey {
  readonly key: string;
  readonly score: number;
  /** The paper's phrase with this key; none for the long form of an acronym that it does not print. */
  readonly candidate: Candidate | undefined;
}

/**
 * The best keys of a paper's phrases, without `exclude`. Acronyms stand under the key of their long form.
 * @param limit how many at most, up to 40: a paper has few topics
 */
export function rank(
  candidates: Candidates,
  acronyms: ReadonlyMap<string, LongForm>,
  corpus: Corpus,
  lexicon: Lexicon,
  exclude: ReadonlySet<string>,
  limit: number,
): RankedKey[] {
  const ranked = new Map<string, { key: string; score: number; candidate: Candidate | undefined }>();
  for (const candidate of candidates.list) {
    const key = acronyms.get(candidate.key)?.key ?? corpus.expansions.get(candidate.key) ?? candidate.key;
    if (exclude.has(candidate.key) || exclude.has(key)) continue;
    const score = weigh(candidate, corpus);
    const known = ranked.get(key);
    if (known) known.score = Math.max(known.score, score);
    else {
      const named = key === candidate.key ? candidate : candidates.find(lexicon.termsOf(key));
      ranked.set(key, { key, score, candidate: named });
    }
  }
  const sorted = [...ranked.values()].sort((a, b) => b.score - a.score || compareText(a.key, b.key));
  return distinct(sorted, corpus, lexicon, Math.min(DEPTH, limit));
}

/** How much a phrase says about its paper: C-value by inverse document frequency, and where it stands. */
function weigh(candidate: Candidate, corpus: Corpus): number {
  const { key, terms, frequency, alone } = candidate;
  const { length } = terms;
  const idf = (term: number): number => Math.log((corpus.papers + SMOOTHING) / corpus.documentsOfTerm(term));
  const rarity = terms.reduce((sum, term) => sum + idf(term), 0) / length;
  const count = alone + NESTED * (frequency - alone);
  const shared = corpus.documents(terms);
  let score = Math.log2(1 + 0.7 * count) * rarity ** 0.8 * (LENGTH[length] ?? LONG);
  if (shared > 1 && length > 1) score *= 1 + SHARED * Math.log2(Math.min(shared, 16));
  if (candidate.inTitle) score *= TITLE;
  if (candidate.hasAcronym) score *= ACRONYM;
  if (candidate.nested) score *= shared >= 3 && corpus.alone(terms) >= RARELY_ALONE ? NESTED : ONLY_NESTED;
  if (BACKGROUND.has(key)) score *= BACKGROUND_PHRASE;
  if (length > 1 && shared < 3 && /^\S*ing /.test(key)) score *= GERUND;
  return score / (1 + POSITION * candidate.first);
}

/** Leaves out phrases that say little beside a better one: its parts, and what only adds a word to it. */
function distinct(
  sorted: readonly RankedKey[],
  corpus: Corpus,
  lexicon: Lexicon,
  limit: number,
): RankedKey[] {
  const kept: RankedKey[] = [];
  for (const one of sorted) {
    if (kept.length >= limit) break;
    const frequency = one.candidate?.frequency ?? 0;
    const repeats = kept.some((better) => {
      if (contains(better.key, one.key)) {
        return (
          frequency <= (better.candidate?.frequency ?? 0) + 1 &&
          corpus.documents(lexicon.termsOf(one.key)) < 4
        );
      }
      return frequency < 2 && contains(one.key, better.key);
    });
    if (!repeats) kept.push(one);
  }
  return kept;
}

const contains = (phrase: string, part: string): boolean =>
  phrase.includes(part) && ` ${phrase} `.includes(` ${part} `);
