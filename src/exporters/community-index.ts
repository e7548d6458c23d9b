import type { CommunitiesFile } from '../model/communities.js';
import type { GraphName } from '../model/graph-view.js';

export interface CommunityPlace {
  /** Place in `communities.json`, from 0. In the knowledge graph the citation communities follow the co-author ones. */
  readonly rank: number;
  readonly label: string;
  /** What its certificate says; null when it was not measured. */
  readonly supported: boolean | null;
}

/** The communities that nodes of a graph can belong to, by id. */
export function communityIndex(file: CommunitiesFile, graph: GraphName): ReadonlyMap<string, CommunityPlace> {
  const names = graph === 'knowledge' ? ['coauthor', 'citation'] : [graph];
  const index = new Map<string, CommunityPlace>();
  for (const name of names) {
    for (const { communities } of file.graphs.filter((partition) => partition.graph === name)) {
      for (const { id, label, certificate } of communities) {
        const { supported } = certificate;
        if (!index.has(id)) index.set(id, { rank: index.size, label, supported });
      }
    }
  }
  return index;
}
