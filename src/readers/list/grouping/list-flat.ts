import { flatClass, type FlatClass } from '../lines/flat-class.js';
import type { PageText } from '../lines/page-text.js';
import { classify, type ClassedLines } from './classed-lines.js';
import { endsOf } from './flat-ends.js';
import { opensWithTitles, standsRightBelowTitles } from './flat-habits.js';
import { startsAtAuthors, startsAtTitles } from './flat-starts.js';
import { firstOfTurns, mayBeTitle } from './list-order.js';
import type { FlatSegment } from './flat-segment.js';
import { linesOfPeople, paragraphPapers } from './paragraph-papers.js';
import { withPlacesAbove } from './places-above.js';
import { withShortAbstracts, type Body } from './list-summaries.js';

/**
 * Cuts lines that no markup groups into papers. Where paragraphs do not hold one paper each, lines with the authors are the
 * anchors: the title stands right before them, or right behind them on pages that put authors first.
 */
export function segmentFlat(lines: readonly PageText[]): FlatSegment[] {
  // Where titles and authors take turns, blanks tell nothing of what belongs together.
  const papers = firstOfTurns(lines.map(flatClass)) === 'title' ? null : paragraphPapers(lines);
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

/** Where papers start, in the order of the lines. */
function startsOf({ lines, classes, authorsFirst, oneLine }: ClassedLines): readonly number[] {
  if (authorsFirst) return startsAtAuthors(lines, classes);
  return withPlacesAbove(lines, startsAtTitles(lines, classes, oneLine));
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
