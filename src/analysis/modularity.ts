import type { IndexedGraph } from './indexed-graph.js';

/**
 * Modularity of a partition of a weighted undirected graph (Newman 2006, DOI 10.1073/pnas.0601602103), with the
 * resolution parameter of Reichardt and Bornholdt (2006, DOI 10.1103/PhysRevE.74.016110): the sum over communities of
 * inner weight / m - resolution * (strength / 2m)^2.
 *
 * @param membership per node number the number of its community, -1 for none
 * @returns at most 1; null for a graph without edges
 */
export function modularity(
  graph: IndexedGraph,
  membership: readonly number[],
  resolution = 1,
): number | null {
  if (graph.edges.length === 0) return null;
  const count = membership.reduce((most, community) => Math.max(most, community + 1), 0);
  const inner = new Float64Array(count);
  const strength = new Float64Array(count);
  let total = 0;
  for (const { source, target, weight } of graph.edges) {
    const [a, b] = [membership[source] as number, membership[target] as number];
    total += weight;
    if (a >= 0) strength[a] = (strength[a] as number) + weight;
    if (b >= 0) strength[b] = (strength[b] as number) + weight;
    if (a >= 0 && a === b) inner[a] = (inner[a] as number) + weight;
  }
  return inner.reduce(
    (sum, weight, community) =>
      sum + weight / total - resolution * ((strength[community] as number) / (2 * total)) ** 2,
    0,
  );
}
