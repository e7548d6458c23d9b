import { isTypo } from '../identity/name-match.js';

/** Words that come and go between two printings of one title. */
const FUNCTION_WORDS = new Set('a an the of for in on with and to from by via at as'.split(' '));
/** One letter in shorter words makes another word: `BERT` and `BART`. */
const SHORTEST_TYPO = 5;
export const MOST_TYPOS = 2;

/**
 * What no slip of a key changes in a word of a title: short words as they are, of long ones the figures (`wmt2020` and
 * `wmt2021` are two).
 */
export const fixedPart = (word: string): string =>
  word.length < SHORTEST_TYPO ? word : `*${word.replace(/\D+/g, '')}`;

/**
 * Whether two folded titles differ in spelling only: spaces and hyphens, function words, or a letter or two in long
 * words. A word more or another word is another paper: `entity coreference` and `event coreference`.
 */
export function differInSpelling(a: string, b: string): boolean {
  const [left, right] = [contentWords(a), contentWords(b)];
  if (left.join('') === right.join('')) return true;
  if (left.length !== right.length) return false;
  let typos = 0;
  for (const [at, word] of left.entries()) {
    const other = right[at]!;
    if (word === other) continue;
    typos += 1;
    if (typos > MOST_TYPOS || fixedPart(word) !== fixedPart(other) || !isTypo(word, other)) return false;
  }
  return true;
}

/** The words of a folded title that do not come and go. */
export const contentWords = (title: string): string[] =>
  title.split(' ').filter((word) => !FUNCTION_WORDS.has(word));

/** What editions put behind a title. */
const EDITION =
  / (?:(?:extended|full|long|short|preliminary) (?:version|abstract)|technical report|preprint)$/;
/** Words that a title must keep when its last one is left out. */
const FEWEST_WORDS = 4;

/** Shorter forms in which a folded title may be printed: without the name of an edition, or without its last word. */
export function shortenedTitles(title: string): string[] {
  const shorter = [title.replace(EDITION, ''), title.slice(0, Math.max(0, title.lastIndexOf(' ')))];
  return [...new Set(shorter)].filter((text) => text !== title && text.split(' ').length >= FEWEST_WORDS);
}
