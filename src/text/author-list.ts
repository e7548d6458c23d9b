import { remembered } from '../structures/memo.js';
import { asMember, cutAtPlaces, joinAffiliations, membersOfGroup, type Member } from './author-members.js';
import { groupLastFirst, isLastFirstList } from './author-last-first.js';
import { namesBeforePlaces, personBeforeAcronym, personBeforeAddress } from './author-places.js';
import {
  cutBehindBrackets,
  groupBy,
  type ListStyle,
  OTHERS,
  WITHHELD,
  trimmed,
  splitPieces,
  type Piece,
  type Range,
} from './author-pieces.js';
import { BETWEEN_DOTS, likeness, looksLikeOrganisation, words } from './person-likeness.js';

/** One author of a printed list: where the name stands, and where the affiliations printed for it stand. */
export interface ListedAuthor extends Range {
  readonly affiliations: readonly Range[];
}

export interface AuthorList {
  readonly authors: readonly ListedAuthor[];
  /** How much the text looks like a list of people, 0 to 1. */
  readonly score: number;
  /** How much each member looks like a name, 0 to 1. */
  readonly likeness: readonly number[];
  /** Members that look like a full name of a person. */
  readonly people: number;
  /** The least likely of the first and the last member, 0 to 1. */
  readonly edges: number;
  /** A member is no name and too long for one: the text holds more than a list of people. */
  readonly odd: boolean;
  /** The list ends in `et al.` or `and others`. */
  readonly abridged: boolean;
}

/** The list of a text that names nobody. */
export const NO_AUTHORS: AuthorList = {
  authors: [],
  score: 0,
  likeness: [],
  people: 0,
  edges: 0,
  odd: false,
  abridged: false,
};

/** Longer than any list of authors; the longest known has some 7,500. */
const MAX_LENGTH = 300_000;
const MAX_PIECES = 10_000;

/**
 * Splits a printed list of authors. Separators are bullets, bars, semicolons, commas, `and`, `&`; brackets hold
 * affiliations, figures and signs at names are footnote marks, and `Last, First` forms are kept together.
 * @param text one field; indices of the result are indices of this text
 * @param style what is known of the place where the list stands
 */
export function parseAuthorList(text: string, style: ListStyle = 'plain'): AuthorList {
  return style === 'plain' && text.length <= MEMO_LENGTH ? parsePlain(text) : parse(text, style);
}

/** Readers weigh the same part of a line in several ways. */
const parsePlain = remembered((text) => parse(text, 'plain'), 2000);
const MEMO_LENGTH = 2000;

function parse(text: string, style: ListStyle): AuthorList {
  if (text.length > MAX_LENGTH) return NO_AUTHORS;
  const tabbed = personBeforeTab(text);
  if (tabbed) return tabbed;
  const from = /^\s*(?:(?:by|authors?\s*[:：])\s+)?/i.exec(text)![0].length;
  const pieces = cutBehindBrackets(text, splitPieces(text, from));
  if (pieces.length > MAX_PIECES) return NO_AUTHORS;
  const strong = pieces.some((piece) => piece.before === 'strong');
  const groups = strong ? groupBy(pieces, 'strong') : groupLastFirst(text, pieces, style);
  const lastFirst = strong && isLastFirstList(text, groups);
  const lone = strong ? null : (personBeforeAddress(text, pieces) ?? personBeforeAcronym(text, pieces));
  if (lone !== null) return summary(text, placedMembers(text, [pieces], [lone]), false);
  const placed = lastFirst ? null : namesBeforePlaces(text, groupBy(pieces, 'strong'));
  if (placed) return summary(text, placedMembers(text, groupBy(pieces, 'strong'), placed), false);
  const members: Member[] = [];
  let abridged = false;
  /** Of the last group of people: how many pieces it has, and where its members start. */
  let lastGroup = { pieces: 0, from: 0 };
  for (const group of groups) {
    const first = group[0]!;
    const last = group.at(-1)!;
    const whole = text.slice(first.start, last.end).trim();
    if (OTHERS.test(whole)) {
      abridged = true;
      continue;
    }
    if (WITHHELD.test(whole)) continue;
    const listed = lastGroup.pieces > 1 || (lastGroup.pieces === 1 && groups.length === 2);
    if (strong && listed && group.length === 1 && isPlaceAlone(whole)) {
      // `Ada Lovelace, Charles Babbage; University of London`
      for (const member of members.slice(lastGroup.from))
        member.affiliations = [...member.affiliations, { start: first.start, end: last.end }];
      lastGroup = { pieces: 0, from: members.length };
      continue;
    }
    lastGroup = { pieces: group.length, from: members.length };
    if (strong) {
      const [head, ...rest] = membersOfGroup(text, group, lastFirst);
      if (head) members.push({ ...head, first: true }, ...rest);
    } else members.push(...asMember(text, { start: first.start, end: last.end }, group.length > 1));
  }
  const people = joinAffiliations(text, cutAtPlaces(text, members));
  for (const author of people) {
    // `First Last et al` without a separator, and a list that was cut to fit its line.
    const short = /(?:\s(?:et\.? al\.?|and others)|\s?(?:…|\.{3}|等人?))$/i.exec(
      text.slice(Math.max(author.start, author.end - 16), author.end),
    );
    if (short) {
      author.end -= short[0].length;
      abridged = true;
    }
  }
  const last = people.at(-1);
  // Where initials stand behind the names without a stop, the last one is that of the list: `Lovelace A, Babbage C.`
  const bare = people.some(({ start, end }) => /\s\p{Lu}{1,3}$/u.test(text.slice(start, end)));
  if (last && bare && /^[^,]*\s\p{Lu}{1,3}\.$/u.test(text.slice(last.start, last.end))) last.end -= 1;
  return summary(text, people, abridged);
}

