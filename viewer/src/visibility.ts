import { egoNetwork } from './ego.js';
import { createSieve, type Sieve } from './filters.js';
import type { GraphModel, NodeData } from './model.js';
import type { PaperIndex } from './papers.js';
import type { UiState } from './state.js';

export interface Tally {
  readonly visible: number;
  readonly total: number;
}

/** What the filters leave of one graph. */
export interface Visibility {
  readonly nodes: ReadonlySet<string>;
  readonly edges: number;
  /** Edges between visible nodes that stand for papers of which none passes the filters. */
  readonly cut: ReadonlySet<string>;
  readonly communities: ReadonlyMap<number, Tally>;
  readonly kinds: ReadonlyMap<string, Tally>;
  /** Papers that are visible, or that pass and have a visible author. */
  papers(): ReadonlySet<string>;
}

export type Filtering = Pick<UiState, 'hiddenCommunities' | 'hiddenKinds' | 'filters' | 'ego'>;

/** The edge that stands for the papers that two people share. */
const SHARED = 'CO_AUTHORED_WITH';
const NONE: ReadonlySet<string> = new Set();

export function computeVisibility(
  model: GraphModel,
  filtering: Filtering,
  papers: PaperIndex | null,
): Visibility {
  const sieve = createSieve(filtering.filters, model, papers);
  const passing = new Set<string>();
  model.graph.forEachNode((key, data) => {
    if (isShown(filtering, sieve, key, data)) passing.add(key);
  });
  const cut = new Set<string>();
  let edges = 0;
  model.graph.forEachEdge((edge, { kind }, source, target) => {
    if (!passing.has(source) || !passing.has(target)) return;
    if (kind === SHARED && !sieve.joint(edge)) cut.add(edge);
    else edges++;
  });
  const { ego } = filtering;
  const nodes = ego !== null && model.graph.hasNode(ego.key) ? egoNetwork(model, passing, cut, ego) : passing;
  if (nodes !== passing)
    edges = model.graph.filterEdges(
      (edge, _data, source, target) => nodes.has(source) && nodes.has(target) && !cut.has(edge),
    ).length;
  const communities = new Map<number, { visible: number; total: number }>();
  const kinds = new Map<string, { visible: number; total: number }>();
  model.graph.forEachNode((key, data) => {
    const shown = nodes.has(key);
    tally(communities, data.community, shown);
    tally(kinds, data.kind, shown);
  });
  let ofThese: ReadonlySet<string> | undefined;
  return {
    nodes,
    edges,
    cut,
    communities,
    kinds,
    papers: () => (ofThese ??= papers === null ? NONE : papersLeft(model, papers, sieve, nodes)),
  };
}

/** Whether one node passes by itself, wherever the focus is. */
export const isShown = (filtering: Filtering, sieve: Sieve, key: string, data: NodeData): boolean =>
  !filtering.hiddenCommunities.has(data.community) &&
  !filtering.hiddenKinds.has(data.kind) &&
  sieve.node(key, data);

function papersLeft(
  model: GraphModel,
  papers: PaperIndex,
  sieve: Sieve,
  nodes: ReadonlySet<string>,
): Set<string> {
  const left = new Set<string>();
  for (const key of nodes) {
    if (papers.facts(key)) left.add(key);
    else if (model.name === 'coauthor')
      for (const paper of papers.of(model, key)) if (sieve.paper(paper)) left.add(paper);
  }
  return left;
}

function tally<K>(counts: Map<K, { visible: number; total: number }>, key: K, shown: boolean): void {
  const entry = counts.get(key) ?? { visible: 0, total: 0 };
  entry.total++;
  if (shown) entry.visible++;
  counts.set(key, entry);
}

/** Keeps the last answer while neither the graph, the papers nor the filters changed. */
export function createVisibility(): typeof computeVisibility {
  let last: { asked: readonly unknown[]; answer: Visibility } | undefined;
  return (model, filtering, papers) => {
    const { hiddenCommunities, hiddenKinds, filters, ego } = filtering;
    const asked = [model, papers, hiddenCommunities, hiddenKinds, filters, ego];
    if (!last?.asked.every((each, i) => each === asked[i]))
      last = { asked, answer: computeVisibility(model, filtering, papers) };
    return last.answer;
  };
}
