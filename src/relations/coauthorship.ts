import { edgeKey } from '../model/graph-schema.js';
import type { Relation } from '../plugin.js';
import { coauthorPairs } from './coauthor-pairs.js';

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
    const { authors } = corpus;
    for (const { author, other, ...attributes } of coauthorPairs(corpus)) {
      const source = authors[author]!.id;
      const target = authors[other]!.id;
      yield {
        key: edgeKey('CO_AUTHORED_WITH', source, target),
        kind: 'CO_AUTHORED_WITH',
        source,
        target,
        attributes,
      };
    }
  },
};
