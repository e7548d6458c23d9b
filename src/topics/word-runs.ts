import { IntList } from '../structures/int-list.js';
import { plainText } from '../text/latex.js';
import { longFormStart } from '../text/system-name-longform.js';
import { Lexicon, type Entry } from './lexicon.js';
import { termKey } from './term-key.js';

export interface LongForm {
  readonly key: string;
  /** As printed. */
  readonly form: string;
}

/** An occurrence of a phrase: the words `from` to `to` (exclusive) of a {@link WordRuns}. */
export type VisitPhrase = (from: number, to: number, whole: boolean, inTitle: boolean) => void;

/** Longest phrase, in words as printed. */
const LONGEST = 4;
/** Stands between runs. */
const BREAK = -1;
/** Where the blank behind a full stop is missing, two words meet: `evidence.We`. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‑'’]|\.(?!\p{Lu}\p{L}))[\p{L}\p{N}]+)*[+*]?|[^\s]/gu;
const URL = /(?:https?:\/\/|www\.)\S+|\b[\w.-]{1,60}\.(?:com|org|io)\/\S*/g;
const NO_ACRONYMS: ReadonlyMap<string, LongForm> = new Map();

/**
 * The texts of papers as runs: stretches of words that no word of grammar, no verb of abstracts and no punctuation
 * divides. In columns, 8 bytes a word, so that all papers can be gone through several times.
 */
export class WordRuns {
  readonly lexicon = new Lexicon();
  private readonly words = new IntList();
  /** Where each word stands in its text. */
  private readonly places = new IntList();
  /** Per paper: where its title and its abstract start in `words`, and the length of the abstract. */
  private readonly titles = new IntList();
  private readonly bodies = new IntList();
  private readonly lengths = new IntList();
  private readonly acronyms = new Map<number, ReadonlyMap<string, LongForm>>();

  get papers(): number {
    return this.titles.length;
  }

  /** Linear in the length of the texts. */
  add(title: string | null, abstract: string | null): void {
    const acronyms = new Map<string, LongForm>();
    const body = plain(abstract);
    this.titles.push(this.words.length);
    this.addText(plain(title), acronyms);
    this.bodies.push(this.words.length);
    this.addText(body, acronyms);
    this.lengths.push(Math.max(1, body.length));
    if (acronyms.size > 0) this.acronyms.set(this.papers - 1, acronyms);
  }

  /** Keys of the acronyms that a paper explains, with what they stand for. */
  acronymsOf(paper: number): ReadonlyMap<string, LongForm> {
    return this.acronyms.get(paper) ?? NO_ACRONYMS;
  }

  /** The phrases of a paper that can be topics: all parts of its runs of one to four words, in their order. */
  visit(paper: number, visit: VisitPhrase): void {
    const body = this.bodies.get(paper);
    const end = paper + 1 < this.papers ? this.titles.get(paper + 1) : this.words.length;
    for (let start = this.titles.get(paper); start < end; start += 1) {
      let stop = start;
      while (this.words.get(stop) !== BREAK) stop += 1;
      for (let from = start; from < stop; from += 1) {
        for (let to = from + 1; to <= Math.min(stop, from + LONGEST); to += 1) {
          const { endsPhrase, alone } = this.word(to - 1);
          if (endsPhrase && (alone || to - from > 1))
            visit(from, to, from === start && to === stop, start < body);
        }
      }
      start = stop;
    }
  }

  word(at: number): Entry {
    return this.lexicon.entry(this.words.get(at));
  }

  /** Where a word of a paper stands, from 0 at the beginning of its abstract to 1 at the end. */
  position(paper: number, at: number): number {
    return this.places.get(at) / this.lengths.get(paper);
  }

  /** Writes the terms of a phrase's key into a buffer and returns their number. */
  termsOf(from: number, to: number, buffer: number[]): number {
    let length = 0;
    for (let at = from; at < to; at += 1) for (const term of this.word(at).terms) buffer[length++] = term;
    return length;
  }

  /** A phrase as printed. */
  formOf(from: number, to: number): string {
    let form = this.word(from).text;
    for (let at = from + 1; at < to; at += 1) form += ` ${this.word(at).text}`;
    return form;
  }

  private addText(text: string, acronyms: Map<string, LongForm>): void {
    if (text.includes('(')) collectAcronyms(text, acronyms);
    let open = false;
    for (const match of text.matchAll(WORD)) {
      const word = this.lexicon.look(match[0]);
      if (word !== null) {
        this.words.push(word.number);
        this.places.push(match.index);
      } else if (open) this.addBreak();
      open = word !== null;
    }
    if (open) this.addBreak();
  }

  private addBreak(): void {
    this.words.push(BREAK);
    this.places.push(0);
  }
}

const plain = (text: string | null): string =>
  text === null
    ? ''
    : plainText(text)
        .replace(URL, ' . ')
        .replace(/(\.)(?=\p{Lu}\p{Ll})/gu, '$1 ');

function collectAcronyms(text: string, acronyms: Map<string, LongForm>): void {
  for (const match of text.matchAll(/\(([\p{Lu}\p{N}][\p{L}\p{N}-]{1,11})\)/gu)) {
    const acronym = match[1]!;
    const before = text.slice(Math.max(0, match.index - 120), match.index).trimEnd();
    const start = longFormStart(acronym, before);
    const form = before.slice(start);
    if (start >= 0) acronyms.set(termKey(acronym), { key: termKey(form), form });
  }
}
