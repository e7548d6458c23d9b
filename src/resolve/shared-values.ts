import type { PaperRow, Venue } from '../model/paper.js';
import { TraceTable } from '../model/traces.js';
import { shownName } from '../text/person-name.js';

/** Beyond so many different texts a table costs more than it saves; a `Map` ends at 2²⁴. */
const MOST = 2 ** 22;

/** An empty list that all papers share; nobody writes into it. */
export const NONE: never[] = [];
Object.freeze(NONE);

const NO_IDS = Object.freeze({});

/** A name as printed, and as it is shown. */
export interface SharedName {
  readonly printed: string;
  readonly name: string;
}

/** What papers have in common, kept once: names, affiliations, venues, and the table of their traces. */
export class SharedValues {
  readonly traces = new TraceTable();
  private readonly single = new Map<string, string>();
  private readonly names = new Map<string, SharedName>();
  private readonly lists = new Map<string, string[]>();
  private readonly venues = new Map<string, Venue>();

  /** The text that was equal to this one when it came first. */
  text(text: string): string {
    const known = this.single.get(text);
    if (known !== undefined) return known;
    if (this.single.size < MOST) this.single.set(text, text);
    return text;
  }

  name(printed: string): SharedName {
    const known = this.names.get(printed);
    if (known !== undefined) return known;
    const shown = shownName(printed);
    const name = { printed, name: shown === printed ? printed : shown };
    if (this.names.size < MOST) this.names.set(printed, name);
    return name;
  }

  /** A list without the room to grow that it was made with; the shared one when it is empty. */
  list<T>(list: T[]): T[] {
    return list.length === 0 ? NONE : list.slice();
  }

  /** A list of shared texts: the one that was equal to it when it came first. Nobody writes into it. */
  texts(texts: readonly string[]): string[] {
    if (texts.length === 0) return NONE;
    const key = texts.join('\n');
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    const list = texts.map((text) => this.text(text));
    if (this.lists.size < MOST) this.lists.set(key, list);
    return list;
  }

  /** A venue, the one that was equal to it when it came first. */
  venue(series: string, year: number | null, name: string, track: string | null): Venue {
    const key = JSON.stringify([series, year, track]);
    const known = this.venues.get(key);
    if (known !== undefined) return known;
    const venue = { series, year, name, track };
    if (this.venues.size < MOST) this.venues.set(key, venue);
    return venue;
  }

  ids<Ids extends Partial<PaperRow['ids']>>(ids: Ids): Ids {
    for (const _ in ids) return ids;
    return NO_IDS as Ids;
  }
}
