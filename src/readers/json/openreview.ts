import { jsonReader } from './json-format.js';
import { createdOfNote, isReply, recordMembersOf } from './openreview-note.js';

/** What of a file shows its first note. */
const FIRST_NOTE = 16_000;

/**
 * Notes as OpenReview's API gives them, in either of its versions: one a line, in a list, as `notes` of an answer, or by
 * their ids. Reviews, comments and decisions, which answer to another note, are passed over.
 */
export const openreview = jsonReader({
  name: 'openreview',
  summary: 'notes of the OpenReview API (versions 1 and 2): one a line, in a list, or by their ids',

  detect(head) {
    const first = head.slice(0, FIRST_NOTE);
    const isNote =
      /"content"\s*:\s*\{/.test(first) &&
      /"(?:forum|invitations?|signatures|authorids|paperhash|tcdate)"\s*:/.test(first) &&
      /"title"\s*:/.test(first);
    return isNote ? 0.95 : 0;
  },

  passOver: (record) => (isReply(record) ? 'reply to a paper' : null),
  membersOf: recordMembersOf,
  complete: (read, record) => ({ ...read, created: createdOfNote(record) }),
});
