/**
 * Finds the long form of an acronym by the algorithm of Schwartz & Hearst (2003, DOI 10.1142/9789812776303_0042): its
 * letters are looked for from the right, the first one at the start of a word.
 * @returns where the long form starts in `before`, or -1 when the letters do not fit
 */
export function longFormStart(acronym: string, before: string): number {
  const letters = acronym.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2) return -1;
  // At most twice as many words as letters, or five more, whichever is less.
  const limit = Math.min(letters.length + 5, letters.length * 2);
  const text = before.toLowerCase();
  let at = text.length - 1;
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const letter = letters[i]!;
    const initial = i === 0;
    for (; at >= 0; at -= 1) if (text[at] === letter && !(initial && isWordPart(text[at - 1]))) break;
    if (at < 0) return -1;
    at -= 1;
  }
  const start = at + 1;
  const count = before.slice(start).split(/[\s-]+/).length;
  return count <= limit && count >= 2 ? start : -1;
}

/** Whether a text spells an acronym out: all its letters occur in order, the first at the start. */
export function spellsOut(acronym: string, text: string): boolean {
  const start = longFormStart(acronym, text);
  if (start < 0) return false;
  return /^(?:an?|the|our)?\s*$/i.test(text.slice(0, start));
}

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
