import { flatClass, isTitleClass, type FlatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';
import { namesPeople } from '../records/section-words.js';

/**
 * How the entries of a list are ordered, from those that leave no doubt: where titles stand first, a first line that
 * might list people, such as `Cold Start, Warm Heart`, is a title as well.
 */
export class EntryOrder {
  private titlesFirst = 0;
  private authorsFirst = 0;

  /** Another list starts. */
  reset(): void {
    this.titlesFirst = 0;
    this.authorsFirst = 0;
  }

  /** Most entries that leave no doubt put authors above titles. */
  get putsAuthorsFirst(): boolean {
    return this.authorsFirst > this.titlesFirst;
  }

  /** The lines of an entry, the first marked as its title where the list tells so. */
  marked(lines: readonly PageText[]): readonly PageText[] {
    // The time of a talk may stand above both.
    const at = Math.max(
      0,
      lines.findIndex((line) => flatClass(line) !== 'skip'),
    );
    const [first, second] = lines.slice(at);
    if (!first || !second || first.hint !== null) return lines;
    const kinds = [first, second].map(flatClass);
    if (kinds[0] === 'text' && kinds[1] === 'authors') this.titlesFirst += 1;
    else if (kinds[0] === 'authors' && kinds[1] === 'text') this.authorsFirst += 1;
    if (!mayBeTitle(first, second) || this.titlesFirst <= this.authorsFirst) return lines;
    return [...lines.slice(0, at), { ...first, hint: 'title' }, ...lines.slice(at + 1)];
  }
}

/** Whether the first of two lines may be a title whose authors the second lists, although it looks like people. */
export function mayBeTitle(first: PageText, second: PageText): boolean {
  const kind = flatClass(first);
  const people: readonly FlatClass[] = ['authors', 'one'];
  return (
    (kind === 'text' || kind === 'one' || kind === 'authors') &&
    people.includes(flatClass(second)) &&
    second.gap === 0 &&
    traitsOf(first).label === null &&
    !namesPeople(first.source.clean) &&
    !/(?:[,;&:]|\band)\s*$/i.test(first.source.text)
  );
}

/** Whether the papers of some lines start with their authors rather than with their titles. */
export function authorsComeFirst(lines: readonly PageText[], classes: readonly FlatClass[]): boolean {
  const told = classes.flatMap((kind, index) => (kind === 'start' ? [index] : []));
  const anchors = classes.flatMap((kind, index) => (kind === 'authors' ? [index] : []));
  // One label may be that of the page.
  if (told.length > 0 && told.length * TOLD_OF_PAPERS >= anchors.length)
    return standsBelowAuthors(lines, classes, told);
  // Buttons between the papers: what they stand above is where a paper starts.
  const buttons = classes.flatMap((kind, index) => (kind === 'links' ? [index] : []));
  const aboveTitle = buttons.filter((index) => isTitleClass(classes[index + 1])).length;
  if (buttons.length >= 3 && aboveTitle * 2 > buttons.length) return false;
  if (anchors.length === 0) return false;
  const joined = (index: number): boolean => index > 0 && lines[index]?.gap === 0;
  const above = anchors.filter((index) => joined(index) && isTitleClass(classes[index - 1])).length;
  const below = anchors.filter((index) => joined(index + 1) && isTitleClass(classes[index + 1])).length;
  const colons = anchors.filter((index) => /:\s*$/.test(lines[index]!.source.text)).length;
  if (colons * 2 > anchors.length) return true;
  // Where each title has its authors behind it in the file, blanks may stand anywhere.
  const titleBefore = anchors.filter((index) => isTitleClass(classes[index - 1])).length;
  const titleBehind = anchors.filter((index) => isTitleClass(classes[index + 1])).length;
  const isSeldomBehind =
    titleBehind * 5 <= anchors.length ||
    titleBefore - titleBehind >= Math.max(LEAST_DIFFERENCE, anchors.length / 3);
  if (titleBefore * 5 >= anchors.length * 4 && isSeldomBehind) return false;
  const isSeldomBefore = titleBefore * 5 <= anchors.length;
  if (titleBehind * 5 >= anchors.length * 4 && isSeldomBefore) return true;
  const alternating = firstOfTurns(classes);
  if (alternating) return alternating === 'authors';
  const paragraphs = openings(lines, classes);
  const withAuthors = paragraphs.filter((kind) => kind === 'authors').length;
  const withTitle = paragraphs.filter(isTitleClass).length;
  const disagree = withAuthors * 2 < withTitle || withTitle * 2 < withAuthors;
  if (paragraphs.length >= LEAST_PARAGRAPHS && disagree) return withAuthors > withTitle;
  if (above !== below) return below > above;
  const content = classes.findIndex((kind) => kind === 'authors' || isTitleClass(kind));
  return (
    classes[content] === 'authors' &&
    classes.findLast((kind) => kind === 'authors' || isTitleClass(kind)) !== 'authors'
  );
}

/** What comes first where titles and authors take turns from the first to the last, wherever blanks stand; null elsewhere. */
export function firstOfTurns(classes: readonly FlatClass[]): 'authors' | 'title' | null {
  const turns = classes.flatMap((kind) =>
    kind === 'authors' || kind === 'one' ? ['authors'] : isTitleClass(kind) ? ['title'] : [],
  );
  const takeTurns = turns.every((kind, index) => index === 0 || kind !== turns[index - 1]);
  const [first] = turns;
  if (!takeTurns || turns.length < LEAST_TURNS || first === turns.at(-1)) return null;
  return first === 'authors' ? 'authors' : 'title';
}

/** Fewer titles and lists of authors may take turns by chance. */
const LEAST_TURNS = 6;

/** Whether nearly every title that the page tells, by a label for example, has authors right above it, the first as well. */
function standsBelowAuthors(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  titles: readonly number[],
): boolean {
  const below = titles.filter((index) => classes[index - 1] === 'authors' && lines[index]!.gap === 0);
  return below[0] === titles[0] && below.length * 10 >= titles.length * 9;
}

/** Titles that the page tells say how it is ordered when every third list of authors has one, or more. */
const TOLD_OF_PAPERS = 3;

/** One title more above authors than below them may be a heading. */
const LEAST_DIFFERENCE = 2;

/** Fewer paragraphs say nothing of an order. */
const LEAST_PARAGRAPHS = 2;

/** What each paragraph starts with, behind times, numbers and buttons. */
function openings(lines: readonly PageText[], classes: readonly FlatClass[]): FlatClass[] {
  const kinds: FlatClass[] = [];
  let open = true;
  for (const [index, kind] of classes.entries()) {
    if (lines[index]!.gap > 0) open = true;
    if (!open || ['skip', 'links', 'label'].includes(kind)) continue;
    kinds.push(kind);
    open = false;
  }
  return kinds;
}
