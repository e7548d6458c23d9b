import { parseAuthorList } from './author-list.js';

/** Digits alone, as lists number their papers, or with the side of a poster board, such as `184L`. */
const NUMBER_OF_PAPER = /^[#(]?(?:\d{1,5}|\d{2,4}[A-Z])[.):]?$/;
/** Whether a text is the number of a paper in its list, or of its poster board, and nothing else. */
export const isNumberOfPaper = (text: string): boolean => NUMBER_OF_PAPER.test(text);

/** The code of a kind of paper, such as `LP`, before a word that does not go on with its capitals. */
const isCode = (before: string, behind: string): boolean =>
  /^\p{Lu}{2,4}\d{0,3}$/u.test(before) && /^\p{Lu}(?!\p{Lu})/u.test(behind);
/** What stands behind a title or its authors as a button. */
const BUTTON =
  /^\[?(?:pdf|paper|code|project(?: page)?|arxiv|abs(?:tract)?|bib(?:tex)?|slides|video|poster|openreview|link|doi|supp(?:lementary)?|demo|data|website|html)\]?$/i;

/** What stands in front of a title as a word of its own: the time of a talk, or its kind. */
const LABEL =
  /^(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?|oral|spotlight|poster|talk|demo|keynote|(?:short|long|full|regular)(?: paper)?)$/i;

/**
 * The line breaks of a text with those that only a style sheet makes: where two inline elements meet without a blank
 * and their words would run into each other, as in `<span>Weaving Patterns</span><span>Ada Lovelace</span>`.
 * @param breaks indices at which the markup breaks the line, ascending
 * @param seams indices at which inline elements start or end, ascending
 */
export function withSeams(text: string, breaks: readonly number[], seams: readonly number[]): number[] {
  const known = new Set(breaks);
  const ends = [...new Set([0, ...seams, ...breaks, text.length])].sort((a, b) => a - b);
  // A blank between two elements belongs to the first.
  const bounds = ends.filter((end, at) => at + 1 === ends.length || /\S/.test(text.slice(end, ends[at + 1])));
  for (let at = 1; at + 1 < bounds.length; at += 1) {
    const seam = bounds[at]!;
    if (known.has(seam)) continue;
    const left = text.slice(bounds[at - 1], seam);
    const right = text.slice(seam, bounds[at + 1]);
    const isBetween = ends.includes(bounds[at - 1]! + left.trimEnd().length);
    // A boundary inside of words, such as that of a drop cap, sets nothing apart.
    if (isApart(left, right, isBetween)) known.add(seam);
  }
  return known.size === breaks.length ? [...breaks] : [...known].sort((a, b) => a - b);
}

/**
 * Whether an element holds people and nothing else, and what stands before it is no list of them.
 * @param isBetween the words before it are an element too, so that less has to speak for people
 */
function holdsPeople(left: string, right: string, isBetween: boolean): boolean {
  const before = left.trim();
  if (
    before.split(/\s+/).length < (isBetween ? 2 : 3) ||
    /(?:[,;:&(]|\b(?:and|by|with))$/i.test(before) ||
    right.length > 2000
  )
    return false;
  const { authors, people, score } = parseAuthorList(right.trim());
  // Two words in front may be a name as well, so that several have to stand behind them.
  const areSeveral = authors.length >= 2 && (isBetween || people === authors.length);
  const areNames = areSeveral || (isBetween && before.split(/\s+/).length >= 3);
  return areNames && score >= 0.8 && parseAuthorList(before).score < 0.6;
}

function isApart(left: string, right: string, isBetween: boolean): boolean {
  if (/\s$/.test(left) && /^\p{L}/u.test(right) && holdsPeople(left, right, isBetween)) return true;
  if (!/[\p{L}\p{N}?!.)\]"”’'*†‡]$/u.test(left) || !/^[\p{Lu}\p{Lo}\p{N}"“‘([$]/u.test(right)) return false;
  const before = left.trim();
  const behind = right.trim();
  const isPhrase = (words: string): boolean => /\p{L}\S*\s+\S|\p{Lo}{2}/u.test(words);
  return (
    (isPhrase(before) ||
      isNumberOfPaper(before) ||
      LABEL.test(before) ||
      BUTTON.test(before) ||
      isCode(before, behind)) &&
    (isPhrase(behind) || BUTTON.test(behind) || isNumberOfPaper(before))
  );
}
