import { diagnostic } from '../diagnostics.js';
import type { PaperRecord } from '../model/record.js';
import type { Reader } from '../plugin.js';
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
        if (record) {
          yield record;
          continue;
        }
        const { first, last } = tagged;
        context.report(
          diagnostic({
            type: 'MISSING_FIELD',
            message: 'record has neither a title nor an abstract',
            file: context.file,
            line: first.number,
            lineByte: first.start,
            byte: first.start,
            field: 'title',
            raw: first.text,
          }),
        );
        for (let line = first.number + 1; line <= last.number; line += 1)
          context.account?.(line, 'rejected record');
      }
    },
  };
}
