import type { PageBlock } from '../../blocks/page-block.js';
import { flatClass } from '../../lines/flat-class.js';
import { traitsOf } from '../../lines/line-traits.js';
import { linesOfBlock } from '../../lines/page-text.js';
import { mayHeadAuthors } from './authors-below.js';
import { isLinkToPaper, linksWithinPage, namesAddress } from './block-links.js';
import { isField } from './field-blocks.js';
import {
  firstRuling,
  paperIf,
  TITLE_WORDS,
  type HeadingAbove,
  type HeadingContext,
  type HeadingKind,
} from './heading-context.js';
import type { HeadingTally } from './heading-tally.js';
import { isPartHeading, isSectionOfPapers } from './heading-words.js';
import { kindByLineBelow } from './line-below.js';
import { headsTitle, isNamesHeadingRepeated } from './names-heading.js';

/** What the words and links of a heading tell by themselves. Names of parts first: they may look like a title. */
const RULES_OF_WORDS: readonly ((heading: HeadingContext) => HeadingKind | null)[] = [
  ({ clean }) => (isPartHeading(clean) ? 'part' : null),
  byShortContents,
  ({ clean, words }) => (words <= SECTION_WORDS && isSectionOfPapers(clean) ? 'part' : null),
  byOwnLine,
  ({ block, words }) => (words >= 3 && namesAddress(block) ? 'paper' : null),
];

/** What the blocks below tell. Labels and links say more than the rank of what follows, so that comes last. */
const RULES_OF_BLOCKS: readonly ((heading: HeadingAbove) => HeadingKind | null)[] = [
  ({ following }) => (labelsTitles(following) ? 'part' : null),
  byPeople,
  byAuthorsBelow,
  byLinks,
  bySubheading,
  byMissingText,
];

/** Whether a heading is the title of a paper, or its authors: then its authors, its fields or its links follow. */
export function isPaperHeading(block: PageBlock, next: readonly PageBlock[], tally: HeadingTally): boolean {
  const kind = kindOf(block, next, tally);
  if (kind === 'people') tally.addPeople(block.level);
  return kind !== 'part';
}

function kindOf(block: PageBlock, next: readonly PageBlock[], tally: HeadingTally): HeadingKind {
  const { clean } = block.source;
  const words = clean.split(' ').length;
  const heading = { block, clean, words, tally, isFavoured: tally.favours(block.level) };
  const told = firstRuling(RULES_OF_WORDS, heading);
  if (told) return told;
  const following = next.filter(({ source }) => /\S/.test(source.text) && !traitsOf({ source }).furniture);
  const above = { ...heading, following, first: following[0] };
  return firstRuling(RULES_OF_BLOCKS, above) ?? kindByLineBelow(above);
}

/** More words that say papers are a title about them. */
const SECTION_WORDS = 6;

/** An entry of a table of contents: `[Looms](#looms)`. */
function byShortContents({ block, words }: HeadingContext): HeadingKind | null {
  return words < TITLE_WORDS && linksWithinPage(block) ? 'part' : null;
}

/** Title and authors in one line: `Weaving Patterns by Hand - Ada Lovelace, Emmy Noether`. */
function byOwnLine({ block, words }: HeadingContext): HeadingKind | null {
  const [line] = linesOfBlock(block);
  if (!line) return 'part';
  return flatClass(line) === 'complete' && words > 5 ? 'paper' : null;
}

/** Whether titles with a label stand below a heading, before the next one: then it is the title of none. */
function labelsTitles(following: readonly PageBlock[]): boolean {
  const end = following.findIndex(({ kind }) => kind === 'heading');
  return following
    .slice(0, end < 0 ? following.length : end)
    .some((block) => linesOfBlock(block).some((line) => traitsOf(line).label?.role === 'title'));
}

/** People as heading, and a title below: once a page did so, it goes on to. */
function byPeople({ block, tally, following, first }: HeadingAbove): HeadingKind | null {
  if (!headsTitle(block, first)) return null;
  return tally.namesPeople(block.level) || isNamesHeadingRepeated(block, following) ? 'people' : null;
}

/** Its authors in items below, one in each, as below other headings of its rank: a single list of people may be anything. */
function byAuthorsBelow({ block, isFavoured, following, first }: HeadingAbove): HeadingKind | null {
  if (!mayHeadAuthors(block, first, isFavoured ? FEWEST_WORDS : TITLE_WORDS)) return null;
  const isOneOfMany = following.some(
    (other, index) => other.level === block.level && mayHeadAuthors(other, following[index + 1], TITLE_WORDS),
  );
  return isFavoured || isOneOfMany ? 'paper' : null;
}

/** A title has so many words where the headings of its rank are titles. */
const FEWEST_WORDS = 2;

/** Headings that are links to papers: `## [Weaving Patterns](https://arxiv.org/abs/…)`. One alone may be anything. */
function byLinks({ block, isFavoured, following }: HeadingAbove): HeadingKind | null {
  if (!isLinkToPaper(block)) return null;
  const isOneOfMany =
    isFavoured || following.some((other) => other.level === block.level && isLinkToPaper(other));
  return isOneOfMany ? 'paper' : null;
}

/** A heading of a lower rank with a field of the paper, such as its authors. */
function bySubheading({ block, words, first }: HeadingAbove): HeadingKind | null {
  if (first?.kind !== 'heading' || first.level <= block.level || !isField(first)) return null;
  // `2.0 Data, Model` numbers a part of the page, whatever its words.
  const isNumbered = /^\d+\.[\d.]*\s/.test(first.source.text);
  return isNumbered ? null : paperIf(words >= 2);
}

/** Nothing of a paper stands below: titles without it are told by the other headings. */
function byMissingText({ words, isFavoured, first }: HeadingAbove): HeadingKind | null {
  if (first && first.kind !== 'row' && first.kind !== 'heading') return null;
  return paperIf(first?.kind === 'heading' && isFavoured && words >= TITLE_WORDS);
}
