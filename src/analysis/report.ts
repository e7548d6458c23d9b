import type { CommunityReport, PartitionReport } from '../model/communities.js';
import type { GraphView } from '../model/graph-view.js';
import type { PaperRow } from '../model/paper.js';
import { compareText } from '../text/compare.js';
import type { Partition } from './communities.js';
import { labelCommunities, type CommunityLabel } from './labels.js';
import type { EarlierCommunities } from './match-communities.js';
import { memberCounts } from './paper-communities.js';
import { indexTerms, type TermIndex } from './paper-terms.js';
import { round } from './ranking.js';

/** The papers of a corpus as reports on its communities take them. */
export interface DescribedPapers {
  /** Ascending by id. */
  readonly rows: readonly PaperRow[];
  /** Of those that have a title, in the same order. */
  readonly terms: TermIndex;
}

export function describedPapers(papers: Iterable<PaperRow>): DescribedPapers {
  const rows = [...papers].sort((a, b) => compareText(a.id, b.id));
  const titled = rows.flatMap(({ title, topics, venue }) =>
    title === null ? [] : [{ title, topics, venue: venue?.series ?? null }],
  );
  return { rows, terms: indexTerms(titled) };
}

interface HeldPaper {
  readonly row: PaperRow;
  /** By community id the number of its nodes (authors; in the citation graph the paper itself) that are members. */
  readonly counts: ReadonlyMap<string, number>;
  readonly nodes: number;
}

const TOP_MEMBERS = 10;
const TOP_PAPERS = 5;

/**
 * Describes the communities of the co-author or the citation graph, largest first, ties by id: what they are about
 * (see `labelCommunities`), their strongest members, the papers with most members among their authors, the years of
 * their members' papers, and their certificates.
 *
 * @param view the graph that was partitioned
 * @param earlier the communities of an earlier run that ids were matched with
 */
export function reportCommunities(
  view: GraphView,
  partition: Partition,
  { rows, terms: index }: DescribedPapers,
  graph: PartitionReport['graph'] = 'coauthor',
  earlier: EarlierCommunities = new Map(),
): PartitionReport {
  const { communities: found } = partition;
  const sizeOf = (id: string): number => found.get(id)!.members.length;
  const nameOf = (key: string): string => view.node(key)?.attributes.label ?? key;
  const held = holdPapers(rows, partition, graph);
  const ids = [...found.keys()].sort((a, b) => sizeOf(b) - sizeOf(a) || compareText(a, b));
  const labels = labelCommunities(
    ids.map((id) => ({
      id,
      strongest: nameOf(found.get(id)!.members[0]!.key),
      earlier: earlier.get(id)?.label,
    })),
    index,
    held.flatMap(({ row, counts, nodes }) =>
      row.title === null ? [] : [new Map([...counts].map(([id, count]) => [id, count / nodes]))],
    ),
  );
  const papersOf = new Map<string, HeldPaper[]>(ids.map((id) => [id, []]));
  for (const paper of held) for (const id of paper.counts.keys()) papersOf.get(id)?.push(paper);
  const { algorithm, objective, resolution, seed, modularity: quality, levels, certification } = partition;
  const communities = ids.map((id): CommunityReport => {
    const { members, certificate } = found.get(id)!;
    const { label, terms } = labels.get(id) as CommunityLabel;
    const own = papersOf.get(id) as HeldPaper[];
    return {
      id,
      label,
      terms: [...terms],
      size: members.length,
      topMembers: members
        .slice(0, TOP_MEMBERS)
        .map(({ key, degree }) => ({ id: key, name: nameOf(key), degree })),
      topPapers: topPapers(own, id, view),
      years: yearRange(own),
      certificate: {
        ...certificate,
        stability: roundedOrNull(certificate.stability),
        p: roundedOrNull(certificate.p),
      },
      members: members.map(({ key }) => key).sort(compareText),
    };
  });
  return {
    ...{ graph, algorithm, objective, resolution, seed, quality, levels, certification },
    other: reportOther(partition),
    communities,
  };
}

const roundedOrNull = (value: number | null): number | null => (value === null ? null : round(value, 4));

function reportOther({ other }: Partition): PartitionReport['other'] {
  if (other === null) return null;
  const { algorithm, modularity: quality, levels, count, similarity } = other;
  return { algorithm, quality, levels, count, similarity: round(similarity, 4) };
}

function holdPapers(
  rows: readonly PaperRow[],
  partition: Partition,
  graph: PartitionReport['graph'],
): HeldPaper[] {
  return rows.map((row) => {
    const nodes = new Set(graph === 'coauthor' ? row.authors.map(({ id }) => id) : [row.id]);
    return { row, counts: memberCounts(nodes, partition.of), nodes: nodes.size };
  });
}

/** By number of members, then by the share of the authors that they are, then by id, in which order they come. */
function topPapers(papers: readonly HeldPaper[], id: string, view: GraphView): CommunityReport['topPapers'] {
  const count = (paper: HeldPaper): number => paper.counts.get(id) ?? 0;
  return papers
    .toSorted((a, b) => count(b) - count(a) || count(b) / b.nodes - count(a) / a.nodes)
    .slice(0, TOP_PAPERS)
    .map(({ row }) => ({ id: row.id, title: row.title ?? view.node(row.id)?.attributes.label ?? row.id }));
}

function yearRange(papers: readonly HeldPaper[]): CommunityReport['years'] {
  const years = papers.flatMap(({ row: { year } }) => (year === null ? [] : [year]));
  if (years.length === 0) return null;
  return { first: years.reduce((a, b) => Math.min(a, b)), last: years.reduce((a, b) => Math.max(a, b)) };
}
