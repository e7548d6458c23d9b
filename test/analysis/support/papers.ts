import type { PaperRow } from '../../../src/model/paper.js';

/** A paper row of which analysis reads only these parts. */
export function paperRow(
  id: string,
  title: string | null,
  authors: readonly string[],
  year: number | null = null,
): PaperRow {
  return {
    id,
    title,
    abstract: null,
    abstractTruncated: false,
    authors: authors.map((author) => ({
      id: author,
      name: author,
      printed: author,
      affiliations: [],
      ids: {},
    })),
    year,
    created: null,
    comment: null,
    venue: null,
    session: null,
    location: null,
    ids: {},
    links: [],
    linkPromised: null,
    status: null,
    flags: [],
    references: [],
    citations: [],
    systems: [],
    topics: [],
    sources: [],
  };
}
