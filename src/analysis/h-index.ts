import type { GraphView } from '../model/graph-view.js';
import { hIndex } from '../network/measures/h-index.js';

/**
 * The h-index of every author within the corpus: h of its papers are cited by h or more papers of the corpus (Hirsch 2005,
 * DOI 10.1073/pnas.0507655102), its own included. Null when no paper of the corpus cites another.
 */
export function authorHIndices(view: GraphView): Map<string, number> | null {
  const citedBy = new Map<string, number>();
  for (const { source, target } of view.edges('CITES')) {
    if (source === target || view.node(target)?.kind !== 'paper') continue;
    citedBy.set(target, (citedBy.get(target) ?? 0) + 1);
  }
  if (citedBy.size === 0) return null;
  const citations = new Map<string, number[]>();
  for (const { source, target } of view.edges('AUTHORED')) {
    const counts = citations.get(source) ?? [];
    citations.set(source, counts);
    counts.push(citedBy.get(target) ?? 0);
  }
  return new Map([...citations].map(([author, counts]) => [author, hIndex(counts)]));
}