/** People whose place of work stands behind them in their group. */
function placedMembers(
  text: string,
  groups: readonly (readonly Piece[])[],
  counts: readonly number[],
): Member[] {
  return groups.flatMap((group, index) => {
    const count = counts[index]!;
    const place = group[count];
    const names = group.slice(0, count).flatMap((piece) => asMember(text, piece, false));
    if (place)
      for (const name of names) name.affiliations.push({ start: place.start, end: group.at(-1)!.end });
    return names;
  });
}

/** `ada lovelace`: a few write their name so; it counts as one between names. */
const SMALL_NAME = /^\p{Ll}[\p{L}'’-]*(?: \p{L}[\p{L}'’.-]*){1,4}$/u;

/** What the members of a list say of it. */
function summary(text: string, people: readonly Member[], abridged: boolean): AuthorList {
  const dotted = BETWEEN_DOTS.test(text);
  const points = people.map(({ start, end, lastFirst }) => {
    const name = inOrder(text.slice(start, end), lastFirst);
    return likeness(name) || (dotted && SMALL_NAME.test(name) ? 0.5 : 0);
  });
  const odd = people.some(({ start, end }, index) => {
    const name = text.slice(start, end);
    return points[index] === 0 && (words(name).length > 4 || /\p{L}{2}[.:]\s|^["“«]/u.test(name));
  });
  const sum = points.reduce((total, point) => total + point, 0);
  return {
    authors: people.map(({ start, end, affiliations }) => ({ start, end, affiliations })),
    score: points.length === 0 ? 0 : sum / points.length,
    likeness: points,
    people: points.filter((point) => point >= 0.8).length,
    edges: Math.min(points[0] ?? 0, points.at(-1) ?? 0),
    odd,
    abridged,
  };
}

const isPlaceAlone = (text: string): boolean => !/[([{（]/.test(text) && looksLikeOrganisation(text);

/** A person and, in the next column, where the person works; null for any other text. */
function personBeforeTab(text: string): AuthorList | null {
  const tab = text.indexOf('\t');
  const place = tab > 0 && !text.includes('\t', tab + 1) ? trimmed(text, tab + 1, text.length) : null;
  if (!place) return null;
  const list = parseAuthorList(text.slice(0, tab));
  const [author] = list.authors;
  if (!author || list.authors.length > 1) return null;
  const authors = [{ ...author, affiliations: [...author.affiliations, place] }];
  if (list.people === 1) return { ...list, authors };
  // Some people bear one name only; beside an institution it can be nothing else.
  const isOne = list.score === 0.5 && looksLikeOrganisation(text.slice(place.start, place.end));
  return isOne ? { ...list, authors, score: 1, likeness: [1], people: 1, edges: 1 } : null;
}

/** `Last, First` as `First Last`. */
function inOrder(name: string, lastFirst: boolean): string {
  const comma = lastFirst ? name.indexOf(',') : -1;
  return comma < 0 ? name : `${name.slice(comma + 1).trim()} ${name.slice(0, comma).trim()}`;
}
