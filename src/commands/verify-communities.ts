import { join } from 'node:path';
import { EXIT, PaperGraphError } from '../errors.js';
import { outputLines } from '../io/output-lines.js';
import type { CommunitiesFile, PartitionReport } from '../model/communities.js';
import { verifyPartition, type PlainEdge } from '../network/verify-partition.js';
import { verifyStatistics, type NumberedEdge } from '../network/verify-statistics.js';
import { parseCommunities } from './communities-file.js';
import type { Effects } from './effects.js';
import { jsonDocument } from './json.js';

/** Roundings of what is written. */
const ROUNDING = 2e-9;
/** Claims about chance are measured again by fewer runs, and by Louvain: they may differ by this much. */
const TOLERANCE = { stability: 0.3, p: 0.2 };
const RUNS = 20;
const SAMPLES = 19;
/** Louvain on maps takes minutes above. */
const MOST_EDGES = 100_000;

const COMMUNITIES = 'communities.json';
const GRAPH = 'graph.json';
const GRAPHS: readonly PartitionReport['graph'][] = ['coauthor', 'citation'];

/** What came of checking one graph's communities. */
export interface GraphVerdict {
  readonly graph: PartitionReport['graph'];
  readonly holds: boolean;
  readonly communities: number;
  readonly disconnected: readonly string[];
  readonly claimed: number | null;
  readonly modularity: number | null;
  /** Whether the claims about chance were measured again. */
  readonly measured: boolean;
  /** Each claim that does not hold, in words. */
  readonly faults: readonly string[];
}

/**
 * Checks what `communities.json` says against the edges of `graph.json`, both as they lie in the output folder, by code
 * that shares nothing with what found the communities: every node with an edge in one community, sizes, connectedness,
 * the quality and what each community contributes to it, and within a tolerance stability and p of those that are called
 * supported. Returns the exit code.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when one of the files is missing, cut or another one
 */
export async function verifyCommunities(out: string, json: boolean, effects: Effects): Promise<number> {
  const graphs = await readPartitions(out);
  const edges = await readEdges(out);
  const verdicts = graphs.map((partition) => verify(partition, edges[partition.graph]));
  const holds = verdicts.every((verdict) => verdict.holds);
  if (json) {
    const communities = verdicts.reduce((sum, verdict) => sum + verdict.communities, 0);
    const disconnected = verdicts.flatMap((verdict) => verdict.disconnected);
    effects.write(jsonDocument({ holds, communities, disconnected, graphs: verdicts }));
  } else {
    effects.write(verdicts.map(sentences).join(''));
  }
  return holds ? EXIT.ok : EXIT.incomplete;
}

function verify(partition: PartitionReport, edges: readonly PlainEdge[]): GraphVerdict {
  const { graph, objective, resolution, quality, communities, certification } = partition;
  const faults: string[] = [];
  const communityOf = new Map<string, number>();
  communities.forEach(({ id, members, size }, community) => {
    if (members.length !== size) faults.push(`${id} has ${members.length} members, but ${size} are stated`);
    for (const member of members) {
      if (communityOf.has(member)) faults.push(`${member} is in two communities`);
      communityOf.set(member, community);
    }
  });
  for (const end of new Set(edges.flatMap(([a, b]) => (a === b ? [] : [a, b])))) {
    if (communityOf.has(end)) continue;
    faults.push(`${end} is in no community`);
    communityOf.set(end, communities.length);
  }
  const directed = objective === 'directed modularity';
  const verdict = verifyPartition(edges, communityOf, { resolution, directed });
  const disconnected = verdict.disconnected.flatMap((community) => communities[community]?.id ?? []);
  communities.forEach(({ id, certificate: { connected, quality: stated } }, community) => {
    if (connected === disconnected.includes(id))
      faults.push(`${id} is ${connected ? 'not ' : ''}connected, unlike stated`);
    const found = verdict.contributions.get(community) ?? 0;
    if (Math.abs(found - stated) > ROUNDING)
      faults.push(`${id} contributes ${found} to the quality, but ${stated} is stated`);
  });
  if (Math.abs((verdict.modularity ?? 0) - (quality ?? 0)) > ROUNDING * Math.max(1, communities.length))
    faults.push(`the quality is ${verdict.modularity}, but ${quality} is stated`);
  const measured = certification.runs > 0 && edges.length > 0 && edges.length <= MOST_EDGES;
  if (measured) faults.push(...statisticalFaults(partition, edges, communityOf));
  return {
    ...{ graph, holds: faults.length === 0, communities: communities.length, disconnected },
    ...{ claimed: quality, modularity: verdict.modularity, measured, faults },
  };
}

