import { isGenericWord, isPraise, isStopWord } from './stop-words.js';

/** One to three neighbouring words of a title. */
export interface TitleTerm {
  /** Lower case, plural endings taken off: what counts as the same term. */
  readonly key: string;
  /** As it stands in the title. */
  readonly printed: string;
  /** The keys of its words. */
  readonly words: readonly string[];
  /** Whether it ends a phrase, where English puts the noun that the phrase is about. */
  readonly ends: boolean;
  /** Whether it is the usual name of what a phrase of several words is about: its end, of two words, or three. */
  readonly head: boolean;
}

interface Word {
  readonly key: string;
  readonly printed: string;
  readonly generic: boolean;
}

const FORMULA = /\$[^$]*\$|\\[a-zA-Z]+/g;
const WORD = /[\p{L}\p{N}]+(?:[-‐‑'’.+][\p{L}\p{N}]+)*/gu;

const MOST_WORDS = 3;
const BEFORE_GERUNDS: ReadonlySet<string> = new Set(['by', 'through', 'via', 'without']);

/**
 * One to three words of a title that can name its subject: no stop words, no bare numbers, no formulas, no generic word
 * alone, no first word that only praises, nothing across punctuation. Where a phrase ends in two generic words, as in
 * "graph neural networks", its last three words are what it is about. Each term once; it ends a phrase when it does so
 * anywhere in the title.
 */
export function titleTerms(title: string): TitleTerm[] {
  const terms = new Map<string, TitleTerm>();
  const add = (words: readonly Word[], ends: boolean, head: boolean): void => {
    const keys = words.map(({ key }) => key);
    const key = keys.join(' ');
    if (words.every(({ generic }) => generic) || isPraise(words[0]!.printed.toLowerCase())) return;
    const known = terms.get(key);
    if (known !== undefined && (known.ends || !ends)) return;
    const printed = known?.printed ?? words.map((word) => word.printed).join(' ');
    terms.set(key, { key, printed, words: keys, ends, head });
  };
  for (const phrase of phrases(title)) {
    const headLength = phrase.slice(-2).every(({ generic }) => generic) ? 3 : 2;
    for (let from = 0; from < phrase.length; from++) {
      for (let to = from + 1; to <= Math.min(phrase.length, from + MOST_WORDS); to++) {
        const ends = to === phrase.length;
        add(phrase.slice(from, to), ends, ends && to - from === headLength);
      }
    }
  }
  return [...terms.values()];
}

/** A keyphrase or name as a term: no words are left out, and the key is that of a title with the same words. */
export function phraseTerm(phrase: string): Pick<TitleTerm, 'key' | 'words'> {
  const words = Array.from(phrase.normalize('NFC').matchAll(WORD), ([word]) => singular(word.toLowerCase()));
  return { key: words.join(' '), words };
}

/** Runs of words without a stop word or punctuation between them. */
function phrases(title: string): Word[][] {
  const text = title.normalize('NFC').replace(FORMULA, '|');
  const found: Word[][] = [[]];
  let end = 0;
  let before = '';
  for (const { 0: printed, index } of text.matchAll(WORD)) {
    const joined = end > 0 && /^\s+$/.test(text.slice(end, index));
    end = index + printed.length;
    const lower = printed.toLowerCase();
    // "Leveraging unlabelled data", "via promoting diversity": this is a verb, not its subject.
    const verb =
      (!joined || BEFORE_GERUNDS.has(before)) && /[a-z]ing$/.test(lower) && /^\s+\S/.test(text.slice(end));
    before = lower;
    if (!joined) found.push([]);
    if (verb || isStopWord(lower)) found.push([]);
    else found.at(-1)?.push({ key: singular(lower), printed, generic: isGenericWord(lower) });
  }
  return found;
}

/** Folds the English plural as far as needed to count "graph" and "graphs" together. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^aius]s$/.test(word) ? word.slice(0, -1) : word;
}
