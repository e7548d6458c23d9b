import type { CertificateDepth } from '../analysis/certificates.js';
import { partitionNetwork, type Partition } from '../analysis/communities.js';
import type { KeyedNetwork } from '../analysis/keyed-network.js';
import type { EarlierCommunities } from '../analysis/match-communities.js';
import { citationNetwork, coauthorNetwork } from '../analysis/projection.js';
import { describedPapers, reportCommunities } from '../analysis/report.js';
import type { CommunitiesFile, PartitionReport } from '../model/communities.js';
import type { GraphColumnsView } from '../model/graph-view.js';
import type { PaperRow } from '../model/paper.js';

export interface AnalysisOptions {
  /** Seed of everything that draws numbers. */
  readonly seed: number;
  readonly resolution: number;
  /** How far communities are certified; default `none`. */
  readonly certificates?: CertificateDepth;
  /** Communities of an earlier run by the graph they are of, whose ids are kept. */
  readonly earlier?: EarlierPartitions;
}

export type EarlierPartitions = ReadonlyMap<PartitionReport['graph'], EarlierCommunities>;

/** The communities of one network, with the ids of the earlier run where there was one. */
export function findCommunities(
  network: KeyedNetwork,
  graph: PartitionReport['graph'],
  { earlier, ...options }: AnalysisOptions,
): Partition {
  const known = earlier?.get(graph);
  return partitionNetwork(network, known ? { ...options, earlier: known } : options);
}

/**
 * The communities of the co-author and the citation graph with their labels, members and certificates. The same graph,
 * papers and options give the same answer, so it can be left out and made later.
 *
 * @param coauthors the partition of the co-author graph with these options, where it is known
 */
export function describeCommunities(
  view: GraphColumnsView,
  papers: readonly PaperRow[],
  options: AnalysisOptions,
  coauthors: Partition = findCommunities(coauthorNetwork(view), 'coauthor', options),
): CommunitiesFile {
  const citations = findCommunities(citationNetwork(view), 'citation', options);
  const described = describedPapers(papers);
  return {
    formatVersion: 1,
    graphs: [
      reportCommunities(view, coauthors, described, 'coauthor', options.earlier?.get('coauthor')),
      reportCommunities(view, citations, described, 'citation', options.earlier?.get('citation')),
    ],
  };
}
