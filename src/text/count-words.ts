/** Scripts that set no blanks between words, most of which have two characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** How many words with letters a text has. */
export function countWords(text: string): number {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return words + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2);
}
