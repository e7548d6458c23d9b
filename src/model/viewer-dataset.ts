import { z } from 'zod';

/**
 * What the viewer loads, written by `exporters/viewer-data.ts` into `viewer/data/` and `atlas.html`. Graph files are columns, because that
 * is half the bytes of rows and needs no repeated keys; details come after the first picture.
 */
export const VIEWER_FORMAT = 2;

const count = z.int().nonnegative();

/** `data/summary.json`: everything that the first paint needs. */
export const viewerSummarySchema = z.object({
  formatVersion: z.literal(VIEWER_FORMAT),
  inputs: z.array(z.object({ file: z.string(), format: z.string(), records: count })),
  counts: z.object({
    records: count,
    rejects: count,
    papers: count,
    papersWithAuthors: count,
    authors: count,
    coauthorPairs: count,
    links: count,
    citations: count,
    communities: count,
  }),
  modularity: z.number().nullable(),
  /** Co-author communities, largest first. A node's `community` is an index into this list. */
  communities: z.array(
    z.object({
      id: z.string(),
      /** No other has it. */
      label: z.string(),
      size: count,
      /** Whether its certificate supports it; null when that was not measured. */
      supported: z.boolean().nullable(),
    }),
  ),
  /** The first and last year of papers of these communities. */
  years: z.object({ first: z.int(), last: z.int() }).nullable(),
  graphs: z.array(
    z.object({
      name: z.enum(['coauthor', 'citation', 'knowledge']),
      /** Path relative to the page. */
      file: z.string(),
      directed: z.boolean(),
      /** Of the whole graph. */
      nodes: count,
      edges: count,
      /** What the file holds: less when the graph is too big to draw. */
      shownNodes: count,
      shownEdges: count,
    }),
  ),
  /** Path of the details file, relative to the page. */
  details: z.string(),
  /** Path of the questions about identity, relative to the page, and how many there are. */
  review: z.object({ file: z.string(), questions: count }),
  /** Path of the list of rows that could not be read; absent where there is none. */
  rejects: z.object({ file: z.string() }).optional(),
});

/** `data/<graph>.json`: one array per attribute, all node arrays of one length, all edge arrays of another. */
export const viewerGraphSchema = z.object({
  formatVersion: z.literal(VIEWER_FORMAT),
  name: z.enum(['coauthor', 'citation', 'knowledge']),
  nodeKinds: z.array(z.string()),
  edgeKinds: z.array(z.string()),
  nodes: z.object({
    key: z.array(z.string()),
    label: z.array(z.string()),
    /** Index into `nodeKinds`. */
    kind: z.array(count),
    x: z.array(z.number()),
    y: z.array(z.number()),
    /** What the node's area shows: co-authors of an author, otherwise edges. */
    measure: z.array(z.number()),
    /** How many papers of the data cite it; of an author, those that cite the author's papers, summed over these. */
    citations: z.array(count),
    /** Weighted PageRank among co-authors, to four digits; null for what is no author. */
    pagerank: z.array(z.number().nullable()),
    /** Index into the summary's communities, -1 for none. */
    community: z.array(z.int()),
    year: z.array(z.int().nullable()),
  }),
  edges: z.object({
    source: z.array(count),
    target: z.array(count),
    kind: z.array(count),
    weight: z.array(z.number()),
  }),
});

/** `data/details.json`: what the panel shows, by node key; of communities, in the order of the summary. */
export const viewerDetailsSchema = z.object({
  formatVersion: z.literal(VIEWER_FORMAT),
  communities: z.array(
    z.object({
      terms: z.array(z.string()),
      topMembers: z.array(z.object({ id: z.string(), name: z.string(), degree: count })),
      topPapers: z.array(z.object({ id: z.string(), title: z.string() })),
      years: z.object({ first: z.int(), last: z.int() }).nullable(),
      /** Why its certificate does not support it. */
      reason: z.string().nullable(),
    }),
  ),
  authors: z.record(
    z.string(),
    z.object({
      name: z.string(),
      names: z.array(z.string()),
      papers: z.array(z.string()),
      degree: count,
      strength: z.number(),
      confidence: z.number(),
      /** As in `authors.jsonl`; 0 and null for authors that were not measured. */
      otherCommunities: count,
      hIndex: count.nullable(),
    }),
  ),
  papers: z.record(
    z.string(),
    z.object({
      title: z.string().nullable(),
      abstract: z.string().nullable(),
      abstractTruncated: z.boolean(),
      authors: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** As references sort it; left out where the family name is the last word, and the given names the others. */
          parts: z.object({ family: z.string(), given: z.string(), suffix: z.string() }).optional(),
        }),
      ),
      year: z.int().nullable(),
      created: z.string().nullable(),
      venue: z.string().nullable(),
      session: z.string().nullable(),
      location: z.string().nullable(),
      comment: z.string().nullable(),
      ids: z.record(z.string(), z.string()),
      links: z.array(z.object({ url: z.string(), kind: z.string() })),
      linkPromised: z.string().nullable(),
      /** `node` is null for a topic that no other paper has. */
      topics: z.array(z.object({ label: z.string(), node: z.string().nullable() })),
      citations: z.array(z.object({ printed: z.string(), target: z.string().nullable() })),
      sources: z.array(z.object({ file: z.string(), line: z.int() })),
    }),
  ),
});

const reviewSide = z.object({
  mention: z.string(),
  printed: z.string(),
  author: z.string(),
  paper: z.string(),
  title: z.string().nullable(),
  year: z.int().nullable(),
  venue: z.string().nullable(),
  affiliations: z.array(z.string()),
  coauthors: z.array(z.string()),
});

/** `data/review.json`: the questions, and what the saved answers are written after. See `model/identity.ts`. */
export const viewerReviewSchema = z.object({
  formatVersion: z.literal(VIEWER_FORMAT),
  questions: z.array(
    z.object({
      kind: z.enum(['maybe-same', 'maybe-different', 'id-conflict', 'decision-conflict', 'mixed-script']),
      confidence: z.number(),
      reason: z.string(),
      a: reviewSide,
      b: reviewSide,
      evidence: z.array(z.object({ feature: z.string(), value: z.string(), weight: z.number() })),
    }),
  ),
  ledger: z.array(z.string()),
  nextEvent: z.int().positive(),
});

/** `data/rejects.json`: the first of the rows that could not be read. */
export const viewerRejectsSchema = z.object({
  formatVersion: z.literal(VIEWER_FORMAT),
  rows: z.array(z.object({ file: z.string(), line: count.nullable(), message: z.string() })),
});

export type ViewerRejects = z.infer<typeof viewerRejectsSchema>;
export type ViewerReview = z.infer<typeof viewerReviewSchema>;
export type ViewerSummary = z.infer<typeof viewerSummarySchema>;
export type ViewerGraph = z.infer<typeof viewerGraphSchema>;
export type ViewerDetails = z.infer<typeof viewerDetailsSchema>;
