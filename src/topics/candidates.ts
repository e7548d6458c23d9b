import { plainText } from '../text/latex.js';
import { longFormStart } from '../text/system-name-longform.js';
import { Lexicon, type Entry } from './lexicon.js';
import { termKey } from './term-key.js';

/** A phrase of a paper that may be a topic, with all its occurrences. */
export interface Candidate {
  readonly key: string;
  /** Spellings with their counts. */
  readonly forms: Map<string, number>;
  /** Words, hyphens counted as spaces. */
  readonly length: number;
  frequency: number;
  /** Occurrences that are not part of a longer candidate. */
  alone: number;
  inTitle: boolean;
  /** Where it first stands, from 0 at the beginning of the text to 1 at its end. */
  first: number;
  /** Whether it stands nowhere but inside one longer candidate. */
  nested: boolean;
  /** Whether the paper gives an acronym for it. */
  hasAcronym: boolean;
}

export interface LongForm {
  readonly key: string;
  /** As printed. */
  readonly form: string;
}

export interface Candidates {
  readonly byKey: ReadonlyMap<string, Candidate>;
  /** Keys of acronyms with what the paper says they stand for. */
  readonly acronyms: ReadonlyMap<string, LongForm>;
}

/** Longest phrase, in words as printed. */
const LONGEST = 4;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑'’.][\p{L}\p{N}]+)*[+*]?|[^\s]/gu;
const URL = /(?:https?:\/\/|www\.)\S+|\b[\w.-]{1,60}\.(?:com|org|io)\/\S*/g;

/**
 * The phrases of a paper that can be topics: runs of one to four words between words of grammar, verbs of abstracts and
 * punctuation, with all their parts. Linear in the length of the texts.
 */
export function candidatesOf(
  title: string | null,
  abstract: string | null,
  lexicon: Lexicon = new Lexicon(),
): Candidates {
  const byKey = new Map<string, Candidate>();
  const acronyms = new Map<string, LongForm>();
  const body = plain(abstract);
  const total = Math.max(1, body.length);
  for (const [text, inTitle] of [
    [plain(title), true],
    [body, false],
  ] as const) {
    collectAcronyms(text, acronyms);
    for (const run of runsOf(text, lexicon)) {
      for (let from = 0; from < run.length; from += 1) {
        for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to += 1) {
          const words = run.slice(from, to);
          if (!isPhrase(words)) continue;
          const whole = to - from === run.length;
          add(byKey, words, { inTitle, whole, first: inTitle ? 0 : words[0]!.start / total });
        }
      }
    }
  }
  dropNested(byKey);
  for (const { key } of acronyms.values()) {
    const candidate = byKey.get(key);
    if (candidate) candidate.hasAcronym = true;
  }
  return { byKey, acronyms };
}

/** Leaves out phrases that stand nowhere but inside one longer phrase. */
function dropNested(byKey: Map<string, Candidate>): void {
  const nested = new Set<string>();
  for (const { key, frequency, length } of byKey.values()) {
    const words = key.split(' ');
    for (let from = 0; from < length; from += 1) {
      for (let to = from + 1; to <= length; to += 1) {
        const part = to - from < length ? byKey.get(words.slice(from, to).join(' ')) : undefined;
        if (part !== undefined && part.alone === 0 && part.frequency <= frequency) nested.add(part.key);
      }
    }
  }
  for (const key of nested) byKey.get(key)!.nested = true;
}

const plain = (text: string | null): string =>
  text === null
    ? ''
    : plainText(text)
        .replace(URL, ' . ')
        .replace(/(\.)(?=\p{Lu}\p{Ll})/gu, '$1 ');

interface Word extends Entry {
  readonly start: number;
}

/** Stretches of words that no stop word and no punctuation divides. */
function runsOf(text: string, lexicon: Lexicon): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = lexicon.look(match[0]);
    if (word !== null) run.push({ ...word, start: match.index });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Whether words can stand for a topic. */
function isPhrase(words: readonly Word[]): boolean {
  const last = words.at(-1)!;
  return last.endsPhrase && (words.length > 1 || last.alone);
}

function add(
  byKey: Map<string, Candidate>,
  words: readonly Word[],
  at: { readonly inTitle: boolean; readonly whole: boolean; readonly first: number },
): void {
  const form = words.map(({ text }) => text).join(' ');
  const key = words.map((word) => word.key).join(' ');
  let candidate = byKey.get(key);
  if (candidate === undefined) {
    candidate = {
      key,
      forms: new Map(),
      length: key.split(' ').length,
      frequency: 0,
      alone: 0,
      inTitle: false,
      first: at.first,
      nested: false,
      hasAcronym: false,
    };
    byKey.set(key, candidate);
  }
  candidate.forms.set(form, (candidate.forms.get(form) ?? 0) + 1);
  candidate.frequency += 1;
  candidate.alone += Number(at.whole);
  candidate.inTitle ||= at.inTitle;
  candidate.first = Math.min(candidate.first, at.first);
}

function collectAcronyms(text: string, acronyms: Map<string, LongForm>): void {
  for (const match of text.matchAll(/\(([\p{Lu}\p{N}][\p{L}\p{N}-]{1,11})\)/gu)) {
    const acronym = match[1]!;
    const before = text.slice(Math.max(0, match.index - 120), match.index).trimEnd();
    const start = longFormStart(acronym, before);
    const form = before.slice(start);
    if (start >= 0) acronyms.set(termKey(acronym), { key: termKey(form), form });
  }
}
