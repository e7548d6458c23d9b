import type { PaperRow } from '../model/paper.js';
import { TraceTable } from '../model/traces.js';
import { displayName } from '../text/person-name.js';

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
  private readonly texts = new Map<string, string>();
  private readonly names = new Map<string, SharedName>();

  /** The text that was equal to this one when it came first. */
  text(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size < MOST) this.texts.set(text, text);
    return text;
  }

  name(printed: string): SharedName {
    const known = this.names.get(printed);
    if (known !== undefined) return known;
    const shown = displayName(printed);
    const name = { printed, name: shown === printed ? printed : shown };
    if (this.names.size < MOST) this.names.set(printed, name);
    return name;
  }

  /** A list, the shared one when it is empty. */
  list<T>(list: T[]): T[] {
    return list.length === 0 ? NONE : list;
  }

  ids<Ids extends Partial<PaperRow['ids']>>(ids: Ids): Ids {
    for (const _ in ids) return ids;
    return NO_IDS as Ids;
  }
}
