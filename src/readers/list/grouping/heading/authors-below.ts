import type { PageBlock } from '../../blocks/page-block.js';
import { flatClass } from '../../lines/flat-class.js';
import { linesOfBlock } from '../../lines/page-text.js';
import { namesPeople } from '../../records/section-words.js';
import { isSectionOfPapers } from './heading-words.js';

/** Whether an item is one person and the next is none: the author of the heading above rather than one of a list. */
export function isLoneAuthor(block: PageBlock, next: readonly PageBlock[]): boolean {
  return isPerson(block) && !isPerson(next[0]);
}

/** Whether a block is an item that names one person and nothing else. */
export const isPerson = (block: PageBlock | undefined): boolean =>
  block?.kind === 'item' && linesOfBlock(block).every((line) => flatClass(line) === 'one');

/** Whether a text above an item that names one person may be a title. */
export const mayHaveAuthorsBelow = (block: PageBlock | undefined, item: PageBlock | undefined): boolean =>
  block?.kind === 'text' && isAbovePerson(block, item, 3);

/** Whether a heading above an item that names one person may be a title, which has so many words or more. */
export const mayHeadAuthors = (
  block: PageBlock | undefined,
  item: PageBlock | undefined,
  leastWords: number,
): boolean => block?.kind === 'heading' && isAbovePerson(block, item, leastWords);

function isAbovePerson(block: PageBlock, item: PageBlock | undefined, leastWords: number): boolean {
  const line = linesOfBlock(block).at(-1);
  if (!line || !isPerson(item) || flatClass(line) !== 'text') return false;
  const { clean } = line.source;
  return clean.split(' ').length >= leastWords && !namesPeople(clean) && !isSectionOfPapers(clean);
}

/**
 * Whether the authors of a title stand in items below it, one in each, as in the contents of the ACM's proceedings.
 * A single list of people below a text may be anything; here another such title follows.
 */
export function listsAuthorsBelow(title: PageBlock, block: PageBlock, next: readonly PageBlock[]): boolean {
  return (
    mayHaveAuthorsBelow(title, block) &&
    next.some((other, index) => mayHaveAuthorsBelow(other, next[index + 1]))
  );
}

/** Whether a block names the next of the people whom the block before it starts to list. */
export function goesOnIn(before: PageBlock, block: PageBlock): boolean {
  const last = linesOfBlock(before).at(-1);
  return (
    last !== undefined &&
    flatClass(last) === 'authors' &&
    /(?:[,;&]|\band)\s*$/i.test(last.source.text) &&
    linesOfBlock(block).every((line) => ['one', 'authors'].includes(flatClass(line)))
  );
}
