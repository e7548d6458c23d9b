import type { Partition } from '../analysis/communities.js';
import type { Corpus } from '../model/corpus.js';
import type { BuildSummary } from '../plugin.js';
import type { Assembled } from './assemble.js';

/** The counts of a build. Names are counted as printed, before identity. */
export function summarise(
  inputs: BuildSummary['inputs'],
  rejects: number,
  corpus: Corpus,
  { coauthorPairs, partition, coauthorNetwork }: Assembled,
): BuildSummary {
  return {
    inputs,
    records: inputs.reduce((sum, input) => sum + input.records, 0),
    rejects,
    papers: corpus.papers.length,
    papersWithAuthors: corpus.papers.filter(({ row }) => row.authors.length > 0).length,
    authors: corpus.authors.length,
    printedNames: new Set(corpus.papers.flatMap(({ row }) => row.authors.map((author) => author.printed)))
      .size,
    coauthorPairs,
    links: corpus.papers.reduce((sum, { row }) => sum + row.links.length, 0),
    citations: corpus.papers.reduce((sum, { row }) => sum + row.citations.length, 0),
    communities: partition.count,
    supportedCommunities: supportedOf(partition),
    modularity: partition.modularity,
    coauthorNetwork,
  };
}

/** How many communities their certificates support; null when that was not measured of all. */
function supportedOf({ communities }: Partition): number | null {
  const verdicts = Array.from(communities.values(), ({ certificate }) => certificate.supported);
  return verdicts.includes(null) ? null : verdicts.filter((supported) => supported).length;
}
