import type { SourceText } from '../../../shared/source-text.js';
import { asPeople } from './people.js';
import type { PlainHead } from './plain-head.js';
import { firstSentence } from './title-end.js';

/** The day or month of a meeting beside its year: `(2025, January).`, `(2019, Nov. 12–14).` */
const DATE_IN_BRACKETS =
  /[.,]?\s\((?:19|20)\d\d[a-z]?, \p{Lu}\p{Ll}{2,8}\b[^()\p{Lu}]{0,8}(?:\p{Lu}\p{Ll}{2,8}\b[^()\p{Lu}]{0,4})?\)[.:,]?\s+/u;
/** A year between authors and title, with punctuation behind it. */
const STOPPED_YEAR = /[.,]?\s*\(?\b(?:1[5-9]|20)\d\d[a-z]?\b\)?\s*(?:[.:,]\s+|\.(?=\p{Lu}[\p{Ll} ]))/u;
/** Names of methods may start small: `xLoom: Weaving Patterns`. */
const YEAR_IN_BRACKETS = /\.?\s\((?:19|20)\d\d[a-z]?\.?\)\s+(?=[\p{Lu}\d"“]|\p{Ll}{1,3}\p{Lu})/u;

/** `Lovelace, A., & Babbage, C. (2020). Title. Venue.` */
export function cutAtYear(source: SourceText): PlainHead | null {
  const { text } = source;
  const match = DATE_IN_BRACKETS.exec(text) ?? STOPPED_YEAR.exec(text) ?? YEAR_IN_BRACKETS.exec(text);
  if (!match || match.index < 4) return null;
  // The full stop may be that of an initial.
  const authors = asPeople(source.slice(0, match.index + (match[0].startsWith('.') ? 1 : 0)));
  if (!authors) return null;
  const end = match.index + match[0].length;
  const { title, behind } = firstSentence(source.slice(end));
  return { title, authors, rest: behind, year: source.slice(match.index, end), sure: true };
}
