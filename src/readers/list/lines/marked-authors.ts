import { parseAuthorList, type AuthorList, type ListedAuthor } from '../../../text/author-list.js';
import { trimmed } from '../../../text/author-pieces.js';
import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import type { SourceText } from '../../shared/source-text.js';
import { isProfile } from '../../shared/paper-links.js';
import { isVenueLike } from './venue-like.js';

/** The list of authors as the markup of a page tells it; null when it says nothing of single names. */
export function markedAuthors(source: SourceText): AuthorList | null {
  return linkedNames(source) ?? linkedAtPlaces(source) ?? emphasisedPlaces(source);
}

/** What may stand between names that are linked one by one. */
const BETWEEN = /^(?:[\s,;·⋅•|&*∗†‡§¶\d()-]|\band\b)*$/u;

/** Each name is a link of its own: then no comma inside of a link separates, and every other one does. */
function linkedNames(source: SourceText): AuthorList | null {
  const links = source.links.filter(({ start, end }) => end > start);
  if (links.length < 2) return null;
  const { text } = source;
  const gaps = [0, ...links.map(({ end }) => end)].map((end, index) =>
    text.slice(end, links[index]?.start ?? text.length),
  );
  if (!gaps.every((gap) => BETWEEN.test(gap)) || gaps.slice(1, -1).some((gap) => !/[^\s\d]/.test(gap)))
    return null;
  const lists = links.map(({ start, end }) => shifted(parseAuthorList(text.slice(start, end)), start));
  // A link around several names, or around none, is no sign of where one ends.
  if (lists.some((list) => list.authors.length !== 1 || list.odd)) return null;
  return joined(lists);
}

/** What a place of work ends in when another name follows. */
const BEFORE_NAME = /(?:[,;]|\band|&)\s*$/;

/** A few words with no sentence among them. */
const MAY_BE_PLACE = /^(?!.*[.:?!]\s)\S+(?:\s+\S+){0,9}$/;

/** Names that are links, each with its place of work behind it: `[Ada Lovelace](…) University of London, [Emmy Noether](…) TU Wien, Austria`. */
function linkedAtPlaces(source: SourceText): AuthorList | null {
  const { text } = source;
  const links = source.links.filter(({ start, end }) => end > start);
  if (links.length === 0 || links[0]!.start > 1) return null;
  const lists = links.map((link, index): AuthorList | null => {
    const list = shifted(parseAuthorList(text.slice(link.start, link.end)), link.start);
    const to = links[index + 1]?.start ?? text.length;
    const gap = text.slice(link.end, to);
    const isLast = index === links.length - 1;
    if (list.people !== 1 || list.authors.length !== 1 || !(isLast || BEFORE_NAME.test(gap))) return null;
    const behind = gap.length - gap.replace(isLast ? /^$/ : BEFORE_NAME, '').length;
    const place = trimmed(text, link.end, to - behind);
    const isProfiled = isProfile(source.address(link.address)?.value ?? '');
    if (!place) return list;
    const words = text.slice(place.start, place.end);
    if (
      !/^\s/.test(gap) ||
      !(isProfiled ? MAY_BE_PLACE.test(words) : looksLikeOrganisation(words)) ||
      isVenueLike(words)
    )
      return null;
    const authors = list.authors.map((author) => ({ ...author, affiliations: [place] }));
    return { ...list, authors };
  });
  const isPlaced = lists.some((list) => list?.authors.some(({ affiliations }) => affiliations.length > 0));
  return isPlaced && lists.every((list) => list !== null) ? joined(lists) : null;
}

/** `Ada Lovelace, <em>University of London;</em> Charles Babbage, <em>Cambridge</em>`: places of work in italics. */
function emphasisedPlaces(source: SourceText): AuthorList | null {
  const { text } = source;
  const runs = source.runs.filter(({ kind, start, end }) => kind === 'emphasis' && end > start);
  if (runs.length === 0 || /[\p{L}\p{N}]/u.test(text.slice(runs.at(-1)!.end))) return null;
  const places = runs.map(({ start, end }) => trimmed(text, start, end));
  const words = places.map((place) => (place ? text.slice(place.start, place.end) : ''));
  // The person whose page it is may be set in italics as well.
  if (words.some((place) => isVenueLike(place)) || !words.some(looksLikeOrganisation)) return null;
  const lists = runs.map(({ start }, index) => {
    const from = runs[index - 1]?.end ?? 0;
    const list = shifted(parseAuthorList(text.slice(from, start)), from);
    const place = places[index];
    const placed = (author: ListedAuthor): ListedAuthor => ({
      ...author,
      affiliations: place ? [...author.affiliations, place] : author.affiliations,
    });
    return { ...list, authors: list.authors.map(placed) };
  });
  return lists.every(({ authors, score }) => authors.length > 0 && score >= 0.75) ? joined(lists) : null;
}

function shifted(list: AuthorList, by: number): AuthorList {
  const authors = list.authors.map(({ start, end, affiliations }) => ({
    start: start + by,
    end: end + by,
    affiliations: affiliations.map((place) => ({ start: place.start + by, end: place.end + by })),
  }));
  return { ...list, authors };
}

function joined(lists: readonly AuthorList[]): AuthorList {
  const points = lists.flatMap((list) => list.likeness);
  return {
    authors: lists.flatMap(({ authors }) => authors),
    score: points.reduce((sum, point) => sum + point, 0) / points.length,
    likeness: points,
    people: points.filter((point) => point >= 0.8).length,
    edges: Math.min(points[0]!, points.at(-1)!),
    odd: lists.some(({ odd }) => odd),
    abridged: lists.some(({ abridged }) => abridged),
  };
}
