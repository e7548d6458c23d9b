import { databaseRecord } from '../shared/database-record.js';
import {
  addressesIn,
  authorsIn,
  doiIn,
  placesOfAll,
  valueOf,
  valuesOf,
  venueOf,
  yearOf,
} from './tagged-fields.js';
import { taggedReader } from './tagged-reader.js';

/** The journal, the meeting or the book; the ACL Anthology has the proceedings as a series. */
const VENUE = ['J', 'B', 'S'];

/** References in the tags of EndNote, which are those of refer with a kind of work in front. */
export const endnote = taggedReader({
  name: 'endnote',
  summary: 'references for EndNote (.enw): lines such as `%A Lovelace, Ada` below `%0 Journal Article`',

  detect(head) {
    const kind = /^[ \t\ufeff]*%0 \p{Lu}\p{L}/mu.test(head);
    const fields = head.match(/^[ \t]*%[ATDJBSXRU] \S/gm)?.length ?? 0;
    return kind && fields > 1 ? 0.96 : 0;
  },

  syntax: {
    tag: /^[ \t\ufeff]*%([0-9A-Z!#$&()*+,:<=>?@[\]^_~])(?: |$)/,
    starts: /^0$/,
    ends: null,
    continues: /\S/,
    listed: new Set(),
  },

  recordOf(record, file) {
    const { list, abridged } = authorsIn(valuesOf(record, ['A']));
    const { ids, links } = addressesIn(valuesOf(record, ['U', '>']));
    const doi = doiIn(valuesOf(record, ['R', 'U']));
    const title = valueOf(record, ['T']);
    return databaseRecord({
      ...{ file, format: 'endnote', id: valueOf(record, ['F', 'M', 'L'])?.value ?? null },
      ...{ first: record.first, last: record.last, abridged, links },
      title,
      authors: placesOfAll(list, valuesOf(record, ['+'])),
      abstract: valueOf(record, ['X']),
      comment: valueOf(record, ['Z']),
      ids: { ...ids, ...(doi && { doi }) },
      venue: venueOf(record, VENUE),
      year: yearOf(record, ['D', '8']),
    });
  },
});
