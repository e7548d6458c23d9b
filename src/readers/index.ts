import type { Reader } from '../plugin.js';
import { arxivJson } from './arxiv-json.js';
import { arxivListing } from './arxiv-listing.js';
import { aclXml } from './acl-xml.js';
import { arxivAtom } from './arxiv-atom.js';
import { arxivOai } from './arxiv-oai.js';
import { arxivText } from './arxiv-text.js';
import { crossref } from './crossref.js';
import { cslJson } from './csl-json.js';
import { bibtex } from './bibtex.js';
import { csvTable } from './csv-table.js';
import { dblpXml } from './dblp-xml.js';
import { htmlList } from './html-list.js';
import { medline } from './medline.js';
import { openalex } from './openalex.js';
import { openreview } from './openreview.js';
import { papergraph } from './papergraph.js';
import { paperList } from './paper-list.js';
import { paperlists } from './paperlists.js';
import { pmlr } from './pmlr.js';
import { pubmedXml } from './pubmed-xml.js';
import { records } from './records.js';
import { ris } from './ris.js';
import { scopusCsv } from './scopus-csv.js';
import { semanticScholar } from './semantic-scholar.js';
import { sessionPage } from './session-page.js';
import { wosTable } from './wos-table.js';
import { wos } from './wos.js';

/** The input formats, in the order in which equal certainties are decided. */
export const readers: readonly Reader[] = [
  records,
  openreview,
  openalex,
  semanticScholar,
  crossref,
  arxivJson,
  cslJson,
  paperlists,
  arxivListing,
  bibtex,
  papergraph,
  ris,
  medline,
  wos,
  wosTable,
  scopusCsv,
  csvTable,
  pmlr,
  arxivAtom,
  arxivOai,
  dblpXml,
  aclXml,
  pubmedXml,
  htmlList,
  arxivText,
  sessionPage,
  paperList,
];

/** The reader of that name, or undefined. */
export function readerByName(name: string): Reader | undefined {
  return readers.find((reader) => reader.name === name);
}

/** The reader that is surest of the head of a file, or null when none knows it. */
export function detectReader(head: string): Reader | null {
  let best: { reader: Reader; certainty: number } | null = null;
  for (const reader of readers) {
    const certainty = reader.detect(head);
    if (certainty > (best?.certainty ?? 0)) best = { reader, certainty };
  }
  return best?.reader ?? null;
}
