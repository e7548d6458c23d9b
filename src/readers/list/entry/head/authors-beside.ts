import type { SourceText } from '../../../shared/source-text.js';
import type { FoundAuthors } from '../../lines/found-authors.js';
import { findAuthors } from '../../lines/list-authors.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { startsWithYear } from '../reference/reference-venue.js';
import { authorsInBrackets, coauthorsIn } from './bracketed-authors.js';
import type { WithoutLead } from './line-lead.js';
import { surnamesBefore, surnamesBehind } from './surnames.js';
import type { SetApart } from './title-set-apart.js';

/** The authors of a paper on one side of its title; the other side is null. */
interface AuthorsBeside {
  readonly ahead: FoundAuthors | null;
  readonly behind: FoundAuthors | null;
}

/** A publisher with the year, or the editors of a volume, behind a title: `(Houghton Mifflin Harcourt, 2011)`, `In Ada Lovelace (ed.)`. */
const PUBLISHED =
  /^[\s.,("”’]*(?:In:?\s\p{Lu}|\p{Lu}[\p{L}.&'’-]*(?:\s\p{Lu}[\p{L}.&'’-]*){0,4},\s(?:19|20)\d\d\s?(?:[).;]|$))/u;

/** What stands behind a title. */
interface Behind {
  readonly after: SourceText;
  /** The same without links, signs and a venue in brackets, which may stand between title and authors. */
  readonly stripped: SourceText;
}

/** How authors are written behind a title; marks around them are a surer sign than names, which venues have as well. */
const WRITTEN_BEHIND: readonly ((behind: Behind) => FoundAuthors | null)[] = [
  ({ stripped }) => authorsInBrackets(stripped),
  ({ after }) => authorsInBrackets(after),
  ({ after }) => coauthorsIn(after),
  ({ after }) => surnamesBehind(after),
  ({ stripped }) => findAuthors(stripped),
  ({ after }) => findAuthors(after),
];

/** Finds the authors beside a title that the page sets apart in its line. */
export function authorsBeside(
  line: SourceText,
  { title: set, before, after }: SetApart,
  title: SourceText,
  lead: WithoutLead | null,
): AuthorsBeside {
  const isQuoted = before !== null && /["“«]\s*$/.test(line.text.slice(0, line.text.indexOf(title.text)));
  const ahead =
    before && (findAuthors(before, isQuoted ? 'bibliography' : 'plain') ?? surnamesBefore(before, set));
  const isSettled =
    ahead !== null &&
    (startsWithYear(ahead.rest?.text ?? '') || (lead !== null && isVenueLike(lead.source.clean)));
  const behind = after && lead && !isSettled ? authorsBehind({ after, stripped: lead.source }) : null;
  const isCited = isQuoted && before.text.replace(/["“«\s]+$/, '').endsWith(',');
  const isPublished = PUBLISHED.test(after?.text ?? '');
  return behind === null || (ahead !== null && isSurer(ahead, behind, { isCited, isPublished }))
    ? { ahead, behind: null }
    : { ahead: null, behind };
}

function authorsBehind(behind: Behind): FoundAuthors | null {
  for (const find of WRITTEN_BEHIND) {
    const authors = find(behind);
    if (authors) return authors;
  }
  return null;
}

/** What the title stands in. */
interface Signs {
  /** A comma leads to a title in quotes. */
  readonly isCited: boolean;
  readonly isPublished: boolean;
}

/**
 * Whether what looks like people behind the title is a venue: several names stand before it, or one with initials, as in
 * `Lovelace, A.` and `A. Lovelace`, or one before a title in a citation.
 */
const isSurer = (ahead: FoundAuthors, behind: FoundAuthors, { isCited, isPublished }: Signs): boolean =>
  ahead.list.score === 1 &&
  (isPublished ||
    isCited ||
    ahead.strength === 'several' ||
    /^\p{Lu}(?:[^,]{1,40}, \p{Lu})?\./u.test(ahead.source.text)) &&
  (isPublished || behind.strength !== 'several');
