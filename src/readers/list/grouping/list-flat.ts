import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import { endsSentence } from '../../../text/prose.js';
import { isCitationLabel } from '../lines/citation-label.js';
import { flatClass, isTitleClass, type FlatClass } from '../lines/flat-class.js';
import { linkedTitles } from './linked-titles.js';
import { isVenueLike, traitsOf, type PageText } from '../lines/line-traits.js';
import { authorsComeFirst, mayBeTitle } from './list-order.js';
import { withShortAbstracts } from './list-summaries.js';

/** Consecutive lines: those of one paper, or lines around the papers. */
export interface FlatSegment {
  readonly lines: readonly PageText[];
  readonly paper: boolean;
  readonly authorsFirst: boolean;
}

/** A title is not wrapped over more lines. */
const TITLE_LINES = 3;

/**
 * Cuts lines that no markup groups into papers. Lines with the authors are the anchors: the title stands right before
 * them, or right behind them on pages that put authors first.
 */
export function segmentFlat(lines: readonly PageText[]): FlatSegment[] {
  const alone = lines.map(flatClass);
  const linked = linkedTitles(lines, alone);
  const own = alone.map((kind, index) => (linked.has(index) ? 'complete' : kind));
  const authorsFirst = authorsComeFirst(lines, own);
  const classes = withContext(lines, own, authorsFirst);
  const oneLine = linked.size === 0 && isOneLineEach(classes);
  const starts = authorsFirst ? startsAtAuthors(lines, classes) : startsAtTitles(lines, classes, oneLine);
  if (starts.length === 0) return lines.map((line) => ({ lines: [line], paper: false, authorsFirst }));
  const segments: FlatSegment[] = [];
  for (const line of lines.slice(0, starts[0])) segments.push({ lines: [line], paper: false, authorsFirst });
  const bodies = starts.map((start, index) => ({ start, end: starts[index + 1] ?? lines.length }));
  const titled = !authorsFirst && (opensWithTitles(lines, own) || standsRightBelowTitles(lines, own));
  /** Titles that look like people, and short ones with one person, which elsewhere are no papers. */
  const isTitleInContext = (index: number): boolean =>
    classes[index] === 'text' &&
    (own[index] === 'authors' ||
      own[index] === 'skip' ||
      (titled &&
        starts.includes(index) &&
        own[index + 1] === 'one' &&
        mayBeTitle(lines[index]!, lines[index + 1]!)));
  const inContext = listsInContext(lines, own, classes);
  // Below authors that stand first there is the title.
  const shown = (authorsFirst ? lines : withShortAbstracts(lines, classes, bodies)).map((line, index) => {
    if (isTitleInContext(index)) return { ...line, hint: 'title' as const };
    return inContext.has(index) ? { ...line, hint: 'authors' as const } : line;
  });
  const withProse = bodies.filter(({ start, end }) => classes.slice(start, end).includes('prose')).length;
  const hasAbstracts = withProse * 5 >= bodies.length;
  const stray = (start: number, end: number): number => strayIndex(lines, classes, start, end, authorsFirst);
  const strayOften =
    bodies.filter(({ start, end }) => stray(start, end) >= 0).length * 3 >= bodies.length &&
    bodies.length > 2;
  for (const { start, end } of bodies) {
    let to = end;
    if (!strayOften) {
      const from = stray(start, end);
      if (from >= 0) to = from;
    }
    if (!hasAbstracts) {
      const prose = classes.findIndex(
        (kind, index) => index > start && index < to && kind === 'prose' && lines[index]!.gap > 0,
      );
      if (prose > start) to = prose;
    }
    segments.push({ lines: shown.slice(start, to), paper: true, authorsFirst });
    for (const line of lines.slice(to, end)) segments.push({ lines: [line], paper: false, authorsFirst });
  }
  return segments;
}

