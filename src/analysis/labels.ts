import { byCodeUnit } from './indexed-graph.js';
import { round } from './measures.js';
import { titleTerms } from './title-terms.js';

/** A community to be named. */
export interface LabelSubject {
  readonly id: string;
  /** Name of its strongest member. */
  readonly strongest: string;
}

/** A titled paper and, by community id, the share of it (0 to 1) that belongs to each community. */
export interface LabelPaper {
  readonly title: string;
  readonly shares: ReadonlyMap<string, number>;
}

export interface CommunityLabel {
  readonly label: string;
  /** Best first, scores to 4 decimals, at most eight; empty when no paper has a title. */
  readonly terms: readonly { readonly term: string; readonly score: number }[];
}

interface Candidate {
  readonly key: string;
  readonly words: readonly string[];
  readonly printed: string;
  readonly score: number;
  /** How often its words occur in all titles. */
  readonly familiarity: number;
  readonly position: number;
}

const LABEL_TERMS = 2;
const KEPT_TERMS = 8;
/** The end of a phrase says more than its single words, other pairs of words say less. */
const HEAD_FACTOR = 1.5;
const PAIR_FACTOR = 0.75;
const SEPARATOR = ' · ';

/**
 * Names communities by what sets the titles of their papers apart: class-based TF-IDF over words and pairs of words
 * (Grootendorst 2022, DOI 10.48550/arXiv.2203.05794), a community being one class. The two best terms make the label;
 * a further term, at last the strongest member's name, is added while an earlier community has the same label.
 *
 * @param communities in the order in which labels are given away
 */
export function labelCommunities(
  communities: readonly LabelSubject[],
  papers: Iterable<LabelPaper>,
): Map<string, CommunityLabel> {
  const candidates = scoreTerms(papers);
  const taken = new Set<string>();
  const labels = new Map<string, CommunityLabel>();
  for (const { id, strongest } of communities) {
    const terms = distinctTerms(candidates.get(id) ?? []);
    const label = freeLabel(terms, strongest, id, taken);
    taken.add(label.toLowerCase());
    labels.set(id, { label, terms: terms.map(({ printed, score }) => ({ term: printed, score })) });
  }
  return labels;
}

function freeLabel(
  terms: readonly Candidate[],
  strongest: string,
  id: string,
  taken: ReadonlySet<string>,
): string {
  const printed = terms.map((term) => term.printed);
  const start = Math.min(LABEL_TERMS, printed.length);
  const choices = printed.slice(start).map((_, more) => printed.slice(0, start + more).join(SEPARATOR));
  const all = printed.slice(0, LABEL_TERMS);
  choices.push(...(printed.length > 0 ? [printed.join(SEPARATOR)] : [`around ${strongest}`]));
  choices.push([...all, strongest].join(SEPARATOR), [...all, strongest, id].join(SEPARATOR));
  return choices.find((choice) => !taken.has(choice.toLowerCase())) as string;
}

/** The best terms, none repeating a word of a better one. */
function distinctTerms(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const used = new Set<string>();
  for (const candidate of candidates) {
    if (chosen.length === KEPT_TERMS) break;
    if (candidate.words.some((word) => used.has(word))) continue;
    chosen.push(candidate);
    for (const word of candidate.words) used.add(word);
  }
  return chosen;
}

interface Term {
  readonly words: readonly string[];
  readonly printings: Map<string, number>;
  /** Papers that hold it, each counted by the share of it that lies in any community. */
  frequency: number;
  head: boolean;
}

interface ClassTerm {
  weight: number;
  position: number;
}

function scoreTerms(papers: Iterable<LabelPaper>): Map<string, Candidate[]> {
  const vocabulary = new Map<string, Term>();
  const classes = new Map<string, Map<string, ClassTerm>>();
  let total = 0;
  // Sums of fractions depend on their order, which therefore is not left to the caller.
  for (const { title, shares } of [...papers].sort((a, b) => byCodeUnit(a.title, b.title))) {
    for (const { key, printed, words, head, position } of titleTerms(title)) {
      const term = getOrAdd(vocabulary, key, () => ({ words, printings: new Map(), frequency: 0, head }));
      term.head ||= head;
      term.printings.set(printed, (term.printings.get(printed) ?? 0) + 1);
      for (const [id, share] of shares) {
        const terms = getOrAdd(classes, id, () => new Map<string, ClassTerm>());
        const held = getOrAdd(terms, key, () => ({ weight: 0, position }));
        held.weight += share;
        held.position = Math.min(held.position, position);
        term.frequency += share;
        total += share;
      }
    }
  }
  const average = total / classes.size;
  return new Map([...classes].map(([id, terms]) => [id, rankTerms(terms, vocabulary, average)]));
}

function rankTerms(
  terms: ReadonlyMap<string, ClassTerm>,
  vocabulary: ReadonlyMap<string, Term>,
  average: number,
): Candidate[] {
  const size = [...terms.values()].reduce((sum, { weight }) => sum + weight, 0);
  const candidates = [...terms].map(([key, { weight, position }]): Candidate => {
    const { words, printings, frequency, head } = vocabulary.get(key) as Term;
    const factor = head ? HEAD_FACTOR : words.length > 1 ? PAIR_FACTOR : 1;
    // A pair counts as more common when its words recur in other pairs: "sparse training" beside "sparse networks".
    const support = words.reduce((sum, word) => sum + (terms.get(word)?.weight ?? weight), 0) / words.length;
    const common = (weight + support) / 2;
    // More than in proportion, so that what several papers share wins over words that occur only once anywhere.
    const recurrence = common ** 2 / size;
    const score = round(factor * recurrence * Math.log(1 + average / frequency), 4);
    const familiarity = words.reduce((sum, word) => sum + (vocabulary.get(word)?.frequency ?? 0), 0);
    return { key, words, printed: commonest(printings), score, familiarity, position };
  });
  return candidates.sort(byScore);
}

/** Most papers are alone with their words, so that many terms tie; the better known words then tell more. */
function byScore(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    b.words.length - a.words.length ||
    b.familiarity - a.familiarity ||
    a.position - b.position ||
    byCodeUnit(a.key, b.key)
  );
}

function commonest(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(([a, countA], [b, countB]) => countB - countA || byCodeUnit(a, b));
  return (best as [string, number])[0];
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
