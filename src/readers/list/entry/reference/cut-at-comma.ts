import { likeness } from '../../../../text/person-likeness.js';
import type { SourceText } from '../../../shared/source-text.js';
import type { FoundAuthors } from '../../lines/found-authors.js';
import { findAuthors } from '../../lines/list-authors.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { asPeople, withoutMarks } from './people.js';
import { cutsFor, type PlainHead } from './plain-head.js';
import { firstSentence } from './title-end.js';

/** Fewer words are no title. */
const LEAST_WORDS = 3;

const isLong = ({ text }: SourceText): boolean => text.split(/\s+/).length >= LEAST_WORDS;

/** A comma between title and authors, for each order the cut that leaves the authors most: `Title, Authors` and `Authors, Title, Venue`. */
export function* cutsAtComma(source: SourceText): Generator<PlainHead> {
  const { text } = source;
  const commas = [...text.matchAll(/,\s*/g)].slice(0, cutsFor(text));
  const parts = commas.map(({ index, 0: mark }) => ({ end: index, start: index + mark.length }));
  yield* firstHead(parts, ({ end, start }) => titleFirst(source.slice(0, end), source.slice(start)));
  yield* firstHead([...parts].reverse(), ({ end, start }) =>
    authorsFirst(source.slice(0, end), source.slice(start)),
  );
}

/** The head of the first part that is one. */
function* firstHead<T>(parts: readonly T[], read: (part: T) => PlainHead | null): Generator<PlainHead> {
  for (const part of parts) {
    const head = read(part);
    if (!head) continue;
    yield head;
    return;
  }
}

/** `Weaving Patterns by Hand, Ada Lovelace, Emmy Noether`. */
function titleFirst(title: SourceText, behind: SourceText): PlainHead | null {
  if (!isLong(title)) return null;
  const authors = asPeople(behind) ?? peopleBeforeVenue(behind);
  if (!authors || authors.list.score < 0.8 || authors.list.people === 0) return null;
  return asPeople(title) || areNames(title) ? null : { title, authors, rest: authors.rest };
}

/** `Ada Lovelace, Emmy Noether, Weaving Patterns by Hand, Journal of Looms`. */
function authorsFirst(people: SourceText, behindAuthors: SourceText): PlainHead | null {
  const authors = asPeople(people);
  if (!authors || authors.list.score < 0.9 || (authors.list.people < 2 && !authors.list.abridged))
    return null;
  const { title, behind } = firstSentence(behindAuthors);
  return isLong(title) ? { title, authors, rest: behind } : null;
}

/** Several people with a venue behind them, or with what stands behind their last name and its initials. */
function peopleBeforeVenue(source: SourceText): FoundAuthors | null {
  const found = findAuthors(source);
  const isCut =
    found?.strength === 'several' && found.list.people === found.list.authors.length && found.rest !== null;
  return isCut && isVenueLike(withoutMarks(found.rest).clean) ? found : null;
}

/** `Ada Lovelace, Charles babbage`: a full name, and others of which some look less like names but are as short. */
function areNames({ text }: SourceText): boolean {
  const members = text.split(/,\s*/);
  const full = members.filter((name) => likeness(name) === 1);
  return (
    full[0] === members[0] &&
    full.length * 2 >= members.length &&
    members.every((name) => name.split(' ').length <= 4)
  );
}
