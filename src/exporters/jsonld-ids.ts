import { safeId } from './text.js';

type Ids = Readonly<Record<string, string | undefined>>;

/** Where the ids of papers and of authors resolve on the web. */
const PAGES = {
  paper: new Map([
    ['doi', 'https://doi.org/'],
    ['arxiv', 'https://arxiv.org/abs/'],
    ['openreview', 'https://openreview.net/forum?id='],
    ['acl', 'https://aclanthology.org/'],
    ['dblp', 'https://dblp.org/rec/'],
    ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/'],
    ['openalex', 'https://openalex.org/'],
    ['s2', 'https://www.semanticscholar.org/paper/'],
  ]),
  author: new Map([
    ['orcid', 'https://orcid.org/'],
    ['openreview', 'https://openreview.net/profile?id='],
    ['dblp', 'https://dblp.org/pid/'],
    ['openalex', 'https://openalex.org/'],
    ['s2', 'https://www.semanticscholar.org/author/'],
  ]),
} as const satisfies Record<string, ReadonlyMap<string, string>>;

/** The IRI of a node or community: its key in a URN, with what an IRI may not hold percent-encoded. */
export function nodeIri(key: string): string {
  return `urn:papergraph:${encodeURI(safeId(key))}`;
}

/** A web address as an IRI; null for anything else. */
export function iri(address: unknown): string | null {
  if (typeof address !== 'string' || !/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address.toWellFormed()).href;
}

/** Ids as schema.org's PropertyValue, in the order given. */
export function identifiers(ids: Ids): object[] {
  return Object.entries(ids).map(([propertyID, value]) => ({ '@type': 'PropertyValue', propertyID, value }));
}

/** dblp tells people apart by keys such as `65/5610`, which have pages, or by numbered names, which have none. */
const hasPage = (scheme: string, value: string): boolean => scheme !== 'dblp' || value.includes('/');

/** The pages of the ids that have one. */
export function sameAs(owner: keyof typeof PAGES, ids: Ids): string[] {
  return Object.entries(ids).flatMap(([scheme, value]) => {
    const page = PAGES[owner].get(scheme);
    return page === undefined || value === undefined || !hasPage(scheme, value)
      ? []
      : [page + encodeURI(safeId(value))];
  });
}
