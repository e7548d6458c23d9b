import { foldKey } from '../../../text/fold.js';
import type { PaperRecord } from '../../../model/record.js';

/** Records that wait for the rest of their page; where more do, the page lists nothing but titles. */
const MOST_HELD = 200;
/** Titles with authors that are remembered. */
const MOST_NAMED = 5000;

interface Read {
  readonly record: PaperRecord;
  /** Nothing but a title is known. */
  readonly alone: boolean;
}

/**
 * Leaves out titles alone that the same page lists with their authors, as a programme above or below the accepted papers
 * does. Records stay in the order of the page.
 */
export class RepeatedTitles<T extends Read> {
  private held: T[] = [];
  private holds = true;
  private readonly named = new Set<string>();
  private readonly drop: (item: T) => void;

  constructor(drop: (item: T) => void) {
    this.drop = drop;
  }

  /** The first line of the records that wait, or null when none does. */
  get pendingFrom(): number | null {
    return this.held[0]?.record.source.line ?? null;
  }

  *take(item: T): Generator<T> {
    const { record, alone } = item;
    if (record.authors.length > 0 && this.named.size < MOST_NAMED) this.named.add(keyOf(record));
    if (!this.holds || (!alone && this.held.length === 0)) {
      yield* this.tell(item);
      return;
    }
    this.held.push(item);
    if (this.held.length <= MOST_HELD) return;
    this.holds = false;
    yield* this.finish();
  }

  /** Tells what still waits. */
  *finish(): Generator<T> {
    for (const item of this.held.splice(0)) yield* this.tell(item);
  }

  private *tell(item: T): Generator<T> {
    if (item.alone && this.named.has(keyOf(item.record))) this.drop(item);
    else yield item;
  }
}

const keyOf = ({ title }: PaperRecord): string => foldKey(title?.value ?? '');
