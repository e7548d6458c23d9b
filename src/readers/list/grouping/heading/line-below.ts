import { isVolume } from '../../../shared/page-furniture.js';
import type { PageBlock } from '../../blocks/page-block.js';
import { flatClass, isTitleClass } from '../../lines/flat-class.js';
import { traitsOf, type LineTraits } from '../../lines/line-traits.js';
import { isAuthorsOnly, labelledWithin } from '../../lines/author-lines.js';
import { linesOfBlock, type PageText } from '../../lines/page-text.js';
import { isLoneAuthor } from './authors-below.js';
import { isLink } from './block-links.js';
import { isField } from './field-blocks.js';
import { firstRuling, paperIf, TITLE_WORDS, type HeadingAbove, type HeadingKind } from './heading-context.js';

/** A heading with the lines right below it. */
interface HeadingWithLines extends HeadingAbove {
  readonly first: PageBlock;
  readonly second: PageBlock | undefined;
  /** The first line of the first block. */
  readonly line: PageText;
  readonly traits: LineTraits;
  /** The first line of the second block. */
  readonly nextLine: PageText | undefined;
  /** It is long enough for a title, or stands where titles do. */
  readonly isLikely: boolean;
}

/**
 * What the first line below a heading tells. What lists papers below comes first: its lines look like fields. Then labels and
 * marks of the page, then people from sure to unsure, and running text last.
 */
const RULES: readonly ((heading: HeadingWithLines) => HeadingKind | null)[] = [
  byPapersBelow,
  byLabel,
  byMarkup,
  byItem,
  byAuthors,
  byLinksBelow,
  byOnePerson,
  byVenueThenAuthors,
];

/** What a heading is by the first line below it. */
export function kindByLineBelow(above: HeadingAbove): HeadingKind {
  const [first, second] = above.following;
  const [line] = first ? linesOfBlock(first) : [];
  if (!first || !line) return 'part';
  const nextLine = second ? linesOfBlock(second)[0] : undefined;
  const { words, isFavoured } = above;
  const isLikely = words >= TITLE_WORDS || isFavoured;
  const traits = traitsOf(line);
  const ruling = firstRuling(RULES, { ...above, first, second, line, traits, nextLine, isLikely });
  if (ruling) return ruling;
  return paperIf((traits.prose || isLink(above.block)) && words >= TITLE_WORDS && isFavoured);
}

/** What stands below lists papers, so that the heading is the title of none. */
function byPapersBelow({ first, second, nextLine }: HeadingWithLines): HeadingKind | null {
  if (!second || !nextLine) return null;
  const isItem = first.kind === 'item';
  // A list whose second item is a paper by itself is one of papers, whatever its first looks like.
  if (isItem && second.kind === 'item' && flatClass(nextLine) === 'complete') return 'part';
  // Editors and the name of their volume.
  if (isVolume(nextLine.source.clean)) return 'part';
  // An item with a title of its own below its authors.
  const isTitle = second.kind === 'text' && nextLine.gap === 0 && isTitleClass(flatClass(nextLine));
  return isItem && isTitle ? 'part' : null;
}

/** `Authors: …` and other fields; links and remarks stand below other headings as well. */
function byLabel({ traits: { label }, isLikely, isFavoured }: HeadingWithLines): HeadingKind | null {
  if (!label) return null;
  if (label.role === 'other' || label.role === 'comment') return paperIf(isFavoured);
  return paperIf(label.role !== 'link' || isLikely);
}

/** The page marks what is below as authors or as an abstract. */
function byMarkup({ line: { hint }, words }: HeadingWithLines): HeadingKind | null {
  return hint === 'authors' || (hint === 'abstract' && words >= 3) ? 'paper' : null;
}

/** An item that is no field: one person alone is the author. */
function byItem({ first, following, isLikely }: HeadingWithLines): HeadingKind | null {
  if (first.kind !== 'item' || isField(first)) return null;
  return paperIf(isLikely && isLoneAuthor(first, following.slice(1)));
}

function byAuthors({ line, words }: HeadingWithLines): HeadingKind | null {
  const isSure = isAuthorsOnly(line) || labelledWithin(line.source) !== null;
  return isSure || (words >= 3 && flatClass(line) === 'authors') ? 'paper' : null;
}

/** Links of the paper, perhaps in front of its authors. */
function byLinksBelow({ traits, nextLine, isLikely }: HeadingWithLines): HeadingKind | null {
  if (!traits.onlyLinks) return null;
  return paperIf(isLikely || (nextLine !== undefined && isAuthorsOnly(nextLine)));
}

/** One name, which may be any two words. */
function byOnePerson({ traits, line, isLikely }: HeadingWithLines): HeadingKind | null {
  return traits.strength === 'one' && flatClass(line) !== 'complete' ? paperIf(isLikely) : null;
}

/** A venue or a session may stand between title and authors. */
function byVenueThenAuthors({ traits, nextLine }: HeadingWithLines): HeadingKind | null {
  return traits.meta && nextLine && isAuthorsOnly(nextLine) ? 'paper' : null;
}
