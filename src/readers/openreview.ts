import type { Reader } from '../plugin.js';
import { jsonObjects } from './json-objects.js';
import { createdOfNote, isReply, recordMembersOf } from './openreview-note.js';
import { recordOfObject } from './records-fields.js';

/** What of a file shows its first note. */
const FIRST_NOTE = 16_000;

/**
 * Notes as OpenReview's API gives them, in either of its versions: one a line, in a list, as `notes` of an answer, or by
 * their ids. Reviews, comments and decisions, which answer to another note, are passed over.
 */
export const openreview: Reader = {
  name: 'openreview',
  summary: 'notes of the OpenReview API (versions 1 and 2): one a line, in a list, or by their ids',

  detect(head) {
    const text = head.replace(/^\ufeff/, '').trimStart();
    if (!/^[[{]/.test(text)) return 0;
    const first = text.slice(0, FIRST_NOTE);
    const isNote =
      /"content"\s*:\s*\{/.test(first) &&
      /"(?:forum|invitations?|signatures|authorids|paperhash|tcdate)"\s*:/.test(first) &&
      /"title"\s*:/.test(first);
    return isNote ? 0.95 : 0;
  },

  async *read(chunks, context) {
    for await (const { record, report } of jsonObjects(chunks, context)) {
      if (isReply(record)) {
        for (let { number } = record.first; number <= record.last.number; number += 1)
          context.account?.(number, 'reply to a paper');
        continue;
      }
      const read = recordOfObject({ ...record, members: recordMembersOf(record) }, report, openreview.name);
      if (read) yield { ...read, created: createdOfNote(record) };
    }
  },
};
