/** One printed name at one position of one paper: a signature. */
export interface AuthorMentionInput {
  /** Index into the list of papers. */
  readonly paper: number;
  /** 1 is the first author. */
  readonly position: number;
  readonly printed: string;
  readonly affiliations: readonly string[];
  /** Identifiers by scheme: `orcid`, `openreview`, `dblp`, `s2`, … */
  readonly ids: Readonly<Record<string, string>>;
}

/** What is known of a paper besides its mentions. */
export interface IdentityPaper {
  /** Unique. The result does not depend on the order of the papers, but on their ids. */
  readonly id: string;
  readonly title: string | null;
  readonly abstract: string | null;
  readonly year: number | null;
  readonly venue: string | null;
}

/** A person's answer: two mentions are one author, or are two. Indices into the list of mentions. */
export interface IdentityDecision {
  readonly kind: 'same' | 'different';
  readonly a: number;
  readonly b: number;
}

export interface IdentityOptions {
  readonly decisions?: readonly IdentityDecision[];
  /** Whether identifiers count as evidence and as constraints; true when absent. */
  readonly useIds?: boolean;
}

/** One piece of evidence: the value of a feature and what it adds to the log-odds that two clusters are one author. */
export interface Evidence {
  readonly feature: string;
  /** The value in words or as a number, for people. */
  readonly value: string;
  /** Summand of the score, in logits. */
  readonly weight: number;
}

/** Why two clusters were joined. */
export interface MergeEvent {
  /** Smallest mention index of each side when they met. */
  readonly a: number;
  readonly b: number;
  /** Log-odds above the threshold at the merge; infinite for a decision or a shared identifier. */
  readonly score: number;
  /** Calibrated probability that both sides are one author. */
  readonly confidence: number;
  readonly by: 'rule' | 'id' | 'user';
}

export interface IdentityCluster {
  /** Mention indices, ascending. */
  readonly mentions: readonly number[];
  /** The spelling to show. */
  readonly name: string;
  /** All printed spellings, sorted by code unit. */
  readonly names: readonly string[];
  readonly kind: 'person' | 'organisation';
  /** Calibrated probability that a mention of the cluster belongs with the rest of it; 1 for one mention. */
  readonly confidence: number;
  readonly merges: readonly MergeEvent[];
}

/**
 * Two clusters that may be one author or a cluster that may be two, mentions whose identifiers and evidence disagree
 * (`id-conflict`), decisions that contradict each other (`decision-conflict`), look-alike letters (`mixed-script`).
 */
export interface IdentitySuspect {
  readonly kind: 'maybe-same' | 'maybe-different' | 'id-conflict' | 'decision-conflict' | 'mixed-script';
  /** Mention indices that stand for the two sides; equal when the doubt is about one mention. */
  readonly a: number;
  readonly b: number;
  readonly confidence: number;
  readonly reason: string;
}

/** What the score of two clusters is made of. */
export interface Evaluation {
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
  /** Sum of the weights: log-odds above the threshold. */
  readonly score: number;
  readonly probability: number;
}

export interface PairExplanation {
  readonly together: boolean;
  /** A constraint that decides whatever the score says. */
  readonly constraint: string | null;
  /** The two mentions, each with nothing but its own paper. */
  readonly mentions: Evaluation;
  /** The clusters at the merge that brought them together, or the final clusters when they are apart. */
  readonly clusters: Evaluation | null;
}

export interface IdentityResult {
  /** Ordered by their smallest mention in order of paper id and position. */
  readonly clusters: readonly IdentityCluster[];
  readonly suspects: readonly IdentitySuspect[];
  explainPair(a: number, b: number): PairExplanation;
}
