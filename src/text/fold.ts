import anyAscii from 'any-ascii';

/**
 * Control, zero-width and bidirectional characters: never part of a title or a name, and dangerous in files and on
 * terminals. White space among them (tab, line ends) is folded before.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu;

/** The source's words: NFC, white space folded to single spaces, invisible characters dropped, nothing repaired. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s/g, ' ')
    .replace(INVISIBLE, '')
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

/**
 * A key under which spellings of one name or title meet: lower case, marks removed, punctuation to spaces. Scripts
 * stay apart, so that a Cyrillic look-alike never equals its Latin original.
 */
export function foldKey(text: string): string {
  let folded = '';
  for (const character of cleanText(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()) {
    folded += LETTERS_WITHOUT_DECOMPOSITION.get(character) ?? character;
  }
  // Lower-casing İ leaves a combining dot behind, hence the marks once more.
  return folded
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** ASCII words joined by hyphens, at most `limit` characters, cut at a word. Empty for text without letters. */
export function slug(text: string, limit = 60): string {
  const words =
    anyAscii(foldKey(text))
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let result = '';
  for (const word of words) {
    if (result !== '' && result.length + 1 + word.length > limit) break;
    result = result === '' ? word.slice(0, limit) : `${result}-${word}`;
  }
  return result;
}
