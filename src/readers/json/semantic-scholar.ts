import { fieldTable, membersBy, rootOf, withoutPreprintServer } from './json-fields.js';
import { jsonReader } from './json-format.js';

/** Where a paper or one that it cites has its identifiers: the API, the data sets, and S2ORC spell their names differently. */
const IDS = {
  s2: ['paperId', 'corpusid', 'corpusId', 'paper_id'],
  doi: ['externalIds.DOI', 'externalids.DOI', 'doi'],
  arxiv: ['externalIds.ArXiv', 'externalids.ArXiv', 'arxivId', 'arxiv_id'],
  acl: ['externalIds.ACL', 'externalids.ACL', 'acl_id'],
  dblp: ['externalIds.DBLP', 'externalids.DBLP'],
  pmid: ['externalIds.PubMed', 'externalids.PubMed', 'pubmed_id', 'pmid'],
};

const PERSON = fieldTable({
  name: ['name', { path: '', as: 'name-parts' }],
  s2: ['authorId', 'ids.0'],
  orcid: ['externalIds.ORCID', 'externalIds.ORCID.0'],
  affiliations: ['affiliations'],
});

/** The id of a cited paper alone. */
const BY_ID = fieldTable({ s2: [''] });

const PAPER = fieldTable({
  ...IDS,
  // The corpus of 2018 calls the id of a paper `id`.
  s2: [...IDS.s2, 'id'],
  id: [...IDS.s2, 'id'],
  title: ['title'],
  abstract: ['abstract', 'paperAbstract'],
  authors: [{ path: 'authors', each: PERSON }],
  venue: ['venue', 'publicationVenue.name', 'journal.name', 'journal', 'journalName'],
  year: ['year'],
  created: ['publicationDate', 'publicationdate'],
  references: [
    { path: 'references', each: fieldTable({ ...IDS, printed: ['title'] }) },
    { path: 'outCitations', each: BY_ID },
    { path: 'outbound_citations', each: BY_ID },
  ],
});

/** Papers of Semantic Scholar, as its API, its data sets and S2ORC give them. */
export const semanticScholar = jsonReader({
  name: 'semantic-scholar',
  summary: 'papers of Semantic Scholar: answers of its API, its data sets, S2ORC',

  detect(head) {
    const isPaper =
      /"paperId"\s*:\s*"[\da-f]{40}"/.test(head) ||
      /"corpusid"\s*:\s*\d/.test(head) ||
      (/"paper_id"\s*:\s*"?\d/.test(head) &&
        /"(?:outbound_citations|s2_url|mag_field_of_study)"\s*:/.test(head)) ||
      /"(?:in|out)Citations"\s*:\s*\[/.test(head);
    return isPaper && /"(?:title|abstract)"\s*:/.test(head) ? 0.95 : 0;
  },

  membersOf(record) {
    const root = rootOf(record);
    // Lists of references and citations wrap each paper.
    const paper = record.members.get('citedPaper') ?? record.members.get('citingPaper') ?? root;
    return withoutPreprintServer(record, membersBy(PAPER, record, paper));
  },
});
