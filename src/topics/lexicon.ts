import {
  ACADEMIC_WORDS,
  FUNCTION_WORDS,
  HYPHENATED_NOUN,
  NEVER_ALONE,
  NEVER_LAST,
  NOUNS_LIKE_ADJECTIVES,
} from './stop-words.js';
import { termKey } from './term-key.js';

/** What a word can do in a phrase. */
export interface Entry {
  /** The same for all words of one text. */
  readonly number: number;
  readonly text: string;
  readonly key: string;
  /** The words of the key, as numbers. */
  readonly terms: readonly number[];
  /** Whether a phrase can end with it. */
  readonly endsPhrase: boolean;
  /** Whether it can be a phrase alone. */
  readonly alone: boolean;
}

/** Longer ones are no words. */
const LONGEST = 40;

/** Judges words and remembers the answers: a collection has few different ones. */
export class Lexicon {
  private readonly printed = new Map<string, Entry | null>();
  private readonly byText = new Map<string, Entry | null>();
  private readonly entries: Entry[] = [];
  private readonly termNumbers = new Map<string, number>();
  private readonly termWords: string[] = [];

  /** What a printed word can do; null for words that end a phrase before them. */
  look(printed: string): Entry | null {
    let entry = this.printed.get(printed);
    if (entry !== undefined) return entry;
    const text = printed.replace(/['’]s$/, '');
    entry = this.byText.get(text);
    if (entry === undefined) {
      entry = this.judge(text);
      this.byText.set(text, entry);
    }
    this.printed.set(printed, entry);
    return entry;
  }

  entry(number: number): Entry {
    return this.entries[number]!;
  }

  /** The numbers of a key's words. */
  termsOf(key: string): number[] {
    return key.split(' ').map((word) => {
      const known = this.termNumbers.get(word);
      if (known !== undefined) return known;
      this.termNumbers.set(word, this.termWords.length);
      return this.termWords.push(word) - 1;
    });
  }

  /** The key with these words. */
  keyOf(terms: readonly number[]): string {
    return terms.map((term) => this.termWords[term]!).join(' ');
  }

  private judge(text: string): Entry | null {
    const lower = text.toLowerCase();
    if (text.length < 2 || text.length > LONGEST || !/\p{L}/u.test(text)) return null;
    if (FUNCTION_WORDS.has(lower) || ACADEMIC_WORDS.has(lower) || lower.endsWith('ly')) return null;
    const endsPhrase = endsLikeNoun(text);
    // Most hyphenated words are adjectives.
    const adjective = /^\p{Ll}+(?:[-‑]\p{Ll}+)+$/u.test(text) && !HYPHENATED_NOUN.test(lower);
    const alone = lower.length > 2 && !/^\d/.test(lower) && !NEVER_ALONE.has(lower) && !adjective;
    const key = termKey(text);
    const entry = { number: this.entries.length, text, key, terms: this.termsOf(key), endsPhrase, alone };
    this.entries.push(entry);
    return entry;
  }
}

function endsLikeNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (NOUNS_LIKE_ADJECTIVES.has(lower) || /\p{Lu}{2}/u.test(word)) return true;
  return !NEVER_LAST.has(lower) && !/(?:ed|able|ible|ful|ive|ous|less|al|ic|ar|-to-\p{L}+)$/u.test(lower);
}
