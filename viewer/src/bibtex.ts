import type { PaperDetails } from './details.js';
import { fold } from './fold.js';
import { nameParts, type PaperAuthor } from './name-parts.js';

const SPECIAL = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['$', '\\$'],
  ['_', '\\_'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);

const escape = (text: string): string => text.replace(/[\\{}%&#$_~^]/gu, (sign) => SPECIAL.get(sign) ?? sign);

/**
 * A name as BibTeX takes it apart itself: family name before given names where it would not find them, and a group or
 * anything else without given names in braces.
 */
function printedName(author: PaperAuthor): string {
  if (!author.parts) return escape(author.name);
  const { family, given, suffix } = author.parts;
  if (given === '') return `{${escape(family)}}`;
  return [family, suffix, given].flatMap((part) => (part === '' ? [] : [escape(part)])).join(', ');
}

/** The beginning of a word in any script; where there are no spaces a word has no end. */
const OWN_LETTERS = /[\p{L}\p{M}]{2,16}/u;

/** Surname, year and first long word of the title, in plain letters, or in their own where they have none. */
function citationKey(paper: PaperDetails): string {
  const [first] = paper.authors;
  const surname = fold(first === undefined ? 'anonymous' : nameParts(first).family);
  const title = fold(paper.title ?? '');
  const word = /[a-z]{4,}/u.exec(title)?.[0] ?? OWN_LETTERS.exec(title)?.[0] ?? 'untitled';
  const name = surname.replace(/[^a-z]/gu, '') || OWN_LETTERS.exec(surname)?.[0] || '';
  return `${name}${paper.year ?? ''}${word}`;
}

/** Entries for many papers, each under a key of its own. */
export function toBibliography(papers: readonly PaperDetails[]): string {
  const times = new Map<string, number>();
  const entries = papers.map((paper) => {
    const key = citationKey(paper);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return toBibtex(paper, before === 0 ? key : `${key}-${before + 1}`);
  });
  return entries.join('\n');
}

/** One BibTeX entry in UTF-8 (for biber or a recent BibTeX); `@misc` when no venue is known. */
export function toBibtex(paper: PaperDetails, key = citationKey(paper)): string {
  const fields: [string, string | null][] = [
    ['title', paper.title === null ? null : `{${escape(paper.title)}}`],
    ['author', paper.authors.length === 0 ? null : paper.authors.map(printedName).join(' and ')],
    ['booktitle', paper.venue === null ? null : escape(paper.venue)],
    ['year', paper.year === null ? null : String(paper.year)],
    ['doi', paper.ids['doi'] ?? null],
    ['eprint', paper.ids['arxiv'] ?? null],
    ['archiveprefix', paper.ids['arxiv'] === undefined ? null : 'arXiv'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@${paper.venue === null ? 'misc' : 'inproceedings'}{${key},\n${lines.join(',\n')}\n}\n`;
}
