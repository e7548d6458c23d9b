import { startsAbstract } from '../../../../text/prose.js';
import type { PageBlock } from '../../blocks/page-block.js';
import { flatClass } from '../../lines/flat-class.js';
import { traitsOf } from '../../lines/line-traits.js';
import { isAuthorsOnly } from '../../lines/author-lines.js';
import { isLinkLabel } from '../../lines/list-labels.js';
import { linesOfBlock, type PageText } from '../../lines/page-text.js';
import { isPerson } from './authors-below.js';

/** Whether a block holds a field of a paper rather than a paper: a label, links, or the authors alone. */
export function isField(block: PageBlock): boolean {
  const lines = linesOfBlock(block);
  if (lines.length === 0) return true;
  return lines.every((line) => {
    const { label, onlyLinks } = traitsOf(line);
    return onlyLinks || (label !== null && label.role !== 'title') || flatClass(line) === 'authors';
  });
}

/**
 * Whether a heading is a field of the paper that a heading above it names: it is of a lower rank, or heads what no section of a
 * page holds.
 */
export const isFieldBelow = (level: number, block: PageBlock): boolean =>
  isField(block) && (block.level > level || (block.level === level && PART.test(block.source.clean)));

/** Parts of every paper, which pages set as headings like its title. */
const PART = /^(?:abstract|keywords?|key words|authors?|summary)\s*:?$/i;

/** Whether an item below a paper says something of it: a sentence, or a link named by what it leads to. */
export function isAnnotation(block: PageBlock): boolean {
  const { text, clean, links } = block.source;
  const [link] = links;
  if (link) return links.length === 1 && link.start <= 1 && link.end >= text.length - 1 && isLinkLabel(text);
  return (
    linesOfBlock(block).every((line) => ['text', 'prose'].includes(flatClass(line))) && startsAbstract(clean)
  );
}

/** Whether an item with the number and the links of a paper, or its authors, stands right above its title. */
export function startsEntry(block: PageBlock, next: readonly PageBlock[]): boolean {
  const [below] = next;
  const [title] = below && below.kind === 'text' && below.gap === 0 ? linesOfBlock(below) : [];
  if (title === undefined || block.kind !== 'item') return false;
  // Or with its authors, above the title.
  const isApart = isSetApart(title);
  // Behind a blank line nothing but what is below can be the title, indented or not.
  const isAbove =
    (title.block.level > block.level || isApart || block.gap > 0) && flatClass(title) === 'text';
  const namesAuthors = linesOfBlock(block).every(isAuthorsOnly) || (isApart && isPerson(block));
  return traitsOf(title).label?.role === 'title' || (isAbove && namesAuthors);
}

/** Whether a line is linked, bold or in italics from its start to its end, and long enough for a title. */
function isSetApart({ source }: PageText): boolean {
  const { text, links, runs } = source;
  const isWhole = ({ start, end }: { start: number; end: number }): boolean =>
    start <= 1 && end >= text.length - 1;
  return text.split(/\s+/).length >= 3 && (links.some(isWhole) || runs.some(isWhole));
}
