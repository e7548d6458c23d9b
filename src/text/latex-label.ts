/** Labels that may be titles, by the number of their words. */
const TITLE = /(?:\S+\s+){3}\S/;
/** A year, a time or the name of a field belong to the words behind them. */
const PART = /(?<!\d)(?:19|20)\d\d(?!\d)|\d[:.]\d\d|\p{L}:\s*$/u;
const COMMANDS = /\\[a-zA-Z]+/g;

/** What the label of an item is: the title, a part of its words, or a mark such as a number, a bullet or a kind of paper. */
export function labelRole(label: string): 'title' | 'part' | 'mark' {
  const words = label.replace(COMMANDS, '');
  if (TITLE.test(words)) return 'title';
  return PART.test(words) ? 'part' : 'mark';
}
