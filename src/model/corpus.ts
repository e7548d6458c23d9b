import type { Author } from './author.js';
import type { Paper } from './paper.js';

/** A cited work known only by its citation marks or by an identifier. */
export interface Work {
  /** `work:<first author>-<year>` with the further authors when named, or `work:arxiv:<id>`. */
  readonly id: string;
  readonly label: string;
  readonly authors: readonly string[];
  /** Null when nothing but an identifier is known. */
  readonly year: number | null;
  readonly venue: string | null;
}

/** A paper that names a system which another paper of the corpus introduces. */
export interface NamedSystem {
  readonly paper: string;
  /** The paper that introduces it. */
  readonly owner: string;
  readonly system: string;
  /** The sentence around the name. */
  readonly context: string;
}

/** What identity resolution hands to the graph: every list sorted by id. */
export interface Corpus {
  readonly papers: readonly Paper[];
  readonly authors: readonly Author[];
  readonly works: readonly Work[];
  readonly namedSystems: readonly NamedSystem[];
}
