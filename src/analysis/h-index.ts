import type { PaperRow } from '../model/paper.js';
import { hIndex } from '../network/measures/h-index.js';

/** What of a paper the h-index is counted from. */
export type CitingPaper = Pick<PaperRow, 'id'> & {
  readonly authors: readonly Pick<PaperRow['authors'][number], 'id'>[];
  readonly citations: readonly Pick<PaperRow['citations'][number], 'target'>[];
  readonly references: readonly Pick<PaperRow['references'][number], 'target'>[];
};

/**
 * The h-index of every author within the corpus: h of its papers are cited by h or more papers of the corpus (Hirsch 2005,
 * DOI 10.1073/pnas.0507655102), its own included. Null when no paper of the corpus cites another.
 *
 * @param papers all papers, in any order
 */
export function authorHIndices(papers: readonly CitingPaper[]): Map<string, number> | null {
  const citedBy = citationsOfPapers(papers);
  if (citedBy === null) return null;
  const citations = new Map<string, number[]>();
  for (const [number, { authors }] of papers.entries()) {
    for (const author of new Set(authors.map(({ id }) => id))) {
      const counts = citations.get(author);
      if (counts) counts.push(citedBy[number]!);
      else citations.set(author, [citedBy[number]!]);
    }
  }
  return new Map([...citations].map(([author, counts]) => [author, hIndex(counts)]));
}

/** By number of a paper how many others cite it; null when no paper cites another. */
function citationsOfPapers(papers: readonly CitingPaper[]): Uint32Array | null {
  const numbers = new Map(papers.map(({ id }, number) => [id, number]));
  const citedBy = new Uint32Array(papers.length);
  let found = false;
  for (const [number, { citations, references }] of papers.entries()) {
    const cited = new Set<number>();
    for (const list of [citations, references]) {
      for (const { target } of list) {
        const other = target === null ? undefined : numbers.get(target);
        if (other !== undefined && other !== number) cited.add(other);
      }
    }
    for (const other of cited) citedBy[other]! += 1;
    found ||= cited.size > 0;
  }
  return found ? citedBy : null;
}
