/** A line of JSON; `{{ page.title }}` is left of a template, and `{: .table}` are attributes of Markdown. */
const JSON_LINE = /^\s*(?:\{(?![{%:])|\[\s*[{["\]])/;

/** So many lines show the fields of a format. */
const LINES = 40;

/** Whether lines, of which there is one at least, are of a format with a reader of its own that also names authors. */
export function isOtherFormat(lines: readonly string[]): boolean {
  const start = lines.slice(0, LINES);
  const count = (pattern: RegExp): number => start.filter((line) => pattern.test(line)).length;
  // A list may say in BibTeX how it is cited itself.
  const fields = count(/^\s*\w+\s*=\s*[{"]/);
  const bibtex = count(/^@\w+\s*[{(]/) > 0 && fields >= 2 && fields * 2 >= count(/\p{L}/u);
  return (
    JSON_LINE.test(lines[0]!) ||
    bibtex ||
    count(/^(?:TY|AU|T1|TI|ER)  - /) >= 2 ||
    count(/^(?:PT|AU|TI|SO|FN|VR) \S/) >= 4 ||
    count(/^(?:PMID|TI|FAU|AU)\s*- /) >= 2
  );
}
