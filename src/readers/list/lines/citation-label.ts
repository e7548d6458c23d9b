/**
 * Whether a line is the mark by which a text cites a reference, as pages of arXiv print it above the reference:
 * `Lovelace et al. [1843]`, `Lovelace and Babbage (1843)`.
 */
export const isCitationLabel = (text: string): boolean =>
  text.length <= 80 &&
  /^\p{Lu}[\p{L}'’. -]{1,40}(?: et al\.?,?| (?:and|&) \p{Lu}[\p{L}'’. -]{1,40})? ?[[(](?:19|20)\d\d[a-z]?[\])]$/u.test(
    text,
  );
