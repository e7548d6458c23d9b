import { flatClass, type FlatClass } from '../lines/flat-class.js';
import type { PageText } from '../lines/page-text.js';
import { datedTitles } from './dated-titles.js';
import { classesInContext, isUnderOffice } from './flat-context.js';
import { opensWithTitles, standsRightBelowTitles } from './flat-habits.js';
import { isOneLineEach, startsAtAuthors, startsAtTitles } from './flat-starts.js';
import { linkedTitles } from './linked-titles.js';
import { timedTitles } from './timed-titles.js';
import { titlesByOne } from './titles-by-one.js';
import type { FlatSegment } from './flat-segment.js';
import { linesOfPeople, paragraphPapers } from './paragraph-papers.js';
import { authorsComeFirst, mayBeTitle } from './list-order.js';
import { withShortAbstracts, type Body } from './list-summaries.js';

/**
 * Cuts lines that no markup groups into papers. Where paragraphs do not hold one paper each, lines with the authors are the
 * anchors: the title stands right before them, or right behind them on pages that put authors first.
 */
export function segmentFlat(lines: readonly PageText[]): FlatSegment[] {
  const papers = paragraphPapers(lines);
  if (papers) return papers;
  const people = linesOfPeople(lines);
  if (people.size === 0) return segmentAtAnchors(lines);
  const others = segmentAtAnchors(lines.filter((line) => !people.has(line)));
  const loose = [...people].map((line) => ({ lines: [line], paper: false, authorsFirst: false }));
  return [...others, ...loose].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ lines: [first] }: FlatSegment): number => first!.source.startByte;

function segmentAtAnchors(lines: readonly PageText[]): FlatSegment[] {
  const page = classify(lines);
  const { authorsFirst } = page;
  const loose = (line: PageText): FlatSegment => ({ lines: [line], paper: false, authorsFirst });
  const starts = startsOf(page);
  const bodies = starts.map((start, index) => ({ start, end: starts[index + 1] ?? lines.length }));
  const shown = withHints(page, bodies);
  const ends = endsOf(page, bodies);
  return [
    ...lines.slice(0, starts[0] ?? lines.length).map(loose),
    ...bodies.flatMap(({ start, end }, index) => [
      { lines: shown.slice(start, ends[index]), paper: true, authorsFirst },
      ...lines.slice(ends[index], end).map(loose),
    ]),
  ];
}

/** Lines with what each is by itself and given its neighbours. */
interface ClassedLines {
  readonly lines: readonly PageText[];
  readonly own: readonly FlatClass[];
  readonly classes: readonly FlatClass[];
  readonly authorsFirst: boolean;
  /** Each paper has a line of its own. */
  readonly oneLine: boolean;
}

/** Titles with links, or times, or venues and years, or one person alone, on a page that lists papers so. */
export function titlesAlone(lines: readonly PageText[], classes: readonly FlatClass[]): ReadonlySet<number> {
  const linked = linkedTitles(lines, classes);
  if (linked.size > 0) return linked;
  const timed = timedTitles(lines, classes);
  if (timed.size > 0) return timed;
  const dated = datedTitles(lines, classes);
  return dated.size > 0 ? dated : titlesByOne(lines, classes);
}

function classify(lines: readonly PageText[]): ClassedLines {
  const alone = lines.map(flatClass);
  const linked = titlesAlone(lines, alone);
  // Where titles stand in lines of their own with all that is said of a paper, two words that look like a person head something.
  const oneLine = linked.size === 0 && isOneLineEach(alone);
  const toldAlone = linked.size > 0 || oneLine;
  const told = alone.map((kind, index) => {
    if (linked.has(index)) return 'complete';
    if (kind === 'authors' && isUnderOffice(lines, alone, index)) return 'label';
    return toldAlone && kind === 'one' ? 'text' : kind;
  });
  const authorsFirst = authorsComeFirst(lines, told);
  const own = linked.size > 0 ? told : withTitlesBesideAuthors(lines, told, authorsFirst);
  const classes = classesInContext(lines, own, authorsFirst);
  return { lines, own, classes, authorsFirst, oneLine };
}

/** Fewer titles beside authors show no habit of their page. */
const LEAST_PAIRS = 3;

/**
 * Lines that seem to name a title and people, as `Orbits: Hand and Machine` does, but stand where the other titles of the
 * page do: beside the authors.
 */
