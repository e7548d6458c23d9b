import type { Rows } from '../components.js';

/** Breadth-first search from one node after the other in the same memory: what it found lasts until the next call. */
export interface BreadthFirst {
  /** Nodes by ascending distance from the source, as far as they were reached; the first is the source. */
  readonly nodes: Uint32Array;
  /** Nodes at distance d are `nodes[levels[d]]` to `nodes[levels[d + 1] - 1]`. */
  readonly levels: Uint32Array;
  /** Searches from a node; returns how many levels there are, that of the source included. */
  from(source: number): number;
}

export function breadthFirst({ order, offsets, targets }: Rows): BreadthFirst {
  const nodes = new Uint32Array(order);
  const levels = new Uint32Array(order + 1);
  const seen = new Uint8Array(order);
  const from = (source: number): number => {
    let reached = 1;
    let depth = 0;
    nodes[0] = source;
    seen[source] = 1;
    for (let place = 0; place < reached; depth++) {
      levels[depth] = place;
      for (const end = reached; place < end; place++) {
        const node = nodes[place]!;
        for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
          const next = targets[at]!;
          if (seen[next] === 1) continue;
          seen[next] = 1;
          nodes[reached++] = next;
        }
      }
    }
    levels[depth] = reached;
    for (let place = 0; place < reached; place++) seen[nodes[place]!] = 0;
    return depth;
  };
  return { nodes, levels, from };
}
