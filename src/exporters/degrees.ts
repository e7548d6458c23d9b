import { EDGE_KINDS, type EdgeKind } from '../model/graph-schema.js';
import { hasColumns, type GraphColumnsView, type GraphView } from '../model/graph-view.js';

/** The number of edges at each node, in the order of the nodes. A loop counts twice. */
export function degreesOf(view: GraphView): Uint32Array {
  return hasColumns(view) ? degreesInColumns(view) : degreesByKey(view);
}

function degreesInColumns(view: GraphColumnsView): Uint32Array {
  const degrees = new Uint32Array(view.keys().length);
  for (const kind of Object.keys(EDGE_KINDS) as EdgeKind[]) {
    const { sources, targets } = view.ends(kind);
    for (const node of sources) degrees[node]! += 1;
    for (const node of targets) degrees[node]! += 1;
  }
  return degrees;
}

function degreesByKey(view: GraphView): Uint32Array {
  const numbers = new Map<string, number>();
  for (const { key } of view.nodes()) numbers.set(key, numbers.size);
  const degrees = new Uint32Array(numbers.size);
  for (const { source, target } of view.edges()) {
    degrees[numbers.get(source)!]! += 1;
    degrees[numbers.get(target)!]! += 1;
  }
  return degrees;
}
