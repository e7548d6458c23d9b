import { z } from 'zod';

const otherPartitionSchema = z.strictObject({
  algorithm: z.string(),
  quality: z.number().nullable(),
  levels: z.int(),
  /** How many communities it found. */
  count: z.int(),
  /** Normalised mutual information with the partition that was kept; 1 when they are equal. */
  similarity: z.number(),
});

const certificateSchema = z.strictObject({
  /** Whether the community's members are connected among themselves. */
  connected: z.boolean(),
  /** What it contributes to the quality of the partition, which is the sum over the communities. */
  quality: z.number(),
  /** Share of the weight of its edge ends that belongs to edges which leave it; 0 to 1, lower is better. */
  conductance: z.number(),
  /** Mean Jaccard similarity to its best match in runs with other seeds, 0 to 1; null when not measured. */
  stability: z.number().nullable(),
  /** Share of random networks with the same degrees that hold a community as clear; null when not measured. */
  p: z.number().nullable(),
  /** Whether it passed what was measured; null when neither stability nor p was. */
  supported: z.boolean().nullable(),
  /** What it did not pass, in words; null when it passed. */
  reason: z.string().nullable(),
});

/** How certificates came about. */
const certificationSchema = z.strictObject({
  /** Runs of Leiden with other seeds behind `stability`. */
  runs: z.int(),
  /** Random networks behind `p`, by double-edge swaps. */
  samples: z.int(),
  /** A community is supported when it is connected, at least as stable as this and, where measured, */
  leastStability: z.number(),
  /** of at most this p. */
  mostP: z.number(),
});

const partitionSchema = z.strictObject({
  graph: z.enum(['coauthor', 'citation']),
  algorithm: z.string(),
  /** What both algorithms maximise: `modularity`, or `directed modularity` where edges have a direction. */
  objective: z.enum(['modularity', 'directed modularity']),
  resolution: z.number(),
  seed: z.int(),
  /** Modularity of the partition at the resolution; null for a graph without edges. */
  quality: z.number().nullable(),
  levels: z.int(),
  certification: certificationSchema,
  /** What the other algorithm found, whose modularity was not better; null when only one ran. */
  other: otherPartitionSchema.nullable().default(null),
  communities: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      terms: z.array(z.strictObject({ term: z.string(), score: z.number() })),
      size: z.int(),
      /** Members by strength, strongest first, at most ten. */
      topMembers: z.array(z.strictObject({ id: z.string(), name: z.string(), degree: z.int() })),
      /** Papers with most members among their authors, at most five. */
      topPapers: z.array(z.strictObject({ id: z.string(), title: z.string() })),
      years: z.strictObject({ first: z.int(), last: z.int() }).nullable(),
      certificate: certificateSchema,
      /** Ids of all its members, ascending. */
      members: z.array(z.string()),
    }),
  ),
});

/** `communities.json`. */
export const communitiesSchema = z.strictObject({
  formatVersion: z.literal(1),
  graphs: z.array(partitionSchema),
});

export type CommunitiesFile = z.infer<typeof communitiesSchema>;
export type PartitionReport = z.infer<typeof partitionSchema>;
export type CommunityReport = PartitionReport['communities'][number];
export type CommunityCertificate = CommunityReport['certificate'];
export type Certification = PartitionReport['certification'];
