import { attributeOf, roleOfTag, type HtmlTag } from '../../../text/html-tag.js';
import type { BlockHint } from './page-block.js';

/** Elements that hold one record on most pages: items of a list, and boxes named after what they hold. */
const RECORD_BOX =
  /(?:^|\s)(?:paper|poster|pub|publication|entry|note|card|maincard|article)(?:[_-](?:item|card|entry|box|wrapper|container))?(?:\s|$)/;

/** Elements that pages give names to, and that mean nothing by themselves. */
export const BOX_ELEMENTS: ReadonlySet<string> = new Set(['div', 'section', 'p', 'article']);

/** Boxes in boxes beyond this say nothing more. */
const DEPTH_LIMIT = 100;

/** An element that is open and matters to the blocks inside of it. */
export interface Box {
  readonly name: string;
  /** How deep elements of the same name are nested in it. */
  depth: number;
  readonly level: number;
  readonly hint: BlockHint;
  /** The next block is the first of a record. */
  fresh: boolean;
  /** It holds one record, as far as is known. */
  record: boolean;
  /** The rank of its first heading. */
  rank: number | null;
  /** The ranks of headings in it that are long enough for the title of a paper. */
  readonly titles: number[];
}

/** Where a block of a page stands. */
export interface BoxPlace {
  /** It is in a box that holds one record. */
  readonly inRecord: boolean;
  /** It is the first of that box. */
  readonly startsRecord: boolean;
  /** How deep it stands in lists and records; 0 outside of them. */
  readonly level: number;
  readonly hint: BlockHint;
  /** The article that is the record, or was taken for one until this block. */
  readonly article: Box | null;
}

/** The open elements that say where records of a page start and end. */
export class BoxStack {
  private readonly boxes: Box[] = [];

  update(tag: HtmlTag): void {
    if (tag.closing) this.close(tag.name);
    else this.open(tag);
  }

  private open(tag: HtmlTag): void {
    const { name } = tag;
    const top = this.boxes.at(-1);
    if (name === 'li' && top?.name === 'li') this.boxes.pop();
    if ((name === 'dt' || name === 'dd') && top?.name === 'dt') {
      if (name === 'dd') return;
      this.boxes.pop();
    }
    const isList = name === 'ul' || name === 'ol' || name === 'dl';
    const named = BOX_ELEMENTS.has(name) && RECORD_BOX.test(attributeOf(tag, 'class')?.toLowerCase() ?? '');
    // A box for the venue may be that of the whole meeting.
    const role = roleOfTag(tag);
    const hint = role === 'venue' ? null : role;
    const record = name === 'li' || name === 'dt' || name === 'article' || (named && hint === null);
    if ((isList || record || hint !== null) && this.boxes.length < DEPTH_LIMIT) {
      const level = (this.boxes.at(-1)?.level ?? 0) + (record || isList ? 1 : 0);
      this.boxes.push({ name, depth: 1, level, hint, fresh: record, record, rank: null, titles: [] });
    } else if (top?.name === name) top.depth += 1;
  }

  private close(name: string): void {
    // What a term of a list heads stands in the elements behind it.
    if (name === 'dt') return;
    const top = this.boxes.at(-1);
    if (top?.name === name) {
      top.depth -= 1;
      if (top.depth === 0) this.boxes.pop();
      return;
    }
    // An element that HTML lets stay open is closed by the end of the one around it.
    const index = this.boxes.findLastIndex((box) => box.name === name);
    if (index >= 0 && (name === 'ul' || name === 'ol' || name === 'dl' || name === 'li'))
      this.boxes.splice(index);
  }

  /**
   * Where the next block stands; the one behind it is no longer the first of its record.
   * @param rank of the heading that the block is, from 1; null for other text
   * @param words of that heading
   */
  place(rank: number | null, words: number): BoxPlace {
    const { article } = this;
    if (article && rank !== null) unmakeRecord(article, rank, words);
    const box = this.record;
    const startsRecord = box?.fresh === true;
    if (box) box.fresh = false;
    const hint = this.boxes.findLast((inner) => inner.hint !== null)?.hint ?? null;
    const level = box ? box.level + (startsRecord ? 0 : 1) : 0;
    return { inRecord: box !== undefined, startsRecord, level, hint, article };
  }

  /** A box that holds one record is open. */
  get inRecord(): boolean {
    return this.record !== undefined;
  }

  /** The open article that holds one record, as far as is known, and stands in no other record. */
  get article(): Box | null {
    const records = this.boxes.filter(({ record }) => record);
    return records.length === 1 && records[0]!.name === 'article' ? records[0]! : null;
  }

  private get record(): Box | undefined {
    return this.boxes.findLast(({ record }) => record);
  }
}

/** Shorter headings name the parts of a paper, such as `Abstract`. */
const LEAST_TITLE_WORDS = 4;

/**
 * An article with the heading of a page, with a second one of the rank of its first, or with two of one rank that may be
 * titles, is no record.
 */
function unmakeRecord(box: Box, rank: number, words: number): void {
  const isTitle = words >= LEAST_TITLE_WORDS;
  if (rank === 1 || (box.rank !== null && rank <= box.rank) || (isTitle && box.titles.includes(rank)))
    box.record = false;
  box.rank ??= rank;
  if (isTitle) box.titles.push(rank);
}
