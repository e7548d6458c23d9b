import { fieldTable, isTrue, membersBy, rootOf, textOf } from './json-fields.js';
import { jsonReader } from './json-format.js';
import { givenOf, idsOf, ownReferences } from './papergraph-row.js';

const PAPER = fieldTable({
  id: ['id'],
  title: ['title'],
  abstract: ['abstract'],
  authors: [
    {
      path: 'authors',
      each: fieldTable({
        name: ['printed', 'name'],
        affiliations: ['affiliations'],
        ids: [{ path: 'ids', isObject: true }],
      }),
    },
  ],
  year: ['year'],
  created: ['created'],
  comment: ['comment'],
  venue: ['venue.series'],
  session: ['session'],
  location: ['location'],
});

/**
 * `papers.jsonl` as papergraph writes it, so that runs can be joined. What an earlier run found in the texts is taken
 * over as it stands: the texts of a paper that several records made are not all there any more.
 */
export const papergraph = jsonReader({
  name: 'papergraph',
  summary: 'papers.jsonl of an earlier run, so that runs can be joined',

  detect: (head) => (/"id"\s*:\s*"paper:/.test(head) && /"abstractTruncated"\s*:/.test(head) ? 0.99 : 0),

  membersOf(record) {
    const members = membersBy(PAPER, record, rootOf(record));
    const references = ownReferences(record);
    if (references) members.set('references', references);
    return members;
  },

  complete(read, record) {
    const flags = (record.members.get('flags')?.items ?? []).flatMap((flag) => textOf(record, flag) ?? []);
    return {
      ...read,
      abstractTruncated: isTrue(record, 'abstractTruncated'),
      ids: idsOf(record),
      flags,
      earlierId: read.source.id,
      given: givenOf(record),
    };
  },
});
