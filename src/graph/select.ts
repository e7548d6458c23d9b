import type { EdgeKind, NodeKind } from '../model/graph-schema.js';
import type { GraphColumnsView, GraphName } from '../model/graph-view.js';

interface Part {
  readonly directed: boolean;
  readonly nodes: readonly NodeKind[];
  readonly edges: readonly EdgeKind[];
  /** Nodes without an edge of these kinds are left out: most papers of a listing neither cite nor are cited. */
  readonly linkedOnly: boolean;
}

/** Null stands for the whole graph. */
const PARTS: Readonly<Record<GraphName, Part | null>> = {
  coauthor: { directed: false, nodes: ['author'], edges: ['CO_AUTHORED_WITH'], linkedOnly: false },
  citation: { directed: true, nodes: ['paper', 'work'], edges: ['CITES'], linkedOnly: true },
  knowledge: null,
};

/** Whether the edges of a graph have a direction. */
export const isDirected = (name: GraphName): boolean => PARTS[name]?.directed ?? true;

/** The part of a knowledge graph that one of the three graphs shows. */
export function selectGraph(view: GraphColumnsView, name: GraphName): GraphColumnsView {
  const part = PARTS[name];
  return part === null ? view : view.select(part.nodes, part.edges, part.linkedOnly);
}
