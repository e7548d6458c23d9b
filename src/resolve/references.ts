import type { Work } from '../model/corpus.js';
import type { PaperRow } from '../model/paper.js';
import { compareText } from '../text/compare.js';
import { displayForm } from '../text/display-form.js';
import { foldKey } from '../text/fold.js';
import { isTelling } from './paper-facts.js';
import { PrintedTitles } from './printed-titles.js';

/** What a reference is matched against. */
export interface NamedPaper {
  readonly id: string;
  readonly title: string | null;
  /** The name of the first author, where anybody is named. */
  readonly author: string | null;
  /** Other ids of the paper, as `paper:<scheme>:<id>`. */
  readonly aliases: readonly string[];
  /** The ids that its records bear in their sources. */
  readonly ownIds: readonly string[];
}

type Reference = PaperRow['references'][number];

/**
 * Finds the target of references: the paper of the corpus that has one of the ids, or whose own id in its source or
 * whose title is printed in full, alone or behind its first author, and borne by no other. What a text names by an id that no paper of the corpus has is a `work`, one for each id.
 */
export class ReferenceResolver {
  private readonly byId = new Map<string, string>();
  private readonly byTitle = new Map<string, string | null>();
  private readonly byOwnId = new Map<string, string | null>();
  private readonly titles = new PrintedTitles();
  private readonly found = new Map<string, Work>();

  constructor(papers: readonly NamedPaper[]) {
    for (const { id, title, author, aliases, ownIds } of papers) {
      for (const name of [id, ...aliases]) this.byId.set(name, id);
      for (const own of ownIds) {
        const known = this.byOwnId.get(own);
        this.byOwnId.set(own, known === undefined || known === id ? id : null);
      }
      const key = title === null ? '' : foldKey(displayForm(title));
      if (isTelling(key)) this.byTitle.set(key, this.byTitle.has(key) ? null : id);
      if (title !== null && author !== null) this.titles.add(id, title, author);
    }
  }

  /**
   * The id of what a paper refers to; null when it is not known, and for the paper itself. A target that is there
   * already is what an earlier run found.
   * @param inText whether the reference stands in the paper's own text rather than in a list
   */
  resolve(citing: string, { ids, printed, target: earlier }: Reference, inText: boolean): string | null {
    const named = Object.entries(ids).map(([scheme, id]) => `${scheme}:${id.toLowerCase()}`);
    const [byId] = named.flatMap((name) => this.byId.get(`paper:${name}`) ?? []);
    const known = earlier === null ? undefined : this.byId.get(earlier);
    const target = byId ?? known ?? (printed === null ? null : this.byWords(printed));
    if (target !== null) return target === citing ? null : target;
    const [first] = named;
    return inText && first !== undefined ? this.work(first).id : null;
  }

  private byWords(printed: string): string | null {
    return (
      this.byOwnId.get(printed) ??
      this.byTitle.get(foldKey(displayForm(printed))) ??
      this.titles.find(printed)
    );
  }

  /** The works met so far, sorted by id. */
  works(): Work[] {
    return [...this.found.values()].sort((a, b) => compareText(a.id, b.id));
  }

  private work(name: string): Work {
    const known = this.found.get(name);
    if (known) return known;
    const label = name.startsWith('arxiv:') ? `arXiv:${name.slice('arxiv:'.length)}` : name;
    const work: Work = { id: `work:${name}`, label, authors: [], year: null, venue: null };
    this.found.set(name, work);
    return work;
  }
}
