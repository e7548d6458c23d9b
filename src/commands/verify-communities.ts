import { EXIT } from '../errors.js';
import { verifyPartition, type PlainEdge } from '../network/verify-partition.js';
import type { Snapshot } from '../pipeline/snapshot.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';
import { loadSnapshot } from './snapshot.js';

/** Roundings of the written quality. */
const TOLERANCE = 1e-9;

/**
 * Checks what `communities.json` says of the co-author communities against the graph, by code that shares nothing with
 * what found them: every community connected, the quality as stated. Returns the exit code.
 */
export async function verifyCommunities(out: string, json: boolean, effects: Effects): Promise<number> {
  const snapshot = await loadSnapshot(out);
  const stated = snapshot.communities.graphs.find(({ graph }) => graph === 'coauthor');
  const { ids, communityOf, edges } = plainGraph(snapshot);
  const verdict = verifyPartition(edges, communityOf, stated?.resolution);
  const disconnected = verdict.disconnected.map((community) => ids[community]!);
  const claimed = stated?.quality ?? null;
  const agrees =
    claimed === null || verdict.modularity === null
      ? claimed === verdict.modularity
      : Math.abs(claimed - verdict.modularity) <= TOLERANCE;
  const holds = agrees && disconnected.length === 0;
  if (json) {
    effects.write(
      jsonDocument({ holds, communities: ids.length, disconnected, claimed, modularity: verdict.modularity }),
    );
  } else {
    effects.write(
      disconnected.length === 0
        ? `each of ${ids.length} co-author communities is connected\n`
        : `not connected: ${disconnected.join(', ')}\n`,
    );
    effects.write(
      agrees
        ? `the quality is as stated: ${claimed ?? 'none'}\n`
        : `the quality is ${verdict.modularity}, but ${claimed} is stated\n`,
    );
  }
  return holds ? EXIT.ok : EXIT.incomplete;
}

/** The co-author graph as a list of edges, communities numbered in the order of their ids. */
function plainGraph({ view }: Snapshot): {
  ids: string[];
  communityOf: Map<string, number>;
  edges: PlainEdge[];
} {
  const named = new Map<string, string>();
  for (const { key, attributes } of view.nodes('author')) {
    const { community } = attributes;
    if (typeof community === 'string') named.set(key, community);
  }
  const ids = [...new Set(named.values())].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return {
    ids,
    communityOf: new Map([...named].map(([author, id]) => [author, numbers.get(id)!])),
    edges: Array.from(view.edges('CO_AUTHORED_WITH'), ({ source, target, attributes }): PlainEdge => [
      source,
      target,
      Number(attributes['weight']),
    ]),
  };
}
