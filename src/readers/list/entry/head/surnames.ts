import { parseAuthorList } from '../../../../text/author-list.js';
import { isTitleWord } from '../../../../text/title-words.js';
import type { SourceText } from '../../../shared/source-text.js';
import type { FoundAuthors } from '../../lines/found-authors.js';
import { isEdition } from './lead-edition.js';
import { withoutTail } from './line-tail.js';

/** `Lovelace`, `Lovelace and Babbage`, `Lovelace, Babbage, & Noether`, `Lovelace et al.`, with the mark behind them. */
const SURNAMES =
  /^\p{Lu}[\p{L}'’-]+(?:(?:,\s(?:and|&)\s|,\s|\s(?:and|&)\s)\p{Lu}[\p{L}'’-]+){0,5}(?:,?\set\.?\sal\.?)?(?=[,.:]?$)/u;

/** What may be a conference and its year behind them, or the year in brackets: `Lovelace et al., OSDI'16,`, `Lovelace (2019),`. */
const BEHIND = /,\s([^,()]{3,40}?)[,:.]?\s*$|,?\s\((?:19|20)\d\d[a-z]?\)[,:.]?\s*$|\s[–—-]\s*$/;

/** What stands between the surnames of such a list. */
const BETWEEN = /,?\s(?:and|&|et\.?)\s|,\s/;

/** One word is a surname only when it is written as most are: `PointNet` and `BERT` name a method. */
const PLAIN = /^(?:Ma?c|De|Di|La|Le|Van|O['’])?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?[,.:]?$/u;

/** Several such surnames behind a title, and nothing behind them: `[Weaving Patterns](…) — Lovelace, Babbage, Noether`. */
export function surnamesBehind(source: SourceText): FoundAuthors | null {
  const from = /^[\s.,:;–—-]*/.exec(source.text)![0].length;
  const names = withoutTail(source.slice(from));
  const members = names.text.split(BETWEEN).filter((name) => name !== '' && name !== 'al.');
  const isListed = members.length > 2 && members.every((name) => PLAIN.test(name) && !isTitleWord(name));
  if (from === 0 || !isListed || !SURNAMES.test(names.text)) return null;
  return { source: names, list: parseAuthorList(names.text), strength: 'several', rest: null };
}

/**
 * The authors of whom a reading list prints nothing but the surnames, in front of a title that it sets apart. Only there
 * can words that might be anything be told to be names. Null for any other text.
 */
export function surnamesBefore(source: SourceText, title: SourceText): FoundAuthors | null {
  const [behind = '', venue] = BEHIND.exec(source.text) ?? [];
  const isTold = venue === undefined || isEdition(venue);
  const end = source.text.length - (isTold ? behind.length : 0);
  const [names] = SURNAMES.exec(source.text.slice(0, end)) ?? [];
  if (names === undefined || names.split(BETWEEN).some(isTitleWord)) return null;
  const isLone = !/\s/.test(names);
  if (isLone && (!PLAIN.test(names) || title.text.includes(names))) return null;
  const authors = source.slice(0, names.length);
  const rest = end < source.text.length ? source.slice(end) : null;
  return { source: authors, list: parseAuthorList(authors.text), strength: 'one', rest };
}
