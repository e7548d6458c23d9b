import type { SourceText } from '../../shared/source-text.js';
import { readHead } from '../entry/head/read-head.js';
import { cutsMarkup } from './torn-markup.js';
import { cutsWords } from './torn-words.js';
import { classOf, isBroken, isPartOfItsOwn, type WrappedText } from './wrapped-text.js';

/**
 * How many of the lines of an item are one line that was cut at the width of a page, as in a file that is wrapped at 80
 * columns. A cut shows by the words around it: a sentence, a list of names or a mark of markup that goes on, or parts
 * that name title and authors only together. Where one cut shows, the others are known by their width.
 */
export function wrappedCount(text: WrappedText): number {
  const { lines } = text;
  const torn = lines.slice(1).map((_, index) => cutsMarkup(text, index) || cutsWords(text, index));
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
    cuts.some((at) => cutsWords(text, at)) &&
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
  return !isBroken(text) && text.trimEnd().length + 1 + word.length > width;
}

/** Whether a line is as long as the width of its page allows: the next word would not have fitted. */
function fills(text: WrappedText, at: number, width: number): boolean {
  return reaches(text, at, width) && !isPartOfItsOwn(classOf(text.part(at + 1, at + 2)));
}
