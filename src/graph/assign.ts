import type { AttributeValue } from '../model/graph-schema.js';
import { MEASURES } from '../model/measures.js';
import type { ColumnarGraph } from './columnar-graph.js';

/** What analysis found out about authors, papers and works, by node key. */
export interface Findings {
  readonly measures: ReadonlyMap<string, Readonly<Partial<Record<(typeof MEASURES)[number], number | null>>>>;
  /** Community ids of authors and of papers. */
  readonly communities: readonly ReadonlyMap<string, string>[];
}

/** Writes measures, communities and citation counts on the nodes; nothing else of the graph is changed. */
export function assignFindings(graph: ColumnarGraph, { measures, communities }: Findings): void {
  for (const name of MEASURES)
    graph.setNodeAttribute(
      name,
      mapped(measures, (values) => values[name] ?? null),
    );
  for (const partition of communities) graph.setNodeAttribute('community', partition);
  graph.setNodeAttribute('citedBy', citationCounts(graph));
}

function* mapped<T>(
  values: ReadonlyMap<string, T>,
  pick: (value: T) => AttributeValue,
): Generator<[string, AttributeValue]> {
  for (const [key, value] of values) yield [key, pick(value)];
}

/** How many papers of the graph cite each paper and work that is cited at all. */
function* citationCounts(graph: ColumnarGraph): Generator<[string, number]> {
  const keys = graph.keys();
  const counts = new Uint32Array(keys.length);
  for (const target of graph.ends('CITES').targets) counts[target]! += 1;
  for (const [number, count] of counts.entries()) if (count > 0) yield [keys[number]!, count];
}
