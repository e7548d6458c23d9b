import { z } from 'zod';

/** How an author stands in the co-author graph. */
export const measuresSchema = z.strictObject({
  /** The share of shortest chains between two other authors that pass through this one. */
  betweenness: z.number(),
  /** One over the mean distance from the authors it reaches, times the share of authors it reaches. */
  closeness: z.number(),
  /** The share of pairs of its co-authors who wrote together. */
  clustering: z.number(),
  /** The largest k such that it is in a group where everyone has k co-authors or more within the group. */
  core: z.int(),
  /** Number of its connected component; 0 is the largest. */
  component: z.int(),
  /** Participation coefficient: 0 when all ties lead into one community, towards 1 when they spread over many. */
  participation: z.number(),
  /** How many communities other than its own its co-authors belong to. */
  otherCommunities: z.int(),
  /** h such that h of its papers are cited by h papers of the corpus; null when no paper of the corpus cites another. */
  hIndex: z.int().nullable(),
});

export type AuthorMeasures = z.infer<typeof measuresSchema>;

/** The measures of an author, which its node carries as attributes of these names. */
export const MEASURES = ['degree', 'strength', 'pagerank', ...measuresSchema.keyof().options] as const;

/** The co-author graph as a whole. Null stands for "there is none to measure". */
export interface CoauthorNetwork {
  /** The share of pairs of authors who wrote together. */
  readonly density: number | null;
  readonly meanDegree: number | null;
  readonly components: number;
  /** The share of authors in the largest component. */
  readonly giantComponent: number | null;
  /** The share of pairs with a common co-author who wrote together. */
  readonly transitivity: number | null;
  /** Co-authors from one author to the next, over all pairs that are connected. */
  readonly meanDistance: number | null;
  /** Authors from whom distances were measured; null when from all, so that betweenness and closeness are exact. */
  readonly pivots: number | null;
  /** Largest standard error of any author's betweenness and closeness; 0 when they are exact. */
  readonly betweennessError: number;
  readonly closenessError: number;
  /** Authors of highest betweenness among those with co-authors in other communities, at most five. */
  readonly brokers: readonly Broker[];
}

export interface Broker {
  readonly id: string;
  readonly name: string;
  readonly betweenness: number;
  readonly otherCommunities: number;
}
