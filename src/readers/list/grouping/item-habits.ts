import type { PageBlock } from '../blocks/page-block.js';
import { linesOfBlock, type PageText } from '../lines/page-text.js';
import { PaperCodes } from './list-codes.js';
import { nameSpeakers, titleAndSpeakers } from './speaker-lists.js';

/** How the items of a list, or the headings of its papers, are written: with codes in front, or with who speaks before the title. */
export class ItemHabits {
  private speakers = false;
  private readonly codes = new PaperCodes();
  private withoutCode = this.codes.learn([]);
  /** The entries that were looked at for both. */
  private asked: ReadonlySet<PageBlock> = new Set();

  /** Another part of the page starts. */
  reset(): void {
    this.speakers = false;
    this.withoutCode = this.codes.learn([]);
  }

  /** Looks at the list that an entry stands in, at its first entry. */
  learn(entry: PageBlock, next: readonly PageBlock[]): void {
    if (this.asked.has(entry)) return;
    const list = entry.kind === 'heading' ? headingsFrom(entry, next) : listFrom(entry, next);
    this.asked = new Set(list);
    this.withoutCode = this.codes.learn(list.flatMap((block) => linesOfBlock(block).slice(0, 1)));
    this.speakers ||= nameSpeakers(list.flatMap(linesOfBlock));
  }

  /** The lines of an entry without its code, title first. */
  linesOf(blocks: readonly PageBlock[]): readonly PageText[] {
    const [first, ...others] = blocks.flatMap(linesOfBlock);
    const lines = first ? [this.withoutCode(first), ...others] : [];
    return this.speakers ? lines.flatMap(titleAndSpeakers) : lines;
  }
}

/** A heading and those of its rank below it. */
const headingsFrom = (heading: PageBlock, next: readonly PageBlock[]): PageBlock[] => [
  heading,
  ...next.filter(({ kind, level }) => kind === 'heading' && level === heading.level),
];

/** An item and those right behind it in its list. */
function listFrom(item: PageBlock, next: readonly PageBlock[]): PageBlock[] {
  const end = next.findIndex(({ kind, level }) => kind !== 'item' || level !== item.level);
  return [item, ...next.slice(0, end < 0 ? next.length : end)];
}
