import { leadsToPaper } from '../../shared/paper-links.js';
import type { SourceText } from '../../shared/source-text.js';
import { withoutPunctuation } from './found-authors.js';
import { findAuthors } from './list-authors.js';
import { isVenueLike } from './venue-like.js';

/** Whether a line names editors, who answer for a volume and not for a paper. */
export const namesEditors = (text: string): boolean => /\(\s*(?:eds?\.?|editors?)\s*\)\W*$/i.test(text);

/** `by` stands between a title and its authors, and in no list of people. */
const BY = /\S,?\sby:?\s\p{Lu}/u;

/** Whether a line lists several people and nothing else, but for a venue behind them. */
export function isAuthorsOnly({ source }: { source: SourceText }): boolean {
  if (BY.test(source.text)) return false;
  const found = findAuthors(source);
  if (!found || found.strength !== 'several') return false;
  return (
    found.rest === null ||
    !/\p{L}/u.test(found.rest.text) ||
    DATED_JOURNAL.test(found.rest.text) ||
    isOnlyVenue(found.rest)
  );
}

/** Whether what stands behind authors is a venue, and no title that the page links behind the year. */
const isOnlyVenue = (rest: SourceText): boolean =>
  isVenueLike(withoutPunctuation(rest.clean)) && !linksTitle(rest);

/** Whether words that are no venue lead to a paper: `1843 [Weaving Patterns in Cloth](….pdf)`. */
const linksTitle = (source: SourceText): boolean =>
  source.links.some(({ start, end, address }) => {
    const linked = source.slice(start, end);
    return (
      linked.text.split(/\s+/).length >= LEAST_TITLE_WORDS &&
      !isVenueLike(linked.clean) &&
      leadsToPaper(source.address(address)?.value ?? '')
    );
  });

const LEAST_TITLE_WORDS = 3;

/** `2010, Journal, 12, 3`: a year in front of a name and of a volume or pages. */
export const DATED_JOURNAL =
  /^\s*(?:19|20)\d\d[a-z]?,\s+\p{Lu}[^,]{1,80},\s+(?:\d|pp?\.|vol\b|no\.|eid\b|L\d|arXiv)/u;

/** Whether a line names one person and then the venue, as in `Ada Lovelace; Proceedings of …`. */
export function isPersonWithVenue(source: SourceText): boolean {
  const found = findAuthors(source);
  return (
    found?.strength === 'one' &&
    // A short word such as `On` may start a name or a title.
    found.list.score === 1 &&
    found.rest !== null &&
    isOnlyVenue(found.rest)
  );
}

/** The people that a label within a line names, as in `Wed 18 Jan 11:35 People: Ada Lovelace`, and what stands before it. */
export function labelledWithin(source: SourceText): { before: SourceText; authors: SourceText } | null {
  const label = /\s(?:people|authors?|speakers?|presenters?):\s+/i.exec(source.text);
  if (!label || label.index > LABEL_BEHIND) return null;
  const authors = source.slice(label.index + label[0].length);
  const { list, rest } = findAuthors(authors) ?? { list: null, rest: null };
  return list && list.score >= 0.8 && rest === null
    ? { before: source.slice(0, label.index), authors }
    : null;
}

/** Such labels stand behind a venue and a time, not behind running text. */
const LABEL_BEHIND = 120;
