/** What stands behind `submitted to`; full stops belong to it where they shorten a word, as in `Phys. Rev. B`. */
const WORD = "[\\w&'’/-]{1,30}(?:(?<=\\b[A-Z][a-z]{0,4})\\.(?= ?[A-Z]))?";
const SUBMITTED = new RegExp(
  `\\b(?:[Rr]e-?)?[Ss]ubmitted (?:to|for publication (?:to|in)) (?:the )?[A-Z](?:${WORD})?(?: ${WORD}){0,7}`,
);
const REVIEW =
  '(?:under|in) (?:(?:peer|double[- ]blind|journal) )?(?:review|submission|consideration|progress|revision)';
const STATUS = new RegExp(
  [
    `\\bpreprint(?:[.,;]? ${REVIEW})?\\b`,
    `\\b${REVIEW}\\b`,
    '\\bwork(?:[- ]in[- ]progress|ing paper)\\b',
    '(?<!to be )\\bsubmitted(?: for publication)?(?= ?(?:[.,;)]|$))',
    '(?<!accepted )\\b(?:to appear|to be published)\\b',
    '\\b(?:in press|forthcoming)\\b',
    '\\b(?:draft|withdrawn|rejected)\\b',
    '\\baccepted(?: for publication)?(?= ?(?:[.,;)]|$))',
  ].join('|'),
  'i',
);

/** A statement that a paper is not, or not yet, published: `Preprint. Under review`. Null when there is none. */
export function findStatus(comment: string): { start: number; end: number } | null {
  const [first] = [STATUS.exec(comment), SUBMITTED.exec(comment)]
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index);
  return first ? { start: first.index, end: first.index + first[0].length } : null;
}
