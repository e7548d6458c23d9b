import { intersects } from '../structures/ascending.js';
import { affiliationCosine, sharedMass } from './affiliations.js';
import { expectedNamesakes, namesakeShare } from './ambiguity.js';
import { coauthorOverlap } from './coauthor-overlap.js';
import { coauthorsOf, type Coauthors } from './coauthors.js';
import { ContextVectors } from './context-vectors.js';
import { setOf, yearOf } from './dated-affiliations.js';
import { paperVectors } from './embedding.js';
import { measureHabits, type Habits } from './habits.js';
import { NAME_RELATIONS } from './name-match.js';
import { paperFeatures } from './paper-features.js';
import { contextProduct, topicProduct, type Profile } from './profile.js';
import { NO_YEAR, type Signatures } from './signatures.js';
import { chineseSyllables } from './syllables.js';

/** The features of two clusters, in the order of the vector. Missing values are -1. */
export const FEATURES = [
  'name relation',
  'spelling',
  'name variation',
  'returns',
  'namesakes',
  'given name',
  'shared co-authors',
  'shared co-author fraction',
  'co-authors without overlap',
  'co-authors of co-authors',
  'affiliation similarity',
  'affiliation rarity',
  'topic similarity',
  'topic centroid similarity',
  'context similarity',
  'context centroid similarity',
  'affiliations around',
  'affiliation at one time',
  'positions',
  'shared venue',
  'years apart',
  'years together',
  'years of overlap',
  'mentions of the name',
  'mentions of the smaller',
  'mentions of the larger',
] as const;
export type FeatureName = (typeof FEATURES)[number];
export const F = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Record<
  FeatureName,
  number
>;

/** What features are computed from: the corpus and what is derived from it once. */
export interface FeatureContext {
  readonly corpus: Signatures;
  readonly people: Coauthors;
  readonly vectors: ContextVectors;
  /** Name → how many mentions of it by others are expected for one more by the same person, as ln(1 + 100 x). */
  readonly namesakes: Float64Array;
  /** Name → its mentions in the corpus. */
  readonly mentionsOf: Int32Array;
  /** Name → 0 neither, 1 one syllable of Chinese, 2 two, 3 initials only. */
  readonly givenKind: Uint8Array;
  readonly habits: Habits;
}

export function featureContext(corpus: Signatures): FeatureContext {
  const expected = expectedNamesakes(corpus.names);
  const people = coauthorsOf(corpus, expected);
  return {
    corpus,
    people,
    vectors: new ContextVectors(corpus, paperVectors(paperFeatures(corpus, people)), people),
    namesakes: namesakeShare(expected, corpus.name),
    mentionsOf: mentionsOfNames(corpus),
    habits: measureHabits(corpus, expected),
    givenKind: Uint8Array.from(corpus.names.names, (name) =>
      name.given.length === 0 || name.given[0]!.length === 1 ? 3 : chineseSyllables(name.joined),
    ),
  };
}

function mentionsOfNames({ name, names }: Signatures): Int32Array {
  const counts = new Int32Array(names.names.length);
  for (const own of name) counts[own]! += 1;
  return counts;
}

/** Fills `out` with the features of two clusters of related names. */
export function fillFeatures(context: FeatureContext, a: Profile, b: Profile, out: Float64Array): void {
  const { corpus } = context;
  fillNames(context, a, b, out);
  const coauthors = coauthorOverlap(corpus.names.block, context.people, a, b);
  out[F['shared co-authors']] = coauthors.shared;
  out[F['shared co-author fraction']] = coauthors.fraction;
  out[F['co-authors without overlap']] = coauthors.without;
  out[F['co-authors of co-authors']] = coauthors.twoSteps;
  fillAffiliations(corpus, a, b, out);
  const product = topicProduct(a, b);
  const known = a.length > 0 && b.length > 0;
  out[F['topic similarity']] = known ? product / (a.papers.length * b.papers.length) : -1;
  out[F['topic centroid similarity']] = known ? product / (a.length * b.length) : -1;
  const near = a.contextLength > 0 && b.contextLength > 0;
  const closeness = near ? contextProduct(a, b) : 0;
  out[F['context similarity']] = near ? Math.max(0, closeness / (a.members.length * b.members.length)) : -1;
  out[F['context centroid similarity']] = near
    ? Math.max(0, closeness / (a.contextLength * b.contextLength))
    : -1;
  const lead = (profile: Profile): number => profile.lastPosition / profile.members.length;
  out[F['positions']] = Math.min(lead(a), lead(b)) * 2 + Math.max(lead(a), lead(b));
  let venue = 0;
  for (let i = 0, j = 0; i < a.venues.length && j < b.venues.length;) {
    if (a.venues[i] === b.venues[j]) venue = Math.max(venue, 0.01 + corpus.venueRarity[a.venues[i]!]!);
    if (a.venues[i]! < b.venues[j]!) i += 1;
    else j += 1;
  }
  out[F['shared venue']] = a.venues.length === 0 || b.venues.length === 0 ? -1 : venue;
  const dated = a.from !== NO_YEAR && b.from !== NO_YEAR;
  out[F['years apart']] = dated ? Math.max(0, a.from - b.to, b.from - a.to) : -1;
  out[F['years together']] = dated ? Math.max(a.to, b.to) - Math.min(a.from, b.from) : -1;
  out[F['years of overlap']] = dated ? Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1) : -1;
  out[F['mentions of the smaller']] = Math.min(a.members.length, b.members.length);
  out[F['mentions of the larger']] = Math.max(a.members.length, b.members.length);
}

