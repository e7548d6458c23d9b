import type { PaperRecord } from '../../model/record.js';
import type { Reader } from '../../plugin.js';
import type { Members } from './json-fields.js';
import { jsonObjects } from './json-objects.js';
import { recordOfObject } from '../shared/records-fields.js';
import type { ObjectRecord, ReportField } from '../shared/records-values.js';

/** A format of JSON objects, one for each paper. */
export interface JsonFormat {
  readonly name: string;
  readonly summary: string;
  /** How sure the start of a file makes; it starts with a bracket. */
  detect(head: string): number;
  /** Why an object is no paper, as a word for the count of what was passed over; null for papers. */
  passOver?(record: ObjectRecord): string | null;
  /** The fields of an object under the names that records have for them. */
  membersOf(record: ObjectRecord): Members;
  /** Adds to a record what records do not hold. */
  complete?(read: PaperRecord, record: ObjectRecord, report: ReportField): PaperRecord;
}

/** The reader of a format of JSON objects: one a line, in a list, in an answer of an interface, or by their ids. */
export function jsonReader(format: JsonFormat): Reader {
  return {
    name: format.name,
    summary: format.summary,

    detect(head) {
      const text = head.replace(/^\ufeff/, '').trimStart();
      return /^[[{]/.test(text) ? format.detect(text) : 0;
    },

    async *read(chunks, context) {
      for await (const { record, report } of jsonObjects(chunks, context)) {
        const reason = format.passOver?.(record) ?? null;
        if (reason !== null) {
          for (let { number } = record.first; number <= record.last.number; number += 1)
            context.account?.(number, reason);
          continue;
        }
        const members = format.membersOf(record);
        const read = recordOfObject({ ...record, members }, report, format.name);
        if (read) yield format.complete?.(read, record, report) ?? read;
      }
    },
  };
}
