import { AT_ARXIV, fieldTable, membersBy, rootOf, textOf, withoutPreprintServer } from './json-fields.js';
import { jsonReader } from './json-format.js';
import { PERSON_IN_PARTS } from './json-person.js';

const DATES = [{ path: 'issued.date-parts', as: 'date-parts' } as const];

const ITEM = fieldTable({
  id: ['id'],
  doi: ['DOI', { path: 'URL', only: /doi\.org\\?\/10\./i }],
  pmid: ['PMID'],
  arxiv: [
    { path: 'URL', only: AT_ARXIV },
    { path: 'number', only: /arxiv:/i },
    { path: 'archive_location', only: /arxiv:/i },
  ],
  title: [
    { path: 'title', as: 'json-markup' },
    { path: 'title.0', as: 'json-markup' },
  ],
  abstract: [{ path: 'abstract', as: 'json-markup' }],
  authors: [{ path: 'author', each: PERSON_IN_PARTS }],
  venue: [
    { path: 'container-title', as: 'json-markup' },
    { path: 'container-title.0', as: 'json-markup' },
    ...['event-title', 'event'],
  ],
  year: [...DATES, 'issued.raw', 'issued.literal', 'issued.year', 'issued'],
  created: DATES,
});

/** What papers stand in. */
const NO_PAPERS = new Set(['collection', 'periodical']);

/** Bibliographies in CSL's JSON, as Zotero and Pandoc write them. Whatever its owner put in is a paper. */
export const cslJson = jsonReader({
  name: 'csl-json',
  summary: 'bibliographies in CSL-JSON, as Zotero and Pandoc write them',

  detect(head) {
    const isItem =
      /"type"\s*:\s*"(?:article|book|chapter|paper-conference|report|thesis|webpage|manuscript|dataset|software|post|speech|review|entry|document|preprint|posted-content|journal-article|proceedings-article)[a-z-]*"/.test(
        head,
      ) &&
      /"title"\s*:\s*"/.test(head) &&
      (/"(?:author|editor)"\s*:\s*\[\s*\{[^{}[\]]*"(?:family|literal|given)"\s*:/.test(head) ||
        /"issued"\s*:\s*\{/.test(head));
    return isItem ? 0.94 : 0;
  },

  passOver(record) {
    const type = textOf(record, record.members.get('type'));
    return type !== null && NO_PAPERS.has(type) ? type : null;
  },

  membersOf: (record) => withoutPreprintServer(record, membersBy(ITEM, record, rootOf(record))),
});