function withTitlesBesideAuthors(
  lines: readonly PageText[],
  own: readonly FlatClass[],
  authorsFirst: boolean,
): readonly FlatClass[] {
  const isBeside = (index: number): boolean =>
    authorsFirst
      ? own[index - 1] === 'authors' && lines[index]!.gap === 0
      : own[index + 1] === 'authors' || (own[index + 1] === 'one' && lines[index + 1]!.gap === 0);
  const beside = (kind: FlatClass): number[] =>
    own.flatMap((other, index) => (other === kind && isBeside(index) ? [index] : []));
  const seeming = new Set(beside('complete'));
  const pairs = beside('text').length;
  if (pairs < LEAST_PAIRS || seeming.size * 2 > pairs) return own;
  return own.map((kind, index) => (seeming.has(index) ? 'text' : kind));
}

/** Where papers start, in the order of the lines. */
function startsOf({ lines, classes, authorsFirst, oneLine }: ClassedLines): number[] {
  if (authorsFirst) return startsAtAuthors(lines, classes);
  return startsAtTitles(lines, classes, oneLine);
}

/** The lines, those marked that only their neighbours show to be titles, authors or abstracts. */
function withHints(page: ClassedLines, bodies: readonly Body[]): readonly PageText[] {
  const { lines, own, classes, authorsFirst } = page;
  const titled = !authorsFirst && (opensWithTitles(lines, own) || standsRightBelowTitles(lines, own));
  const starts = new Set(bodies.map(({ start }) => start));
  /** Titles that look like people, and short ones with one person, which elsewhere are no papers. */
  const isTitleInContext = (index: number): boolean =>
    classes[index] === 'text' &&
    (own[index] === 'authors' ||
      own[index] === 'skip' ||
      flatClass(lines[index]!) === 'complete' ||
      (titled &&
        starts.has(index) &&
        own[index + 1] === 'one' &&
        mayBeTitle(lines[index]!, lines[index + 1]!)));
  const inContext = listsInContext(lines, own, classes);
  // Below authors that stand first there is the title.
  const abstracted = authorsFirst ? lines : withShortAbstracts(lines, classes, bodies);
  return abstracted.map((line, index) => {
    if (isTitleInContext(index)) return { ...line, hint: 'title' as const };
    return inContext.has(index) ? { ...line, hint: 'authors' as const } : line;
  });
}

/** Where each paper ends, exclusive: lines behind it may belong to none. */
function endsOf({ lines, classes, authorsFirst }: ClassedLines, bodies: readonly Body[]): number[] {
  const strays = bodies.map(({ start, end }) => strayIndex(lines, classes, start, end, authorsFirst));
  // What stands behind a third of the papers belongs to them.
  const strayOften = bodies.length > 2 && strays.filter((at) => at >= 0).length * 3 >= bodies.length;
  const withProse = bodies.filter(({ start, end }) => classes.slice(start, end).includes('prose')).length;
  const hasAbstracts = withProse * 5 >= bodies.length;
  return bodies.map(({ start, end }, index) => {
    const to = strayOften || strays[index]! < 0 ? end : strays[index]!;
    if (hasAbstracts) return to;
    const prose = classes.findIndex(
      (kind, at) => at > start && at < to && kind === 'prose' && lines[at]!.gap > 0,
    );
    return prose > start ? prose : to;
  });
}

/** The lines of every list of authors that holds a line which only its neighbours show to be one. */
function listsInContext(
  lines: readonly PageText[],
  own: readonly FlatClass[],
  classes: readonly FlatClass[],
): ReadonlySet<number> {
  const found = new Set<number>();
  let start = 0;
  for (let index = 0; index <= classes.length; index += 1) {
    if (
      index < classes.length &&
      classes[index] === 'authors' &&
      (index === start || lines[index]!.gap === 0)
    )
      continue;
    const list = Array.from({ length: index - start }, (_, at) => start + at);
    if (list.some((at) => own[at] === 'text')) for (const at of list) found.add(at);
    start = classes[index] === 'authors' ? index : index + 1;
  }
  return found;
}

/** A line behind the authors, or behind the title below them, that stands alone and may be the title of another paper; -1 when there is none. */
function strayIndex(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  start: number,
  end: number,
  authorsFirst: boolean,
): number {
  let authors = false;
  let titled = !authorsFirst;
  for (let index = start; index < end; index += 1) {
    if (classes[index] === 'authors' || classes[index] === 'complete') authors = true;
    else if (!titled && classes[index] === 'text') titled = true;
    else if (
      authors &&
      classes[index] === 'text' &&
      lines[index]!.gap > 0 &&
      lines[index]!.source.clean.split(' ').length >= 3
    )
      return index;
  }
  return -1;
}
