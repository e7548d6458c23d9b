import { isPlace, isSessionHeading } from '../../shared/page-furniture.js';
import type { SourceText } from '../../shared/source-text.js';
import type { FoundAuthors } from '../lines/found-authors.js';
import { isWithheld, traitsOf } from '../lines/line-traits.js';
import type { LabelRole } from '../lines/list-labels.js';
import type { PageText } from '../lines/page-text.js';
import { isVenueLike } from '../lines/venue-like.js';
import { abstractOf } from './entry-abstract.js';
import { fieldLines, stripped, type FieldLine } from './entry-fields.js';
import { entryNames, type EntryNames } from './entry-names.js';
import { isDate, venueStatement } from './entry-venue.js';
import { referenceEnd, startsWithYear, type ReferenceEnd } from './reference/reference-venue.js';

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
  const names = entryNames(fields, authorsFirst);
  if (!names) return null;
  const { title, authors, head, rest, wrapped, sure } = names;
  const others = rest.filter((field) => !wrapped.includes(field));
  const labelled = (role: LabelRole): SourceText | null =>
    fields.find((field) => field.role === role)?.source ?? null;
  const find = (test: (field: FieldLine) => boolean): SourceText | null => rest.find(test)?.source ?? null;
  const cited = citedBehind(authors);
  const venue = labelled('venue') ?? venueOf(names, cited, others);
  const told = venueStatement(venue && stripped(venue));
  return {
    title,
    authors,
    abstract: abstractOf(fields, others, lines),
    venue: told.venue,
    // Labels say what they say; behind them, what stands next to title and authors is surest.
    year:
      labelled('year') ?? head.year ?? cited?.year ?? told.year ?? find(({ source }) => isDate(source.clean)),
    session: labelled('session') ?? find(({ source }) => isSessionHeading(source.clean)),
    location:
      labelled('location') ?? find(({ source, line }) => traitsOf(line).meta && isPlace(source.clean)),
    comment: labelled('comment') ?? told.comment,
    lines,
    withheld: authors.every(({ list }) => list.authors.length === 0) && lines.some(isWithheld),
    sure,
  };
}

/** Year and venue behind the one list of authors, as in `Ada Lovelace (1843), Journal of Looms`. */
function citedBehind(authors: readonly FoundAuthors[]): ReferenceEnd | null {
  const behind = authors.length === 1 ? authors[0]!.rest : null;
  return behind && startsWithYear(behind.text) ? referenceEnd(behind) : null;
}

/** Where no label tells the venue: in the line of the title, behind the authors, or in a line of its own. */
function venueOf(
  { head, authors }: EntryNames,
  cited: ReferenceEnd | null,
  others: readonly FieldLine[],
): SourceText | null {
  const told = head.venue ?? cited?.venue ?? null;
  if (told) return told;
  const behind = authors.find(({ rest }) => rest !== null && isVenueLike(stripped(rest).clean))?.rest;
  const isVenue = ({ source: { clean }, line }: FieldLine): boolean =>
    isVenueLike(clean) && !isDate(clean) && !traitsOf(line).onlyLinks;
  return behind ?? others.find(isVenue)?.source ?? null;
}
