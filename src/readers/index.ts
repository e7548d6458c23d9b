import type { Reader } from '../plugin.js';
import { arxivJson } from './json/arxiv-json.js';
import { arxivListing } from './pages/arxiv-listing.js';
import { aclXml } from './xml/acl-xml.js';
import { arxivAtom } from './xml/arxiv-atom.js';
import { arxivOai } from './xml/arxiv-oai.js';
import { arxivText } from './pages/arxiv-text.js';
import { crossref } from './json/crossref.js';
import { cslJson } from './json/csl-json.js';
import { bibtex } from './bibtex/bibtex.js';
import { csvTable } from './tables/csv-table.js';
import { dblpJson } from './json/dblp-json.js';
import { dblpXml } from './xml/dblp-xml.js';
import { endnote } from './tagged/endnote.js';
import { htmlList } from './list/html-list.js';
import { latex } from './list/latex.js';
import { medline } from './tagged/medline.js';
import { openalex } from './json/openalex.js';
import { openreview } from './json/openreview.js';
import { papergraph } from './json/papergraph.js';
import { paperList } from './list/paper-list.js';
import { paperlists } from './json/paperlists.js';
import { pmlr } from './front-matter/pmlr.js';
import { pubmedXml } from './xml/pubmed-xml.js';
import { records } from './json/records.js';
import { ris } from './tagged/ris.js';
import { scopusCsv } from './tables/scopus-csv.js';
import { semanticScholar } from './json/semantic-scholar.js';
import { sessionPage } from './pages/session-page.js';
import { wosTable } from './tables/wos-table.js';
import { yaml } from './yaml/yaml.js';
import { wos } from './tagged/wos.js';

/** The input formats, in the order in which equal certainties are decided. */
export const readers: readonly Reader[] = [
  records,
  openreview,
  openalex,
  semanticScholar,
  crossref,
  arxivJson,
  cslJson,
  dblpJson,
  paperlists,
  arxivListing,
  bibtex,
  papergraph,
  ris,
  endnote,
  medline,
  wos,
  wosTable,
  scopusCsv,
  csvTable,
  pmlr,
  yaml,
  arxivAtom,
  arxivOai,
  dblpXml,
  aclXml,
  pubmedXml,
  htmlList,
  latex,
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
