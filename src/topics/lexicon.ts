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
  readonly text: string;
  readonly key: string;
  /** Whether a phrase can end with it. */
  readonly endsPhrase: boolean;
  /** Whether it can be a phrase alone. */
  readonly alone: boolean;
}

/** Longer ones are no words. */
const LONGEST = 40;

/** Judges words and remembers the answers: a collection has few different ones. */
export class Lexicon {
  private readonly entries = new Map<string, Entry | null>();

  /** What a printed word can do; null for words that end a phrase before them. */
  look(printed: string): Entry | null {
    let entry = this.entries.get(printed);
    if (entry === undefined) {
      entry = judge(printed.replace(/['’]s$/, ''));
      this.entries.set(printed, entry);
    }
    return entry;
  }
}

function judge(text: string): Entry | null {
  const lower = text.toLowerCase();
  if (text.length < 2 || text.length > LONGEST || !/\p{L}/u.test(text)) return null;
  if (FUNCTION_WORDS.has(lower) || ACADEMIC_WORDS.has(lower) || lower.endsWith('ly')) return null;
  const endsPhrase = endsLikeNoun(text);
  // Most hyphenated words are adjectives.
  const adjective = /^\p{Ll}+(?:[-‑]\p{Ll}+)+$/u.test(text) && !HYPHENATED_NOUN.test(lower);
  const alone = lower.length > 2 && !/^\d/.test(lower) && !NEVER_ALONE.has(lower) && !adjective;
  return { text, key: termKey(text), endsPhrase, alone };
}

function endsLikeNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (NOUNS_LIKE_ADJECTIVES.has(lower) || /\p{Lu}{2}/u.test(word)) return true;
  return !NEVER_LAST.has(lower) && !/(?:ed|able|ible|ful|ive|ous|less|al|ic|ar|-to-\p{L}+)$/u.test(lower);
}
