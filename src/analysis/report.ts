import type { CommunityReport, PartitionReport } from '../model/communities.js';
import type { GraphView } from '../model/graph-view.js';
import type { PaperRow } from '../model/paper.js';
import type { Partition } from './communities.js';
import { byCodeUnit, connectedComponents, indexGraph, neighboursOf } from './indexed-graph.js';
import { labelCommunities, type CommunityLabel } from './labels.js';
import { byStrength, degreesAndStrengths, round } from './measures.js';
import { memberCounts } from './paper-communities.js';
import { citationProjection, coauthorProjection } from './projection.js';

interface Member {
  readonly key: string;
  readonly name: string;
  readonly degree: number;
  readonly strength: number;
}

/** What the graph says of one community. */
interface Membership {
  /** Strongest first. */
  readonly members: Member[];
  readonly connected: boolean;
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
 * their members' papers, and whether they are connected, checked here by breadth-first search.
 *
 * @param view the graph that was partitioned
 * @param papers all papers, in any order
 */
export function reportCommunities(
  view: GraphView,
  partition: Partition,
  papers: Iterable<PaperRow>,
  graph: PartitionReport['graph'] = 'coauthor',
): PartitionReport {
  const memberships = readMemberships(view, partition, graph);
  const held = holdPapers(papers, partition, graph);
  const ids = [...memberships.keys()].sort(
    (a, b) => sizeOf(memberships, b) - sizeOf(memberships, a) || byCodeUnit(a, b),
  );
  const labels = labelCommunities(
    ids.map((id) => ({ id, strongest: memberships.get(id)?.members[0]?.name ?? id })),
    held.flatMap(({ row: { title }, counts, nodes }) =>
      title === null ? [] : [{ title, shares: new Map([...counts].map(([id, n]) => [id, n / nodes])) }],
    ),
  );
  const papersOf = new Map<string, HeldPaper[]>(ids.map((id) => [id, []]));
  for (const paper of held) for (const id of paper.counts.keys()) papersOf.get(id)?.push(paper);
  const { algorithm, resolution, seed, modularity: quality, levels } = partition;
  const communities = ids.map((id): CommunityReport => {
    const { members, connected } = memberships.get(id) as Membership;
    const { label, terms } = labels.get(id) as CommunityLabel;
    const own = papersOf.get(id) as HeldPaper[];
    const stability = partition.stability.get(id);
    return {
      id,
      label,
      terms: [...terms],
      size: members.length,
      topMembers: members.slice(0, TOP_MEMBERS).map(({ key, name, degree }) => ({ id: key, name, degree })),
      topPapers: topPapers(own, id, view),
      years: yearRange(own),
      certificate: { connected, stability: stability === undefined ? null : round(stability, 4) },
    };
  });
  return { graph, algorithm, resolution, seed, quality, levels, other: reportOther(partition), communities };
}

function reportOther({ other }: Partition): PartitionReport['other'] {
  if (other === null) return null;
  const { algorithm, modularity: quality, levels, count, similarity } = other;
  return { algorithm, quality, levels, count, similarity: round(similarity, 4) };
}

const sizeOf = (memberships: ReadonlyMap<string, Membership>, id: string): number =>
  memberships.get(id)?.members.length ?? 0;

function readMemberships(
  view: GraphView,
  partition: Partition,
  graph: PartitionReport['graph'],
): Map<string, Membership> {
  const indexed = indexGraph(graph === 'coauthor' ? coauthorProjection(view) : citationProjection(view));
  const { degree, strength } = degreesAndStrengths(indexed);
  const communityOf = indexed.keys.map((key) => partition.of.get(key));
  const part = connectedComponents(
    neighboursOf(indexed.keys.length, indexed.edges),
    (node) => communityOf[node],
  );
  const found = new Map<string, { members: Member[]; parts: Set<number> }>();
  indexed.keys.forEach((key, node) => {
    const id = communityOf[node];
    if (id === undefined) return;
    let community = found.get(id);
    if (community === undefined) found.set(id, (community = { members: [], parts: new Set() }));
    const name = view.node(key)?.attributes.label ?? key;
    community.members.push({ key, name, degree: degree[node] as number, strength: strength[node] as number });
    community.parts.add(part[node] as number);
  });
  return new Map(
    [...found].map(([id, { members, parts }]) => [
      id,
      { members: members.sort(byStrength), connected: parts.size === 1 },
    ]),
  );
}

function holdPapers(
  papers: Iterable<PaperRow>,
  partition: Partition,
  graph: PartitionReport['graph'],
): HeldPaper[] {
  const rows = [...papers].sort((a, b) => byCodeUnit(a.id, b.id));
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
