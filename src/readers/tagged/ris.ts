import type { TracedText } from '../../model/traced.js';
import { databaseRecord } from '../shared/database-record.js';
import {
  addressesIn,
  authorsIn,
  doiIn,
  idIn,
  placesOfAll,
  valueOf,
  valuesOf,
  venueOf,
  yearOf,
} from './tagged-fields.js';
import { taggedReader } from './tagged-reader.js';
import type { TaggedRecord } from './tagged-records.js';

const TITLE = ['TI', 'T1', 'CT', 'BT'];
const ABSTRACT = ['AB', 'N2'];
const YEAR = ['PY', 'Y1', 'DA', 'Y2'];
/** Of a chapter or a paper of a conference `T2` is the book; of an article the journal has tags of its own too. */
const VENUE = ['T2', 'JF', 'JO', 'JA', 'J2', 'C3', 'BT'];
const ADDRESS = ['UR', 'LK', 'L1', 'L2', 'L3'];
/** What databases write into notes. */
const DATABASE_NOTE =
  /^(?:cited by|export date|correspondence|funding|coden|references?:|date|conference code|times cited|language|publication (?:date|type)|pmid)/i;

/** References in RIS, as reference managers and databases export them. */
export const ris = taggedReader({
  name: 'ris',
  summary: 'references in RIS: lines such as `TY  - JOUR`',

  detect(head) {
    const type = /^\ufeff?[ \t]*TY {0,2}- ?[A-Z]{3,}/m.test(head);
    const fields = head.match(/^[ \t]*[A-Z][A-Z0-9] {0,2}-(?: |$)/gm)?.length ?? 0;
    return type && fields > 1 ? 0.95 : 0;
  },

  syntax: {
    tag: /^[ \t\ufeff]*([A-Z][A-Z0-9]) {0,2}-(?: |$)/,
    starts: /^TY$/,
    ends: 'ER',
    continues: /\S/,
    listed: new Set(),
  },

  recordOf(record, file) {
    const { list, abridged } = authorsIn(valuesOf(record, ['AU', 'A1']));
    const { ids, links } = addressesIn(valuesOf(record, ADDRESS));
    const doi = doiIn(valuesOf(record, ['DO', 'M3', 'L3', 'UR']));
    const title = valueOf(record, TITLE);
    const venue = venueOf(record, VENUE);
    return databaseRecord({
      ...{ file, format: 'ris', id: valueOf(record, ['ID', 'AN'])?.value ?? null },
      ...{ first: record.first, last: record.last, abridged, links },
      title,
      authors: placesOfAll(list, valuesOf(record, ['AD'])),
      abstract: valueOf(record, ABSTRACT),
      comment: noteOf(record),
      ids: { ...ids, ...(doi && { doi }), ...idIn(pubmedOf(record), 'pmid') },
      venue: venue === title ? null : venue,
      year: yearOf(record, YEAR),
    });
  },
});

/** The first note that a person may have written. */
const noteOf = (record: TaggedRecord): TracedText | null =>
  valuesOf(record, ['N1', 'RN']).find(({ value }) => !DATABASE_NOTE.test(value)) ?? null;

/** The number of an article in PubMed, where its database is named. */
function pubmedOf(record: TaggedRecord): TracedText | null {
  const database = valueOf(record, ['DB', 'DP'])?.value ?? '';
  const number = valueOf(record, ['AN', 'C7']);
  return /pubmed|medline/i.test(database) && /^\d{4,9}$/.test(number?.value ?? '') ? number : null;
}
