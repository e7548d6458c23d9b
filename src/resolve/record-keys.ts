import { IntList } from '../structures/int-list.js';
import { RepeatFilter } from '../structures/repeat-filter.js';
import { foldKey, hashText } from '../text/fold.js';
import { identifiersOf } from './paper-id.js';
import type { RecordList } from './record-store.js';

/** Places of the filters for a record: one in a few dozen records is looked at in vain. */
const PLACES = 4;

/**
 * What all records are compared by, one pass over them. Everything else is looked at only in records that share an
 * identifier, a title or an abstract with another.
 */
export class RecordKeys {
  /** The folded title of each record; null without one. */
  readonly titles: readonly (string | null)[];
  /** The folded abstracts, by record. */
  readonly abstracts: ReadonlyMap<number, string>;
  /** Whether a record has authors. */
  readonly authored: Uint8Array;
  /** Records that may share an identifier, a title or an abstract with another, ascending. */
  readonly suspects: readonly number[];

  constructor(records: RecordList) {
    const count = records.length;
    const titles: (string | null)[] = [];
    const abstracts = new Map<number, string>();
    this.authored = new Uint8Array(count);
    const filter = new RepeatFilter(PLACES * count);
    const hashes = new Int32Array(count);
    /** Hashes of abstracts and identifiers, and whose they are. */
    const others = new IntList();
    const owners = new IntList();
    const addOther = (index: number, key: string): void => {
      const hash = hashText(key);
      filter.add(hash);
      others.push(hash);
      owners.push(index);
    };
    for (let index = 0; index < count; index += 1) {
      const { record } = records.at(index)!;
      const title = record.title && foldKey(record.title.value);
      titles.push(title);
      this.authored[index] = Number(record.authors.length > 0);
      if (title !== null) {
        hashes[index] = hashText(title);
        filter.add(hashes[index]!);
      }
      if (record.abstract) {
        const abstract = foldKey(record.abstract.value);
        abstracts.set(index, abstract);
        addOther(index, abstract);
      }
      for (const [scheme, id] of identifiersOf(record)) addOther(index, `${scheme}:${id}`);
    }
    const suspicious = new Uint8Array(count);
    for (let at = 0; at < others.length; at += 1)
      if (filter.hasRepeated(others.get(at))) suspicious[owners.get(at)] = 1;
    const suspects: number[] = [];
    for (let index = 0; index < count; index += 1)
      if (suspicious[index] === 1 || (titles[index] !== null && filter.hasRepeated(hashes[index]!)))
        suspects.push(index);
    this.titles = titles;
    this.abstracts = abstracts;
    this.suspects = suspects;
  }
}
