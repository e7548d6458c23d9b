import { endsSentence } from '../../../text/prose.js';
import { isPlace, isSessionHeading } from '../../shared/page-furniture.js';
import type { SourceText } from '../../shared/source-text.js';
import { isCitationLabel } from '../lines/citation-label.js';
import { flatClass } from '../lines/flat-class.js';
import { isWithheld, traitsOf } from '../lines/line-traits.js';
import { isAuthorsOnly, type FoundAuthors } from '../lines/list-authors.js';
import type { LabelRole } from '../lines/list-labels.js';
import type { PageText } from '../lines/page-text.js';
import { isVenueLike } from '../lines/venue-like.js';
import { abstractOf } from './entry-abstract.js';
import { asAuthors, authorLines, found as foundIn } from './entry-authors.js';
import { fieldLines, stripped, type FieldLine } from './entry-fields.js';
import { isDate, venueStatement } from './entry-venue.js';
import { readHead } from './head/read-head.js';
import { splitAtInitials } from './reference/list-initials.js';
import { referenceEnd, startsWithYear } from './reference/reference-venue.js';

/** One paper of a list as its lines tell it, before its values are traced. */
export interface ListEntry {
  /** Consecutive lines. */
  readonly title: readonly SourceText[];
  readonly authors: readonly FoundAuthors[];
  readonly abstract: readonly SourceText[];
  readonly venue: SourceText | null;
  readonly year: SourceText | null;
  readonly session: SourceText | null;
  readonly location: SourceText | null;
  readonly comment: SourceText | null;
  readonly lines: readonly PageText[];
  /** The page keeps the authors to itself, as for papers under review. */
  readonly withheld: boolean;
  /** The page sets the title apart or labels it, or the authors are sure. */
  readonly sure: boolean;
}

/**
 * Reads one paper from its lines, in the order of the page; null when they name none.
 * @param authorsFirst the page puts authors above titles, so that a person in the first line is one
 */
export function readEntry(lines: readonly PageText[], authorsFirst = false): ListEntry | null {
  const fields = fieldLines(lines);
  const labelled = (role: LabelRole): SourceText | null =>
    fields.find((field) => field.role === role)?.source ?? null;
  const plain = fields.filter((field) => field.role === null);
  const named = labelled('title');
  const labelledAuthors = fields
    .filter((field) => field.role === 'authors')
    .map(({ source }) => asAuthors(source));
  const head = named ? null : headOf(plain, authorsFirst);
  const found = head ? authorLines(plain, head, authorsFirst) : named ? authorLines(plain, null, false) : [];
  // A line that names title and authors has no single author in another, a reference no author at all.
  const isComplete =
    head !== null &&
    head.line.hint === null &&
    flatClass(head.line) === 'complete' &&
    readHead(head.source, false).authors !== null;
  const below =
    isComplete && (isCitation(head.source) || found.every(({ found: { strength } }) => strength === 'one'))
      ? []
      : found;
  const separate = labelledAuthors.length > 0 ? labelledAuthors : below.map(({ found }) => found);
  const titleLines = named ? [named] : head ? [head.source] : [];
  if (titleLines.length === 0) return null;
  const read = readHead(titleLines[0]!, separate.length > 0);
  const authors = separate.length > 0 ? separate : read.authors ? [read.authors] : [];
  const taken = new Set<FieldLine>([...(head ? [head] : []), ...below.map(({ field }) => field)]);
  const rest = plain.filter((field) => !taken.has(field));
  const wrapped = !named && head && separate.length > 0 ? wrappedTitle(plain, head, below[0]?.field) : [];
  for (const field of wrapped) taken.add(field);
  const behind = authors.length === 1 ? authors[0]!.rest : null;
  const cited = behind && startsWithYear(behind.text) ? referenceEnd(behind) : null;
  const venue =
    labelled('venue') ??
    read.venue ??
    cited?.venue ??
    authors
      .map(({ rest: behind }) => behind)
      .find((behind) => behind !== null && isVenueLike(stripped(behind).clean)) ??
    rest.find(
      (field) =>
        !taken.has(field) &&
        isVenueLike(field.source.clean) &&
        !isDate(field.source.clean) &&
        !traitsOf(field.line).onlyLinks,
    )?.source ??
    null;
  const told = venueStatement(venue && stripped(venue));
  return {
    title:
      wrapped.length > 0
        ? [titleLines[0]!, ...wrapped.map(({ source }) => source)]
        : read.title
          ? [read.title]
          : [],
    authors,
    abstract: abstractOf(
      fields,
      rest.filter((field) => !taken.has(field)),
      lines,
    ),
    venue: told.venue,
    year:
      labelled('year') ??
      read.year ??
      cited?.year ??
      told.year ??
      rest.find(({ source }) => isDate(source.clean))?.source ??
      null,
    session: labelled('session') ?? rest.find(({ source }) => isSessionHeading(source.clean))?.source ?? null,
    location:
      labelled('location') ??
      rest.find(({ source, line }) => traitsOf(line).meta && isPlace(source.clean))?.source ??
      null,
    comment: labelled('comment') ?? told.comment,
    lines,
    withheld: authors.every(({ list }) => list.authors.length === 0) && lines.some(isWithheld),
    sure:
      named !== null ||
      read.sure ||
      head?.line.hint === 'title' ||
      separate.some(({ strength }) => strength === 'several') ||
      labelledAuthors.length > 0,
  };
}

/** Whether a line is a reference that starts with people, and their initials or a year behind them. */
function isCitation(line: SourceText): boolean {
  const { authors, year } = readHead(line, false);
  return authors?.strength === 'several' && (year !== null || splitAtInitials(line) !== null);
}

/** The line that names the paper: what the page marks as title, else the first that is no list of people. */
function headOf(plain: readonly FieldLine[], authorsFirst: boolean): FieldLine | null {
  const marked = plain.find(({ line }) => line.hint === 'title');
  if (marked) return marked;
  const isPeople = ({ line, source }: FieldLine): boolean =>
    isCitationLabel(source.clean) ||
    (traitsOf(line).strength === 'several' ? isAuthorsOnly(line) : flatClass(line) === 'authors');
  const candidates = plain.filter(
    (field, index) => !isPeople(field) && !(authorsFirst && index === 0 && foundIn(field, 'one')),
  );
  const [first] = candidates;
  if (!first || !traitsOf(first.line).meta) return first ?? null;
  return candidates.find(({ line }) => !traitsOf(line).meta && traitsOf(line).strength === 'none') ?? first;
}

/** Further lines of a title that runs over its line, up to the authors. */
function wrappedTitle(
  plain: readonly FieldLine[],
  head: FieldLine,
  authors: FieldLine | undefined,
): FieldLine[] {
  const from = plain.indexOf(head);
  const to = authors ? plain.indexOf(authors) : -1;
  const between = to > from ? plain.slice(from + 1, to) : [];
  if (between.length === 0 || between.length > 2) return [];
  const contiguous = between.every(
    ({ line }) => line.gap === 0 && line.joined && !traitsOf(line).meta && !traitsOf(line).prose,
  );
  const open = !endsSentence(head.source.text) && head.source.links.length === 0;
  return contiguous && open && head.line.block.kind === 'text' ? between : [];
}
