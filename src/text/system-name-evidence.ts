import type { DisplayText } from './latex.js';
import { sentenceRanges } from './prose.js';
import { isCommon, isGeneric, isVersioned, shapeOf, tokenise, type Token } from './system-name-tokens.js';

export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A field of a paper, prepared for the search. Positions are those of the display text. */
export interface Field {
  readonly name: 'title' | 'abstract';
  readonly source: string;
  readonly display: DisplayText;
  readonly tokens: readonly Token[];
  /** The sentences as ranges of tokens, `to` exclusive. */
  readonly sentences: readonly TokenRange[];
}

/** One reason to hold a stretch of text for the name of the paper's own system. */
export interface Evidence {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly rule: string;
  readonly longForm?: { readonly start: number; readonly end: number };
}

export function fieldOf(name: Field['name'], source: string, display: DisplayText): Field {
  const tokens = tokenise(display.text);
  const sentences: TokenRange[] = [];
  let next = 0;
  for (const { end } of sentenceRanges(display.text)) {
    const from = next;
    while (next < tokens.length && tokens[next]!.start < end) next += 1;
    sentences.push({ from, to: next });
  }
  return { name, source, display, tokens, sentences };
}

/** A stretch of tokens, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: 'coined' | 'title';
}

/** The longest run of words that can be a name and starts at a token; null when none does. */
export function nameAt(tokens: readonly Token[], from: number, limit: number): Stretch | null {
  const first = tokens[from];
  if (first === undefined || from >= limit || !first.word) return null;
  const shape = shapeOf(first.text);
  if (
    shape === 'plain' ||
    (shape === 'title' && isCommon(first.text) && shapeAt(tokens, from + 1) === 'plain')
  )
    return null;
  let to = from + 1;
  let coined = shape === 'coined' && !isGeneric(first.text);
  while (to < limit && to - from < 6) {
    const token = tokens[to]!;
    if (!token.word || token.start !== tokens[to - 1]!.end + 1 || shapeOf(token.text) === 'plain') break;
    coined ||= shapeOf(token.text) === 'coined' && !isGeneric(token.text);
    to += 1;
  }
  const [last, version] = [tokens[to - 1]!, tokens[to]];
  if (to < limit && version?.start === last.end + 1 && isVersioned(last.text, version.text)) {
    // Of a known system a version is as well known.
    coined ||= !isGeneric(last.text);
    to += 1;
  }
  return { from, to, kind: coined ? 'coined' : 'title' };
}

export const shapeAt = (tokens: readonly Token[], at: number): 'coined' | 'title' | 'plain' =>
  shapeOf(tokens[at]?.text ?? '');

/** The end (exclusive) of the emphasised or quoted phrase that starts at a token; `from` when there is none. */
export function emphasisEnd(field: Field, from: number): number {
  const { tokens, display, source } = field;
  const first = tokens[from];
  if (first === undefined) return from;
  const open = source.slice(0, display.source(first.start, first.end).start).slice(-12);
  const quoted = /["“‘'`]$/.test(open);
  if (!quoted && !/(?:\\(?:emph|text(?:it|bf|tt|sc|sf))\{|[*_])$/.test(open)) return from;
  for (let to = from + 1; to <= Math.min(from + 6, tokens.length); to += 1) {
    const last = tokens[to - 1]!;
    if (!last.word) return from;
    const after = source[display.source(last.start, last.end).end] ?? '';
    if (quoted ? /["”’'`,]/.test(after) : /[}*_]/.test(after)) return to;
  }
  return from;
}
