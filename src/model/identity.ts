/** A person's decision about two mentions, each `<any id of the paper>#<position>`; 1 is the first author. */
export interface Decision {
  /** Number of the event that records it. */
  readonly event: number;
  readonly kind: 'same' | 'different';
  readonly a: string;
  readonly b: string;
  /** The names that stood there when it was made: should positions change, the mention is found by its name. */
  readonly aName: string;
  readonly bName: string;
}

/** The value of a feature in words, and what it adds to the log-odds. */
export interface Evidence {
  readonly feature: string;
  readonly value: string;
  readonly weight: number;
}

/** A doubt worth a person's time: are these two mentions one person? */
export interface IdentityQuestion {
  /** What the graph says until somebody answers. */
  readonly kind: 'maybe-same' | 'maybe-different' | 'id-conflict' | 'decision-conflict' | 'mixed-script';
  readonly a: string;
  readonly b: string;
  /** Probability that they are one person. */
  readonly confidence: number;
  readonly reason: string;
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
}

/** What identity resolution says besides the authors. */
export interface IdentityReport {
  /** The answers that would change the graph most first. */
  readonly questions: readonly IdentityQuestion[];
  /** Decisions that took effect, their mentions as the papers are named now, in the order of their events. */
  readonly decisions: readonly Decision[];
  /** Decisions about mentions that these inputs do not hold, or that would join two on one paper. */
  readonly unused: readonly Decision[];
}

/** A mention with what helps a person to recognise who it is. */
export interface ReviewSide {
  readonly mention: string;
  readonly printed: string;
  /** Id of the author that it belongs to now. */
  readonly author: string;
  readonly paper: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly venue: string | null;
  readonly affiliations: string[];
  /** Names of the others on the paper, in their order. */
  readonly coauthors: string[];
}

/** A question as it is put to a person. */
export interface ReviewQuestion {
  readonly kind: IdentityQuestion['kind'];
  readonly confidence: number;
  readonly reason: string;
  readonly a: ReviewSide;
  readonly b: ReviewSide;
  readonly evidence: Evidence[];
}

/** What a page needs to put the questions and to save the answers after the earlier events. */
export interface Review {
  readonly questions: ReviewQuestion[];
  /** The lines of the ledger as the build found it. */
  readonly ledger: string[];
  /** Number of the next event. */
  readonly nextEvent: number;
}
