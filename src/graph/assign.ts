import type { AttributeValue } from '../model/graph-schema.js';
import type { AuthorRow } from '../model/author.js';
import { MEASURES } from '../model/measures.js';
import type { ColumnarGraph } from './columnar-graph.js';

/** An author of the graph, by its key, with what was measured. */
export type MeasuredAuthor = Pick<AuthorRow, 'id' | 'degree' | 'strength' | 'pagerank' | 'measures'>;

/** What analysis found out about authors, papers and works, by node key. */
export interface Findings {
  readonly authors: readonly MeasuredAuthor[];
  /** Community ids of authors and of papers. */
  readonly communities: readonly ReadonlyMap<string, string>[];
}

/** Writes measures, communities and citation counts on the nodes; nothing else of the graph is changed. */
export function assignFindings(graph: ColumnarGraph, { authors, communities }: Findings): void {
  for (const name of MEASURES) graph.setNodeAttribute(name, measuresOf(authors, name));
  for (const partition of communities) graph.setNodeAttribute('community', partition);
  graph.setNodeAttribute('citedBy', citationCounts(graph));
}

function* measuresOf(
  authors: readonly MeasuredAuthor[],
  name: (typeof MEASURES)[number],
): Generator<[string, AttributeValue]> {
  for (const { id, degree, strength, pagerank, measures } of authors) {
    if (name === 'degree') yield [id, degree];
    else if (name === 'strength') yield [id, strength];
    else if (name === 'pagerank') yield [id, pagerank];
    else yield [id, measures?.[name] ?? null];
  }
}

/** How many papers of the graph cite each paper and work that is cited at all. */
function* citationCounts(graph: ColumnarGraph): Generator<[string, number]> {
  const keys = graph.keys();
  const counts = new Uint32Array(keys.length);
  for (const target of graph.ends('CITES').targets) counts[target]! += 1;
  for (const [number, count] of counts.entries()) if (count > 0) yield [keys[number]!, count];
}
