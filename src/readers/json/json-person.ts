import { fieldTable } from './json-fields.js';

/** A person as CSL and Crossref write one: the name in parts or as a whole, in the object itself. */
export const PERSON_IN_PARTS = fieldTable({
  name: [{ path: '', as: 'name-parts' }],
  orcid: ['ORCID', 'orcid'],
  affiliations: [{ path: 'affiliation', each: fieldTable({ name: ['name'] }) }, 'affiliation'],
});