/** One person alone on a line counts as the authors of the title beside it. */
function withContext(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  authorsFirst: boolean,
): FlatClass[] {
  const result = classes.map((kind, index) => (isInLabelBlock(lines, classes, index) ? 'label' : kind));
  const titled = !authorsFirst && opensWithTitles(lines, classes);
  const seldomPeople = titled && opensSeldomWithPeople(lines, classes);
  for (const [index, kind] of classes.entries()) {
    const before = result[index - 1];
    const text = lines[index]!.source.clean;
    const open =
      before === 'authors' &&
      lines[index]!.gap === 0 &&
      /(?:[,;&]|\band)\s*$/i.test(lines[index - 1]!.source.text);
    if (open && kind === 'text' && text.split(' ').length <= 5 && !/[\d?!:]/.test(text))
      result[index] = 'authors';
    if (before === 'authors' && lines[index]!.gap === 0 && kind === 'text' && isNameAtPlace(text))
      result[index] = 'authors';
    const next = lines[index + 1];
    // `SAT Competition 2020` right above people, with nothing above it, is no venue.
    if (kind === 'skip' && opensAbove(lines, classes, index)) result[index] = 'text';
    if (titled && kind === 'authors' && lines[index]!.gap > 0 && next && mayBeTitle(lines[index]!, next))
      result[index] = 'text';
    if (titled && kind === 'text' && isUncapitalised(lines, result, index)) result[index] = 'authors';
    if (kind !== 'one') continue;
    const after = classes[index + 1];
    const { gap } = lines[index]!;
    let title = index - 1;
    while (
      title > 0 &&
      index - title <= 3 &&
      ['skip', 'links', 'label'].includes(result[title]!) &&
      lines[title + 1]!.gap === 0
    )
      title -= 1;
    const above = result[title];
    const nearTitle = (above === 'text' || above === 'start') && gap <= lines[title]!.gap + 1;
    const isTitle =
      (after === 'authors' || (after === 'one' && seldomPeople)) && lines[index + 1]!.gap === 0 && gap > 0;
    // A list with a line for each author.
    const goesOn =
      before === 'authors' &&
      gap === 0 &&
      (classes[index - 1] === 'one' || /[,;&]\s*$/.test(lines[index - 1]!.source.text));
    const opens = authorsFirst && isTitleClass(after) && lines[index + 1]!.gap === 0;
    const isPlaced =
      before === 'authors' &&
      gap === 0 &&
      traitsOf(lines[index]!).authors.authors[0]!.affiliations.length > 0;
    result[index] = (authorsFirst ? opens : nearTitle && !isTitle) || goesOn || isPlaced ? 'authors' : 'text';
  }
  return result;
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

/** A single word and a place of work, among lines with a person and a place each. */
function isNameAtPlace(text: string): boolean {
  const [, name, place = ''] = /^(\p{Lu}[\p{L}'’-]+), (.+)$/u.exec(text) ?? [];
  return name !== undefined && looksLikeOrganisation(place);
}

/** The name of one person, without capitals, alone under the first line of a paragraph. */
function isUncapitalised(lines: readonly PageText[], classes: readonly FlatClass[], at: number): boolean {
  const { authors, clean } = traitsOf(lines[at]!);
  const isName = authors.authors.length === 1 && authors.score === 0.5 && !/\p{Lu}/u.test(clean);
  const isUnderTitle = isTitleClass(classes[at - 1]) && (at === 1 || lines[at - 1]!.gap > 0);
  const isLast = lines[at + 1] === undefined || lines[at + 1]!.gap > 0 || classes[at + 1] !== 'text';
  return isName && isUnderTitle && lines[at]!.gap === 0 && isLast;
}

/** Whether a line that looks like a venue starts a paragraph that goes on with people. */
const opensAbove = (lines: readonly PageText[], classes: readonly FlatClass[], at: number): boolean =>
  (at === 0 || lines[at]!.gap > 0) &&
  !isCitationLabel(lines[at]!.source.clean) &&
  classes[at + 1] === 'authors' &&
  lines[at + 1]!.gap === 0 &&
  lines[at + 1]!.source.firstLine > lines[at]!.source.firstLine &&
  isVenueLike(lines[at]!.source.clean);

/** What paragraphs of several lines start with. */
const openings = (lines: readonly PageText[], classes: readonly FlatClass[]): FlatClass[] =>
  classes.filter((_, index) => (index === 0 || lines[index]!.gap > 0) && lines[index + 1]?.gap === 0);

/** Hardly a paragraph of several lines starts with a person. */
function opensSeldomWithPeople(lines: readonly PageText[], classes: readonly FlatClass[]): boolean {
  const opening = openings(lines, classes);
  return opening.filter((kind) => kind === 'one').length * 3 <= opening.filter(isTitleClass).length;
}

/** Most paragraphs of several lines start with what can only be a title. */
function opensWithTitles(lines: readonly PageText[], classes: readonly FlatClass[]): boolean {
  const opening = openings(lines, classes);
  return opening.filter((kind) => kind === 'authors').length < opening.filter(isTitleClass).length;
}

/** Nearly every list of authors stands right below what can only be a title. */
function standsRightBelowTitles(lines: readonly PageText[], classes: readonly FlatClass[]): boolean {
  const lists = classes.flatMap((kind, index) => (kind === 'authors' ? [index] : []));
  const below = lists.filter((index) => isTitleClass(classes[index - 1]) && lines[index]!.gap === 0).length;
  return lists.length >= LEAST_LISTS && below * 10 >= lists.length * 9;
}

/** Fewer lists of authors show no habit of their page. */
const LEAST_LISTS = 3;

/** In a block of labels that stand alone on their lines: a label, known or not, or what it labels. */
function isInLabelBlock(lines: readonly PageText[], classes: readonly FlatClass[], index: number): boolean {
  if (!['text', 'one'].includes(classes[index]!)) return false;
  const isAlone = (at: number): boolean =>
    /^(?:[\p{L}\d/-]+ ){0,3}[\p{L}\d/-]+:$/u.test(lines[at]?.source.clean ?? '');
  const inBlock = (at: number): boolean =>
    isAlone(at) && [-2, -1, 1, 2].some((by) => classes[at + by] === 'label' && isAlone(at + by));
  const isValue = inBlock(index - 1) && lines[index]!.gap === 0 && classes[index + 1] !== 'authors';
  return inBlock(index) || isValue;
}

function startsAtAuthors(lines: readonly PageText[], classes: readonly FlatClass[]): number[] {
  const starts: number[] = [];
  for (const [index, kind] of classes.entries()) {
    const goesOn = classes[index - 1] === 'authors' && lines[index]!.gap === 0;
    if (kind === 'complete' || (kind === 'authors' && !goesOn)) starts.push(index);
  }
  return starts;
}

function startsAtTitles(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  oneLine: boolean,
): number[] {
  const starts = new Set<number>();
  let floor = 0;
  const firstTitle = classes.findIndex(
    (kind, index) => isTitleClass(kind) && classes[index + 1] === 'authors',
  );
  const linksLead =
    firstTitle > 0 && classes.slice(Math.max(0, firstTitle - 2), firstTitle).includes('links');
  for (const [index, kind] of classes.entries()) {
    if (
      kind === 'start' ||
      kind === 'complete' ||
      (oneLine && kind === 'text' && lines[index]!.source.clean.split(' ').length >= 4)
    ) {
      starts.add(withLead(index));
      floor = index + 1;
    } else if (kind === 'authors') {
      const title = titleAbove(lines, classes, index, linksLead ? aboveLinks(index, floor) : floor);
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
    return from;
  }
}

/** Index where the title above an author line starts; -1 when there is none. */
function titleAbove(
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  authors: number,
  floor: number,
): number {
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
function isOneLineEach(classes: readonly FlatClass[]): boolean {
  const complete = classes.filter((kind) => kind === 'complete').length;
  const pairs = classes.filter(
    (kind, index) => kind === 'complete' && classes[index + 1] === 'complete',
  ).length;
  const texts = classes.filter((kind) => kind === 'text').length;
  const authors = classes.filter((kind) => kind === 'authors').length;
  return complete >= 3 && pairs * 2 >= complete && complete >= texts && complete > 3 * authors;
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
