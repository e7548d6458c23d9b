import type { Findings } from './findings.js';
import type { PaperRecord } from './record.js';
import type { Traced } from './traced.js';

/** What the user states about all papers of one input, because the page does not say it. */
export interface InputStatement {
  /** The input's path as written in the config. */
  readonly input: string;
  readonly venue: {
    readonly series: string;
    readonly year: number | null;
    readonly track: string | null;
  } | null;
}

/** A record with everything found in it. */
export interface ExtractedRecord {
  readonly record: PaperRecord;
  readonly findings: Findings;
  readonly stated: InputStatement | null;
}

type Undivided = 'title' | 'abstract' | 'comment' | 'venue';

/** A record whose texts are not cut into parts any more: what identity resolution works on. */
export interface StoredRecord {
  readonly record: Omit<PaperRecord, Undivided> & { readonly [Field in Undivided]: Traced | null };
  readonly findings: Findings;
  readonly stated: InputStatement | null;
}
