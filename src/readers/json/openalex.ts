import {
  AT_ARXIV,
  fieldTable,
  isTrue,
  membersBy,
  nodeAt,
  rootOf,
  textOf,
  withoutPreprintServer,
} from './json-fields.js';
import { jsonReader } from './json-format.js';
import type { ValueNode } from '../shared/value-node.js';
import type { ObjectRecord } from '../shared/records-values.js';

const PERSON = fieldTable({
  name: ['author.display_name', 'raw_author_name'],
  orcid: ['author.orcid'],
  openalex: ['author.id'],
  affiliations: [
    'raw_affiliation_strings',
    { path: 'institutions', each: fieldTable({ name: ['display_name'] }) },
    'raw_affiliation_string',
  ],
});

const WORK = fieldTable({
  id: ['id', 'ids.openalex'],
  openalex: ['id', 'ids.openalex'],
  doi: ['doi', 'ids.doi'],
  pmid: ['ids.pmid'],
  title: [
    { path: 'title', as: 'json-markup' },
    { path: 'display_name', as: 'json-markup' },
  ],
  abstract: [{ path: 'abstract_inverted_index', as: 'inverted-index' }],
  authors: [{ path: 'authorships', each: PERSON }],
  year: ['publication_year'],
  created: ['publication_date'],
  references: ['referenced_works'],
});

/** A place where a version of the work stands. */
const LOCATION = fieldTable({
  venue: [
    'source.display_name',
    // Of some copies it is the address.
    { path: 'raw_source_name', only: /^"(?!https?:)/ },
    'display_name',
  ],
  arxiv: [
    { path: 'landing_page_url', only: AT_ARXIV },
    { path: 'pdf_url', only: AT_ARXIV },
  ],
});

/** Types of works that are no papers, by what the count of what was passed over calls them. */
const NO_PAPERS = new Set([
  ...['paratext', 'peer-review', 'dataset', 'software', 'database', 'grant', 'libguides'],
  'supplementary-materials',
]);

/**
 * Works of OpenAlex, as its snapshot and its API give them. Names are those of OpenAlex's author profiles, which it
 * spells one way each; what stands on the paper is often turned round or cut to initials.
 */
export const openalex = jsonReader({
  name: 'openalex',
  summary: 'works of OpenAlex: snapshot (JSON Lines, a folder of parts) or answers of its API',

  detect(head) {
    const isWork = /"id"\s*:\s*"(?:https:\\?\/\\?\/openalex\.org\\?\/)W\d+"/.test(head);
    return isWork || (/"authorships"\s*:\s*\[/.test(head) && /"id"\s*:\s*"W\d+"/.test(head)) ? 0.97 : 0;
  },

  passOver(record) {
    const type = textOf(record, record.members.get('type'));
    return isTrue(record, 'is_paratext') ? 'paratext' : type !== null && NO_PAPERS.has(type) ? type : null;
  },

  membersOf(record) {
    const members = membersBy(WORK, record, rootOf(record));
    for (const place of locationsOf(record)) {
      const own = membersBy(LOCATION, record, place);
      if (isRepository(record, place)) own.delete('venue');
      // The first location is that of the version of record.
      for (const [field, node] of withoutPreprintServer(record, own))
        if (!members.has(field)) members.set(field, node);
    }
    return members;
  },

  complete(read, record, report) {
    const isCut = isTrue(record, 'is_authors_truncated');
    if (isCut)
      report(
        'AUTHORS_TRUNCATED',
        `authors end after the first ${read.authors.length}: lists of OpenAlex's API are cut; ask for this work alone, or use the snapshot`,
        record.members.get('is_authors_truncated')?.start,
        'authors',
        'warn',
      );
    const flags = [
      ...(isCut ? ['authors-truncated'] : []),
      ...(isTrue(record, 'is_retracted') ? ['retracted'] : []),
    ];
    return flags.length === 0 ? read : { ...read, flags: [...read.flags, ...flags] };
  },
});

/** The locations of a work, the version of record first; `host_venue` is what older answers have for it. */
function locationsOf({ members }: ObjectRecord): ValueNode[] {
  const first = members.get('primary_location') ?? members.get('host_venue');
  return [...(first ? [first] : []), ...(members.get('locations')?.items ?? [])];
}

/** Repositories keep copies; a paper is not published in them. */
const isRepository = (record: ObjectRecord, location: ValueNode): boolean =>
  [['source', 'type'], ['type']].some((steps) => textOf(record, nodeAt(location, steps)) === 'repository');
