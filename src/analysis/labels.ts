import { communityTerms, type CommunityTerm, type PaperShares } from './community-terms.js';
import { compareText } from '../text/compare.js';
import type { TermIndex } from './paper-terms.js';
import { phraseTerm, titleTerms } from './title-terms.js';

/** A community to be named. */
export interface LabelSubject {
  readonly id: string;
  /** Name of its strongest member. */
  readonly strongest: string;
  /** Label of the same community in an earlier run. */
  readonly earlier?: string | undefined;
}

export interface CommunityLabel {
  readonly label: string;
  /** Best first, scores to 4 decimals, at most eight; empty when no paper has a title. */
  readonly terms: readonly { readonly term: string; readonly score: number }[];
}

const LABEL_TERMS = 2;
const KEPT_TERMS = 8;
const SEPARATOR = ' · ';
/** Terms of an earlier label fit as long as they score at least this share of what is best now. */
const STILL_FITS = 0.5;
/** A phrase stands for a part of it when at least this share of the papers with the part hold the phrase. */
const STANDS_FOR = 0.75;

/**
 * Names communities by what sets their papers apart, see `communityTerms`. The two best terms make the label; a further
 * term, at last the strongest member's name, is added while an earlier community has the same label. A community that had
 * a label in an earlier run keeps it as long as its terms still fit: terms of nearly the same score change places easily.
 *
 * @param communities in the order in which labels are given away
 * @param shares of the papers of the index, in their order
 */
export function labelCommunities(
  communities: readonly LabelSubject[],
  index: TermIndex,
  shares: readonly PaperShares[],
): Map<string, CommunityLabel> {
  const ranked = communityTerms(index, shares);
  const chosen = new Map(communities.map(({ id }) => [id, distinctTerms(ranked.get(id) ?? [])]));
  const printedOf = printings(index, chosen);
  const kept = keptLabels(communities, ranked, chosen);
  const taken = new Set([...kept.values()].map((label) => label.toLowerCase()));
  const labels = new Map<string, CommunityLabel>();
  for (const { id, strongest } of communities) {
    const terms = chosen.get(id)!.map(({ key, score }) => ({ term: printedOf(key), score }));
    const names = terms.map(({ term }) => term);
    const label = kept.get(id) ?? freeLabel(names, strongest, id, taken);
    taken.add(label.toLowerCase());
    labels.set(id, { label, terms });
  }
  return labels;
}

/** Labels of an earlier run that are kept, by community. */
function keptLabels(
  communities: readonly LabelSubject[],
  ranked: ReadonlyMap<string, readonly CommunityTerm[]>,
  chosen: ReadonlyMap<string, readonly CommunityTerm[]>,
): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { id, earlier } of communities) {
    const best = chosen.get(id)!.slice(0, LABEL_TERMS);
    if (earlier === undefined || best.length === 0) continue;
    const least = STILL_FITS * best.at(-1)!.score;
    const scores = new Map(ranked.get(id)!.map(({ key, score }) => [key, score]));
    const fits = earlier
      .split(SEPARATOR)
      .every((part) => (scores.get(phraseTerm(part).key) ?? -Infinity) >= least);
    if (fits) kept.set(id, earlier);
  }
  return kept;
}

function freeLabel(
  terms: readonly string[],
  strongest: string,
  id: string,
  taken: ReadonlySet<string>,
): string {
  const start = Math.min(LABEL_TERMS, terms.length);
  const choices = terms.slice(start).map((_, more) => terms.slice(0, start + more).join(SEPARATOR));
  choices.push(terms.length > 0 ? terms.join(SEPARATOR) : `around ${strongest}`);
  const first = terms.slice(0, LABEL_TERMS);
  choices.push([...first, strongest].join(SEPARATOR), [...first, strongest, id].join(SEPARATOR));
  return choices.find((choice) => !taken.has(choice.toLowerCase())) as string;
}

/** The best terms, none repeating a word of a better one; for a part of a phrase the phrase that it mostly stands in. */
function distinctTerms(candidates: readonly CommunityTerm[]): CommunityTerm[] {
  const chosen: CommunityTerm[] = [];
  const used = new Set<string>();
  for (const candidate of candidates) {
    if (chosen.length === KEPT_TERMS) break;
    const term = phraseOf(candidate, candidates) ?? candidate;
    if (term.words.some((word) => used.has(word))) continue;
    chosen.push(term);
    for (const word of term.words) used.add(word);
  }
  return chosen;
}

/** For two words or more a phrase counts only if papers share it: every one stands in a longer one somewhere. */
function phraseOf(part: CommunityTerm, candidates: readonly CommunityTerm[]): CommunityTerm | undefined {
  return candidates.find(
    ({ key, words, weight, everywhere }) =>
      words.length > part.words.length &&
      (part.words.length === 1 || everywhere > 1) &&
      weight >= STANDS_FOR * part.weight &&
      ` ${key} `.includes(` ${part.key} `),
  );
}

/** How terms are mostly printed in titles, with a capital; those that stand in none as they are. */
function printings(
  { papers, starts, terms, numberOf }: TermIndex,
  chosen: ReadonlyMap<string, readonly CommunityTerm[]>,
): (key: string) => string {
  const forms = new Map<string, Map<string, number>>();
  for (const list of chosen.values()) for (const { key } of list) forms.set(key, new Map());
  const wanted = new Set([...forms.keys()].map((key) => numberOf.get(key)));
  const holding = papers.filter((_, paper) =>
    terms.subarray(starts[paper], starts[paper + 1]).some((term) => wanted.has(term)),
  );
  for (const { title } of holding)
    for (const { key, printed } of titleTerms(title)) {
      const counts = forms.get(key);
      counts?.set(printed, (counts.get(printed) ?? 0) + 1);
    }
  for (const { topics, venue } of holding) {
    for (const printed of venue === null ? topics : [...topics, venue]) {
      const counts = forms.get(phraseTerm(printed).key);
      if (counts?.size === 0) counts.set(printed, 1);
    }
  }
  return (key) => {
    const [best] = [...forms.get(key)!].sort(
      ([a, countA], [b, countB]) => countB - countA || compareText(a, b),
    );
    return withCapital(best?.[0] ?? key);
  };
}

/** A capital for a first word that has none: iPad and mRNA stay. */
const withCapital = (term: string): string =>
  /^\p{Ll}+(?!\p{L})/u.test(term) ? term.charAt(0).toUpperCase() + term.slice(1) : term;
