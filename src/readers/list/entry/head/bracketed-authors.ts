import type { SourceText } from '../../../shared/source-text.js';
import type { FoundAuthors } from '../../lines/found-authors.js';
import { findAuthors } from '../../lines/list-authors.js';

/** In brackets less than this may be anything. */
const LEAST_SCORE = 0.8;

/** A bracket at the start of a text, whose members may have brackets of their own, as for the places where people work. */
const BRACKET = /^(\s*[([])((?:[^()[\]]|\([^()[\]]{1,200}\)){3,3000})[)\]]/;

/** The authors in brackets at the start of a text, as in `(Ada Lovelace, Emmy Noether)`; null when the brackets hold something else. */
export function authorsInBrackets(source: SourceText): FoundAuthors | null {
  const [whole, opening = '', inside = ''] = BRACKET.exec(source.text) ?? [];
  if (whole === undefined) return null;
  const found = findAuthors(source.slice(opening.length, opening.length + inside.length));
  if (!found || found.strength === 'none' || found.list.score < LEAST_SCORE) return null;
  return { ...found, rest: found.rest ?? source.slice(whole.length) };
}

/** `(with Ada Lovelace and Charles Babbage)` behind title and venue, as people name those who wrote with them. */
export function coauthorsIn(source: SourceText): FoundAuthors | null {
  const match = /[([](?:joint(?:ly)? )?with\s+([^()[\]]{3,1000}?)\.?[)\]]/i.exec(source.text);
  if (!match) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  const found = findAuthors(source.slice(start, start + match[1]!.length));
  const isNamed = found !== null && found.rest === null && found.list.score >= LEAST_SCORE;
  return isNamed ? { ...found, rest: source.slice(0, match.index) } : null;
}
