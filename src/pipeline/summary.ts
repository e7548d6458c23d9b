import type { Partition } from '../analysis/communities.js';
import type { Corpus } from '../model/corpus.js';
import type { Diagnostic } from '../diagnostics.js';
import type { BuildSummary } from '../plugin.js';
import type { Assembled } from './assemble.js';

/** Rejected rows that are named one by one; `rejects.jsonl` has them all. */
const MOST_NAMED = 1000;

/** The counts of a build. Names are counted as printed, before identity. */
export function summarise(
  inputs: BuildSummary['inputs'],
  rejects: readonly Diagnostic[],
  corpus: Corpus,
  { coauthorPairs, partition, coauthorNetwork }: Assembled,
): BuildSummary {
  return {
    inputs,
    records: inputs.reduce((sum, input) => sum + input.records, 0),
    rejects: rejects.length,
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
    ...(rejects.length > 0 && {
      rejected: rejects.slice(0, MOST_NAMED).map(({ file, line, message }) => ({ file, line, message })),
    }),
  };
}

/** How many communities their certificates support; null when that was not measured of all. */
function supportedOf({ communities }: Partition): number | null {
  const verdicts = Array.from(communities.values(), ({ certificate }) => certificate.supported);
  return verdicts.includes(null) ? null : verdicts.filter((supported) => supported).length;
}
