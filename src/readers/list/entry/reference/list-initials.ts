import { parseAuthorList } from '../../../../text/author-list.js';
import { endWithout, type SourceText } from '../../../shared/source-text.js';
import { authorStrength } from '../../lines/author-strength.js';
import type { PlainHead } from './plain-head.js';
import { firstSentence } from './title-end.js';

/** `Lovelace, A. K.`, of which the next one, perhaps behind `…` for others, or the title follows. */
const LAST_FIRST =
  /([\p{L}'’ -]{2,40}),\s?(\p{Lu}\p{Ll}?\.[\s-]?(?:\p{L}{1,2}\.[\s-]?){0,4})([;,]\s*(?:(?:\.{3}|…)[,;]?\s)?(?:(?:and|&)\s)?|(?:and|&)\s|(?=["“‘(]?[\p{Lu}\p{N}](?!\p{L}?\.)))/uy;
/** `Lovelace AK`, of which the next one or, behind a full stop, the title follows. */
const LAST_THEN_INITIALS =
  /((?:[\p{L}'’]{2,4} ){0,3}[\p{L}'’-]{2,30}(?: [\p{L}'’-]{2,30})?) \p{Lu}{1,3}(,\s+|\.\s+(?=\p{Lu}))/uy;

/** `Lovelace, A. K. et al.`, `A. K. Lovelace, C. Babbage, et al.` and `Lovelace AK, Babbage C, et al.`, behind which the title follows. */
const ABRIDGED =
  /^((?:(?:[\p{L}'’-]{2,40}(?: [\p{L}'’-]{2,30})?,\s(?:\p{Lu}{1,3}|(?:\p{Lu}\.[\s-]?){1,4})(?:,?\s?(?:&\s)?)){1,8}|(?:(?:\p{Lu}\.[\s-]?){1,4}[\p{L}'’-]{2,40}(?: [\p{L}'’-]{2,30})?,?\s){1,8}|(?:(?:[\p{L}'’]{2,4} ){0,3}[\p{L}'’-]{2,30}(?: [\p{L}'’-]{2,30})? \p{Lu}{1,3},?\s){1,8})et\.? al\.),?\s+(?=["“‘(]?[\p{Lu}\p{N}])/u;

/** One person with initials in front of the name, or one of others who are left out, between commas. */
const LONE =
  /,\s(?=((?:\p{Lu}\.[\s-]?){1,4}(?:(?:van|von|de|der|den|del|la|le|di|da)\s){0,2}\p{Lu}[\p{L}'’-]{1,30}(?:,?\s(?:et\.?\sal\.?|and others))?),\s(?!(?:(?:and|&)\s)?(?:\p{Lu}\.[\s-]?){1,4}\p{Lu}))/gu;
/** Who stands behind it edits the volume. */
const EDITORS = /,\s(?:eds?\.|edited by)\s/i;
const ENDS_IN_PERSON = /,\s(?:\p{Lu}\.[\s-]?){1,4}\p{Lu}[\p{L}'’ -]{1,40}$/u;

/**
 * Tells authors from title where authors end in initials: the stop behind the last one ends the list as well, as in
 * `Lovelace, A.; Babbage, C. Title. Journal 2020` and `Lovelace A, Babbage C. Title. Journal. 2020`.
 */
export function splitAtInitials(source: SourceText): PlainHead | null {
  const { text } = source;
  const abridged = ABRIDGED.exec(text);
  if (abridged) return withAuthors(source, abridged[1]!.length, abridged[0].length);
  const stopped = endOfMembers(text, LAST_THEN_INITIALS, 2) ?? endOfLone(source);
  const end = stopped ?? endOfMembers(text, LAST_FIRST, 1);
  if (end === null) return behindTitle(source);
  const authorsEnd = stopped === null ? end : endWithout(text, end, /[\s.]/);
  return withAuthors(source, authorsEnd, end) ?? behindTitle(source);
}

/** A shorter text in front of a person is no title. */
const LEAST_WORDS = 3;

/** `Weaving Patterns, A. K. Lovelace et al., Journal 12, 34 (2019)`: what stands behind the person has a year, or is a thesis. */
function behindTitle(source: SourceText): PlainHead | null {
  const { text } = source;
  const [found, ...others] = text.matchAll(LONE);
  const before = text.slice(0, found?.index);
  if (!found || others.length > 0 || ENDS_IN_PERSON.test(before) || EDITORS.test(before)) return null;
  const start = found.index + found[0].length;
  const authors = source.slice(start, start + found[1]!.length);
  const rest = source.slice(start + found[1]!.length);
  const isReference = /(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:thesis|dissertation)\b/i.test(rest.text);
  const list = parseAuthorList(authors.text);
  const strength = authorStrength(list);
  if (!isReference || strength === 'none' || text.slice(0, found.index).split(/\s+/).length < LEAST_WORDS)
    return null;
  const title = source.slice(0, found.index);
  return { title, authors: { source: authors, list, strength, rest: null }, rest, sure: true };
}

/** The head whose authors end at one place, and whose title starts at another. */
function withAuthors(source: SourceText, authorsEnd: number, end: number): PlainHead | null {
  const authors = source.slice(0, authorsEnd);
  const list = parseAuthorList(authors.text);
  const strength = authorStrength(list);
  const { title, behind } = firstSentence(source.slice(end));
  // One such name may be two words of a title, unless a year follows its end.
  const isAlone =
    strength === 'one' &&
    !list.abridged &&
    (/\s.*,/.test(authors.text) || !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(behind?.text ?? ''));
  if (strength === 'none' || isAlone) return null;
  return { title, authors: { source: authors, list, strength, rest: null }, rest: behind, sure: true };
}

/** Where one author ends who is followed by a title, not by more of a name and other people. */
function endOfLone(source: SourceText): number | null {
  const end = endOfMembers(source.text, LAST_THEN_INITIALS, 1);
  if (end === null) return null;
  // A last name would stand there alone, perhaps with a place of work, or be the first of several names.
  const next = /^[^,:;(]*/.exec(firstSentence(source.slice(end)).title.text)![0].trim();
  const isTitle = next.split(/\s+/).length >= 2 && authorStrength(parseAuthorList(next)) === 'none';
  return isTitle ? end : null;
}

/** Where the members at the start of a text end; null when they do not end before something else. */
function endOfMembers(text: string, member: RegExp, least: number): number | null {
  member.lastIndex = 0;
  for (let count = 1; ; count += 1) {
    const match = member.exec(text);
    if (!match) return null;
    if (!/^(?:[;,]|and\s|&)/.test(match.at(-1)!)) return count >= least ? member.lastIndex : null;
  }
}
