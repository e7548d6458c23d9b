import { firstNotBelow, union } from '../structures/ascending.js';
import type { Coauthors } from './coauthors.js';
import type { Constraints } from './constraints.js';
import type { ContextVectors } from './context-vectors.js';
import { datedAffiliations } from './dated-affiliations.js';
import type { Signatures } from './signatures.js';
import { NO_YEAR } from './signatures.js';

/** What is known of a cluster of signatures: everything that scores need, kept small. */
export interface Profile {
  /** Signatures, ascending. */
  readonly members: Int32Array;
  /** Papers, ascending. */
  readonly papers: Int32Array;
  /** Distinct names, ascending. */
  readonly names: Int32Array;
  /** Distinct spellings, ascending. */
  readonly spellings: Int32Array;
  /** People on the papers as `Coauthors` numbers them, ascending, the person's own number among them. */
  readonly coauthors: Int32Array;
  /** The same people by their places in the order of rarity, ascending: the rarest first. */
  readonly rareCoauthors: Int32Array;
  /** Distinct affiliations, ascending. */
  readonly affiliations: Int32Array;
  /** The same in their years, as `datedAffiliations` codes them. */
  readonly dated: Int32Array;
  /** Sum of the topic vectors of the papers: words ascending, and their weights. */
  readonly words: Int32Array;
  readonly weights: Float32Array;
  /** Euclidean length of that sum. */
  readonly length: number;
  /** Sum of the context vectors of the signatures, and its length. */
  readonly context: Float32Array;
  readonly contextLength: number;
  /** Affiliations of anybody on the papers, ascending. */
  readonly around: Int32Array;
  /** Signatures at the last position of a paper with several authors. */
  readonly lastPosition: number;
  /** Distinct venues, ascending. */
  readonly venues: Int32Array;
  /** First and last year, `NO_YEAR` when unknown. */
  readonly from: number;
  readonly to: number;
  /** Whether a decision or an identifier has joined it, not a score. */
  readonly given: boolean;
  /** Codes of identifiers, ascending. */
  readonly ids: Int32Array;
  /** Marks of the decisions that keep this cluster from others, ascending. */
  readonly apart: Int32Array;
}

const NONE = new Int32Array(0);

/** The profile of one signature. */
export function singleProfile(
  corpus: Signatures,
  signature: number,
  people: Pick<Coauthors, 'onPaper' | 'rank'>,
  vectors: ContextVectors,
  constraints: Pick<Constraints, 'ids' | 'apart'>,
): Profile {
  const paper = corpus.paper[signature]!;
  const { topics, affiliations } = corpus;
  const weights = topics.weight.subarray(topics.start[paper], topics.start[paper + 1]);
  const context = vectors.of(signature);
  const coauthors = people.onPaper(paper);
  const year = corpus.year[paper]!;
  const own = slice(affiliations.set, affiliations.start[signature]!, affiliations.start[signature + 1]!);
  return {
    members: one(signature),
    papers: one(paper),
    names: one(corpus.name[signature]!),
    spellings: one(corpus.spelling[signature]!),
    coauthors,
    rareCoauthors: coauthors.map((person) => people.rank[person]!).sort(),
    affiliations: own,
    dated: datedAffiliations(own, year),
    words: topics.word.subarray(topics.start[paper], topics.start[paper + 1]),
    weights,
    length: weights.length === 0 ? 0 : 1,
    context,
    contextLength: lengthOf(context),
    around: affiliationsOnPaper(corpus, paper),
    lastPosition: Number(signature > corpus.start[paper]! && signature + 1 === corpus.start[paper + 1]!),
    venues: corpus.venue[paper]! < 0 ? NONE : one(corpus.venue[paper]!),
    from: year,
    to: year,
    given: false,
    ids: constraints.ids.get(signature) ?? NONE,
    apart: constraints.apart.get(signature) ?? NONE,
  };
}

function affiliationsOnPaper({ start, affiliations }: Signatures, paper: number): Int32Array {
  const own = slice(
    affiliations.set,
    affiliations.start[start[paper]!]!,
    affiliations.start[start[paper + 1]!]!,
  );
  return own.length < 2 ? own : Int32Array.from(new Set(own)).sort();
}

const slice = (list: Int32Array, from: number, to: number): Int32Array =>
  from === to ? NONE : list.subarray(from, to);

function one(value: number): Int32Array {
  const list = new Int32Array(1);
  list[0] = value;
  return list;
}

export function mergeProfiles(a: Profile, b: Profile): Profile {
  const words = union(a.words, b.words);
  const weights = sumOfWeights(words, a, b);
  const context = new Float32Array(a.context.length);
  for (let k = 0; k < context.length; k += 1) context[k] = a.context[k]! + b.context[k]!;
  return {
    members: union(a.members, b.members),
    papers: union(a.papers, b.papers),
    names: union(a.names, b.names),
    spellings: union(a.spellings, b.spellings),
    coauthors: union(a.coauthors, b.coauthors),
    rareCoauthors: union(a.rareCoauthors, b.rareCoauthors),
    affiliations: union(a.affiliations, b.affiliations),
    dated: union(a.dated, b.dated),
    words,
    weights,
    length: lengthOf(weights),
    context,
    contextLength: lengthOf(context),
    around: union(a.around, b.around),
    lastPosition: a.lastPosition + b.lastPosition,
    venues: union(a.venues, b.venues),
    from: a.from === NO_YEAR ? b.from : b.from === NO_YEAR ? a.from : Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    given: a.given || b.given,
    ids: union(a.ids, b.ids),
    apart: union(a.apart, b.apart),
  };
}

/** One profile of several, of which there is one at least; merged two by two, as sizes that differ much cost most. */
export function mergeAll(profiles: readonly Profile[]): Profile {
  let round = profiles;
  while (round.length > 1) {
    const next: Profile[] = [];
    for (let at = 0; at < round.length; at += 2) {
      const [one, other] = [round[at]!, round[at + 1]];
      next.push(other ? mergeProfiles(one, other) : one);
    }
    round = next;
  }
  return round[0]!;
}

function lengthOf(vector: Float32Array): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}

/** Inner product of two sums of context vectors. */
export function contextProduct(a: Profile, b: Profile): number {
  let product = 0;
  for (let k = 0; k < a.context.length; k += 1) product += a.context[k]! * b.context[k]!;
  return product;
}

/** The sum of two sparse vectors, whose words are `words` together. */
function sumOfWeights(words: Int32Array, a: Profile, b: Profile): Float32Array {
  const weights = new Float32Array(words.length);
  let [i, j] = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    let weight = 0;
    if (a.words[i] === word) weight += a.weights[i++]!;
    if (b.words[j] === word) weight += b.weights[j++]!;
    weights[at] = weight;
  }
  return weights;
}

/** Inner product of two sums of topic vectors. */
export function topicProduct(a: Profile, b: Profile): number {
  if (a.words.length > b.words.length) return topicProduct(b, a);
  let product = 0;
  let at = 0;
  for (let i = 0; i < a.words.length && at < b.words.length; i += 1) {
    at = firstNotBelow(b.words, a.words[i]!, at);
    if (b.words[at] === a.words[i]) product += a.weights[i]! * b.weights[at]!;
  }
  return product;
}
