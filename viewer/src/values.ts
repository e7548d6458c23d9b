import type { NodeData } from './view-graph.js';

/** Numbers that a node may have. */
export type ValueName = 'links' | 'citations' | 'pagerank' | 'year';

/** A number of a node; null where the data have none. */
export function valueOf({ measure, citations, pagerank, year }: NodeData, name: ValueName): number | null {
  return { links: measure, citations, pagerank, year }[name];
}
