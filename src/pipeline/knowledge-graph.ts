import { paperCommunities } from '../analysis/paper-communities.js';
import { assignFindings } from '../graph/assign.js';
import { buildGraph } from '../graph/build.js';
import type { ColumnarGraph } from '../graph/columnar-graph.js';
import type { ResolvedAuthor } from '../model/author.js';
import type { Corpus } from '../model/corpus.js';
import type { PaperRow } from '../model/paper.js';
import { relations } from '../relations/index.js';

/** The knowledge graph of a corpus, without what analysis finds out about it. */
export const plainGraph = (corpus: Corpus): ColumnarGraph => buildGraph(corpus, relations);

/** Writes on the nodes what analysis found out about the authors, and what follows for papers and works. */
export function describeNodes(
  graph: ColumnarGraph,
  authors: readonly ResolvedAuthor[],
  papers: readonly PaperRow[],
): void {
  const communityOf = new Map(
    authors.flatMap(({ row: { id, community } }) => (community === null ? [] : [[id, community] as const])),
  );
  assignFindings(graph, {
    authors: authors.map(({ row }) => row),
    communities: [communityOf, paperCommunities(papers, communityOf)],
  });
}
