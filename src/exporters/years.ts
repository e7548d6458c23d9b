import type { GraphEdge, GraphNode } from '../model/graph-schema.js';
import type { GraphView } from '../model/graph-view.js';

/** When nodes and edges are active: the years of a timeline, ascending, empty when unknown. */
export interface Timeline {
  yearsOfNode(node: GraphNode): readonly number[];
  yearsOfEdge(edge: Pick<GraphEdge, 'kind' | 'source' | 'target'>): readonly number[];
}

/**
 * A paper or work is active in its year, an author in the years of their papers, a co-authorship in the years of the
 * joint papers. Other edges have no years of their own: they show when both ends do.
 */
export function timelineOf(knowledge: GraphView): Timeline {
  const years = new Map<string, number>();
  for (const paper of knowledge.nodes('paper')) {
    const year = yearOf(paper);
    if (year !== undefined) years.set(paper.key, year);
  }
  const papersOf = new Map<string, Map<string, number>>();
  for (const { source, target } of knowledge.edges('AUTHORED')) {
    const year = years.get(target);
    if (year === undefined) continue;
    let papers = papersOf.get(source);
    if (papers === undefined) papersOf.set(source, (papers = new Map()));
    papers.set(target, year);
  }
  return {
    yearsOfNode(node) {
      const year = yearOf(node);
      return year === undefined ? ascending(papersOf.get(node.key)?.values() ?? []) : [year];
    },
    yearsOfEdge({ kind, source, target }) {
      if (kind !== 'CO_AUTHORED_WITH') return NO_YEARS;
      const [first, second] = [papersOf.get(source), papersOf.get(target)];
      if (first === undefined || second === undefined) return NO_YEARS;
      const [fewer, more] = first.size <= second.size ? [first, second] : [second, first];
      const joint = new Set<number>();
      for (const [paper, year] of fewer) if (more.has(paper)) joint.add(year);
      return ascending(joint);
    },
  };
}

const NO_YEARS: readonly number[] = [];

function yearOf(node: GraphNode | undefined): number | undefined {
  const year = node?.attributes['year'];
  return typeof year === 'number' && Number.isSafeInteger(year) ? year : undefined;
}

const ascending = (years: Iterable<number>): number[] => [...new Set(years)].sort((a, b) => a - b);
