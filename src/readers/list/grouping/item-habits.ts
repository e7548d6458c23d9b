import type { PageBlock } from '../blocks/page-block.js';
import { linesOfBlock, type PageText } from '../lines/page-text.js';
import { codesOf } from './list-codes.js';
import { nameSpeakers, titleAndSpeakers } from './speaker-lists.js';

/** How the items of a list are written: with codes in front, or with who speaks before the title. */
export class ItemHabits {
  private speakers = false;
  private withoutCode = codesOf([]);
  /** The items that were looked at for both. */
  private asked: ReadonlySet<PageBlock> = new Set();

  /** Another part of the page starts. */
  reset(): void {
    this.speakers = false;
    this.withoutCode = codesOf([]);
  }

  /** Looks at the list that an item stands in, at its first item. */
  learn(item: PageBlock, next: readonly PageBlock[]): void {
    if (this.asked.has(item)) return;
    const list = listFrom(item, next);
    this.asked = new Set(list);
    this.withoutCode = codesOf(list.flatMap((block) => linesOfBlock(block).slice(0, 1)));
    this.speakers ||= nameSpeakers(list.flatMap(linesOfBlock));
  }

  /** The lines of an entry without its code, title first. */
  linesOf(blocks: readonly PageBlock[]): readonly PageText[] {
    const [first, ...others] = blocks.flatMap(linesOfBlock);
    const lines = first ? [this.withoutCode(first), ...others] : [];
    return this.speakers ? lines.flatMap(titleAndSpeakers) : lines;
  }
}

/** An item and those right behind it in its list. */
function listFrom(item: PageBlock, next: readonly PageBlock[]): PageBlock[] {
  const end = next.findIndex(({ kind, level }) => kind !== 'item' || level !== item.level);
  return [item, ...next.slice(0, end < 0 ? next.length : end)];
}
