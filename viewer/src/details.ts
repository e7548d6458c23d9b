import type { ViewerDetails } from '../../src/model/viewer-dataset.js';

export type AuthorDetails = ViewerDetails['authors'][string];
export type PaperDetails = ViewerDetails['papers'][string];

/** The details file as maps, so that no key of the data can meet a name that objects inherit. */
export interface Details {
  readonly authors: ReadonlyMap<string, AuthorDetails>;
  readonly papers: ReadonlyMap<string, PaperDetails>;
  /** In the order of the summary. */
  readonly communities: ViewerDetails['communities'];
  /** Papers by the paper they cite. */
  readonly citedBy: ReadonlyMap<string, readonly string[]>;
}

export function indexDetails(details: ViewerDetails): Details {
  const papers = new Map(Object.entries(details.papers));
  const citedBy = new Map<string, string[]>();
  for (const [key, paper] of papers) {
    for (const target of new Set(paper.citations.map((citation) => citation.target))) {
      if (target === null) continue;
      const list = citedBy.get(target);
      if (list) list.push(key);
      else citedBy.set(target, [key]);
    }
  }
  const { communities } = details;
  return { authors: new Map(Object.entries(details.authors)), papers, communities, citedBy };
}
