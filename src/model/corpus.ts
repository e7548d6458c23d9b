import type { Author } from './author.js';
import type { Paper } from './paper.js';

/** A cited work known only by its citation marks. */
export interface Work {
  /** `work:<first author>-<year>` with the further authors when named. */
  readonly id: string;
  readonly label: string;
  readonly authors: readonly string[];
  readonly year: number;
  readonly venue: string | null;
}

/** What identity resolution hands to the graph: every list sorted by id. */
export interface Corpus {
  readonly papers: readonly Paper[];
  readonly authors: readonly Author[];
  readonly works: readonly Work[];
}
