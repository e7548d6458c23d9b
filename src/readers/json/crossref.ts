import { fieldTable, membersBy, rootOf, textOf, withoutPreprintServer } from './json-fields.js';
import { jsonReader } from './json-format.js';
import { PERSON_IN_PARTS } from './json-person.js';
import type { ObjectRecord } from '../shared/records-values.js';

/** The earliest date of publication comes first. */
const DATES = ['issued', 'published', 'published-online', 'published-print', 'posted', 'approved'].map(
  (name) => ({ path: `${name}.date-parts`, as: 'date-parts' }) as const,
);

const REFERENCE = fieldTable({
  doi: ['DOI'],
  printed: [...['unstructured', 'article-title', 'volume-title'], { path: '', as: 'reference-parts' }],
});

const WORK = fieldTable({
  id: ['DOI'],
  doi: ['DOI'],
  title: [
    { path: 'title.0', as: 'json-markup' },
    { path: 'title', as: 'json-markup' },
  ],
  abstract: [{ path: 'abstract', as: 'json-markup' }],
  authors: [{ path: 'author', each: PERSON_IN_PARTS }],
  // A series stands before the book that is one of it.
  venue: [
    { path: 'container-title.-1', as: 'json-markup' },
    { path: 'container-title', as: 'json-markup' },
    { path: 'event.name', as: 'json-markup' },
  ],
  year: DATES,
  created: DATES,
  references: [{ path: 'reference', each: REFERENCE }],
});

/** Types of works that are no papers: what papers stand in, parts of papers, reviews of papers, data. */
const NO_PAPERS = new Set([
  ...['journal', 'journal-volume', 'journal-issue', 'book-series', 'book-set', 'book-track'],
  ...['proceedings', 'proceedings-series', 'report-series', 'report-component', 'component'],
  ...['peer-review', 'dataset', 'database', 'grant'],
]);

/** Works of Crossref, as its API and its public data files give them. */
export const crossref = jsonReader({
  name: 'crossref',
  summary: 'works of Crossref: answers of its API, its public data files, or one work a line',

  detect(head) {
    const isWork =
      /"DOI"\s*:\s*"10\./.test(head) &&
      /"title"\s*:\s*\[/.test(head) &&
      /"(?:reference-count|references-count|is-referenced-by-count|deposited|prefix|container-title|member|indexed)"\s*:/.test(
        head,
      );
    return isWork ? 0.96 : 0;
  },

  passOver(record) {
    const type = textOf(record, workOf(record).members.get('type'));
    return type !== null && NO_PAPERS.has(type) ? type : null;
  },

  membersOf(record) {
    const work = workOf(record);
    return withoutPreprintServer(work, membersBy(WORK, work, rootOf(work)));
  },
});

/** The work itself; the answer about one work wraps it. */
function workOf(record: ObjectRecord): ObjectRecord {
  const message = record.members.get('message');
  return message?.members ? { ...record, members: message.members } : record;
}
