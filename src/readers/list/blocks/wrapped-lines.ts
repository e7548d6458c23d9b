import { likeness } from '../../../text/person-likeness.js';
import { endsSentence } from '../../../text/prose.js';
import type { Line } from '../../shared/lines.js';
import type { SourceText } from '../../shared/source-text.js';
import { readHead } from '../entry/head/read-head.js';
import { flatClass, type FlatClass } from '../lines/flat-class.js';
import { labelOf } from '../lines/list-labels.js';

/** Words that no line of its own ends in. */
const OPEN_WORD =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|via|using|into|that|which|is|are|as|its|their|under|over|between|through|towards?|&|Proc\.?|Int\.?|vol\.|no\.|pp?\.)$/i;

/** A line of fewer words heads something, or is the rest of a title. */
const LEAST_WORDS = 4;

/** Two blanks or a backslash at the end of a line of Markdown break it on purpose. */
const HARD_BREAK = /(?:\S {2,}|\\)$/;

/** Lines of a text cut at the width of a page, and how to look at some of them as one. */
export interface WrappedText {
  /** The line where the item starts, then those that may go on with it. */
  readonly lines: readonly Line[];
  /** The lines from one index up to another, that one left out. */
  readonly part: (from: number, to: number) => SourceText;
}

/**
 * How many of the lines of an item are one line that was cut at the width of a page, as in a file that is wrapped at 80
 * columns. A cut shows by the words around it: a sentence, a list of names or a mark of markup that goes on, or parts
 * that name title and authors only together. Where one cut shows, the others are known by their width.
 */
export function wrappedCount(text: WrappedText): number {
  const { lines } = text;
  const torn = lines.slice(1).map((_, index) => cutsMarkup(text, index) || isTorn(text, index));
  if (!torn.includes(true)) return 1;
  const width = Math.max(...torn.map((is, index) => (is ? lines[index]!.text.length : 0)));
  const end = torn.findIndex((is, index) => !is && !fills(text, index, width));
  return end < 0 ? lines.length : end + 1;
}

/**
 * As `wrappedCount` for lines that are no item: only cuts through brackets, quotes, links and bold text show there. Behind
 * one, the lines go on that were cut at the width of the page.
 */
export function bracketedCount(text: WrappedText): number {
  const { lines } = text;
  const width = lines[0]!.text.trimEnd().length;
  const end = lines.slice(1).findIndex((_, index) => {
    if (cutsMarkup(text, index)) return false;
    return index === 0 || width < LEAST_WIDTH || !reaches(text, index, width - SLACK);
  });
  return end < 0 ? lines.length : end + 1;
}

/** Lines of a reference; running text in a paragraph has more. */
const REFERENCE_LINES = 8;
/** Words may be kept together, and marks of markup are not counted by all who wrap. */
const SLACK = 8;
/** Narrower columns are set by hand. */
const LEAST_WIDTH = 50;

/**
 * How many lines of a paragraph are one reference that was cut at the width of a page: all of them or one. Title and
 * authors on lines of their own are never cut so that each but the last line is filled and one goes on in the next.
 */
export function referenceCount(text: WrappedText): number {
  const { lines } = text;
  const cuts = lines.slice(1).map((_, index) => index);
  // A long word, such as an address, is wider than the page where it stands alone.
  const width = Math.max(
    ...lines.map(({ text: line }) => (/\S\s+\S/.test(line) ? line.trimEnd().length : 0)),
  );
  const isReference =
    cuts.length > 0 &&
    lines.length <= REFERENCE_LINES &&
    width >= LEAST_WIDTH &&
    cuts.every((at) => reaches(text, at, width - SLACK)) &&
    cuts.some((at) => isTorn(text, at)) &&
    !listsAuthors(text) &&
    startsWithAuthors(text.part(0, lines.length));
  return isReference ? lines.length : 1;
}

/** Whether the first line is a list of authors that ends there; a year behind them leads on to the title. */
const listsAuthors = (text: WrappedText): boolean =>
  classOf(text.part(0, 1)) === 'authors' &&
  !/(?:[,;&]|\sand|\((?:19|20)\d\d[a-z]?\)[.,:]?)\s*$/.test(text.lines[0]!.text) &&
  !/^\s*\((?:19|20)\d\d[a-z]?\)/.test(text.lines[1]?.text ?? '');

/** Whether a text is a reference that starts with its authors and names its year. */
function startsWithAuthors(source: SourceText): boolean {
  if (classOf(source) !== 'complete' || !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(source.text)) return false;
  const { title, authors } = readHead(source, false);
  if (!title || !authors) return false;
  return source.text.indexOf(authors.source.text) < source.text.indexOf(title.text);
}

/** Whether the next word would not have fitted on a line. */
function reaches({ lines }: WrappedText, at: number, width: number): boolean {
  const [word = ''] = /\S+/.exec(lines[at + 1]!.text) ?? [];
  const { text } = lines[at]!;
  return !HARD_BREAK.test(text) && text.trimEnd().length + 1 + word.length > width;
}

