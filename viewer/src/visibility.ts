import type { GraphModel } from './model.js';
import type { UiState } from './state.js';

export interface Tally {
  readonly visible: number;
  readonly total: number;
}

/** What the filters leave of one graph. */
export interface Visibility {
  readonly nodes: ReadonlySet<string>;
  readonly edges: number;
  readonly communities: ReadonlyMap<number, Tally>;
  readonly kinds: ReadonlyMap<string, Tally>;
}

type Filters = Pick<UiState, 'hiddenCommunities' | 'hiddenKinds'>;

export function computeVisibility(model: GraphModel, filters: Filters): Visibility {
  const nodes = new Set<string>();
  const communities = new Map<number, { visible: number; total: number }>();
  const kinds = new Map<string, { visible: number; total: number }>();
  model.graph.forEachNode((key, data) => {
    const shown = !filters.hiddenCommunities.has(data.community) && !filters.hiddenKinds.has(data.kind);
    if (shown) nodes.add(key);
    tally(communities, data.community, shown);
    tally(kinds, data.kind, shown);
  });
  let edges = 0;
  model.graph.forEachEdge((_key, _data, source, target) => {
    if (nodes.has(source) && nodes.has(target)) edges++;
  });
  return { nodes, edges, communities, kinds };
}

function tally<K>(counts: Map<K, { visible: number; total: number }>, key: K, shown: boolean): void {
  const entry = counts.get(key) ?? { visible: 0, total: 0 };
  entry.total++;
  if (shown) entry.visible++;
  counts.set(key, entry);
}

/** Keeps the last answer while neither the graph nor the filters changed. */
export function createVisibility(): (model: GraphModel, filters: Filters) => Visibility {
  let last: { model: GraphModel; communities: unknown; kinds: unknown; answer: Visibility } | undefined;
  return (model, filters) => {
    if (
      last?.model !== model ||
      last.communities !== filters.hiddenCommunities ||
      last.kinds !== filters.hiddenKinds
    ) {
      const answer = computeVisibility(model, filters);
      last = { model, communities: filters.hiddenCommunities, kinds: filters.hiddenKinds, answer };
    }
    return last.answer;
  };
}
