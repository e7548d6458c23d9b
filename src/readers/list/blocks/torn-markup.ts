import { classOf, type WrappedText } from './wrapped-text.js';

/** A cut between two lines of a text. */
interface Cut {
  readonly text: WrappedText;
  /** The index of the line above it. */
  readonly at: number;
  /** All lines above, as in the file. */
  readonly above: string;
  /** The line below, as in the file. */
  readonly below: string;
}

/** What is open behind a line and ends in the next. Any one of them is enough; what looks at classes of lines costs most. */
const SIGNS: readonly ((cut: Cut) => boolean)[] = [
  cutsLink,
  ({ above, below }) => isPairOpen(above, '**') && isPairOpen(below, '**'),
  ({ above, below }) => OPEN_EMPHASIS.test(above) && CLOSED_EMPHASIS.test(below),
  cutsQuote,
  ({ above, below }) => isElementOpen(above) && !/^\s*<(?:div|p|li|details|summary|h\d)\b/i.test(below),
  ({ above, below }) => above.lastIndexOf('(') > above.lastIndexOf(')') && /^[^()]*\)/.test(below),
  cutsPlaceOff,
];

/** Whether a bracket, a link or bold text is open behind a line and closed in the next, or a person's place stands there. */
export function cutsMarkup(text: WrappedText, at: number): boolean {
  if (text.part(0, at + 1).isOpen) return true;
  const above = text.lines
    .slice(0, at + 1)
    .map((line) => line.text)
    .join(' ');
  const cut = { text, at, above, below: text.lines[at + 1]!.text };
  return SIGNS.some((sign) => sign(cut));
}

const isPairOpen = (text: string, mark: string): boolean => (text.split(mark).length - 1) % 2 === 1;

/** `[Weaving Patterns` and `by Hand](https://…)`. */
function cutsLink({ above, below }: Cut): boolean {
  return above.lastIndexOf('[') > above.lastIndexOf(']') && /^[^[\]]*\]\s?[([]/.test(below);
}

/** A title in italics by underscores, from the start of its item on and not ended yet, and where it ends. */
const OPEN_EMPHASIS = /^(?:\s*(?:[-*+]|\d+[.)]))?\s+_(?=\p{L})[^_]*$|^_(?=\p{L})[^_]*$/u;
const CLOSED_EMPHASIS = /^[^_]*[^_\s]_(?=[\s,.;:]|$)/;

/** A quoted title ends within so many lines. */
const QUOTED_LINES = 3;

/** `"Weaving Patterns` and `by Hand," Journal of Looms`. */
function cutsQuote({ text, at, above }: Cut): boolean {
  if (!isQuoteOpen(above)) return false;
  return text.lines.slice(at + 1, at + 1 + QUOTED_LINES).some((line) => /["”]/.test(line.text));
}

/** Whether quotation marks behind a blank are open at the end of a text. */
const isQuoteOpen = (text: string): boolean =>
  text.lastIndexOf('“') > text.lastIndexOf('”') ||
  (isPairOpen(text, '"') && /(?:^|\s)"[^\s"][^"]*$/.test(text));

/** Elements of one line of a page, however many lines of the file they take. */
const INLINE_ELEMENT = /<(\/?)(summary|p|b|strong|em|i|a)(?=[\s>])[^<>]*>/gi;

/** Whether such an element is open at the end of a text. */
function isElementOpen(raw: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of raw.matchAll(INLINE_ELEMENT)) {
    const at = open.lastIndexOf(name.toLowerCase());
    if (slash === '') open.push(name.toLowerCase());
    else if (at >= 0) open.splice(at);
  }
  return open.length > 0;
}

/** `Ada Lovelace` and `(University of London), Emmy Noether`: the place of the last of the people above. */
function cutsPlaceOff({ text, at, above, below }: Cut): boolean {
  return (
    /^\s*\([^()]{2,120}\)(?!\s*:)/.test(below) &&
    /[\p{L}.]$/u.test(above) &&
    classOf(text.part(at, at + 1)) === 'authors'
  );
}