function statisticalFaults(
  { objective, resolution, communities, certification }: PartitionReport,
  edges: readonly PlainEdge[],
  communityOf: ReadonlyMap<string, number>,
): string[] {
  const numberOf = new Map([...communityOf.keys()].map((node, number) => [node, number]));
  const numbered = edges.flatMap(([a, b, weight]): NumberedEdge[] =>
    a === b ? [] : [[numberOf.get(a)!, numberOf.get(b)!, weight]],
  );
  const { stability, p } = verifyStatistics(numbered, [...communityOf.values()], {
    directed: objective === 'directed modularity',
    resolution,
    runs: Math.min(RUNS, certification.runs),
    samples: Math.min(SAMPLES, certification.samples),
  });
  return communities.flatMap(({ id, certificate }, community) => {
    if (certificate.supported !== true) return [];
    const [found, chance] = [stability[community]!, p[community]!];
    const unstable = found < certification.leastStability - TOLERANCE.stability;
    const likely = certificate.p !== null && chance > certification.mostP + TOLERANCE.p;
    return [
      ...(unstable ? [`${id} is called supported, but its stability was ${found.toFixed(2)}`] : []),
      ...(likely ? [`${id} is called supported, but its p was ${chance.toFixed(2)}`] : []),
    ];
  });
}

/** What `communities.json` says of each graph. */
async function readPartitions(out: string): Promise<CommunitiesFile['graphs']> {
  let text = '';
  for await (const line of outputLines(out, COMMUNITIES)) text += line;
  const graphs = parseCommunities(text)?.graphs ?? [];
  if (!GRAPHS.every((name) => graphs.some(({ graph }) => graph === name))) throw damaged(out, COMMUNITIES);
  return graphs;
}

/** The edges of both graphs. `graph.json` has one on each line, and ends with the line that closes their list. */
async function readEdges(out: string): Promise<Record<PartitionReport['graph'], PlainEdge[]>> {
  const edges: Record<PartitionReport['graph'], PlainEdge[]> = { coauthor: [], citation: [] };
  let last = '';
  for await (const line of outputLines(out, GRAPH)) {
    last = line;
    if (!line.startsWith('{"key":"') || !line.includes('"source":')) continue;
    const edge = edgeIn(line);
    if (edge === null) throw damaged(out, GRAPH);
    const { source, target, attributes } = edge;
    if (attributes.kind === 'CO_AUTHORED_WITH') edges.coauthor.push([source, target, attributes.weight ?? 1]);
    if (attributes.kind === 'CITES') edges.citation.push([source, target, 1]);
  }
  if (last !== ']}') throw damaged(out, GRAPH);
  return edges;
}

function edgeIn(line: string): GraphEdgeLine | null {
  try {
    return JSON.parse(line.replace(/,$/, '')) as GraphEdgeLine;
  } catch {
    return null;
  }
}

const damaged = (out: string, name: string): PaperGraphError =>
  new PaperGraphError(
    'INPUT_UNREADABLE',
    `${join(out, name)} is damaged, or not what this version writes; run \`papergraph build\` again`,
  );

interface GraphEdgeLine {
  readonly source: string;
  readonly target: string;
  readonly attributes: { readonly kind: string; readonly weight?: number };
}

function sentences({ graph, communities, disconnected, modularity, measured, faults }: GraphVerdict): string {
  if (communities === 0 && faults.length === 0) return `there are no ${graph} communities\n`;
  const connected =
    communities === 1
      ? `the one ${graph} community is connected`
      : `each of ${communities} ${graph} communities is connected`;
  const lines = [
    ...(disconnected.length === 0 ? [connected] : []),
    ...(faults.length === 0
      ? [`the quality is as stated: ${modularity ?? 'none'}`]
      : faults.map((fault) => `${graph}: ${fault}`)),
    ...(measured ? [] : [`${graph}: stability and p were not measured again`]),
  ];
  return `${lines.join('\n')}\n`;
}
