import type { SourceText } from '../../../shared/source-text.js';
import type { FoundAuthors } from '../../lines/found-authors.js';
import { findAuthors } from '../../lines/list-authors.js';
import { isVenueLike } from '../../lines/venue-like.js';
import { asPeople, isAtOrganisation, isFullName, isPlaced, withoutMarks } from './people.js';
import { cutsFor, type PlainHead } from './plain-head.js';
import { firstSentence } from './title-end.js';

/** A dash, a bar, a tab, a slash, a colon, `by`, or a wide gap. */
const SEPARATOR = /\s[–—―|]+\s|\s-{1,3}\s|\s[–—-](?=\S)|\t+|\s\/{1,2}\s|:\s+|\s+by:?\s+|\s{3,}/gi;

/** A line at a separator. */
interface Parts {
  readonly left: SourceText;
  readonly right: SourceText;
  readonly mark: string;
  /** A colon inside of a title is commoner than one before or behind authors. */
  readonly isColon: boolean;
}

/** A separator between title and authors, whichever is first: `Weaving Patterns — Ada Lovelace`, `Weaving Patterns by Ada Lovelace`. */
export function* cutsAtSeparator(source: SourceText): Generator<PlainHead> {
  const { text } = source;
  for (const { index, 0: mark } of [...text.matchAll(SEPARATOR)].slice(0, cutsFor(text))) {
    const left = source.slice(0, index);
    const right = source.slice(index + mark.length);
    if (left.text === '' || right.text === '' || isHyphen(mark, right.text)) continue;
    if (isInBracket(left.text, right.text)) continue;
    const parts = { left, right, mark, isColon: mark.startsWith(':') };
    const first = asPeople(left);
    if (first) yield* authorsFirst(parts, first);
    yield* titleFirst(parts, first);
  }
}

/** A dash that touches what stands behind it parts a name only, as in `Weaving Patterns -Ada Lovelace`. */
const isHyphen = (mark: string, right: string): boolean =>
  /^\s[–—-]$/.test(mark) && !/^\p{Lu}\p{Ll}/u.test(right);

/** `Ada Lovelace (Mila - Quebec AI Institute)`: what parts the words of a bracket does not part the line. */
const isInBracket = (left: string, right: string): boolean =>
  /\([^()]*$/.test(left) && /^[^()]*\)/.test(right);

/** `Ada Lovelace, Emmy Noether: Weaving Patterns`. */
function* authorsFirst({ right, isColon }: Parts, authors: FoundAuthors): Generator<PlainHead> {
  const isNamed = isColon
    ? areNamedBeforeColon(authors, right)
    : authors.strength === 'several' || isPlaced(authors);
  if (!isNamed || asPeople(right)) return;
  const { title, behind } = firstSentence(right);
  yield { title, authors, rest: behind };
}

/**
 * `Weaving Patterns - Ada Lovelace`.
 * @param first the left part as people: titles of two words may look like a person; several full names behind them tell
 */
function* titleFirst(
  { left, right, mark, isColon }: Parts,
  first: FoundAuthors | null,
): Generator<PlainHead> {
  if (first && (isColon || first.strength === 'several')) return;
  const authors = findAuthors(right);
  if (!authors || authors.list.score < 0.75 || authors.strength === 'none') return;
  if (first && (authors.strength === 'one' || authors.list.score < 0.9)) return;
  if (isColon && (authors.strength === 'one' || hasOtherRest(authors))) return;
  if (/by/i.test(mark) && !isByAuthors(left, authors)) return;
  yield { title: left, authors, rest: authors.rest, sure: isAtOrganisation(authors) };
}

/** Whether what stands behind the people is no venue. */
const hasOtherRest = ({ rest }: FoundAuthors): boolean =>
  rest !== null && !isVenueLike(withoutMarks(rest).clean);

/** So many of the people behind `by` have full names; some bear one name only, but a title may end in `by Hand` as well. */
const NAMED_BEHIND_BY = 0.75;
const FULL_NAME = 0.8;

/** What people do to a work of others: who did it stands behind `by` and is no author. */
const EDITED = /(?:edited|translated|introduced|compiled|selected|illustrated|reviewed)$/i;

/** Whether `by` stands between a title and its authors. */
const isByAuthors = (title: SourceText, authors: FoundAuthors): boolean =>
  !EDITED.test(title.text) && areNamedBehindBy(authors) && !namesAfterComma(authors);

const areNamedBehindBy = ({ list }: FoundAuthors): boolean =>
  list.people >= list.authors.length * NAMED_BEHIND_BY && list.likeness[0]! >= FULL_NAME;

/** `Hand, Ada Lovelace`: the name behind the comma is whole without the word before it, which ends a title. */
function namesAfterComma({ list, source }: FoundAuthors): boolean {
  const comma = source.text.indexOf(',');
  return list.authors.length === 1 && comma > 0 && isFullName(source.slice(comma + 1));
}

/** Long lists hold names written without capitals; so many of them are full names all the same. */
const NAMED_OF_MANY = { least: 4, share: 0.75 };

/** One person as bibliographies write people: `Lovelace, Ada`. */
const LAST_FIRST = /^\p{Lu}[\p{L}'’-]+, \p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}.'’-]*)?$/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Every member is a full name: before a colon, where titles have names of methods, less is not enough for short lists. */
function areNamedBeforeColon({ list, source }: FoundAuthors, right: SourceText): boolean {
  if (list.people >= NAMED_OF_MANY.least) return list.people >= list.authors.length * NAMED_OF_MANY.share;
  // Beside two full names a third may hold a word of titles, as in `Ada Change Lovelace`.
  const areOthersNames = list.people >= 2 && list.likeness.every((likeness) => likeness > 0);
  if (list.people < list.authors.length) return areOthersNames;
  // One name may be that of a method, unless a bibliography goes on with the place of the paper.
  const initials = /(?:^|[\s.-])\p{Lu}\.\s/u.test(source.text);
  const isInverted = LAST_FIRST.test(source.text) && YEAR.test(right.text);
  return (
    list.people >= 2 || initials || isInverted || /\b(?:19|20)\d\d(?::\s*\d+[-–]\d+)?\W*$/.test(right.text)
  );
}
