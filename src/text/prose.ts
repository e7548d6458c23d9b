/** Telling running text from titles, and whole sentences from cut ones. All rules look at one line only. */

const SENTENCE_END = /[.!?…]["'”’)\]}»*_$]*$/;
const LINK = /^[("'[{]*(?:\\url\{)?(?:https?:\/\/|www\.|github\.com\/|[\w-]{1,40}\.github\.io)/i;
/** Words that cannot end a sentence or a title. */
const DANGLING = new Set(
  'a an the of to in on at by for with from and or but nor as is are was were be that which whose than into via our their its this these such'.split(
    ' ',
  ),
);

/** Whether the text stops where a sentence stops: at terminal punctuation or at a link. */
export function endsSentence(text: string): boolean {
  // The ends are looked at alone, which keeps the search linear in long texts.
  const lastWord = text.slice(text.lastIndexOf(' ') + 1);
  return SENTENCE_END.test(text.slice(-8)) || LINK.test(lastWord);
}

/**
 * Whether a line is running text, such as an abstract, rather than a title: longer than any title, or more than one
 * sentence, or one long sentence with its full stop.
 */
export function isProse(text: string): boolean {
  if (text.length > 260) return true;
  if (text.length < 110) return false;
  return (
    (endsSentence(text) && !text.endsWith('?') && !text.endsWith('!')) ||
    /[a-z)]\. [A-Z]\w* \w+ \w+/.test(text)
  );
}

/** Words that abstracts start with; in a title the word behind them would be written with a capital. */
const OPENING = /^(?:We|Our|In this (?:paper|work|article)|This (?:paper|work|article))\s\p{Ll}/u;

/** Whether a line too short for `isProse` reads like the start of an abstract, or all of it, rather than like a title. */
export function startsAbstract(text: string): boolean {
  return (
    OPENING.test(text) || (/^\p{Lu}.*\p{Ll}.*\.$/u.test(text.slice(0, 260)) && text.split(' ').length >= 5)
  );
}

/** Whether a line goes on with the sentence of the line before it. */
export function continues(previous: string, line: string): boolean {
  return /^[\p{Ll},;)]/u.test(line) && !endsSentence(previous);
}

/**
 * Whether a text was cut off in mid-sentence. A missing full stop alone is not enough, since many abstracts lack it:
 * there must be dots that stand for the rest, an open formula, an open bracket, or a last word that asks for another.
 */
export function isCutOff(text: string): boolean {
  if (/(?:…|\.{3})$/.test(text)) return true;
  if (endsSentence(text)) return false;
  const dollars = text.replace(/\\\$/g, '').split('$').length - 1;
  if (dollars % 2 === 1) return true;
  if (/[,;:(\-–]$/.test(text)) return true;
  if (DANGLING.has((/\w{1,12}$/.exec(text)?.[0] ?? '').toLowerCase())) return true;
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** Sentences of a text as half-open ranges of its characters. Full stops inside `et al.`, `e.g.` and numbers do not count. */
export function sentenceRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["'”’)\]}]*(?= +["“‘([]?[A-Z0-9$\\])|[.!?](?=[A-Z][a-z])/g)) {
    const before = text.slice(Math.max(start, match.index - 12), match.index + 1);
    if (/(?:^|[\s([])(?:e[tl] al|al|e\.g|i\.e|cf|vs|Fig|Eq|Sec|resp|approx|[A-Z])\.$/.test(before)) continue;
    const end = match.index + match[0].length;
    ranges.push({ start, end });
    start = end;
    while (text[start] === ' ') start += 1;
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges;
}
