import anyAscii from 'any-ascii';
import { characterReference } from './character-references.js';

/** White space of every kind, line ends included; the byte order mark is none, though `\s` holds it. */
export const WHITE_SPACE = /[^\S\ufeff]|[\u0085\u2028\u2029]/u;

/**
 * Control, zero-width and bidirectional characters: never part of a title or a name, and dangerous in files and on
 * terminals. To be removed after white space is folded. The joiner between two pictures, which makes one emoji of them
 * (Unicode Technical Standard 51), is none.
 */
export const INVISIBLE =
  /(?!(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic}))[\p{Cc}\p{Cf}\ufffe\uffff]/u;

const ALL_WHITE_SPACE = new RegExp(WHITE_SPACE, 'gu');
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/** The places of the invisible characters of a text, by UTF-16 unit. */
export function invisiblePlaces(text: string): Set<number> {
  return new Set(Array.from(text.matchAll(ALL_INVISIBLE), ({ index }) => index));
}

/** Printable Latin and punctuation, all of it NFC. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u2056]*$/;

/** The source's words: NFC, white space folded to single spaces, invisible characters dropped, nothing repaired. */
export function cleanText(text: string): string {
  // Most lines are clean already.
  if (PLAIN.test(text) && !text.includes('  ')) return text.trim();
  return text
    .toWellFormed()
    .replace(ALL_WHITE_SPACE, ' ')
    .replace(ALL_INVISIBLE, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const LETTERS_WITHOUT_DECOMPOSITION: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ħ', 'h'],
]);

/** Accents of alphabets in which a letter without its accent is the same letter to a reader; not vowel signs. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Printable ASCII without the ampersand that starts character references. */
const PLAIN_ASCII = /^[ -%'-~]*$/;

/**
 * A key under which spellings of one name or title meet: lower case, accents removed, punctuation to spaces. Scripts
 * stay apart, so that a Cyrillic look-alike never equals its Latin original, and so do the vowel signs of Indic scripts
 * and the voicing marks of kana, which make other names. A character reference, as exports leave them in titles, is
 * the character that it stands for.
 */
export function foldKey(text: string): string {
  // Most names and titles are: they need less than a third of the time so.
  if (PLAIN_ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  let folded = '';
  // Lower-casing İ leaves a combining dot behind, hence the accents after it.
  for (const character of cleanText(withoutReferences(text))
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')) {
    folded += LETTERS_WITHOUT_DECOMPOSITION.get(character) ?? character;
  }
  return folded
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** `R&amp;D` as `R&D`; an ampersand that starts no reference stays. */
const withoutReferences = (text: string): string =>
  text.includes('&')
    ? text.replace(/&#?\w{1,31};/g, (reference) => characterReference(reference, 0)?.character ?? reference)
    : text;

/** A text of any script in ASCII letters: a romanisation to compare by, not to show. */
export const toAscii = (text: string): string => anyAscii(text);

/** ASCII words joined by hyphens, at most `limit` characters, cut at a word. Empty for text without letters. */
export function slug(text: string, limit = 60): string {
  const words =
    toAscii(foldKey(text))
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let result = '';
  for (const word of words) {
    if (result !== '' && result.length + 1 + word.length > limit) break;
    result = result === '' ? word.slice(0, limit) : `${result}-${word}`;
  }
  return result;
}

/** A hash of a text, 32 bits (FNV-1a over UTF-16 units). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
