import type { Findings } from './findings.js';
import type { PaperIdScheme } from './paper-ids.js';
import type { Traced, TracedText } from './traced.js';

/** Where a record stands in its input file. Lines are 1-based, `start` and `end` are byte offsets. */
export interface RecordSource {
  /** Path relative to the config's folder or the inputs' common folder, always with `/`. */
  readonly file: string;
  readonly format: string;
  /** The record's own id in its source, when it has one. */
  readonly id: string | null;
  readonly line: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
}

/** One author as printed on one paper: a mention. Who it is gets decided later, in `resolve/`. */
export interface Signature {
  /** The source's words: NFC, white space folded. */
  readonly printed: Traced;
  readonly affiliations: readonly Traced[];
  readonly ids: Readonly<Record<string, Traced>>;
}

/** An address that the listing gives as a link of the record, with the words it is linked by. */
export interface RecordLink {
  readonly address: Traced;
  readonly label: string;
}

/** A work that the record says it cites. */
export interface RecordReference {
  readonly ids: Readonly<Partial<Record<PaperIdScheme, string>>>;
  readonly printed: Traced | null;
  /** Id of the paper that an earlier run found it to be. */
  readonly target?: string;
}

/** What every reader yields: one record of a listing, nothing resolved, every field with its place. */
export interface PaperRecord {
  readonly source: RecordSource;
  readonly title: TracedText | null;
  readonly abstract: TracedText | null;
  /** The page cuts the abstract off in mid-sentence. */
  readonly abstractTruncated: boolean;
  readonly authors: readonly Signature[];
  readonly session: Traced | null;
  readonly location: Traced | null;
  readonly comment: TracedText | null;
  /** ISO date, `YYYY-MM-DD`. */
  readonly created: Traced | null;
  readonly ids: Readonly<Partial<Record<PaperIdScheme, Traced>>>;
  /** The venue as the record prints it. */
  readonly venue: TracedText | null;
  /** Four digits. */
  readonly year: Traced | null;
  readonly links: readonly RecordLink[];
  readonly references: readonly RecordReference[];
  /** Irregularities that the reader met, as kebab-case words. */
  readonly flags: readonly string[];
  /** The id that an earlier run gave the paper; it keeps resolving. */
  readonly earlierId?: string | null;
  /** What the record itself says of what is otherwise looked for in its texts. */
  readonly given?: Partial<Findings>;
}
