import { endsSentence, startsAbstract } from '../../../text/prose.js';
import { readHead } from '../entry/head/read-head.js';
import { isSectionOfEdition } from './heading/heading-words.js';
import { isTitleClass, type FlatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';

/** A title is not wrapped over more lines. */
const TITLE_LINES = 3;

export function startsAtAuthors(lines: readonly PageText[], classes: readonly FlatClass[]): number[] {
  const starts: number[] = [];
  for (const [index, kind] of classes.entries()) {
    const goesOn = classes[index - 1] === 'authors' && lines[index]!.gap === 0;
    if (kind === 'complete' || (kind === 'authors' && !goesOn)) starts.push(index);
  }
  return starts;
}

export function startsAtTitles(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  oneLine: boolean,
): number[] {
  const starts = new Set<number>();
  let floor = 0;
  const firstTitle = classes.findIndex(
    (kind, index) => isTitleClass(kind) && classes[index + 1] === 'authors',
  );
  const closed = areClosed(lines, classes);
  const linksLead =
    firstTitle > 0 && classes.slice(Math.max(0, firstTitle - 2), firstTitle).includes('links');
  for (const [index, kind] of classes.entries()) {
    if (
      kind === 'start' ||
      kind === 'complete' ||
      (oneLine && kind === 'text' && mayBeAlone(lines[index]!))
    ) {
      starts.add(withLead(index));
      floor = index + 1;
    } else if (kind === 'authors' && closed && isTitleOfTwoWords(lines, classes, index)) {
      starts.add(index);
      floor = index + 1;
    } else if (kind === 'authors') {
      const title = titleAbove(lines, classes, index, linksLead ? aboveLinks(index, floor) : floor, closed);
      if (title >= 0) starts.add(withLead(title));
      floor = index + 1;
    }
  }
  return [...starts].sort((a, b) => a - b);

  /** Where links stand above each title, none stands above them. */
  function aboveLinks(index: number, from: number): number {
    return Math.max(from, classes.lastIndexOf('links', index) + 1);
  }

  /** Links that stand above each title belong to it. */
  function withLead(start: number): number {
    let from = start;
    if (!linksLead) return start;
    while (from - 1 >= floor && (classes[from - 1] === 'links' || classes[from - 1] === 'skip')) from -= 1;
    // What stands above its first links may close the paper before, as the date of a submission does.
    while (from < start && classes[from] === 'skip') from += 1;
    return from;
  }
}

/** Whether a line among others with a paper each may be one: no heading, and no sentence unless it names people. */
const mayBeAlone = ({ source }: PageText): boolean =>
  source.clean.split(' ').length >= 4 &&
  !isSectionOfEdition(source.clean) &&
  (!startsAbstract(source.clean) || readHead(source, false).authors !== null);

/** Fewer papers show no habit of their page. */
const LEAST_CLOSED = 5;

/** Shorter lines were not cut to fit their page. */
const LEAST_CUT = 40;

/**
 * Whether what each paper says ends in a line such as its year, right above the title of the next, as in a list that was
 * copied from a printed page: then all lines between are the title.
 */
function areClosed(lines: readonly PageText[], classes: readonly FlatClass[]): boolean {
  const anchors = classes.flatMap((kind, index) =>
    kind === 'authors' && classes[index - 1] !== 'authors' && traitsOf(lines[index]!).strength === 'several'
      ? [index]
      : [],
  );
  const closed = anchors.filter((index) => cutTitle(lines, classes, index, 0) >= 0);
  return closed.length >= LEAST_CLOSED && closed.length * 10 >= anchors.length * 7;
}

/** Whether a line that looks like one person stands between the line that closes a paper and several people. */
const isTitleOfTwoWords = (lines: readonly PageText[], classes: readonly FlatClass[], at: number): boolean =>
  classes[at - 1] === 'skip' &&
  classes[at + 1] === 'authors' &&
  lines[at + 1]!.gap === 0 &&
  traitsOf(lines[at]!).strength === 'one' &&
  traitsOf(lines[at + 1]!).strength === 'several';

/** Where the lines between authors and the line that closes the paper before start; -1 when no such line stands there. */
function cutTitle(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  authors: number,
  floor: number,
): number {
  let start = authors;
  while (
    start > floor &&
    authors - start < TITLE_LINES &&
    (isTitleClass(classes[start - 1]) || classes[start - 1] === 'one') &&
    lines[start]!.gap === 0 &&
    (start === authors || lines[start - 1]!.source.text.length >= LEAST_CUT)
  )
    start -= 1;
  return start < authors && classes[start - 1] === 'skip' && lines[start]!.gap === 0 ? start : -1;
}

/**
 * Index where the title above an author line starts; -1 when there is none.
 * @param closed the papers of the page end in lines that show where the next one starts
 */
function titleAbove(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  authors: number,
  floor: number,
  closed: boolean,
): number {
  const cut = closed ? cutTitle(lines, classes, authors, floor) : -1;
  if (cut >= 0) return cut;
  let at = authors - 1;
  while (at >= floor && authors - at <= 4 && ['skip', 'links', 'label'].includes(classes[at]!)) at -= 1;
  if (at < floor) return -1;
  const kind = classes[at]!;
  if (kind === 'start' || kind === 'complete') return -1;
  if (kind === 'prose' && lines[at]!.source.clean.length > 240) return -1;
  if (!isTitleClass(kind) && kind !== 'prose' && kind !== 'one') return -1;
  while (
    at - 1 >= floor &&
    authors - at < TITLE_LINES + 1 &&
    classes[at - 1] === 'text' &&
    lines[at]!.gap === 0 &&
    wraps(lines[at - 1]!, lines[at]!)
  ) {
    at -= 1;
  }
  return at;
}

function wraps(before: PageText, line: PageText): boolean {
  if (endsSentence(before.source.text) || before.source.links.length > 0) return false;
  return (
    /^[\p{Ll}&(]/u.test(line.source.text) ||
    /(?:[,:–-]|\b(?:of|for|the|a|an|in|on|with|and|to|from|via|by|using|under|over|at|through|towards?))$/i.test(
      before.source.text,
    )
  );
}

/** Whether the page gives each paper one line: most complete lines stand beside another. */
export function isOneLineEach(classes: readonly FlatClass[]): boolean {
  const complete = classes.filter((kind) => kind === 'complete').length;
  const pairs = classes.filter(
    (kind, index) => kind === 'complete' && classes[index + 1] === 'complete',
  ).length;
  const texts = classes.filter((kind) => kind === 'text').length;
  const authors = classes.filter((kind) => kind === 'authors').length;
  return complete >= 3 && pairs * 2 >= complete && complete >= texts && complete > 3 * authors;
}
