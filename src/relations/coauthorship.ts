import { edgeKey } from '../model/graph-schema.js';
import type { Relation } from '../plugin.js';
import { compareText } from '../text/compare.js';

/** Papers with more authors than this make no co-author pairs: a clique of 5,000 would be 12 million edges. */
export const AUTHOR_LIMIT = 500;

interface Pair {
  readonly source: string;
  readonly target: string;
  papers: number;
  weight: number;
  firstYear: number | null;
  lastYear: number | null;
}

/**
 * Who wrote together, stored once with the smaller key as source. `weight` counts each paper as 1/(n−1) for its n
 * authors, so that the weights of an author sum to the number of papers with company (Newman 2001,
 * DOI 10.1103/PhysRevE.64.016132); `papers` counts each as 1.
 */
export const coauthorship: Relation = {
  name: 'coauthorship',
  nodes: [],
  edges: ['CO_AUTHORED_WITH'],
  *relate(corpus) {
    const pairs = new Map<string, Pair>();
    for (const { row } of corpus.papers) {
      const authors = [...new Set(row.authors.map((author) => author.id))].sort(compareText);
      if (authors.length < 2 || authors.length > AUTHOR_LIMIT) continue;
      for (const [i, source] of authors.entries()) {
        for (const target of authors.slice(i + 1))
          addPaper(pairs, source, target, 1 / (authors.length - 1), row.year);
      }
    }
    for (const [key, { source, target, papers, weight, firstYear, lastYear }] of pairs) {
      yield {
        key,
        kind: 'CO_AUTHORED_WITH',
        source,
        target,
        attributes: { papers, weight: Math.round(weight * 1e12) / 1e12, firstYear, lastYear },
      };
    }
  },
};

function addPaper(
  pairs: Map<string, Pair>,
  source: string,
  target: string,
  share: number,
  year: number | null,
): void {
  const key = edgeKey('CO_AUTHORED_WITH', source, target);
  let pair = pairs.get(key);
  if (!pair) {
    pair = { source, target, papers: 0, weight: 0, firstYear: null, lastYear: null };
    pairs.set(key, pair);
  }
  pair.papers += 1;
  pair.weight += share;
  if (year === null) return;
  pair.firstYear = Math.min(pair.firstYear ?? year, year);
  pair.lastYear = Math.max(pair.lastYear ?? year, year);
}
