/** Letters that Unicode decomposition leaves whole although readers type them as plain ones. */
const PLAIN = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['‐', '-'],
  ['–', '-'],
  ['’', "'"],
]);

const MARKS = /\p{M}/gu;

/** One character without case and accents; may be longer or shorter than one unit. */
function foldCharacter(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').replace(MARKS, '').toLowerCase())
    folded += PLAIN.get(part) ?? part;
  return folded.replace(MARKS, '');
}

/** Text for comparison: no case, no accents, `ł ø ß æ` spelled out. */
export const fold = (text: string): string => text.replace(/\P{ASCII}/gu, foldCharacter).toLowerCase();

/** The folded text and, for each of its units, the start and end of the original character it came from. */
export function foldWithOffsets(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let i = 0; i < piece.length; i++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    // A combining mark belongs to the letter before it.
    if (piece === '' && ends.length > 0) ends[ends.length - 1] = at + character.length;
    folded += piece;
    at += character.length;
  }
  return { folded, starts, ends };
}

/** Whether two words differ by at most one insertion, deletion, replacement or swap of neighbours. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length !== long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}
