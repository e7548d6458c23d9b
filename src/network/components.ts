import { countLabels } from './partition.js';

/** Rows of a network, undirected. */
export interface Rows {
  readonly order: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

export interface Components {
  readonly count: number;
  /** Per node the number of its component; components are numbered by their smallest node. */
  readonly of: Uint32Array;
}

/**
 * Connected components by depth-first search with a stack of its own, in linear time.
 *
 * @param labels when given, edges between nodes of different labels do not connect
 */
export function connectedComponents(rows: Rows, labels?: Uint32Array): Components {
  const { order, offsets, targets } = rows;
  // 0 stands for "not seen"; numbers are kept one higher until the end.
  const of = new Uint32Array(order);
  const stack = new Uint32Array(order);
  let count = 0;
  for (let root = 0; root < order; root++) {
    if (of[root] !== 0) continue;
    of[root] = ++count;
    stack[0] = root;
    for (let height = 1; height > 0;) {
      const node = stack[--height]!;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const next = targets[at]!;
        if (of[next] !== 0 || (labels !== undefined && labels[next] !== labels[node])) continue;
        of[next] = count;
        stack[height++] = next;
      }
    }
  }
  for (let node = 0; node < order; node++) of[node]!--;
  return { count, of };
}

/** By label into how many parts the community falls: 1 when its members are connected among themselves. */
export function partsOf(rows: Rows, membership: Uint32Array): Uint32Array {
  const { of, count } = connectedComponents(rows, membership);
  const parts = new Uint32Array(countLabels(membership));
  const seen = new Uint8Array(count);
  for (let node = 0; node < rows.order; node++) {
    const component = of[node]!;
    if (seen[component] === 1) continue;
    seen[component] = 1;
    parts[membership[node]!]!++;
  }
  return parts;
}

/** How many communities fall into several parts. */
export function countDisconnected(rows: Rows, membership: Uint32Array): number {
  return partsOf(rows, membership).reduce((count, parts) => (parts > 1 ? count + 1 : count), 0);
}
