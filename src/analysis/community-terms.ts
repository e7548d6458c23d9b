import { compareText } from '../text/compare.js';
import { USUAL_WORDS, type TermIndex, type TermKind } from './paper-terms.js';
import { round } from './ranking.js';

/** Of a paper, by community id, the share of it (0 to 1) that belongs to each community. */
export type PaperShares = ReadonlyMap<string, number>;

/** What a term says of a community. */
export interface CommunityTerm {
  readonly key: string;
  readonly words: readonly string[];
  /** Log-likelihood ratio, weighted by kind of term; to 4 decimals. */
  readonly score: number;
  /** Papers of the community that hold the term, by their shares. */
  readonly weight: number;
  /** The same, each counted whole. */
  readonly papers: number;
  /** Papers of the corpus that hold it. */
  readonly everywhere: number;
}

/**
 * Keyphrases that a title holds, and the ends of its phrases, name a subject as a whole; other pairs and threes of words
 * may be cut out of longer phrases, single words are vague, and a keyphrase of the abstract may be a means. A venue says
 * where, not what.
 */
const FACTORS: Readonly<Record<TermKind, number>> = {
  subject: 1.5,
  head: 1.25,
  pair: 0.75,
  keyphrase: 0.6,
  word: 0.3,
  venue: 0.01,
};
/**
 * What one paper of a community holds is hardly its subject; where it has no better, what papers elsewhere are about as
 * well is at least a subject, and not an accident of wording.
 */
const HELD_ONCE = 0.3;
const HELD_NOWHERE_ELSE = 0.1;
/**
 * What a smaller share of a community holds names a corner of it: two papers of three hundred that share rare words would
 * else outdo the subject of thirty.
 */
const FULL_COVERAGE = 0.03;

/** Of terms longer than usual. */
const LONG = 0.5;
/**
 * Words of titles that end their phrases more seldom than this share are cut out of a name, like the first two of "large
 * language models".
 */
const LEAST_ENDS = 0.34;

/**
 * By community the terms that set its papers apart, best first: one to three words of titles, keyphrases,
 * venues, by the log-likelihood ratio between the papers of the community and all others (Dunning 1993, ACL J93-1003).
 *
 * @param shares of the papers of the index, in their order
 */
export function communityTerms(
  index: TermIndex,
  shares: readonly PaperShares[],
): Map<string, CommunityTerm[]> {
  const { order, starts, terms, keys } = index;
  /** Per term the papers that hold it, each counted by the share of it that lies in any community. */
  const frequencies = new Float64Array(keys.length);
  const papersOf = new Map<string, number[]>();
  let total = 0;
  for (const paper of order) {
    for (const [id, share] of shares[paper]!) {
      total += share;
      for (let at = starts[paper]!; at < starts[paper + 1]!; at++) frequencies[terms[at]!]! += share;
      const own = papersOf.get(id);
      if (own === undefined) papersOf.set(id, [paper]);
      else own.push(paper);
    }
  }
  const weights = new Float64Array(keys.length);
  const counts = new Uint32Array(keys.length);
  const ranked = new Map<string, CommunityTerm[]>();
  for (const [id, papers] of papersOf) {
    const held: number[] = [];
    let size = 0;
    for (const paper of papers) {
      const share = shares[paper]!.get(id)!;
      size += share;
      for (let at = starts[paper]!; at < starts[paper + 1]!; at++) {
        const term = terms[at]!;
        if (counts[term]!++ === 0) held.push(term);
        weights[term]! += share;
      }
    }
    ranked.set(id, rank({ held, weights, counts, size, frequencies, total }, index));
    for (const term of held) counts[term] = weights[term] = 0;
  }
  return ranked;
}

/** What a community holds; columns are by term. */
interface Holdings {
  readonly held: readonly number[];
  readonly weights: Float64Array;
  readonly counts: Uint32Array;
  /** Its papers, by their shares. */
  readonly size: number;
  readonly frequencies: Float64Array;
  /** Papers in any community, by their shares. */
  readonly total: number;
}

function rank(
  { held, weights, counts, size, frequencies, total }: Holdings,
  index: TermIndex,
): CommunityTerm[] {
  const whole = held.filter((term) => index.ends[term]! >= LEAST_ENDS * index.titles[term]!);
  const ranked = whole.map((term): CommunityTerm & { familiarity: number } => {
    const [key, words, everywhere] = [index.keys[term]!, index.words[term]!, index.counts[term]!];
    const [weight, papers] = [weights[term]!, counts[term]!];
    const recurrence = papers > 1 ? 1 : everywhere > 1 ? HELD_ONCE : HELD_NOWHERE_ELSE;
    const coverage = Math.min(1, weight / (FULL_COVERAGE * size));
    const length = words.length > USUAL_WORDS ? LONG : 1;
    const factor = FACTORS[index.kinds[term]!] * recurrence * coverage * length;
    const score = round(factor * logLikelihoodRatio(weight, size, frequencies[term]!, total), 4);
    const familiarity = words.reduce((sum, word) => {
      const number = index.numberOf.get(word);
      return sum + (number === undefined ? 0 : frequencies[number]!);
    }, 0);
    return { key, words, score, weight, papers, everywhere, familiarity };
  });
  return ranked.sort(
    (a, b) =>
      b.score - a.score ||
      b.words.length - a.words.length ||
      b.familiarity - a.familiarity ||
      compareText(a.key, b.key),
  );
}

/** Twice the log-likelihood ratio of one share against two, 0 when the term is not more frequent inside. */
function logLikelihoodRatio(inside: number, size: number, frequency: number, total: number): number {
  const [outside, rest] = [Math.max(0, frequency - inside), Math.max(0, total - size)];
  const share = frequency / total;
  // The term is in every paper, or there is no other community: nothing to be set apart from.
  if (rest <= 0 || share >= 1) return inside;
  if (inside / size <= share) return 0;
  const side = (count: number, papers: number): number =>
    part(count, papers * share) + part(papers - count, papers * (1 - share));
  return Math.max(0, 2 * (side(inside, size) + side(outside, rest)));
}

const part = (observed: number, expected: number): number =>
  observed <= 0 || expected <= 0 ? 0 : observed * Math.log(observed / expected);
