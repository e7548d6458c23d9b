/**
 * Closeness of a node: one over its mean distance from the nodes that it reaches, times the share of nodes that it
 * reaches, so that small components do not come first (Wasserman and Faust 1994, p. 201, DOI
 * 10.1017/CBO9780511815478). 0 for nodes without edges.
 *
 * @param farness the sum of its distances
 * @param reached how many nodes are in its component, itself included
 * @param order how many nodes there are
 */
export function closenessOf(farness: number, reached: number, order: number): number {
  if (reached < 2) return 0;
  return ((reached - 1) / farness) * ((reached - 1) / (order - 1));
}
