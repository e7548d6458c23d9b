import { drawnNetwork, layoutTask, placedPoints, type LayoutTask } from '../analysis/layout.js';
import { isDirected, selectGraph } from '../graph/select.js';
import { layoutNetwork } from '../layout/layout.js';
import type { CommunitiesFile } from '../model/communities.js';
import {
  GRAPH_NAMES,
  type GraphName,
  type GraphColumnsView,
  type NamedGraph,
  type Point,
} from '../model/graph-view.js';
import { Lazy } from '../structures/lazy.js';

/** Positions of each graph's nodes that are known already, as the store keeps them. */
export type KnownPositions = Partial<Readonly<Record<GraphName, ReadonlyMap<string, Point>>>>;

/** The three graphs of a knowledge graph. Graphs and positions are made when they are first asked for: most outputs need none. */
export function namedGraphs(
  view: () => GraphColumnsView,
  communities: () => CommunitiesFile,
  seed: number,
  known: KnownPositions = {},
): Record<GraphName, NamedGraph> {
  const named = (name: GraphName): NamedGraph => {
    const selected = new Lazy(() => selectGraph(view(), name));
    let positions = known[name];
    return {
      name,
      directed: isDirected(name),
      get view() {
        return selected.value;
      },
      get positions() {
        positions ??= place(taskOf(view(), name, communities(), seed));
        return positions;
      },
    };
  };
  return Object.fromEntries(GRAPH_NAMES.map((name) => [name, named(name)])) as Record<GraphName, NamedGraph>;
}

const place = (task: LayoutTask): ReadonlyMap<string, Point> =>
  placedPoints(task, layoutNetwork(task.network, task.options));

/** What is to be laid out of a graph: `layoutNetwork` and `placedPoints` make its positions, in any thread. */
export function taskOf(
  view: GraphColumnsView,
  name: GraphName,
  communities: CommunitiesFile,
  seed: number,
): LayoutTask {
  const known = new Set(
    communities.graphs.flatMap((partition) => partition.communities.map((community) => community.id)),
  );
  const communityOf = new Map<string, string>();
  for (const node of view.nodes()) {
    const community = node.attributes['community'];
    if (typeof community === 'string' && known.has(community)) communityOf.set(node.key, community);
  }
  return layoutTask(drawnNetwork(selectGraph(view, name), name), { seed, communities: communityOf });
}
