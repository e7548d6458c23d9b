import { compareText } from '../text/compare.js';
import type { Candidate, Candidates } from './candidates.js';
import type { Corpus } from './corpus.js';
import { BACKGROUND } from './stop-words.js';

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
/** A paper has few topics; the rest of the list is not looked at. */
const DEPTH = 40;

export interface RankedKey {
  readonly key: string;
  readonly score: number;
}

/** Keys of a paper's phrases, best first, without `exclude`. Acronyms stand under the key of their long form. */
export function rank(
  { byKey, acronyms }: Candidates,
  corpus: Corpus,
  exclude: ReadonlySet<string>,
): RankedKey[] {
  const scores = new Map<string, number>();
  for (const candidate of byKey.values()) {
    const key = acronyms.get(candidate.key)?.key ?? corpus.expansions.get(candidate.key) ?? candidate.key;
    if (exclude.has(candidate.key) || exclude.has(key)) continue;
    scores.set(key, Math.max(scores.get(key) ?? 0, weigh(candidate, corpus)));
  }
  const sorted = [...scores]
    .map(([key, score]) => ({ key, score }))
    .sort((a, b) => b.score - a.score || compareText(a.key, b.key));
  return distinct(sorted, byKey, corpus);
}

/** How much a phrase says about its paper: C-value by inverse document frequency, and where it stands. */
function weigh(candidate: Candidate, { papers, documents, alone: aloneShare }: Corpus): number {
  const { key, length, frequency, alone } = candidate;
  const words = key.split(' ');
  const idf = (word: string): number => Math.log((papers + SMOOTHING) / (documents.get(word) ?? 1));
  const rarity = words.reduce((sum, word) => sum + idf(word), 0) / words.length;
  const count = alone + NESTED * (frequency - alone);
  const shared = documents.get(key) ?? 1;
  let score = Math.log2(1 + 0.7 * count) * rarity ** 0.8 * (LENGTH[length] ?? LONG);
  if (shared > 1 && length > 1) score *= 1 + SHARED * Math.log2(Math.min(shared, 16));
  if (candidate.inTitle) score *= TITLE;
  if (candidate.hasAcronym) score *= ACRONYM;
  if (candidate.nested)
    score *= shared >= 3 && (aloneShare.get(key) ?? 0) >= RARELY_ALONE ? NESTED : ONLY_NESTED;
  if (BACKGROUND.has(key)) score *= BACKGROUND_PHRASE;
  if (length > 1 && shared < 3 && words[0]!.endsWith('ing')) score *= GERUND;
  return score / (1 + POSITION * candidate.first);
}

/** Leaves out phrases that say little beside a better one: its parts, and what only adds a word to it. */
function distinct(
  sorted: readonly RankedKey[],
  byKey: ReadonlyMap<string, Candidate>,
  { documents }: Corpus,
): RankedKey[] {
  const kept: RankedKey[] = [];
  for (const one of sorted) {
    const frequency = byKey.get(one.key)?.frequency ?? 0;
    const repeats = kept.some((better) => {
      if (contains(better.key, one.key)) {
        return frequency <= (byKey.get(better.key)?.frequency ?? 0) + 1 && (documents.get(one.key) ?? 1) < 4;
      }
      return frequency < 2 && contains(one.key, better.key);
    });
    if (!repeats) kept.push(one);
    if (kept.length >= DEPTH) break;
  }
  return kept;
}

const contains = (phrase: string, part: string): boolean => ` ${phrase} `.includes(` ${part} `);
