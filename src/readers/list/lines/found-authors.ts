import { parseAuthorList, type AuthorList } from '../../../text/author-list.js';
import type { ListStyle } from '../../../text/author-pieces.js';
import { startsLikeName } from '../../../text/person-likeness.js';
import type { SourceText } from '../../shared/source-text.js';
import { authorStrength, type AuthorStrength } from './author-strength.js';
import { startsWithJournal } from './journal-forms.js';
import { markedAuthors } from './marked-authors.js';
import { isVenueLike } from './venue-like.js';

/** A list of authors found at the start of a text, with what stands behind it. */
export interface FoundAuthors {
  readonly source: SourceText;
  readonly list: AuthorList;
  readonly strength: AuthorStrength;
  readonly rest: SourceText | null;
}

/** A list that is sure to be one of people. */
export const SURE_SCORE = 0.8;

/** A text without the punctuation at its start. */
export const withoutPunctuation = (text: string): string => text.replace(/^[\s.,;:(|–—-]+/, '');

/**
 * A text as a list of authors, up to what is a venue among its members; null where it is none.
 * @param rest what stands behind it
 * @param body the text that `source` starts, where it goes on: a journal may be cut by the stops of its abbreviations
 */
export function listedAuthors(
  source: SourceText,
  rest: SourceText | null,
  style: ListStyle = 'plain',
  body: SourceText = source,
): FoundAuthors | null {
  if (!startsLikeName(source.text) || isVenueLike(source.clean)) return null;
  const list = markedAuthors(source) ?? parseAuthorList(source.text, style);
  if (list.authors.length === 0) return null;
  const venue = list.authors.findIndex(
    ({ start, end }, index) =>
      index > 0 &&
      (startsWithJournal(body.text.slice(start)) ||
        (list.likeness[index]! < 0.8 && isVenueLike(withYear(source, start, end).clean))),
  );
  if (venue > 0) {
    const end = list.authors[venue - 1]!.end;
    const behind = list.authors[venue]!.start;
    return listedAuthors(source.slice(0, end), body.slice(behind));
  }
  return { source, list, strength: authorStrength(list), rest };
}

/** A member with the year behind it, which looks like a footnote mark: `January 2024`. */
function withYear(source: SourceText, start: number, end: number): SourceText {
  const year = /^\s(?:19|20)\d\d(?!\d)/.exec(source.text.slice(end, end + 6));
  return source.slice(start, end + (year?.[0].length ?? 0));
}
