import { parseAuthorList } from '../../../../text/author-list.js';
import { isCityAndCountry, looksLikeOrganisation, startsLikeName } from '../../../../text/person-likeness.js';
import { endWithout, type SourceText } from '../../../shared/source-text.js';
import { authorStrength } from '../../lines/author-strength.js';
import type { FoundAuthors } from '../../lines/found-authors.js';
import { isVenueLike } from '../../lines/venue-like.js';

/** A text without the marks at its start that part it from what stands before. */
export const withoutMarks = (source: SourceText): SourceText =>
  source.slice(/^[\s.,;:([–—-]*/.exec(source.text)![0].length);

/** Those who sign as one, as in `ATLAS Collaboration`. */
const COLLABORATION = /^(?:[Tt]he )?\p{Lu}[\p{L}\d-]*(?: [\p{L}\d-]+){0,3} (?:Collaboration|Consortium)$/u;

/** Where nothing else tells people, less may be any words. */
const LEAST_SCORE = 0.75;

/** The whole of a text as a list of people: `Ada Lovelace, Emmy Noether;`; null for any other. */
export function asPeople(source: SourceText): FoundAuthors | null {
  const trimmed = withoutMarks(source);
  const listed = trimmed.slice(0, endWithout(trimmed.text, trimmed.text.length, /[\s,;:–—-]/));
  // A bracket around the whole list was opened in front of it.
  const body = /^[^(]*\)$/.test(listed.text) ? listed.slice(0, listed.text.length - 1) : listed;
  if (!startsLikeName(body.text) || isVenueLike(body.clean) || isCityAndCountry(body.clean)) return null;
  const list = parseAuthorList(body.text);
  if (COLLABORATION.test(body.text) && list.authors.length === 1)
    return { source: body, list: { ...list, score: 1, people: 1, edges: 1 }, strength: 'one', rest: null };
  const strength = authorStrength(list);
  if (strength === 'none' || list.score < LEAST_SCORE) return null;
  return { source: body, list, strength, rest: null };
}

/** Whether a text is sure to be names, and nothing else. */
export const isFullName = (source: SourceText): boolean => asPeople(source)?.list.score === 1;

/** One person with something in brackets behind the full name: on the left of a dash it can only be a place. */
export const isPlaced = ({ list }: FoundAuthors): boolean =>
  list.authors.length === 1 &&
  list.people === 1 &&
  list.score === 1 &&
  list.authors[0]!.affiliations.length > 0;

/** One person with a place of work behind the name: `Ada Lovelace, University of London`. */
export function isAtOrganisation({ list, source }: FoundAuthors): boolean {
  const [author, ...others] = list.authors;
  const [place] = author?.affiliations ?? [];
  if (!place || others.length > 0 || list.score < 1) return false;
  return looksLikeOrganisation(source.text.slice(place.start, place.end));
}