/** The closest relation among the names of two clusters, and how common the commonest of them is. */
function fillNames(context: FeatureContext, a: Profile, b: Profile, out: Float64Array): void {
  const { related } = context.corpus.names;
  let closest = NAME_RELATIONS.length - 1;
  let namesakes = Infinity;
  let left = a.names[0]!;
  let right = b.names[0]!;
  for (const first of a.names) {
    for (const second of b.names) {
      const relation = first === second ? 0 : related[first]!.get(second);
      if (relation === undefined || relation > closest) continue;
      const count = Math.max(context.namesakes[first]!, context.namesakes[second]!);
      if (relation === closest && count >= namesakes) continue;
      [closest, namesakes, left, right] = [relation, count, first, second];
    }
  }
  out[F['name relation']] = closest;
  const { habits } = context;
  const varies = habits.spellingVaries;
  out[F['spelling']] = varies === null || intersects(a.spellings, b.spellings) ? -1 : -Math.log(varies);
  out[F['name variation']] = closest === 0 ? -1 : -Math.log(habits.nameVaries);
  out[F['returns']] = Math.log(habits.returns);
  out[F['namesakes']] = namesakes;
  out[F['mentions of the name']] = Math.log(Math.max(context.mentionsOf[left]!, context.mentionsOf[right]!));
  out[F['given name']] = Math.max(context.givenKind[left]!, context.givenKind[right]!);
}

/** Pairs of affiliations compared. */
const MOST_COMPARED = 150;

function fillAffiliations(corpus: Signatures, a: Profile, b: Profile, out: Float64Array): void {
  const own = bestAffiliation(corpus, a.affiliations, b.affiliations);
  out[F['affiliation similarity']] = own.cosine;
  out[F['affiliation rarity']] = own.rarity;
  out[F['affiliations around']] =
    a.around.length === 0 || b.around.length === 0 ? -1 : bestAffiliation(corpus, a.around, b.around).rarity;
  out[F['affiliation at one time']] = affiliationAtOneTime(corpus, a.dated, b.dated);
}

/** The two most similar affiliations of two lists: their cosine and the rarity of what they share; -1 when unknown. */
function bestAffiliation(
  corpus: Signatures,
  a: Int32Array,
  b: Int32Array,
): { cosine: number; rarity: number } {
  if (a.length === 0 || b.length === 0) return { cosine: -1, rarity: -1 };
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const most = Math.max(Math.floor(MOST_COMPARED / short.length), Math.floor(Math.sqrt(MOST_COMPARED)));
  let [cosine, mass] = [0, 0];
  for (const first of short.subarray(0, most)) {
    for (const second of long.subarray(0, most)) {
      const similarity = affiliationCosine(corpus.affiliations, first, second);
      if (similarity <= cosine) continue;
      cosine = similarity;
      mass = sharedMass(corpus.affiliations, first, second);
      if (first === second) return { cosine, rarity: Math.sqrt(mass) };
    }
  }
  return { cosine, rarity: Math.sqrt(mass) };
}

/**
 * The cosine of the two most similar affiliations that are at most a year apart, -1 when there are none: two people
 * are told apart by where they are at one time, one person who moved is not.
 */
function affiliationAtOneTime(corpus: Signatures, a: Int32Array, b: Int32Array): number {
  let best = -1;
  let compared = 0;
  for (let i = 0, from = 0; i < a.length && compared < MOST_COMPARED; i += 1) {
    const year = yearOf(a[i]!);
    while (from < b.length && yearOf(b[from]!) < year - 1) from += 1;
    for (let j = from; j < b.length && yearOf(b[j]!) <= year + 1 && compared < MOST_COMPARED; j += 1) {
      best = Math.max(best, affiliationCosine(corpus.affiliations, setOf(a[i]!), setOf(b[j]!)));
      if (best >= 1) return 1;
      compared += 1;
    }
  }
  return best;
}
