import type { PageBlock } from '../../blocks/page-block.js';
import { flatClass, isTitleClass } from '../../lines/flat-class.js';
import { traitsOf } from '../../lines/line-traits.js';
import { isAuthorsOnly } from '../../lines/author-lines.js';
import { linesOfBlock, type PageText } from '../../lines/page-text.js';

/** Whether the line of a heading names people and nothing else. */
export const isNamesHeading = (line: PageText): boolean =>
  isAuthorsOnly(line) && line.source.runs.every(({ kind }) => kind !== 'title');

/** Whether a heading names people and nothing else, and a title stands below it: `## Ada Lovelace`, then `Weaving Patterns by Hand`. */
export function headsTitle(block: PageBlock, below: PageBlock | undefined): boolean {
  if (block.kind !== 'heading' || below?.kind !== 'text') return false;
  const [[people, ...others], [title]] = [linesOfBlock(block), linesOfBlock(below)];
  if (!people || !title || others.length > 0) return false;
  return (
    isNamesHeading(people) && isTitleClass(flatClass(title)) && title.source.clean.split(' ').length >= 3
  );
}

/** Whether a page goes on with another such heading, of several people as this one: one alone may be anybody's. */
export const isNamesHeadingRepeated = (block: PageBlock, following: readonly PageBlock[]): boolean =>
  namesSeveral(block) &&
  following.some(
    (other, index) =>
      other.level === block.level && headsTitle(other, following[index + 1]) && namesSeveral(other),
  );

const namesSeveral = (block: PageBlock): boolean =>
  linesOfBlock(block).every((line) => traitsOf(line).strength === 'several');
