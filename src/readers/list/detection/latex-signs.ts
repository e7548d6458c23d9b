const DOCUMENT = /^\s*\\document(?:class|style)\b/;
/** Lines of other formats that hold LaTeX: entries of BibTeX, headings and code of Markdown, tags. */
const OTHER = /^\s*(?:@\w+\s*[{(]|#{1,6}\s|```|<[a-z!/])/i;
/** Listings of arXiv have them behind each abstract; a reference that is broken there may start a line with one. */
const ARXIV_ID = /^\s*arXiv:/i;
/** Lines that only LaTeX starts so. */
const STRUCTURE =
  /^\s*\\(?:begin|end|item|bibitem|(?:sub){0,2}section\*?|paragraph\*?|chapter\*?|cv[a-z]+|newblock|noindent|vspace\*?|[a-z]*entry)\b/;
const ENVIRONMENT =
  /\\begin\s*\{(?:document|enumerate|itemize|description|etaremune|thebibliography|tabular[xy*]?|longtable|[a-zA-Z]*(?:list|bib|pubs?|cv|resume|section|items?|entries|refs)[a-zA-Z]*)\}/i;
const ENTRY = /^\s*\\(?:item|bibitem|cv[a-z]+|[a-z]*entry|(?:sub){0,2}section\*?)(?![a-z])/;
/** Fewer marks may stand in a page of text. */
const LEAST_MARKS = 2;
/** Of the lines so many are marked at least. */
const LEAST_SHARE = 0.05;

/** A heading or lines that are ended, and lines with commands for fonts and accents: a part of a document without lists. */
const HEADING = /^\s*\\(?:sub){0,2}section\*?\s*\{/;
const ENDED = /\S\s*\\\\(?:\[[^\]]*\])?\s*$/;
const WORDS = /\{\\(?:bf|it|em|sl|sc)\s|\\(?:emph|text(?:bf|it|sl|sc)|href|url)\{|\\["'`^~][{a-zA-Z\\]/;
const LEAST_ENDED = 2;
const LEAST_WORDS = { lines: 2, share: 0.3 };

/** How surely the head of a file is a document in LaTeX, or a part of one, by what its lines start with. */
export function detectLatex(head: string): number {
  const text = head.replace(/^\ufeff/, '');
  if (!text.includes('\\')) return 0;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => /^\s*[^%\s]/.test(line));
  // Commands may stand before the class.
  if (DOCUMENT.test(lines.find((line) => DOCUMENT.test(line) || !/^\s*\\/.test(line)) ?? '')) return 0.97;
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  if (count(OTHER) > 0 || 2 * count(ARXIV_ID) > count(ENTRY)) return 0;
  const marks = count(STRUCTURE);
  const isDocument = lines.some((line) => ENVIRONMENT.test(line)) || count(ENTRY) >= LEAST_MARKS;
  if (isDocument && marks >= LEAST_MARKS && marks >= LEAST_SHARE * lines.length) return 0.96;
  const words = lines.filter((line) => WORDS.test(line) || ENDED.test(line)).length;
  const isPart =
    (count(HEADING) > 0 || count(ENDED) >= LEAST_ENDED) &&
    words >= LEAST_WORDS.lines &&
    words >= LEAST_WORDS.share * lines.length;
  return isPart ? 0.9 : 0;
}
