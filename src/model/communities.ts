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

const partitionSchema = z.strictObject({
  graph: z.enum(['coauthor', 'citation']),
  algorithm: z.string(),
  resolution: z.number(),
  seed: z.int(),
  /** Newman's modularity of the partition; null for a graph without edges. */
  quality: z.number().nullable(),
  levels: z.int(),
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
      certificate: z.strictObject({
        /** Whether the community's members are connected among themselves. */
        connected: z.boolean(),
        /** Mean Jaccard similarity to the best match in runs with other seeds; null when not measured. */
        stability: z.number().nullable(),
      }),
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
