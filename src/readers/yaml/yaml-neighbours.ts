import type { PaperRecord } from '../../model/record.js';
import type { Item } from './yaml-item.js';
import type { YamlList } from './yaml-open-unit.js';

/** A record that waits, with what passes its lines over. */
interface Waiting {
  readonly item: Extract<Item, { record: PaperRecord }>;
  readonly passOver: () => void;
}

/** So many records wait for the rest of their list. */
const MOST_WAITING = 200;

/**
 * Titles of which nothing else is told count in a list that says papers by its name, and of which most are papers. They
 * wait until that shows, and so do the papers behind them.
 */
export class Neighbours {
  private list: YamlList | null = null;
  private waiting: Waiting[] = [];
  private papers = 0;
  private titles = 0;

  *add(item: Waiting['item'], list: YamlList, passOver: () => void): Generator<PaperRecord> {
    if (list !== this.list) {
      yield* this.finish();
      this.list = list;
    }
    if (item.kind === 'title' && !list.saysPapers) return passOver();
    if (item.kind === 'paper') this.papers += 1;
    else this.titles += 1;
    this.waiting.push({ item, passOver });
    if (this.isMost() || this.waiting.length > MOST_WAITING) yield* this.settle();
  }

  /** Ends the list. */
  *finish(): Generator<PaperRecord> {
    yield* this.settle();
    this.papers = 0;
    this.titles = 0;
  }

  private isMost(): boolean {
    return this.papers > 0 && this.papers >= this.titles;
  }

  private *settle(): Generator<PaperRecord> {
    const { waiting } = this;
    this.waiting = [];
    for (const { item, passOver } of waiting) {
      if (item.kind === 'paper' || this.isMost()) yield item.record;
      else passOver();
    }
  }
}
