import type { SourceText } from '../../shared/source-text.js';
import { DATED_JOURNAL } from '../lines/author-lines.js';
import type { FoundAuthors } from '../lines/found-authors.js';
import { traitsOf } from '../lines/line-traits.js';
import { findAuthors } from '../lines/list-authors.js';
import { isVenueLike } from '../lines/venue-like.js';
import { stripped, type FieldLine } from './entry-fields.js';

/** A line of an entry and the authors in it. */
export interface AuthorLine {
  readonly field: FieldLine;
  readonly found: FoundAuthors;
}

/** A labelled list is one of people whatever it looks like. */
export function asAuthors(source: SourceText): FoundAuthors {
  const found = findAuthors(source);
  const { authors } = traitsOf({ source });
  const sure =
    found &&
    found.list.authors.length > 0 &&
    (found.rest === null || isVenueLike(stripped(found.rest).clean));
  return sure ? found : { source, list: authors, strength: 'several', rest: null };
}

/** Whether the year and the journal stand behind the people. */
export const isCited = ({ rest }: FoundAuthors): boolean => rest !== null && DATED_JOURNAL.test(rest.text);

/** The people in a line, at least so many of them; null where more of it is something else. */
export function peopleIn(field: FieldLine, least: 'several' | 'one'): FoundAuthors | null {
  const authors = findAuthors(field.source);
  if (!authors || authors.strength === 'none') return null;
  if (
    authors.rest &&
    !isCited(authors) &&
    !isVenueLike(stripped(authors.rest).clean) &&
    authors.rest.text.length > authors.source.text.length
  )
    return null;
  return least === 'one' || authors.strength === 'several' ? authors : null;
}
