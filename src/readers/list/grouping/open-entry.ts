import type { PageBlock } from '../blocks/page-block.js';
import { readEntry } from '../entry/list-entry.js';
import { flatClass } from '../lines/flat-class.js';
import { traitsOf } from '../lines/line-traits.js';
import { isAuthorsOnly } from '../lines/author-lines.js';
import type { LabelRole } from '../lines/list-labels.js';
import { linesOfBlock } from '../lines/page-text.js';
import { goesOnIn, isLoneAuthor, isPerson, mayHeadAuthors } from './heading/authors-below.js';
import { isAnnotation, isField } from './heading/field-blocks.js';
import { isLinkToPaper, leadsToPaperByItself, namesAddress } from './heading/block-links.js';

/** An entry of a list that the next blocks may add to. */
export interface OpenEntry {
  /** A paragraph is a title that fields follow. */
  readonly form: 'item' | 'heading' | 'paragraph';
  readonly level: number;
  readonly blocks: PageBlock[];
}

/** Whether an item stands below an entry, as one of its fields or as a part of it. */
export function holdsItem(
  { form, level, blocks }: OpenEntry,
  item: PageBlock,
  next: readonly PageBlock[],
): boolean {
  const field = isField(item);
  if (form === 'item')
    return item.level > level || (field && takesField(blocks, item)) || isTitleBelowAuthors(blocks, item);
  if (field || isAnnotation(item)) return true;
  if (form === 'paragraph') return isPerson(item) && isPerson(blocks.at(-1));
  return (
    (blocks.length === 1 && isLoneAuthor(item, next)) ||
    isAuthorBelow(blocks, item) ||
    ((namesAddress(blocks[0]!) || isLinkToPaper(blocks[0]!)) && !leadsToPaperByItself(item)) ||
    goesOnIn(blocks.at(-1)!, item)
  );
}

/** One of the authors in items below a heading; behind the first, names that look less like names count too. */
function isAuthorBelow(blocks: readonly PageBlock[], item: PageBlock): boolean {
  const [heading, first = item, ...others] = blocks;
  if (!mayHeadAuthors(heading, first, 1)) return false;
  return [...others, item].every((block) => isPerson(block) || isShort(block));
}

/** Whether a block is an item of a few words that are no link. */
const isShort = ({ kind, source }: PageBlock): boolean =>
  kind === 'item' && source.links.length === 0 && source.text.split(/\s+/).length <= MOST_NAME_WORDS;

const MOST_NAME_WORDS = 5;

const labelOf = (block: PageBlock): LabelRole | undefined => {
  const [first] = linesOfBlock(block);
  return first && traitsOf(first).label?.role;
};

const hasTitle = (blocks: readonly PageBlock[]): boolean =>
  blocks.some((block) => labelOf(block) === 'title');

/** `Authors: …` and then `Title: …`, each an item of its own. */
const isTitleBelowAuthors = (blocks: readonly PageBlock[], item: PageBlock): boolean =>
  labelOf(blocks[0]!) === 'authors' && labelOf(item) === 'title' && !hasTitle(blocks);

/** Links and labelled lines at the depth of an entry belong to it, authors when it has none so far. */
function takesField(blocks: readonly PageBlock[], field: PageBlock): boolean {
  // Where authors stand above titles, the next ones are those of the next paper.
  if (labelOf(blocks[0]!) === 'authors') return hasTitle(blocks) && labelOf(field) !== 'authors';
  if (isField(blocks[0]!)) return false;
  return linesOfBlock(field).every((line) => !isAuthorsOnly(line)) || lacksAuthors(blocks);
}

/** Whether text stands below an entry, or behind it with what it lacks. */
export function holdsText({ form, level, blocks }: OpenEntry, text: PageBlock): boolean {
  if (form === 'heading') return true;
  return (form === 'item' && (text.level > level || text.gap === 0)) || completes(blocks, text);
}

/** Text behind an item that is not indented belongs to it when it holds what the item lacks. */
function completes(blocks: readonly PageBlock[], text: PageBlock): boolean {
  const lines = linesOfBlock(text);
  if (isField(text) && lines.every((line) => !isAuthorsOnly(line))) return true;
  return flatClass(lines[0]!) === 'authors' && lacksAuthors(blocks);
}

function lacksAuthors(blocks: readonly PageBlock[]): boolean {
  const entry = readEntry(blocks.flatMap(linesOfBlock));
  return entry !== null && entry.authors.length === 0;
}
