import type { CertificateDepth } from '../analysis/certificates.js';
import { partitionNetwork, type Partition } from '../analysis/communities.js';
import { citationNetwork, coauthorNetwork } from '../analysis/projection.js';
import { reportCommunities } from '../analysis/report.js';
import type { CommunitiesFile } from '../model/communities.js';
import type { GraphColumnsView } from '../model/graph-view.js';
import type { PaperRow } from '../model/paper.js';

export interface AnalysisOptions {
  /** Seed of everything that draws numbers. */
  readonly seed: number;
  readonly resolution: number;
  /** How far communities are certified; default `none`. */
  readonly certificates?: CertificateDepth;
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
  coauthors: Partition = partitionNetwork(coauthorNetwork(view), options),
): CommunitiesFile {
  const citations = partitionNetwork(citationNetwork(view), options);
  return {
    formatVersion: 1,
    graphs: [
      reportCommunities(view, coauthors, papers),
      reportCommunities(view, citations, papers, 'citation'),
    ],
  };
}