/** Whether the cut behind a line goes through what belongs together. */
function isTorn(text: WrappedText, at: number): boolean {
  const before = text.lines[at]!.text;
  const above = text.part(at, at + 1);
  const below = text.part(at + 1, at + 2);
  if (HARD_BREAK.test(before) || labelOf(below.clean) !== null) return false;
  const kind = classOf(below);
  if (OPEN_WORD.test(above.clean) && kind !== 'links' && kind !== 'label') return true;
  if (endsInFurtherName(above.clean) && kind !== 'links' && kind !== 'label') return true;
  if (cutsName(above.clean, below.clean) || /^(?:and|&)\s/.test(below.clean)) return true;
  if (kind !== 'complete' && isPartOfItsOwn(kind)) return false;
  if (/^\p{Ll}/u.test(below.clean) && !endsSentence(above.clean)) return true;
  // The title goes on in front of the authors: `… in Low-Resource` and `Languages. Ada Lovelace, Charles Babbage`.
  return (
    at === 0 &&
    !endsSentence(above.clean) &&
    classOf(above) === 'text' &&
    above.clean.split(' ').length >= LEAST_WORDS &&
    (readHead(below, false).title?.clean.split(' ').length ?? 0) < LEAST_WORDS &&
    classOf(text.part(0, 2)) === 'complete'
  );
}

/** Whether a line is as long as the width of its page allows: the next word would not have fitted. */
function fills(text: WrappedText, at: number, width: number): boolean {
  return reaches(text, at, width) && !isPartOfItsOwn(classOf(text.part(at + 1, at + 2)));
}

/** Whether a line says something by itself that a list puts on a line of its own. */
const isPartOfItsOwn = (kind: FlatClass): boolean =>
  kind === 'authors' || kind === 'links' || kind === 'label' || kind === 'skip' || kind === 'complete';

const classOf = (source: SourceText): FlatClass => flatClass({ source, hint: null });

/** What ends in front of a name: other names, a title; not an initial. */
const BEFORE_NAME = /[,;:?!]["”]?\s+|(?<!(?:^|[\s.-])\p{Lu})\.["”]?\s+|\band\s+/u;

/** A comma behind the name of a person who stands behind something else, such as the title. */
function endsInFurtherName(text: string): boolean {
  if (!text.endsWith(',')) return false;
  const parts = text.slice(0, -1).split(BEFORE_NAME);
  return parts.length > 1 && likeness(parts.at(-1)!) === 1;
}

/** The initials of the last name that the line above ends in. */
const INITIALS = /^(?:\p{Lu}\.[\s-]?){1,4}(?:,|\s|$)/u;

/**
 * Whether a name is cut: the last of several people behind a title has the given name on one line and the rest of it on the
 * next, or the last name on one and the initials on the next.
 */
function cutsName(above: string, below: string): boolean {
  if (
    /,\s(?:and\s|&\s)?\p{Lu}[\p{L}'’ -]+,$|\s(?:and|&)\s\p{Lu}[\p{L}'’ -]+,$/u.test(above) &&
    INITIALS.test(below)
  )
    return true;
  const given = /[,;] (?:and )?(\p{Lu}\p{Ll}+)$/u.exec(above)?.[1];
  const family = /^(\p{Lu}\p{L}+)(?=[,;.]|$)/u.exec(below)?.[1];
  if (given === undefined || family === undefined) return false;
  const [, ...people] = above.slice(0, -given.length).split(BEFORE_NAME);
  const named = people.filter((part) => part.trim() !== '');
  return named.length > 0 && likeness(named.at(-1)!) === 1 && likeness(`${given} ${family}`) === 1;
}

/** Whether a bracket, a link or bold text is open behind a line and closed in the next, or a person's place stands there. */
function cutsMarkup(text: WrappedText, at: number): boolean {
  const above = text.part(0, at + 1);
  const next = text.lines[at + 1]!.text;
  if (above.isOpen) return true;
  const raw = text.lines
    .slice(0, at + 1)
    .map((line) => line.text)
    .join(' ');
  const opened = raw.lastIndexOf('[');
  if (opened > raw.lastIndexOf(']') && /^[^[\]]*\]\s?[([]/.test(next)) return true;
  if ((raw.split('**').length - 1) % 2 === 1 && (next.split('**').length - 1) % 2 === 1) return true;
  if (OPEN_EMPHASIS.test(raw) && CLOSED_EMPHASIS.test(next)) return true;
  if (
    isQuoteOpen(raw) &&
    text.lines.slice(at + 1, at + 1 + QUOTED_LINES).some((line) => /["”]/.test(line.text))
  )
    return true;
  if (isElementOpen(raw) && !/^\s*<(?:div|p|li|details|summary|h\d)\b/i.test(next)) return true;
  if (raw.lastIndexOf('(') > raw.lastIndexOf(')') && /^[^()]*\)/.test(next)) return true;
  return (
    /^\s*\([^()]{2,120}\)(?!\s*:)/.test(next) &&
    /[\p{L}.]$/u.test(raw) &&
    classOf(text.part(at, at + 1)) === 'authors'
  );
}

/** A title in italics by underscores, from the start of its item on and not ended yet, and where it ends. */
const OPEN_EMPHASIS = /^(?:\s*(?:[-*+]|\d+[.)]))?\s+_(?=\p{L})[^_]*$|^_(?=\p{L})[^_]*$/u;
const CLOSED_EMPHASIS = /^[^_]*[^_\s]_(?=[\s,.;:]|$)/;

/** A quoted title ends within so many lines. */
const QUOTED_LINES = 3;

/** Whether quotation marks behind a blank are open at the end of a text. */
function isQuoteOpen(raw: string): boolean {
  if (raw.lastIndexOf('“') > raw.lastIndexOf('”')) return true;
  return (raw.split('"').length - 1) % 2 === 1 && /(?:^|\s)"[^\s"][^"]*$/.test(raw);
}

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
