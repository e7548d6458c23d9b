import type { PaperIdScheme } from '../../model/paper-ids.js';

/** The schemes whose ids stand in addresses, by pattern; the id is the first group. */
const IDS: readonly (readonly [PaperIdScheme, RegExp])[] = [
  // arXiv's own DOIs name its ids.
  ['arxiv', /doi\.org\/10\.48550\/arxiv\.(\d{4}\.\d{4,5})$/di],
  ['doi', /(?:dx\.)?doi\.org\/(10\.\d{4,9}\/[^\s?#%]+)$/di],
  // Publishers put the DOI into the addresses of their pages.
  [
    'doi',
    /^https?:\/\/[^/]+\/doi\/(?:(?:abs|full|pdf|epdf|pdfplus|pdfdirect|book)\/)?(10\.\d{4,9}\/[^\s?#%]+?)\/?(?:[?#].*)?$/di,
  ],
  ['doi', /link\.springer\.com\/(?:article|chapter)\/(10\.\d{4,9}\/[^\s?#%]+?)\/?(?:[?#].*)?$/di],
  [
    'arxiv',
    /arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?(?:\.pdf)?(?:[?#].*)?$/di,
  ],
  ['openreview', /openreview\.net\/(?:forum|pdf)\?id=([\w-]{6,30})(?:[&#].*)?$/di],
  [
    'acl',
    /(?:aclanthology\.org|aclweb\.org\/anthology|aclanthology\.info\/papers)\/([A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9_-]+-[a-z0-9]+\.\d+)(?:\.pdf|\/)?$/di,
  ],
];

/** The id of a paper that an address leads to, with its half-open range of characters; null when it names none. */
export function idInAddress(address: string): { scheme: PaperIdScheme; start: number; end: number } | null {
  for (const [scheme, pattern] of IDS) {
    const range = pattern.exec(address)?.indices?.[1];
    if (range) return { scheme, start: range[0], end: range[1] };
  }
  return null;
}
