import { parseAuthorList } from '../../../text/author-list.js';
import { endWithout, type SourceText } from '../../shared/source-text.js';
import { authorStrength } from '../lines/author-strength.js';
import { firstSentence, type PlainHead } from './title-sentence.js';

/** `Lovelace, A. K.`, of which the next one, perhaps behind `…` for others, or the title follows. */
const LAST_FIRST =
  /([\p{L}'’ -]{2,40}),\s?(\p{Lu}\p{Ll}?\.[\s-]?(?:\p{L}{1,2}\.[\s-]?){0,4})([;,]\s*(?:(?:\.{3}|…)[,;]?\s)?(?:(?:and|&)\s)?|(?:and|&)\s|(?=["“‘(]?[\p{Lu}\p{N}](?!\p{L}?\.)))/uy;
/** `Lovelace AK`, of which the next one or, behind a full stop, the title follows. */
const LAST_THEN_INITIALS =
  /((?:[\p{L}'’]{2,4} ){0,3}[\p{L}'’-]{2,30}(?: [\p{L}'’-]{2,30})?) \p{Lu}{1,3}(,\s+|\.\s+(?=\p{Lu}))/uy;

/** `Lovelace, A. K. et al.`, behind which the title follows. */
const ABRIDGED =
  /^((?:[\p{L}'’-]{2,40}(?: [\p{L}'’-]{2,30})?,\s(?:\p{Lu}{1,3}|(?:\p{Lu}\.[\s-]?){1,4})(?:,?\s?(?:&\s)?)){1,8}et\.? al\.),?\s+(?=["“‘(]?[\p{Lu}\p{N}])/u;

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
  if (end === null) return null;
  return withAuthors(source, stopped === null ? end : endWithout(text, end, /[\s.]/), end);
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
  // A last name would stand there alone, or be the first of several names.
  const next = /^[^,:;]*/.exec(firstSentence(source.slice(end)).title.text)![0];
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
