import { z } from 'zod';
import type { AuthorMerges } from './author-merges.js';
import { measuresSchema } from './measures.js';

/** One position on one paper. */
const mentionSchema = z.strictObject({
  paper: z.string(),
  position: z.int().positive(),
  printed: z.string(),
});

/** One line of `authors.jsonl`. */
export const authorSchema = z.strictObject({
  id: z.string().regex(/^author:/),
  name: z.string(),
  names: z.array(z.string()),
  kind: z.enum(['person', 'organisation']),
  ids: z.record(z.string(), z.string()),
  mentions: z.array(mentionSchema),
  /** Id of the co-author community, null for authors without a co-author. */
  community: z.string().nullable(),
  /** Number of distinct co-authors. */
  degree: z.int(),
  /** Sum of the fractional co-author weights. */
  strength: z.number(),
  /** Weighted PageRank on the co-author graph; sums to 1 over all authors. */
  pagerank: z.number(),
  /** Calibrated probability that a mention belongs with the others, 0 to 1; 1 for a single mention. */
  confidence: z.number(),
  /** Null for authors that were not measured. */
  measures: measuresSchema.nullable(),
});

export type Mention = z.infer<typeof mentionSchema>;
export type AuthorRow = z.infer<typeof authorSchema>;

/** An author with what the public row leaves out. */
export interface ResolvedAuthor {
  readonly row: AuthorRow;
  /** How its mentions came together, in that order; empty for one mention. */
  readonly merges: AuthorMerges;
}

/** An author as the identity stage leaves it: a cluster of mentions, before any measure. */
export type Author = Omit<AuthorRow, 'community' | 'degree' | 'strength' | 'pagerank' | 'measures'> &
  Pick<ResolvedAuthor, 'merges'>;
