import { compareText } from '../text/compare.js';
import { GrowingColumn } from '../structures/growing-column.js';
import { isGenericWord, isPraise } from './stop-words.js';
import { phraseTerm, titleTerms, type TitleTerm } from './title-terms.js';

export interface TitledPaper {
  readonly title: string;
  /** Its keyphrases, best first. */
  readonly topics: readonly string[];
  /** Series of its venue. */
  readonly venue: string | null;
}

/**
 * Where a term stands, of several the last: a keyphrase that the title holds is a `subject`, the end of a phrase of the
 * title a `head`; other `pair`s and threes of its words may be cut out of longer phrases.
 */
export const TERM_KINDS = ['venue', 'word', 'keyphrase', 'pair', 'head', 'subject'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** The terms of papers, as numbers, because there are many; worked out once, as communities of two graphs ask for them. */
export interface TermIndex {
  readonly papers: readonly TitledPaper[];
  /** The papers in the order of their titles, by their places: sums of fractions depend on their order. */
  readonly order: Uint32Array;
  /** The terms of paper p are `terms[starts[p]]` to `terms[starts[p + 1] - 1]`, each once. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  /** Per term its key, as `phraseTerm` has it, and the words of it. */
  readonly keys: readonly string[];
  readonly words: readonly (readonly string[])[];
  readonly kinds: readonly TermKind[];
  /** Per term the papers that hold it, those that hold it in their titles, and those of them in which it ends a phrase. */
  readonly counts: Uint32Array;
  readonly titles: Uint32Array;
  readonly ends: Uint32Array;
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Longer phrases are one paper's own. */
export const USUAL_WORDS = 3;

/** Kinds that are kept even when a single paper of the corpus holds the term. */
const CHOSEN: ReadonlySet<TermKind> = new Set<TermKind>(['subject', 'head', 'keyphrase']);

interface PaperTerm extends Pick<TitleTerm, 'key' | 'words'> {
  readonly kind: TermKind;
  /** Whether it ends a phrase of the title; null when the title does not hold it. */
  readonly ends: boolean | null;
}

type PhraseTerm = (phrase: string) => Pick<TitleTerm, 'key' | 'words'>;

/** One to three words of titles, keyphrases and venues. */
export function indexTerms(papers: readonly TitledPaper[]): TermIndex {
  // Papers share keyphrases and venues.
  const known = new Map<string, ReturnType<PhraseTerm>>();
  const termOf: PhraseTerm = (phrase) => {
    let term = known.get(phrase);
    if (term === undefined) known.set(phrase, (term = phraseTerm(phrase)));
    return term;
  };
  const recurs = recurringTerms(papers, termOf);
  const starts = new Uint32Array(papers.length + 1);
  const terms = new GrowingColumn();
  const numberOf = new Map<string, number>();
  const words: (readonly string[])[] = [];
  const kinds: TermKind[] = [];
  const counts: number[] = [];
  const titles: number[] = [];
  const ends: number[] = [];
  papers.forEach((paper, place) => {
    for (const term of paperTerms(paper, termOf)) {
      if (!CHOSEN.has(term.kind) && !recurs(term.key)) continue;
      let number = numberOf.get(term.key);
      if (number === undefined) {
        numberOf.set(term.key, (number = words.length));
        words.push(term.words);
        kinds.push(term.kind);
        counts.push(0);
        titles.push(0);
        ends.push(0);
      }
      if (rankOf(term.kind) > rankOf(kinds[number]!)) kinds[number] = term.kind;
      counts[number]!++;
      if (term.ends !== null) titles[number]!++;
      if (term.ends) ends[number]!++;
      terms.push(number);
    }
    starts[place + 1] = terms.length;
  });
  return {
    ...{ papers, starts, words, kinds, numberOf },
    order: Uint32Array.from(papers.keys()).sort((a, b) => compareText(papers[a]!.title, papers[b]!.title)),
    terms: terms.take(),
    keys: [...numberOf.keys()],
    counts: Uint32Array.from(counts),
    titles: Uint32Array.from(titles),
    ends: Uint32Array.from(ends),
  };
}

const rankOf = (kind: TermKind): number => TERM_KINDS.indexOf(kind);

function paperTerms({ title, topics, venue }: TitledPaper, termOf: PhraseTerm): PaperTerm[] {
  const inTitle = new Map(titleTerms(title).map((term) => [term.key, term]));
  const terms = new Map<string, PaperTerm>();
  const whole = ` ${phraseTerm(title).key} `;
  for (const topic of topics) {
    const { key, words } = termOf(topic);
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
    const { key, words } = termOf(venue);
    if (key !== '' && !terms.has(key)) terms.set(key, { key, words, kind: 'venue', ends: null });
  }
  return [...terms.values()];
}

/** Which terms stand in two papers or more, but for a few that a filter of one byte a term mistakes for such. */
function recurringTerms(papers: readonly TitledPaper[], termOf: PhraseTerm): (key: string) => boolean {
  const places = 2 ** Math.min(28, Math.max(16, Math.ceil(Math.log2(64 * papers.length + 1))));
  const counts = new Uint8Array(places);
  const placeOf = (key: string): number => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    return (hash >>> 0) % places;
  };
  for (const paper of papers)
    for (const { key } of paperTerms(paper, termOf)) {
      const place = placeOf(key);
      if (counts[place]! < 2) counts[place]!++;
    }
  return (key) => counts[placeOf(key)]! > 1;
}
