import { z } from 'zod';
import { LINK_KINDS } from './findings.js';
import { PAPER_ID_SCHEMES } from './paper-ids.js';
import type { Traces } from './traces.js';

const text = z.string();
const maybe = z.string().nullable();
const paperIds = z.partialRecord(z.enum(PAPER_ID_SCHEMES), z.string());

export const venueSchema = z.strictObject({
  series: z.string(),
  year: z.int().nullable(),
  name: z.string(),
  track: maybe,
});

/** One line of `papers.jsonl`: a resolved paper. Keys are present even when null or empty. */
export const paperSchema = z.strictObject({
  id: z.string().regex(/^paper:/),
  title: maybe,
  abstract: maybe,
  abstractTruncated: z.boolean(),
  authors: z.array(
    z.strictObject({
      id: z.string().regex(/^author:/),
      name: text,
      printed: text,
      affiliations: z.array(text),
      ids: z.record(z.string(), z.string()),
    }),
  ),
  year: z.int().nullable(),
  created: maybe,
  comment: maybe,
  venue: venueSchema.nullable(),
  session: maybe,
  location: maybe,
  ids: paperIds,
  links: z.array(
    z.strictObject({
      url: text,
      kind: z.enum(LINK_KINDS),
      host: text,
      owner: maybe,
      repo: maybe,
      printed: text,
    }),
  ),
  linkPromised: maybe,
  status: maybe,
  flags: z.array(text),
  references: z.array(z.strictObject({ ids: paperIds, printed: maybe, target: maybe })),
  citations: z.array(
    z.strictObject({
      printed: text,
      authors: z.array(text),
      etAl: z.boolean(),
      year: z.int(),
      venue: maybe,
      target: maybe,
    }),
  ),
  systems: z.array(text),
  topics: z.array(text),
  sources: z.array(
    z.strictObject({
      file: text,
      format: text,
      id: maybe,
      line: z.int(),
      endLine: z.int(),
      start: z.int(),
      end: z.int(),
    }),
  ),
});

export type Venue = z.infer<typeof venueSchema>;
export type PaperRow = z.infer<typeof paperSchema>;

/** Two records that were found to be one paper. */
export interface PaperMerge {
  readonly rule: string;
  /** How sure the rule is, 0 to 1. */
  readonly score: number;
  readonly records: readonly [MergedRecord, MergedRecord];
}

export interface MergedRecord {
  readonly file: string;
  readonly line: number;
}

/** How strongly a paper is about a topic. */
export interface TopicScore {
  /** The same for every spelling of the topic. */
  readonly key: string;
  /** Above 0, at most 1. */
  readonly score: number;
}

export interface SystemForm {
  readonly longForm: string | null;
  readonly context: string;
}

/** A resolved paper with what the public row leaves out. */
export interface Paper {
  readonly row: PaperRow;
  /** Ids that name this paper besides `row.id`; they keep resolving after merges. */
  readonly aliases: readonly string[];
  /** Long form and introducing sentence of each system, aligned with `row.systems`. */
  readonly systemForms: readonly SystemForm[];
  /** Key and score of each topic that other papers have too, aligned with `row.topics`, null for its own alone;
   * empty when it shares none. */
  topicScores: readonly (TopicScore | null)[];
  /** The sentence around each citation mark, aligned with `row.citations`. */
  readonly citationContexts: readonly string[];
  /** The sentence around each reference that the text makes, aligned with `row.references`, null for lists; empty without any. */
  readonly referenceContexts: readonly (string | null)[];
  /** Why its records are one paper; empty for a single record. */
  readonly merges: readonly PaperMerge[];
  readonly traces: Traces;
}
