import type { Piece } from './author-pieces.js';
import { isCountry, likeness, looksLikeOrganisation, PARTICLE, words } from './person-likeness.js';

/** So many members stand before the one that closes a list. */
const LEAST_CLOSED = 2;

/** One person with a place, in pieces. */
const LONGEST_PLACE = 4;

/**
 * How many pieces of each group name people where every group goes on with their place of work, as in
 * `Ada Lovelace and Mary Somerville, University of London; Charles Babbage, Eurecom`: the people end behind `and`, or
 * with the first of them. Null for lists that are written in another way.
 * @param groups what stands between semicolons
 */
export function namesBeforePlaces(text: string, groups: readonly (readonly Piece[])[]): number[] | null {
  const counts: number[] = [];
  let placed = 0;
  for (const group of groups) {
    const parts = group.map((piece) => ({
      text: text.slice(piece.start, piece.end).replace(/\s*[([{（].*$/s, ''),
      joined: /(?:\band|&)\s*$/i.test(text.slice(Math.max(0, piece.start - 5), piece.start)),
    }));
    const place = parts.findIndex((part) => looksLikeOrganisation(part.text));
    const before = place < 0 ? parts : parts.slice(0, place);
    const last = before.findLastIndex(({ joined }) => joined);
    const count = last < 0 ? 1 : last + 1;
    // Several people without `and` before their place, or people behind a place.
    const isPerson = (part: (typeof parts)[number]): boolean =>
      likeness(part.text) >= 0.8 && words(part.text).length > 1;
    const between = before.slice(count);
    const behind = place < 0 ? [] : parts.slice(place);
    // `Ada Lovelace, Mary Somerville, and Jane Marcet, Ant Group`: behind a comma and `and` a list has one more member.
    // What follows initials is a title rather.
    const isClosed =
      last >= LEAST_CLOSED &&
      between.length === 1 &&
      isAfterComma(text, group[last]!) &&
      isShortName(between[0]!.text) &&
      parts.slice(0, count).every((part) => /^\p{Lu}\p{Ll}+[\s-]/u.test(part.text));
    if (
      place === 0 ||
      (between.some(isPerson) && !isClosed) ||
      behind.some((part) => part.joined && isPerson(part))
    )
      return null;
    if (groups.length === 1 && last < 0 && (between.length === 0 || parts.length > LONGEST_PLACE))
      return null;
    // Or a place that is none by its words, behind the last of several people.
    const isBehindLast = groups.length > 1 && last > 0 && between.length > 0;
    if (place > 0 || isClosed || isBehindLast) placed += 1;
    counts.push(count);
  }
  return placed > 0 && placed * 2 >= groups.length ? counts : null;
}

/** Up to three words with capitals. */
const isShortName = (text: string): boolean => /^\p{Lu}\S*(?: \p{Lu}\S*){0,2}$/u.test(text.trim());

/** Whether a comma stands before the `and` of a piece. */
const isAfterComma = (text: string, { start }: Piece): boolean =>
  /,\s*(?:and|&)\s*$/i.test(text.slice(Math.max(0, start - 8), start));

/**
 * Whether a list is one person with a full address: `Ada Lovelace, School of Computing, University of London, London, UK`.
 * An institution follows the name, and a country ends what names nobody else. The count of names, 1, or null.
 */
export function personBeforeAddress(text: string, pieces: readonly Piece[]): number | null {
  const [name, ...places] = pieces.map(({ start, end }) => text.slice(start, end));
  if (name === undefined || places.length < 2 || pieces[1]!.before === 'and') return null;
  const institutions = places.filter(looksLikeOrganisation).length;
  return institutions > 0 &&
    (looksLikeOrganisation(places[0]!) || likeness(places[0]!) < 0.8) &&
    isCountry(places.at(-1)!, true) &&
    likeness(name) >= 0.5 &&
    words(name).length >= 2 &&
    !places.slice(0, -1).some((place) => isCountry(place, true))
    ? 1
    : null;
}

/** Short names of institutions; fewer letters are initials. */
const ACRONYM = /^\p{Lu}{3,8}$/u;

/** Whether a text is the short name of an institution, such as `ORNL`, which is known by its capitals alone. */
export const looksLikeAcronym = (text: string): boolean => ACRONYM.test(text.trim());

/** The same of one person with the short name of a place behind a comma: `Ada Lovelace, ORNL`. */
export function personBeforeAcronym(text: string, pieces: readonly Piece[]): number | null {
  const [name, place, ...others] = pieces.map(({ start, end }) => text.slice(start, end).trim());
  if (name === undefined || place === undefined || others.length > 0 || pieces[1]!.before !== 'comma')
    return null;
  const [first = '', ...last] = words(name);
  // Initials stand behind a last name, which may be of two words.
  const isFullName =
    last.length > 0 && /^\p{Lu}\p{Ll}/u.test(first) && !PARTICLE.test(first) && likeness(name) >= 0.8;
  return isFullName && looksLikeAcronym(place) ? 1 : null;
}
