/** Identifier schemes a paper can carry, in the order in which they name a paper node. */
export const PAPER_ID_SCHEMES = [
  'doi',
  'arxiv',
  'openreview',
  'acl',
  'dblp',
  'pmid',
  'openalex',
  's2',
] as const;
export type PaperIdScheme = (typeof PAPER_ID_SCHEMES)[number];
