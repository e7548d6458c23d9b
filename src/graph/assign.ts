import type { KnowledgeGraph } from './build.js';

/** What analysis found out about authors, papers and works, by node key. */
export interface Findings {
  readonly measures: ReadonlyMap<
    string,
    { readonly degree: number; readonly strength: number; readonly pagerank: number }
  >;
  /** Community ids of authors and of papers. */
  readonly communities: readonly ReadonlyMap<string, string>[];
}

/** Writes measures, communities and citation counts on the nodes; nothing else of the graph is changed. */
export function assignFindings(graph: KnowledgeGraph, { measures, communities }: Findings): void {
  for (const [key, { degree, strength, pagerank }] of measures)
    graph.mergeNodeAttributes(key, { degree, strength, pagerank });
  for (const partition of communities) {
    for (const [key, community] of partition) graph.setNodeAttribute(key, 'community', community);
  }
  graph.forEachEdge((_, { kind }, __, target) => {
    if (kind === 'CITES')
      graph.updateNodeAttribute(target, 'citedBy', (count) => (typeof count === 'number' ? count : 0) + 1);
  });
}
