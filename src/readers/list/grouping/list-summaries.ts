import { endsSentence } from '../../../text/prose.js';
import type { FlatClass } from '../lines/flat-class.js';
import type { PageText } from '../lines/page-text.js';

/** A paper, as a range of lines. */
export interface Body {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Fewer papers show no habit of their page. */
const LEAST_PAPERS = 3;

/**
 * Marks abstracts too short to be known as running text by themselves: most papers of the page have sentences right
 * below their authors.
 * @param bodies the papers, as ranges of the lines
 */
export function withShortAbstracts(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  bodies: readonly Body[],
): readonly PageText[] {
  const abstracts = bodies.flatMap((body) => sentencesBelowAuthors(lines, classes, body) ?? []);
  if (bodies.length < LEAST_PAPERS || abstracts.length * 2 < bodies.length) return lines;
  const marked = new Set(
    abstracts.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  return lines.map((line, index) => (marked.has(index) ? { ...line, hint: 'abstract' } : line));
}

function sentencesBelowAuthors(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  body: Body,
): Body | null {
  const authors = classes.findLastIndex(
    (kind, index) => kind === 'authors' && index >= body.start && index < body.end,
  );
  if (authors < 0) return null;
  let end = authors + 1;
  while (end < body.end && lines[end]!.gap === 0 && ['text', 'prose'].includes(classes[end]!)) end += 1;
  const text = lines.slice(authors + 1, end).map(({ source }) => source.clean);
  const words = text.join(' ').split(' ');
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  // Venues and places end in a full stop as well, but are written with capitals.
  const isSentence = endsSentence(text.at(-1) ?? '') && words.length >= 5 && small * 2 >= words.length;
  return isSentence ? { start: authors + 1, end } : null;
}
