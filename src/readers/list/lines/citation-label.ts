/**
 * Whether a line is the mark by which a text cites a reference, as pages print it above the reference: `Lovelace et al. [1843]`,
 * `Lovelace and Babbage (1843)`, and BibTeX's `alpha`: `LBN+43`, `[Lov43a]`.
 */
export const isCitationLabel = (text: string): boolean =>
  text.length <= 80 &&
  (/^\[?(?=[\p{L}+-]*\p{Lu})[\p{L}-]{2,30}\+?\d\d[a-z]?\]?$/u.test(text) ||
    /^\p{Lu}[\p{L}'’. -]{1,40}(?: et al\.?,?| (?:and|&) \p{Lu}[\p{L}'’. -]{1,40})? ?[[(](?:19|20)\d\d[a-z]?[\])]$/u.test(
      text,
    ));
