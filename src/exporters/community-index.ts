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
      for (const community of communities) {
        const { id, label } = community;
        if (index.has(id)) continue;
        const rank = index.size;
        index.set(id, {
          ...{ rank, label },
          // Read only by outputs that tell of it, so that others show what they need.
          get supported() {
            return community.certificate.supported;
          },
        });
      }
    }
  }
  return index;
}
