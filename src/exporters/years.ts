import type { GraphEdge, GraphNode } from '../model/graph-schema.js';
import type { GraphView } from '../model/graph-view.js';

/** When nodes and edges are active: the years of a timeline, ascending, empty when unknown. */
export interface Timeline {
  yearsOfNode(node: GraphNode): readonly number[];
  yearsOfEdge(edge: GraphEdge): readonly number[];
}

/**
 * A paper or work is active in its year, an author in the years of their papers, a co-authorship in the years of the
 * joint papers. Other edges have no years of their own: they show when both ends do.
 */
export function timelineOf(knowledge: GraphView): Timeline {
  const papersOf = new Map<string, Map<string, number>>();
  for (const { source, target } of knowledge.edges('AUTHORED')) {
    const year = yearOf(knowledge.node(target));
    if (year === undefined) continue;
    const papers = papersOf.get(source) ?? new Map<string, number>();
    papersOf.set(source, papers.set(target, year));
  }
  return {
    yearsOfNode(node) {
      const year = yearOf(node);
      return year === undefined ? ascending(papersOf.get(node.key)?.values() ?? []) : [year];
    },
    yearsOfEdge({ kind, source, target }) {
      if (kind !== 'CO_AUTHORED_WITH') return [];
      const others = papersOf.get(target);
      const joint = [...(papersOf.get(source) ?? [])].filter(([paper]) => others?.has(paper) === true);
      return ascending(joint.map(([, year]) => year));
    },
  };
}

function yearOf(node: GraphNode | undefined): number | undefined {
  const year = node?.attributes['year'];
  return typeof year === 'number' && Number.isSafeInteger(year) ? year : undefined;
}

const ascending = (years: Iterable<number>): number[] => [...new Set(years)].sort((a, b) => a - b);
