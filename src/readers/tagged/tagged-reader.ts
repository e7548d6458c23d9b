import type { PaperRecord } from '../../model/record.js';
import type { Reader } from '../../plugin.js';
import { rejectNameless } from '../shared/database-record.js';
import { taggedRecords, type TaggedRecord, type TaggedSyntax } from './tagged-records.js';

/** A format of tagged lines. */
export interface TaggedFormat extends Pick<Reader, 'name' | 'summary' | 'detect'> {
  readonly syntax: TaggedSyntax;
  /** The record of one paper; null when it has neither title nor abstract. */
  readonly recordOf: (record: TaggedRecord, file: string) => PaperRecord | null;
}

/** The reader of a format of tagged lines. */
export function taggedReader({ name, summary, detect, syntax, recordOf }: TaggedFormat): Reader {
  return {
    name,
    summary,
    detect,
    async *read(chunks, context) {
      for await (const tagged of taggedRecords(chunks, context, syntax)) {
        const record = recordOf(tagged, context.file);
        if (record) yield record;
        else rejectNameless(context, tagged);
      }
    },
  };
}
