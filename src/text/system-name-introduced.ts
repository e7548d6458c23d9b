import { emphasisEnd, nameAt, shapeAt } from './system-name-evidence.js';
import { BORDERS, HEADS, MODIFIERS } from './system-name-lists.js';
import { longFormStart } from './system-name-longform.js';
import type { Search } from './system-name-search.js';
import { isGeneric, isPlural, shapeOf } from './system-name-tokens.js';

/** Verbs that bring in parts and findings as often as the whole. */
const VAGUE_VERBS =
  /^(?:provid|offer|describ|demonstrat|showcas|deriv|implement|put|deliver|collect|yield|giv)/;
const SUBJECTS = /^(?:we|paper|work|study|article|authors|report|researchers)$/i;
/** How many tokens after the verb are looked at. */
const REACH = 45;

/** The noun phrase after `we propose`: where it starts, ends and what the name in front of it is. */
interface Phrase {
  readonly at: number;
  /** The end of the sentence. */
  readonly stop: number;
  /** The weight of evidence in this phrase. */
  readonly base: number;
  /** `a`, `the` or nothing. */
  readonly article: string;
  /** Where a coined name in front of the phrase ends in the text; -1 without one. */
  readonly named: number;
}

/** `we propose …`: a name right after the verb, an acronym in the noun phrase, or a name set off from it. */
export function introduction(search: Search, i: number): void {
  const { tokens } = search;
  const { from: sentence, to: stop } = search.sentence(i);
  if (/^(?:to|that|how|as|by)$/.test(search.lower(i + 1))) return;
  const before = tokens.slice(Math.max(sentence, i - 30), i);
  const subject = before.some(({ text }) => SUBJECTS.test(text));
  const base = (subject ? 5 : 2) - (VAGUE_VERBS.test(search.lower(i)) ? 1 : 0);
  let at = i + 1;
  let article = '';
  for (; at < stop; at += 1) {
    const { text } = tokens[at]!;
    if (!MODIFIERS.has(text) && !/^["“‘'`,]$|^\p{Ll}+ly$/u.test(text)) break;
    // `the first X` says what kind of thing it is, as `an X` does.
    if (/^(?:an?|the|first)$/.test(text)) article = text === 'the' ? 'the' : 'a';
  }
  const spelled = search.acronymAfter(at, stop, base, 'long-form');
  const phrase = { at, stop, base, article };
  const named = spelled ? -1 : direct(search, phrase);
  scan(search, { ...phrase, named }, Math.min(stop, i + REACH));
}

/** A name right after the verb and its article. Returns where a coined one ends in the text, otherwise -1. */
function direct(search: Search, { at, stop, base, article }: Omit<Phrase, 'named'>): number {
  const { tokens } = search;
  if (nameAt(tokens, at, stop) === null) {
    described(search, at, base, article);
    return -1;
  }
  const name = search.nameAt(at, stop);
  if (name === null) return -1;
  const next = search.lower(name.to);
  const open = name.to < stop && tokens[name.to]!.word && !BORDERS.has(next);
  const head = HEADS.has(next);
  if (name.kind === 'coined') {
    // `a CLIP encoder` is about an encoder.
    search.add(name, base - (open && !head ? 3.5 : open && article === 'a' ? 2.5 : 0), 'introduced');
    return open && !head ? -1 : tokens[name.to - 1]!.end;
  }
  const several = name.to - name.from > 1;
  if (open && !(head && several)) return -1;
  const doubt = (several || article !== 'a' ? 1 : 3) + (open && article === 'a' ? 1.5 : 0);
  search.add(name, base - doubt, 'introduced');
  return -1;
}

/** A name in ordinary words: emphasised, or without an article and explained at once. */
function described(search: Search, at: number, base: number, article: string): void {
  const end = emphasisEnd(search.field, at);
  if (end > at + 1) search.add({ from: at, to: end }, base - 1.5, 'emphasised');
  if (end > at || article !== '') return;
  let to = at;
  while (to < at + 3 && search.tokens[to]?.word && !BORDERS.has(search.lower(to))) to += 1;
  const explained = search.lower(to) === ',' && /^(?:an?|the|which)$/.test(search.lower(to + 1));
  if (to > at + 1 && explained) search.add({ from: at, to }, base - 2, 'described');
}

/** Names further on in the sentence. What stands before the first preposition is surer. */
function scan(search: Search, phrase: Phrase, limit: number): void {
  const { tokens } = search;
  let border = phrase.stop;
  let depth = 0;
  for (let k = phrase.at; k < limit && k + 1 < phrase.stop; k += 1) {
    const word = search.lower(k);
    if (border === phrase.stop && k > phrase.at && (BORDERS.has(word) || word === ';')) border = k;
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
    const spaced = word === '-' && tokens[k]!.start > tokens[k - 1]!.end;
    if (depth === 0 && (spaced || /^[,:–—]$/.test(word))) apposition(search, phrase, k, k <= border);
    if (HEADS.has(word) && k < border && shapeAt(tokens, k + 1) === 'coined') {
      const name = search.nameAt(k + 1, phrase.stop);
      if (name !== null) search.add(name, phrase.base - 1, 'after-head');
    }
    if (word === '(') acronym(search, phrase, k, border);
  }
}

/** `…, X, which …`, `…: X and Y`, at the end `…, X.` */
function apposition(search: Search, { stop, base }: Phrase, k: number, near: boolean): void {
  const name = search.nameAt(k + 1, stop);
  if (name === null) return;
  const next = search.lower(name.to);
  const last = name.to >= stop || next === '.';
  if (!last && !/^(?:[,;:()–—]|which|that|to|for|is|with|and)$/.test(next)) return;
  const colon = search.lower(k) === ':';
  if (name.kind !== 'coined' && !near && !(colon && name.to - name.from > 1)) return;
  const explained = /^(?:an?|the|which|that|to|whose|for|enabling|granting)$/.test(search.lower(name.to + 1));
  // Further off, a word between commas may be one of a list.
  const doubt = near ? 0 : explained || colon ? 1 : last ? 1.5 : 3;
  search.add(name, base - doubt, 'apposition');
}

/** `… long form (LF)` in the noun phrase. */
function acronym(search: Search, { at, base, named }: Phrase, k: number, border: number): void {
  const { tokens } = search;
  const next = tokens[k + 1]!;
  const first = tokens[at];
  if (!next.word || first === undefined || k <= at || shapeOf(next.text) === 'plain') return;
  if (!/^(?:\)|for|,)$/.test(search.lower(k + 2))) return;
  const end = tokens[k - 1]!.end;
  const offset = longFormStart(next.text, search.text(first.start, end));
  const start = first.start + offset;
  if (offset >= 0 && start < (tokens[border]?.start ?? Infinity)) {
    if (isPlural(next.text) && offset > 0) return;
    // After `we propose X, a kind of thing (KT)` the acronym is the kind's.
    const doubt = (isGeneric(next.text) ? 4 : 0) + (named >= 0 && start > named ? 2.5 : 0);
    search.push(next, base - doubt, 'long-form', { start, end });
  } else if (k <= border && shapeOf(next.text) === 'coined' && !isGeneric(next.text)) {
    search.push(next, base - 0.5, 'acronym');
  }
}
