/** What the first line of a document that is no comment starts with. */
const DOCUMENT = /^(?:\s|%[^\r\n]*)*\\document(?:class|style)\b/;
/** Lines of other formats that hold LaTeX: entries of BibTeX, headings and code of Markdown, tags, identifiers of arXiv. */
const OTHER = /^\s*(?:@\w+\s*[{(]|#{1,6}\s|```|<[a-z!/]|arXiv:)/i;
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

/** A heading, and lines with commands for fonts, accents or the end of a line: a part of a document without lists. */
const HEADING = /^\s*\\(?:sub){0,2}section\*?\s*\{/;
const WORDS =
  /\{\\(?:bf|it|em|sl|sc)\s|\\(?:emph|text(?:bf|it|sl|sc)|href|url)\{|\\["'`^~][{a-zA-Z\\]|\S\s*\\\\(?:\[[^\]]*\])?\s*$/;
const LEAST_WORDS = { lines: 2, share: 0.3 };

/** How surely the head of a file is a document in LaTeX, or a part of one, by what its lines start with. */
export function detectLatex(head: string): number {
  const text = head.replace(/^\ufeff/, '');
  if (!text.includes('\\')) return 0;
  if (DOCUMENT.test(text)) return 0.97;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => /^\s*[^%\s]/.test(line));
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  if (count(OTHER) > 0) return 0;
  const marks = count(STRUCTURE);
  const isDocument = lines.some((line) => ENVIRONMENT.test(line)) || count(ENTRY) >= LEAST_MARKS;
  if (isDocument && marks >= LEAST_MARKS && marks >= LEAST_SHARE * lines.length) return 0.96;
  const words = count(WORDS);
  const isPart =
    count(HEADING) > 0 && words >= LEAST_WORDS.lines && words >= LEAST_WORDS.share * lines.length;
  return isPart ? 0.9 : 0;
}
