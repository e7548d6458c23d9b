import { isProse, startsAbstract } from '../../../text/prose.js';
import { readHead } from '../entry/head/read-head.js';
import { endsInLinkWords, withoutTail } from '../entry/head/line-tail.js';
import type { FlatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import { isAuthorsOnly } from '../lines/author-lines.js';
import type { PageBlock } from '../blocks/page-block.js';
import { linesOfBlock, LONG_LINE, type PageText } from '../lines/page-text.js';
import { isVenueLike } from '../lines/venue-like.js';
import { headsPartOfPage } from '../records/section-words.js';

/** Fewer such lines show no habit of their page. */
const LEAST_TITLES = 4;

/** A title alone has more words than most headings. */
const LEAST_WORDS_ALONE = 4;

/**
 * Lines that are a title with where or when it appeared, where a page lists papers so and names no authors:
 * `Weaving Patterns. In ICML 2019. [pdf]`, `[ICML'19] Weaving Patterns`, or the venue on the line below, or with words
 * that linked it before it was copied. Between them
 * a title without a venue is one as well.
 */
export function datedTitles(lines: readonly PageText[], classes: readonly FlatClass[]): ReadonlySet<number> {
  const inLine: number[] = [];
  const below: number[] = [];
  for (const [index, kind] of classes.entries()) {
    const line = lines[index]!;
    if (kind === 'skip' ? isBracketed(line) : MAY_BE_TITLE.has(kind) && isDatedTitle(line))
      inLine.push(index);
    else if (MAY_BE_TITLE.has(kind) && isAboveVenue(lines, classes, index)) below.push(index);
  }
  const titles = [...inLine, ...below].sort((a, b) => a - b);
  const named = classes.filter((kind) => kind === 'authors' || kind === 'complete').length;
  if (titles.length < LEAST_TITLES || named * 4 > titles.length) return new Set();
  const [first, last] = spanOf(lines, titles);
  const dated = new Set(titles);
  const others = classes.flatMap((kind, index) =>
    index >= first && index <= last && !dated.has(index) && kind === 'text' && isLong(lines[index]!)
      ? [index]
      : [],
  );
  // Remarks on the papers may be as many as the papers; running text with a few years in it has far more lines.
  if (titles.length * 3 < others.length) return new Set();
  const alone = below.length * 2 > titles.length ? [] : withoutDates(lines, others);
  return alone.length <= titles.length ? new Set([...titles, ...alone]) : dated;
}

/** The lines from the first title to the last, and those that nothing sets apart from these two. */
function spanOf(lines: readonly PageText[], titles: readonly number[]): readonly [number, number] {
  let [first, last] = [titles[0]!, titles.at(-1)!];
  while (first > 0 && lines[first]!.gap === 0) first -= 1;
  while (lines[last + 1]?.gap === 0) last += 1;
  return [first, last];
}

const MAY_BE_TITLE: ReadonlySet<FlatClass> = new Set(['text', 'one', 'prose']);

const wordsOf = (text: string): number => text.split(' ').filter((word) => /\p{L}/u.test(word)).length;

const isLong = ({ source }: PageText): boolean => wordsOf(source.clean) >= LEAST_WORDS_ALONE;

/** Whether words are written as a title is: no sentence, no list, nothing that heads a part of the page. */
const isTitle = (text: string): boolean =>
  /^["“«([]?[\p{Lu}\p{N}\p{Lo}?]|^\p{Ll}{1,8}\p{Lu}/u.test(text) &&
  !/[:;,]$/.test(text) &&
  !isProse(text) &&
  !startsAbstract(text) &&
  !headsPartOfPage(text);

/** Whether a line is a title with its venue, its year or words that linked it, and names nobody. */
export function isDatedTitle(line: PageText): boolean {
  const { source } = line;
  if (source.text.length > LONG_LINE || traitsOf(line).label !== null || line.hint !== null) return false;
  const { title, venue, year, authors } = readHead(source, false);
  const isDated = venue !== null || year !== null || endsInLinkWords(source.text);
  if (!title || !isDated || authors?.strength === 'several') return false;
  return (
    wordsOf(title.clean) >= 2 && isTitle(title.clean) && !isVenueLike(title.clean) && !namesPeople(title)
  );
}

/** A short title with its venue in brackets, which might be a venue as a whole: `[ICML'19] Orbits by Hand`. */
const isBracketed = (line: PageText): boolean =>
  /^[[(【]|[\])】]\.?$/.test(line.source.clean) &&
  isDatedTitle(line) &&
  wordsOf(readHead(line.source, false).title!.clean) >= 3;

const namesPeople = (source: PageText['source']): boolean => isAuthorsOnly({ source });

/** Whether a venue with its year stands alone on the line below. */
function isAboveVenue(lines: readonly PageText[], classes: readonly FlatClass[], at: number): boolean {
  const next = lines[at + 1];
  // `arXiv 2019` might as well be a link.
  if (classes[at + 1] !== 'skip' && classes[at + 1] !== 'links') return false;
  if (next!.gap > 0 || !/\d\d/.test(next!.source.text)) return false;
  const { source } = lines[at]!;
  const { clean } = source;
  return (
    isVenueLike(next!.source.clean) &&
    !isBracketed(next!) &&
    wordsOf(clean) >= 2 &&
    isTitle(clean) &&
    !isVenueLike(clean) &&
    !namesPeople(source)
  );
}

/** Titles without a date among those with one; what the page says twice stands in its contents and heads a part of it. */
function withoutDates(lines: readonly PageText[], others: readonly number[]): number[] {
  const times = new Map<string, number>();
  for (const { source } of lines) times.set(source.clean, (times.get(source.clean) ?? 0) + 1);
  return others.filter((index) => {
    const { source } = lines[index]!;
    return times.get(source.clean) === 1 && isTitle(withoutTail(source).clean);
  });
}

/** Such lines right below an item are no parts of it: it is the heading of a numbered part of the page. */
const LEAST_BELOW = 2;

/** Whether an item heads lines that are titles with their venues, as in `1. Looms` above `Weaving Patterns. In ICML 2019.` */
export function headsDatedTitles(item: PageBlock, next: readonly PageBlock[]): boolean {
  const below = next.slice(0, LEAST_BELOW);
  return (
    below.length === LEAST_BELOW &&
    below.every((block) => block.kind === 'text' && linesOfBlock(block).every(isDatedTitle)) &&
    !linesOfBlock(item).some(isDatedTitle)
  );
}
