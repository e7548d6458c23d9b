import type { PaperIdScheme } from './paper-ids.js';
import type { Traced } from './traced.js';

export const LINK_KINDS = ['code', 'project-page', 'dataset', 'model', 'demo', 'other'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A web address in the text or comments of a record, in canonical form. */
export interface LinkMention {
  readonly printed: Traced;
  readonly url: string;
  readonly kind: LinkKind;
  readonly host: string;
  readonly owner: string | null;
  readonly repo: string | null;
}

/** An author-year mark in prose, such as `Im et al. [2022]`. */
export interface CitationMention {
  readonly printed: Traced;
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: number;
  /** A venue named inside the mark, as in `(Wu et al., ICML 2020)`. */
  readonly venue: string | null;
  /** The sentence the mark stands in. */
  readonly context: Traced;
}

/** A paper that the text names by an identifier, such as `arXiv:1706.03762`. */
export interface ReferenceMention {
  readonly printed: Traced;
  readonly scheme: PaperIdScheme;
  readonly id: string;
  /** The sentence it stands in. */
  readonly context: Traced;
}

/** A venue that the record's comment states, such as `Findings of EMNLP 2022`. */
export interface VenueMention {
  readonly printed: Traced;
  readonly series: string;
  readonly year: number | null;
  readonly track: string | null;
}

/** The name that a paper gives its own method, data set, benchmark or model. */
export interface SystemMention {
  /** As people see it, without markup. */
  readonly printed: Traced;
  readonly longForm: string | null;
  /** The sentence that introduces it. */
  readonly context: Traced;
}

/** Everything that the extractors found in one record. */
export interface Findings {
  readonly links: readonly LinkMention[];
  readonly citations: readonly CitationMention[];
  readonly references: readonly ReferenceMention[];
  readonly venue: VenueMention | null;
  /** A statement such as `Preprint. Under review`. */
  readonly status: Traced | null;
  /** Best first. */
  readonly systems: readonly SystemMention[];
  /** Code or data promised without an address. */
  readonly linkPromised: Traced | null;
}
