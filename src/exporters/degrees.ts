import { EDGE_KINDS, type EdgeKind } from '../model/graph-schema.js';
import type { GraphColumnsView } from '../model/graph-view.js';

/** The number of edges at each node, in the order of the nodes. A loop counts twice. */
export function degreesOf(view: Pick<GraphColumnsView, 'keys' | 'ends'>): Uint32Array {
  const degrees = new Uint32Array(view.keys().length);
  for (const kind of Object.keys(EDGE_KINDS) as EdgeKind[]) {
    const { sources, targets } = view.ends(kind);
    for (let edge = 0; edge < sources.length; edge += 1) {
      degrees[sources[edge]!]! += 1;
      degrees[targets[edge]!]! += 1;
    }
  }
  return degrees;
}
