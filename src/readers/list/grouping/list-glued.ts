import { INITIALS, likeness, PARTICLE, SUFFIX } from '../../../text/person-likeness.js';
import { isTitleWord } from '../../../text/title-words.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';

/** Fewer lines show no habit of their page. */
const LEAST_LINES = 5;

/** Shorter lines hold no title with authors, longer ones more than that. */
const LENGTHS = { least: 25, most: 1500 };

/** The track of a paper, which pages print behind its authors. */
const TRACK =
  /\s(?:(?:Main|Conference|Datasets|and|Benchmarks|Position|Papers?|Journal|Research|Industry|Short|Long) )+Track$/;

/**
 * Lines that hold a title and its authors with nothing but a blank between, as text copied from a page that sets them
 * apart by its style only: each as two lines. Only where most lines of the page are written so, since a single line
 * that ends in two names may be anything.
 */
export function withoutGlue(lines: readonly PageText[]): readonly PageText[] {
  const candidates = lines.filter(mayHoldBoth);
  const cuts = new Map(candidates.map((line) => [line, cutBeforeNames(line.source.text)]));
  const several = candidates.filter((line) => cuts.get(line)?.several === true).length;
  const glued = candidates.filter((line) => cuts.get(line) !== null).length;
  const isHabit =
    several >= LEAST_LINES && several * 2 >= candidates.length && glued * 10 >= candidates.length * 8;
  if (!isHabit) return lines;
  return lines.flatMap((line) => {
    const cut = cuts.get(line);
    if (!cut) return [line];
    const { source } = line;
    return [
      { ...line, source: source.slice(0, cut.start), hint: 'title' as const },
      { ...line, source: source.slice(cut.start, cut.end), gap: 0, hint: 'authors' as const },
    ];
  });
}

function mayHoldBoth(line: PageText): boolean {
  const { text, links, runs } = line.source;
  const { label, furniture, strength } = traitsOf(line);
  const isSized = text.length >= LENGTHS.least && text.length <= LENGTHS.most;
  const isBare = line.hint === null && links.length === 0 && runs.length === 0;
  return isSized && isBare && !label && !furniture && strength !== 'several';
}

/** A mark or `by` sets title and authors apart, right before the name or before its first words, which look like the title's. */
const SET_APART = /(?:[.;|–—]|\bby:?)\s+(?:\p{Lu}[\p{L}.'’-]*\s+){0,2}$/u;

/** A bracket that is open where a text ends. */
const OPEN_BRACKET = /\([^()]*$/;

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly several: boolean;
}

/** Where the names at the end of a text start and end; null when it ends in none. */
function cutBeforeNames(text: string): Cut | null {
  const end = TRACK.exec(text)?.index ?? text.length;
  const pieces = [...text.slice(0, end).matchAll(/[^,]+/g)];
  let head = pieces.length - 1;
  while (head > 0 && isName(pieces[head]![0])) head -= 1;
  const piece = pieces[head];
  if (!piece) return null;
  const name = nameAtEnd(piece[0]);
  if (name === null) return null;
  const start = piece.index + name;
  const title = text.slice(0, start);
  const isTitle = title.trim().split(/\s+/).length >= 2 && !SET_APART.test(title);
  const inBracket = OPEN_BRACKET.test(text.slice(0, piece.index + piece[0].length));
  return isTitle && !inBracket ? { start, end, several: head < pieces.length - 1 } : null;
}

/** A further author: a full name, or one word with a capital. */
const isName = (text: string): boolean => likeness(text.trim()) >= 0.5 && !/^\s?and\b/.test(text);

/** Where the name at the end of a title starts; null when the title ends in none. */
function nameAtEnd(text: string): number | null {
  const tokens = [...text.matchAll(/\S+/g)];
  const word = (at: number): string => tokens[at]?.[0] ?? '';
  let first = tokens.length - 2;
  if (SUFFIX.test(word(tokens.length - 1))) first -= 1;
  // Initials and particles belong to the name, and so does the given name before them.
  while (first > 1 && (PARTICLE.test(word(first)) || (isInitial(word(first)) && isInitial(word(first - 1)))))
    first -= 1;
  if (first > 1 && isMiddle(word(first), word(first - 1))) first -= 1;
  else if (first > 1 && isGivenName(word(first - 1), word(first - 2))) first -= 1;
  if (first < 1) return null;
  const start = tokens[first]!.index;
  return likeness(text.slice(start).trim()) >= 0.8 ? start : null;
}

const isInitial = (word: string): boolean => INITIALS.test(word) && word.endsWith('.');

/** `Ada B. Lovelace`, `Ada B Lovelace`: an initial between two words. */
const isMiddle = (word: string, before: string): boolean =>
  (isInitial(word) || /^\p{Lu}$/u.test(word)) && /^\p{Lu}\p{Ll}+$/u.test(before) && !isTitleWord(before);

/** Whether a word is rather the first of three names than the last word of a title that goes on before it. */
function isGivenName(word: string, before: string): boolean {
  // `Md.`, `Yu-Chiang`, `João`
  if (/^\p{Lu}\p{Ll}{0,2}\.$|^\p{Lu}\p{Ll}{1,5}-\p{Lu}\p{Ll}{1,6}$/u.test(word)) return true;
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || isTitleWord(word) || /(?:s|ing)$/.test(word)) return false;
  return (
    /[^\x20-\x7e]/.test(word) ||
    /[?!)]$/.test(before) ||
    (/^\p{Lu}/u.test(before) && (isTitleWord(before) || before.endsWith('s')))
  );
}
