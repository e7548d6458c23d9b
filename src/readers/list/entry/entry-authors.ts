import { isNumberedPlace } from '../../shared/page-furniture.js';
import { namesEditors, isPersonWithVenue } from '../lines/author-lines.js';
import type { FoundAuthors } from '../lines/found-authors.js';
import { traitsOf } from '../lines/line-traits.js';
import type { FieldLine } from './entry-fields.js';
import { asAuthors, isCited, peopleIn, type AuthorLine } from './found-people.js';
import { personsAtPlaces } from './persons-at-places.js';

/** The lines of an entry beside the one that names it. */
interface Beside {
  readonly others: readonly FieldLine[];
  /** The first of them below the head; -1 where no line is the head. */
  readonly below: number;
  /** The page puts authors above titles. */
  readonly authorsFirst: boolean;
}

/** How entries list their authors; several people are a surer sign than one, and names that look unlike names count last. */
const WAYS: readonly ((lines: Beside) => AuthorLine[])[] = [
  ({ others, below }) => (below >= 0 ? personsAtPlaces(others.slice(below)) : []),
  linesWithSeveral,
  linesWithOne,
  unusualList,
];

/** The lines that hold the authors: the first such line beside the head, and those it goes on in. */
export function authorLines(
  plain: readonly FieldLine[],
  head: FieldLine | null,
  authorsFirst: boolean,
): AuthorLine[] {
  const candidates = plain.filter(({ source: { clean } }) => !namesEditors(clean) && !isNumberedPlace(clean));
  const others = candidates.filter((field) => field !== head);
  const below = head ? candidates.indexOf(head) : -1;
  for (const way of WAYS) {
    const lines = way({ others, below, authorsFirst });
    if (lines.length > 0) return lines;
  }
  return [];
}

/** From the first line on that names several people. */
function linesWithSeveral({ others, below }: Beside): AuthorLine[] {
  let start = others.findIndex((field) => {
    const people = peopleIn(field, 'several');
    return people !== null && (!traitsOf(field.line).prose || isCited(people));
  });
  // Groups of people that share a place may be of one.
  while (start > below && start > 0) {
    const field = others[start - 1]!;
    const found = peopleIn(field, 'one');
    if (!found || !endsInPlace({ field, found })) break;
    start -= 1;
  }
  return start < 0 ? [] : linesFrom(others, start);
}

/** One person counts right under the head only, where a session or a place may stand between. */
function linesWithOne({ others, below, authorsFirst }: Beside): AuthorLine[] {
  const start = authorsFirst
    ? others.findIndex(({ line }) => !traitsOf(line).meta)
    : others.findIndex(
        ({ line }, index) => index >= below && (!traitsOf(line).meta || isPersonWithVenue(line.source)),
      );
  return others[start] && peopleIn(others[start], 'one') ? linesFrom(others, start) : [];
}

/** A list under a title whose names look unlike names, such as those written without capitals. */
function unusualList({ others, below }: Beside): AuthorLine[] {
  const field = below >= 0 ? others[below] : undefined;
  if (!field) return [];
  const { line, source } = field;
  const { authors, prose, meta } = traitsOf(line);
  const isList =
    !prose &&
    !meta &&
    authors.authors.length >= 2 &&
    authors.score >= 0.4 &&
    authors.edges > 0 &&
    !/[?!:]/.test(source.text);
  return isList ? [{ field, found: { source, list: authors, strength: 'several', rest: null } }] : [];
}

/** A line with people, and those in which their list goes on. */
function linesFrom(others: readonly FieldLine[], start: number): AuthorLine[] {
  const lines = [{ field: others[start]!, found: peopleIn(others[start]!, 'one')! }];
  for (let at = start + 1; at < others.length; at += 1) {
    const before = lines.at(-1)!;
    const next = nextLine(before, others[at]!) ?? amongNames(before, others[at]!, others[at + 1]);
    if (!next) break;
    lines.push(next);
  }
  return lines;
}

/** Between two people with a line each a few words are a name, whatever they look like. */
function amongNames(before: AuthorLine, field: FieldLine, next: FieldLine | undefined): AuthorLine | null {
  if (!next || field.line.gap > 0 || next.line.gap > 0 || !isShortName(field)) return null;
  const isOne = (found: FoundAuthors | null): boolean => found?.list.authors.length === 1;
  return isOne(before.found) && isOne(peopleIn(next, 'one'))
    ? { field, found: asAuthors(field.source) }
    : null;
}

/** The next line of a list, where it is one. */
function nextLine(before: AuthorLine, field: FieldLine): AuthorLine | null {
  const goesOn =
    /(?:,|;|&|\band)\s*$/i.test(before.field.source.text) || /^(?:and|&)\s/i.test(field.source.text);
  const mayBeOne = goesOn || endsInPlace(before) || before.found.list.authors.length === 1;
  const found =
    peopleIn(field, mayBeOne ? 'one' : 'several') ??
    (goesOn && isShortName(field) ? asAuthors(field.source) : null);
  const { prose, meta } = traitsOf(field.line);
  if (!found || found.rest || prose || meta || isApart(before.field, field, goesOn)) return null;
  const isGrouped = endsInPlace(before) && endsInPlace({ field, found });
  return goesOn || isGrouped || before.found.list.authors.length <= 1 ? { field, found } : null;
}

/** Whether a line of another field or a blank one stands between: but not between the items of a list. */
function isApart(before: FieldLine, field: FieldLine, goesOn: boolean): boolean {
  if (field.line.block.kind === 'item' && before.line.block.kind === 'item') return false;
  const hasOtherBetween = field.source.firstLine > before.source.lastLine + field.line.gap + 1;
  return hasOtherBetween || (field.line.gap > 0 && !goesOn);
}

/** Whether a line names people and, in brackets at its end, where they work: each group of people has such a line. */
const endsInPlace = ({ field, found: { list } }: AuthorLine): boolean =>
  /\)[.,]?\s*$/.test(field.source.text) && list.authors.at(-1)!.affiliations.length > 0;

/** A few words without figures: behind a comma they can only be a further name. */
function isShortName({ source }: FieldLine): boolean {
  return /\p{L}/u.test(source.text) && source.clean.split(' ').length <= 5 && !/[\d?!:@]/.test(source.text);
}
