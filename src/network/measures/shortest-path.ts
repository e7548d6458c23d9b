import type { Network } from '../csr.js';
import { breadthFirst } from './breadth-first.js';

/**
 * A path of fewest edges between two nodes of an undirected network, both included, in linear time. Of several it is the
 * one that leaves every node by its heaviest edge, of equal ones to the smaller node. Null when the two are not connected.
 */
export function shortestPath(network: Network, source: number, target: number): number[] | null {
  const distance = distancesFrom(network, target);
  if (distance[source] === -1) return null;
  const { offsets, targets, weights } = network;
  const path = [source];
  for (let node = source; node !== target;) {
    let best = -1;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const nearer = distance[targets[at]!] === distance[node]! - 1;
      if (nearer && (best === -1 || weights[at]! > weights[best]!)) best = at;
    }
    node = targets[best]!;
    path.push(node);
  }
  return path;
}

/** Edges between a node and every other; -1 for nodes in other components. */
function distancesFrom(network: Network, source: number): Int32Array {
  const { nodes, levels, from } = breadthFirst(network);
  const distance = new Int32Array(network.order).fill(-1);
  const depth = from(source);
  for (let level = 0; level < depth; level++) {
    for (let place = levels[level]!; place < levels[level + 1]!; place++) distance[nodes[place]!] = level;
  }
  return distance;
}
