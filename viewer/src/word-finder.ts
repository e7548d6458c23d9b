/** Which of many folded texts have a word in them: one byte each. */
export type WordFinder = (word: string) => Uint8Array;

/** Answers that are kept: those of the words of a filter, and of what it was while it was typed. */
const KEPT = 12;

/** Looks for words in texts. A word that another begins or ends with is looked for only where that one was found. */
export function createWordFinder(count: number, text: (number: number) => string): WordFinder {
  const answers = new Map<string, Uint8Array>();
  return (word) => {
    const known = answers.get(word);
    if (known) return known;
    const parts = [...answers].filter(([other]) => word.includes(other)).map(([, found]) => found);
    const found = new Uint8Array(count);
    for (let each = 0; each < count; each++)
      if (parts.every((part) => part[each] === 1) && text(each).includes(word)) found[each] = 1;
    for (const oldest of answers.keys()) if (answers.size >= KEPT) answers.delete(oldest);
    answers.set(word, found);
    return found;
  };
}
