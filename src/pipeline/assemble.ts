import { describeCoauthors } from '../analysis/coauthor-network.js';
import type { Partition } from '../analysis/communities.js';
import { authorHIndices } from '../analysis/h-index.js';
import { keyedNetwork, type KeyedNetwork } from '../analysis/keyed-network.js';
import { graphMeasures, type NodeMeasures } from '../analysis/measures.js';
import type { Author, ResolvedAuthor } from '../model/author.js';
import type { CommunitiesFile } from '../model/communities.js';
import type { Corpus } from '../model/corpus.js';
import type { GraphColumnsView } from '../model/graph-view.js';
import type { AuthorMeasures, CoauthorNetwork } from '../model/measures.js';
import { coauthorPairs } from '../relations/coauthor-pairs.js';
import { GrowingColumn } from '../structures/growing-column.js';
import { Lazy } from '../structures/lazy.js';
import { describeCommunities, findCommunities, type AnalysisOptions } from './communities.js';
import { describeNodes, plainGraph } from './knowledge-graph.js';

/** A corpus as a graph, with what analysis found out about it. */
export interface Assembled {
  /** Tables of papers and authors need no graph. */
  readonly view: Lazy<GraphColumnsView>;
  /** Of the co-author graph. */
  readonly partition: Partition;
  /** Labels take as long as all the rest, and some outputs need none. */
  readonly communities: Lazy<CommunitiesFile>;
  readonly coauthorPairs: number;
  readonly coauthorNetwork: CoauthorNetwork;
  /** Sorted by id. */
  readonly authors: readonly ResolvedAuthor[];
}

/** Corpus → measures and communities of authors → knowledge graph, with them on its nodes. */
export function assemble(corpus: Corpus, options: AnalysisOptions): Assembled {
  const coauthors = coauthorsOf(corpus);
  const partition = findCommunities(coauthors, 'coauthor', options);
  const measured = graphMeasures(coauthors, partition.of, options.seed);
  const rows = corpus.papers.map((paper) => paper.row);
  const hIndices = authorHIndices(rows);
  const authors = corpus.authors.map((author) => {
    const hIndex = hIndices && (hIndices.get(author.id) ?? 0);
    return resolvedAuthor(author, partition, measured.of.get(author.id)!, hIndex);
  });
  const view = new Lazy(() => {
    const graph = plainGraph(corpus);
    describeNodes(graph, authors, rows);
    return graph;
  });
  return {
    view,
    authors,
    partition,
    communities: new Lazy(() => describeCommunities(view.value, rows, options, partition)),
    coauthorPairs: coauthors.network.size,
    coauthorNetwork: describeCoauthors(measured, corpus.authors),
  };
}

/** The network of all authors: the one that the knowledge graph holds, made without it. */
function coauthorsOf(corpus: Corpus): KeyedNetwork {
  const [sources, targets, weights] = [
    new GrowingColumn(),
    new GrowingColumn(),
    new GrowingColumn(Float64Array),
  ];
  for (const { author, other, weight } of coauthorPairs(corpus)) {
    sources.push(author);
    targets.push(other);
    weights.push(weight);
  }
  return keyedNetwork(
    corpus.authors.map(({ id }) => id),
    { sources: sources.take(), targets: targets.take(), weights: weights.take() },
  );
}

function resolvedAuthor(
  author: Author,
  partition: Partition,
  measured: NodeMeasures,
  hIndex: number | null,
): ResolvedAuthor {
  const { id, name, names, kind, ids, mentions, confidence, merges } = author;
  const { degree, strength, pagerank } = measured;
  const community = partition.of.get(id) ?? null;
  // Written out: V8 gives each object that a rest pattern makes a shape of its own, which takes more than its values.
  const measures: AuthorMeasures = {
    betweenness: measured.betweenness,
    closeness: measured.closeness,
    clustering: measured.clustering,
    core: measured.core,
    component: measured.component,
    participation: measured.participation,
    otherCommunities: measured.otherCommunities,
    hIndex,
  };
  return {
    row: {
      id,
      name,
      names,
      kind,
      ids,
      mentions,
      community,
      degree,
      strength,
      pagerank,
      confidence,
      measures,
    },
    merges,
  };
}
