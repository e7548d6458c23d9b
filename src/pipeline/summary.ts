import type { PartitionReport } from '../model/communities.js';
import type { Corpus } from '../model/corpus.js';
import type { BuildSummary } from '../plugin.js';
import type { Assembled } from './assemble.js';

/** The counts of a build. Names are counted as printed, before identity. */
export function summarise(
  inputs: BuildSummary['inputs'],
  rejects: number,
  corpus: Corpus,
  { view, communities, coauthorNetwork }: Assembled,
): BuildSummary {
  const coauthor = communities.graphs.find((partition) => partition.graph === 'coauthor');
  return {
    inputs,
    records: inputs.reduce((sum, input) => sum + input.records, 0),
    rejects,
    papers: corpus.papers.length,
    papersWithAuthors: corpus.papers.filter(({ row }) => row.authors.length > 0).length,
    authors: corpus.authors.length,
    printedNames: new Set(corpus.papers.flatMap(({ row }) => row.authors.map((author) => author.printed)))
      .size,
    coauthorPairs: view.countEdges('CO_AUTHORED_WITH'),
    links: corpus.papers.reduce((sum, { row }) => sum + row.links.length, 0),
    citations: corpus.papers.reduce((sum, { row }) => sum + row.citations.length, 0),
    communities: coauthor?.communities.length ?? 0,
    supportedCommunities: supportedOf(coauthor),
    modularity: coauthor?.quality ?? null,
    coauthorNetwork,
  };
}

function supportedOf(partition: PartitionReport | undefined): number | null {
  const verdicts = partition?.communities.map(({ certificate }) => certificate.supported) ?? [];
  return verdicts.includes(null) ? null : verdicts.filter((supported) => supported).length;
}
