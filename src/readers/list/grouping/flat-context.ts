import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import { isCitationLabel } from '../lines/citation-label.js';
import { isTitleClass, type FlatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import type { PageText } from '../lines/page-text.js';
import { isVenueLike } from '../lines/venue-like.js';
import { opensSeldomWithPeople, opensWithTitles } from './flat-habits.js';
import { mayBeTitle } from './list-order.js';

/** What lines are, given those around them: one person alone beside a title is its authors, for example. */
export function classesInContext(
  lines: readonly PageText[],
  own: readonly FlatClass[],
  authorsFirst: boolean,
): FlatClass[] {
  // What was settled of the lines before decides what a line is.
  const settled = own.map((kind, index) => (isInLabelBlock(lines, own, index) ? 'label' : kind));
  const titled = !authorsFirst && opensWithTitles(lines, own);
  const seldomPeople = titled && opensSeldomWithPeople(lines, own);
  for (const [index, kind] of own.entries()) {
    if (kind === 'one' && isBelowOffice(lines, settled, index)) settled[index] = 'label';
    else if (kind === 'one')
      settled[index] = isAuthorOfNeighbour(lines, own, settled, index, authorsFirst, seldomPeople)
        ? 'authors'
        : 'text';
    else if (kind === 'text' && goesOnWithAuthors(lines, settled, index)) settled[index] = 'authors';
    else if (kind === 'text' && isAmongPeople(lines, own, settled, index)) settled[index] = 'authors';
    // `SAT Competition 2020` right above people, with nothing above it, is no venue.
    else if (kind === 'skip' && opensAbove(lines, own, index)) settled[index] = 'text';
    else if (titled && kind === 'authors' && standsAsTitle(lines, index)) settled[index] = 'text';
    else if (titled && kind === 'text' && isUncapitalised(lines, settled, index)) settled[index] = 'authors';
  }
  return settled;
}

/** A short line right below authors whose list goes on, or one person at a place among others. */
function goesOnWithAuthors(lines: readonly PageText[], settled: readonly FlatClass[], at: number): boolean {
  if (settled[at - 1] !== 'authors' || lines[at]!.gap > 0) return false;
  const text = lines[at]!.source.clean;
  const isOpen = /(?:[,;&]|\band)\s*$/i.test(lines[at - 1]!.source.text);
  return (isOpen && text.split(' ').length <= 5 && !/[\d?!:]/.test(text)) || isNameAtPlace(text);
}

/** Those who lead a meeting or answer for a volume. */
const OFFICE = /\b(?:chairs?|editors?|organi[sz]ers?|moderators?)\W*$/i;

/** Whether people stand right under a label such as `CHAIR:` that is alone on its line. */
export const isUnderOffice = (
  lines: readonly PageText[],
  classes: readonly FlatClass[],
  at: number,
): boolean =>
  at > 0 &&
  classes[at - 1] === 'label' &&
  lines[at]!.gap === 0 &&
  OFFICE.test(traitsOf(lines[at - 1]!).label?.word ?? '') &&
  traitsOf(lines[at - 1]!).label!.end >= lines[at - 1]!.source.text.length;

/** Whether one person stands under a label such as `Chairs`, or under another who does. */
function isBelowOffice(lines: readonly PageText[], settled: readonly FlatClass[], at: number): boolean {
  let above = at;
  while (above > 0 && lines[above]!.gap === 0 && settled[above - 1] === 'label') above -= 1;
  return above < at && OFFICE.test(traitsOf(lines[above]!).label?.word ?? '');
}

/** Whether a line that looks like people opens a paragraph that goes on with people. */
function standsAsTitle(lines: readonly PageText[], at: number): boolean {
  const next = lines[at + 1];
  return lines[at]!.gap > 0 && next !== undefined && mayBeTitle(lines[at]!, next);
}

/** Whether one person, alone on a line, wrote what stands beside it or is one of several, a line each. */
function isAuthorOfNeighbour(
  lines: readonly PageText[],
  own: readonly FlatClass[],
  settled: readonly FlatClass[],
  at: number,
  authorsFirst: boolean,
  seldomPeople: boolean,
): boolean {
  const { gap } = lines[at]!;
  const after = own[at + 1];
  const nextIsJoined = lines[at + 1]?.gap === 0;
  const isBelowAuthors = settled[at - 1] === 'authors' && gap === 0;
  const goesOn =
    isBelowAuthors &&
    (own[at - 1] === 'one' ||
      isSmallName(lines[at - 1]!) ||
      isOddName(lines[at - 1]!) ||
      /[,;&]\s*$/.test(lines[at - 1]!.source.text));
  const isPlaced = isBelowAuthors && traitsOf(lines[at]!).authors.authors[0]!.affiliations.length > 0;
  if (goesOn || isPlaced) return true;
  if (authorsFirst) return isTitleClass(after) && nextIsJoined;
  const title = pastFurniture(lines, settled, at);
  const nearTitle = (settled[title] === 'text' || settled[title] === 'start') && gap <= lines[title]!.gap + 1;
  const isTitle = (after === 'authors' || (after === 'one' && seldomPeople)) && nextIsJoined && gap > 0;
  return nearTitle && !isTitle;
}

/** The line above one, past a few lines with venues, links and labels. */
function pastFurniture(lines: readonly PageText[], settled: readonly FlatClass[], at: number): number {
  let above = at - 1;
  while (
    above > 0 &&
    at - above <= 3 &&
    ['skip', 'links', 'label'].includes(settled[above]!) &&
    lines[above + 1]!.gap === 0
  )
    above -= 1;
  return above;
}

/** A single word and a place of work, among lines with a person and a place each. */
function isNameAtPlace(text: string): boolean {
  const [, name, place = ''] = /^(\p{Lu}[\p{L}'’-]+), (.+)$/u.exec(text) ?? [];
  return name !== undefined && looksLikeOrganisation(place);
}

/** Whether a line is one name that starts without a capital, as in `ada lovelace` or `ada Lovelace`. */
function isSmallName(line: PageText): boolean {
  const { authors, clean } = traitsOf(line);
  return authors.authors.length === 1 && authors.score >= 0.4 && /^\p{Ll}/u.test(clean);
}

/** Three words with capitals, as in `Ada Change Lovelace`, which may be a name although one of them is seldom part of one. */
function isOddName(line: PageText): boolean {
  const { authors, clean } = traitsOf(line);
  return (
    authors.authors.length === 1 && authors.score >= 0.5 && /^\p{Lu}\S* \p{Lu}\S* \p{Lu}\S*$/u.test(clean)
  );
}

/** The name of one person, written small or with a word that names seldom hold, between people with a line each. */
const isAmongPeople = (
  lines: readonly PageText[],
  own: readonly FlatClass[],
  settled: readonly FlatClass[],
  at: number,
): boolean =>
  settled[at - 1] === 'authors' &&
  own[at - 1] === 'one' &&
  own[at + 1] === 'one' &&
  lines[at]!.gap === 0 &&
  lines[at + 1]!.gap === 0 &&
  (isSmallName(lines[at]!) || isOddName(lines[at]!));

/** The name of one person, without capitals, alone under the first line of a paragraph. */
function isUncapitalised(lines: readonly PageText[], classes: readonly FlatClass[], at: number): boolean {
  const isName = isSmallName(lines[at]!) && !/\p{Lu}/u.test(traitsOf(lines[at]!).clean);
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
