import { parseAuthorList, type AuthorList, type ListedAuthor } from '../../../text/author-list.js';
import { trimmed } from '../../../text/author-pieces.js';
import { looksLikeOrganisation } from '../../../text/person-likeness.js';
import type { SourceText } from '../../shared/source-text.js';
import { isVenueLike } from './venue-like.js';

/** The list of authors as the markup of a page tells it; null when it says nothing of single names. */
export function markedAuthors(source: SourceText): AuthorList | null {
  return linkedNames(source) ?? emphasisedPlaces(source);
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
