import type { PageBlock } from '../../blocks/page-block.js';
import type { HeadingTally } from './heading-tally.js';

/** What a heading is: the title of a paper, the authors of the title below it, or the name of a part of the page. */
export type HeadingKind = 'paper' | 'people' | 'part';

/** A heading and what its page told so far. */
export interface HeadingContext {
  readonly block: PageBlock;
  readonly clean: string;
  readonly words: number;
  readonly tally: HeadingTally;
  /** Most headings of its rank named papers so far. */
  readonly isFavoured: boolean;
}

/** The same with what stands below, page furniture left out. */
export interface HeadingAbove extends HeadingContext {
  readonly following: readonly PageBlock[];
  readonly first: PageBlock | undefined;
}

/** A title has so many words, unless something else tells it. */
export const TITLE_WORDS = 4;

/** A title where a condition holds, else a part of the page. */
export const paperIf = (condition: boolean): HeadingKind => (condition ? 'paper' : 'part');

/** What the first rule that has a say on something says of it; null where none has. */
export function firstRuling<T>(rules: readonly ((of: T) => HeadingKind | null)[], of: T): HeadingKind | null {
  for (const rule of rules) {
    const kind = rule(of);
    if (kind) return kind;
  }
  return null;
}
