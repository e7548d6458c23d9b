import type { Signature } from '../../model/record.js';
import type { Traced } from '../../model/traced.js';
import { databaseRecord } from '../shared/database-record.js';
import { doiIn, plain, valueOf, valuesOf, venueOf, yearOf } from './tagged-fields.js';
import { taggedReader } from './tagged-reader.js';
import type { TaggedRecord } from './tagged-records.js';
import { isOrcid, writtenIdOf } from '../shared/written-id.js';

/** Records of PubMed in the format of MEDLINE (`.nbib`). */
export const medline = taggedReader({
  name: 'medline',
  summary: 'records of PubMed in MEDLINE format (.nbib): lines such as `PMID- 123`',

  detect(head) {
    const fields = head.match(/^(?:TI|AB|AU|FAU|DP|JT|TA) {0,2}- /gm)?.length ?? 0;
    return /^\ufeff?PMID ?- ?\d+/m.test(head) && fields > 1 ? 0.97 : 0;
  },

  syntax: {
    tag: /^\ufeff?([A-Z]{2,4}) {0,2}- ?/,
    starts: /^PMID$/,
    ends: null,
    continues: /^ {2,}\S/,
    listed: new Set(),
  },

  recordOf(record, file) {
    const pmid = valueOf(record, ['PMID']);
    const doi = doiIn(valuesOf(record, ['LID', 'AID']).filter(({ value }) => /\[doi\]$/i.test(value)));
    return databaseRecord({
      ...{ file, format: 'medline', id: pmid?.value ?? null, first: record.first, last: record.last },
      title: valueOf(record, ['TI', 'BTI']),
      authors: authorsOf(record),
      abstract: valueOf(record, ['AB']),
      ids: { ...(pmid && { pmid: plain(pmid) }), ...(doi && { doi }) },
      venue: venueOf(record, ['JT', 'TA', 'BTI']),
      year: yearOf(record, ['DP', 'DEP']),
    });
  },
});

/** Authors with what stands below them: short forms are left out where the full name is given. */
function authorsOf({ fields }: TaggedRecord): Signature[] {
  const full = fields.some(({ tag }) => tag === 'FAU');
  const authors: { printed: Traced; affiliations: Traced[]; ids: Record<string, Traced> }[] = [];
  for (const { tag, text } of fields) {
    const author = authors.at(-1);
    if (text.value === '') continue;
    if (tag === (full ? 'FAU' : 'AU') || tag === 'CN')
      authors.push({ printed: plain(text), affiliations: [], ids: {} });
    else if (tag === 'AD') author?.affiliations.push(plain(text));
    else if (tag === 'AUID') {
      const orcid = writtenIdOf(text, 'orcid');
      if (author && isOrcid(orcid.value)) author.ids['orcid'] = plain(orcid);
    }
  }
  return authors;
}
