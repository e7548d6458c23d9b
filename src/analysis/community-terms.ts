import { compareText } from '../text/compare.js';
import { round } from './ranking.js';
import { isGenericWord, isPraise } from './stop-words.js';
import { phraseTerm, titleTerms, type TitleTerm } from './title-terms.js';

/** A titled paper and, by community id, the share of it (0 to 1) that belongs to each community. */
export interface LabelPaper {
  readonly title: string;
  /** Its keyphrases, best first. */
  readonly topics: readonly string[];
  /** Series of its venue. */
  readonly venue: string | null;
  readonly shares: ReadonlyMap<string, number>;
}

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
const FACTORS = { subject: 1.5, head: 1.25, pair: 0.75, keyphrase: 0.6, word: 0.3, venue: 0.01 } as const;
type TermKind = keyof typeof FACTORS;
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

/** Longer phrases are one paper's own. */
const USUAL_WORDS = 3;
const LONG = 0.5;
/**
 * Words of titles that end their phrases more seldom than this share are cut out of a name, like the first two of "large
 * language models".
 */
const LEAST_ENDS = 0.34;

interface PaperTerm extends Pick<TitleTerm, 'key' | 'words'> {
  readonly kind: TermKind;
  /** Whether it ends a phrase of the title; null when the title does not hold it. */
  readonly ends: boolean | null;
}

interface CorpusTerm {
  readonly words: readonly string[];
  kind: TermKind;
  /** Papers that hold it, each counted by the share of it that lies in any community. */
  frequency: number;
  papers: number;
  /** Papers that hold it in their titles, and those of them in which it ends a phrase. */
  titles: number;
  ends: number;
}

interface Held {
  weight: number;
  papers: number;
}

/**
 * By community the terms that set its papers apart, best first: one to three words of titles, keyphrases,
 * venues, by the log-likelihood ratio between the papers of the community and all others (Dunning 1993, ACL J93-1003).
 */
export function communityTerms(papers: readonly LabelPaper[]): Map<string, CommunityTerm[]> {
  const vocabulary = new Map<string, CorpusTerm>();
  const communities = new Map<string, { size: number; terms: Map<string, Held> }>();
  let total = 0;
  const recurs = recurringTerms(papers);
  // Sums of fractions depend on their order, which therefore is not left to the caller.
  for (const paper of papers.toSorted((a, b) => compareText(a.title, b.title))) {
    const terms = paperTerms(paper).filter(({ key, kind }) => CHOSEN.has(kind) || recurs(key));
    for (const { key, words, kind, ends } of terms) {
      const term = getOrAdd(vocabulary, key, () => ({
        words,
        kind,
        frequency: 0,
        papers: 0,
        titles: 0,
        ends: 0,
      }));
      if (FACTORS[kind] > FACTORS[term.kind]) term.kind = kind;
      term.papers++;
      if (ends !== null) term.titles++;
      if (ends) term.ends++;
    }
    for (const [id, share] of paper.shares) {
      const community = getOrAdd(communities, id, () => ({ size: 0, terms: new Map<string, Held>() }));
      community.size += share;
      total += share;
      for (const { key } of terms) {
        vocabulary.get(key)!.frequency += share;
        const held = getOrAdd(community.terms, key, () => ({ weight: 0, papers: 0 }));
        held.weight += share;
        held.papers++;
      }
    }
  }
  return new Map([...communities].map(([id, { size, terms }]) => [id, rank(terms, size, vocabulary, total)]));
}

/** Kinds that are kept even when a single paper of the corpus holds the term. */
const CHOSEN: ReadonlySet<TermKind> = new Set<TermKind>(['subject', 'head', 'keyphrase']);

function rank(
  terms: ReadonlyMap<string, Held>,
  size: number,
  vocabulary: ReadonlyMap<string, CorpusTerm>,
  total: number,
): CommunityTerm[] {
  const whole = [...terms].filter(([key]) => isWhole(vocabulary.get(key)!));
  const ranked = whole.map(([key, { weight, papers }]): CommunityTerm & { familiarity: number } => {
    const { words, kind, frequency, papers: everywhere } = vocabulary.get(key)!;
    const recurrence = papers > 1 ? 1 : everywhere > 1 ? HELD_ONCE : HELD_NOWHERE_ELSE;
    const coverage = Math.min(1, weight / (FULL_COVERAGE * size));
    const factor = FACTORS[kind] * recurrence * coverage * (words.length > USUAL_WORDS ? LONG : 1);
    const score = round(factor * logLikelihoodRatio(weight, size, frequency, total), 4);
    const familiarity = words.reduce((sum, word) => sum + (vocabulary.get(word)?.frequency ?? 0), 0);
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

const isWhole = ({ titles, ends }: CorpusTerm): boolean => ends >= LEAST_ENDS * titles;

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

function paperTerms({ title, topics, venue }: LabelPaper): PaperTerm[] {
  const inTitle = new Map(titleTerms(title).map((term) => [term.key, term]));
  const terms = new Map<string, PaperTerm>();
  const whole = ` ${phraseTerm(title).key} `;
  for (const topic of topics) {
    const { key, words } = phraseTerm(topic);
    if (words.every(isGenericWord) || isPraise(words[0] ?? '')) continue;
    const named = words.length > 1 && whole.includes(` ${key} `);
    // What is no term of the title although it stands there begins with the title's verb.
    if (named && words.length <= USUAL_WORDS && !inTitle.has(key)) continue;
    terms.set(key, { key, words, kind: named ? 'subject' : 'keyphrase', ends: null });
  }
  for (const { key, words, head, ends } of inTitle.values()) {
    const kind = head ? 'head' : words.length === 1 ? 'word' : 'pair';
    const subject = terms.get(key)?.kind === 'subject';
    terms.set(key, { key, words, kind: subject ? 'subject' : kind, ends });
  }
  if (venue !== null) {
    const { key, words } = phraseTerm(venue);
    if (key !== '' && !terms.has(key)) terms.set(key, { key, words, kind: 'venue', ends: null });
  }
  return [...terms.values()];
}

/** Which terms stand in two papers or more, but for a few that a filter of one byte a term mistakes for such. */
function recurringTerms(papers: readonly LabelPaper[]): (key: string) => boolean {
  const places = 2 ** Math.min(28, Math.max(16, Math.ceil(Math.log2(64 * papers.length + 1))));
  const counts = new Uint8Array(places);
  const placeOf = (key: string): number => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    return (hash >>> 0) % places;
  };
  for (const paper of papers)
    for (const { key } of paperTerms(paper)) {
      const place = placeOf(key);
      if (counts[place]! < 2) counts[place]!++;
    }
  return (key) => counts[placeOf(key)]! > 1;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
