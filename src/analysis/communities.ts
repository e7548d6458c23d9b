import type { UndirectedGraph } from '../graphology-interop.js';
import type { Certification, CommunityCertificate, PartitionReport } from '../model/communities.js';
import { certify, finished } from '../network/certificate.js';
import { modularity } from '../network/modularity.js';
import { countLabels } from '../network/partition.js';
import { normalisedMutualInformation } from '../network/similarity.js';
import { certificateEffort, certificateOf, certificationOf, type CertificateDepth } from './certificates.js';
import { COMMUNITY_ALGORITHMS, type CommunityAlgorithm } from './community-algorithms.js';
import { matchCommunities, type EarlierCommunities } from './match-communities.js';
import {
  keyedNetworkOf,
  rankedNodes,
  withoutIsolated,
  type KeyedNetwork,
  type RankedNode,
} from './keyed-network.js';
import {
  affordsLouvain,
  communityMethod,
  runCommunities,
  type CommunityRun,
  type CommunityRuns,
  type NetworkCommunityOptions,
} from './network-communities.js';

export interface CommunityOptions {
  /** Above 1 gives more and smaller communities; default 1. */
  readonly resolution?: number;
  /** Default 1. */
  readonly seed?: number;
  /** Whether stability and significance are measured: not by default, in full, or as far as a build can bear it. */
  readonly certificates?: CertificateDepth;
  /** Communities of an earlier run to go on from; those that are still much the same keep their ids. */
  readonly earlier?: EarlierCommunities;
}

/** Communities of a graph. Nodes without an edge belong to none and are not in `of`. */
export interface Partition {
  /** Community id of every node that has one, nodes in ascending order. */
  readonly of: ReadonlyMap<string, string>;
  readonly count: number;
  /** Modularity at the resolution, by the objective; null for a graph without edges. */
  readonly modularity: number | null;
  /** Levels of aggregation of the run that was kept. */
  readonly levels: number;
  readonly algorithm: CommunityAlgorithm;
  readonly objective: PartitionReport['objective'];
  readonly resolution: number;
  readonly seed: number;
  /** What is known of each community, by its id. */
  readonly communities: ReadonlyMap<string, Community>;
  readonly certification: Certification;
  /** What the algorithm found that was not kept; null when only one ran. */
  readonly other: OtherPartition | null;
}

export interface Community {
  /** Strongest first. */
  readonly members: readonly RankedNode[];
  readonly certificate: CommunityCertificate;
}

export interface OtherPartition {
  readonly algorithm: CommunityAlgorithm;
  /** Communities by node, as `of` of the partition that was kept; ids may coincide and mean other members. */
  readonly of: ReadonlyMap<string, string>;
  readonly count: number;
  readonly modularity: number | null;
  readonly levels: number;
  /** Normalised mutual information with the partition that was kept: 1 when they are equal. */
  readonly similarity: number;
}

/** Qualities nearer than this are equal: partitions of the same quality differ in rounding. */
const ROUNDING = 1e-12;
/** Modularity that is given up for communities that continue those of an earlier run: runs differ by as much. */
const ACCEPTED_LOSS = 0.002;

/**
 * Communities of an undirected graph; see `partitionNetwork`.
 *
 * @throws PaperGraphError `INPUT_UNREADABLE` when an edge weight is not finite and positive
 * @throws RangeError when the resolution is not finite and positive, or the seed not a whole number
 */
export function detectCommunities(graph: UndirectedGraph, options: CommunityOptions = {}): Partition {
  return partitionNetwork(keyedNetworkOf(graph), options);
}

/**
 * Communities by Leiden (Traag, Waltman and van Eck 2019, DOI 10.1038/s41598-019-41695-z) and by Louvain (Blondel et al.
 * 2008, DOI 10.1088/1742-5468/2008/10/P10008), each the best by modularity of its seeded runs, of which there are fewer
 * on larger graphs. The better one is kept, Leiden's when they are equal. Louvain can leave a community in parts that held
 * together only through a node that moved away later; such a community is split before it is measured. Louvain is left
 * out above a million edges. After an earlier run Leiden starts from its communities as well, and what comes of that is
 * kept where its modularity is next to the best. For a directed network modularity is that of Leicht and Newman (2008, DOI
 * 10.1103/PhysRevLett.100.118703), and communities are weakly connected.
 *
 * @throws RangeError when the resolution is not finite and positive, or the seed not a whole number
 */
export function partitionNetwork(keyed: KeyedNetwork, options: CommunityOptions = {}): Partition {
  const { resolution = 1, seed = 1, certificates = 'none', earlier } = options;
  if (!(Number.isFinite(resolution) && resolution > 0)) {
    throw new RangeError(`The resolution must be a number above 0, not ${resolution}.`);
  }
  const linked = withoutIsolated(keyed);
  const { network } = linked;
  const ranked = rankedNodes(linked);
  const tried = COMMUNITY_ALGORITHMS.filter(
    (name) => name === 'leiden' || affordsLouvain(network, 'quick'),
  ).map((algorithm) => ({
    algorithm,
    ...runCommunities(network, { algorithm, resolution, seed }, 'quick', true),
  }));
  const [better] = tried.toSorted((one, next) => {
    const difference = next.quality - one.quality;
    return Math.abs(difference) < ROUNDING ? 0 : difference;
  });
  const continued = earlier && continueFrom(linked, earlier, { algorithm: 'leiden', resolution, seed });
  const kept = continued && continued.quality > better!.quality - ACCEPTED_LOSS ? continued : better;
  const other = tried.find(({ algorithm }) => algorithm !== kept!.algorithm) ?? null;
  const { membership } = kept!.best;
  // Whatever found the partition, Leiden looks for it again: Louvain through graphology takes ten times as long.
  const certificate = finished(
    certify(network, membership, communityMethod({ algorithm: 'leiden', resolution, seed }), {
      seed,
      ...certificateEffort(network, certificates),
    }),
  );
  const members = Array.from({ length: countLabels(membership) }, (): RankedNode[] => []);
  for (const node of ranked) members[membership[node.node]!]!.push(node);
  const own = communityIds(ranked, membership);
  const ids = earlier
    ? matchCommunities(
        members.map((nodes) => nodes.map(({ key }) => key)),
        own,
        earlier,
      )
    : own;
  return {
    ...describe(linked, ids, kept!.algorithm, kept!.best, resolution),
    objective: network.directed ? 'directed modularity' : 'modularity',
    resolution,
    seed,
    communities: new Map(
      ids.map((id, community) => [
        id,
        { members: members[community]!, certificate: certificateOf(certificate, community) },
      ]),
    ),
    certification: certificationOf(certificate),
    other: other && {
      ...describe(
        linked,
        communityIds(ranked, other.best.membership),
        other.algorithm,
        other.best,
        resolution,
      ),
      similarity: normalisedMutualInformation(membership, other.best.membership),
    },
  };
}

/** Leiden from the communities of an earlier run; nodes that it did not have start by themselves. */
function continueFrom(
  { keys, network }: KeyedNetwork,
  earlier: EarlierCommunities,
  options: NetworkCommunityOptions,
): CommunityRuns & Pick<Partition, 'algorithm'> {
  const idOf = new Map<string, string>();
  for (const [id, { members }] of earlier) for (const member of members) idOf.set(member, id);
  const firstOf = new Map<string, number>();
  const initial = Uint32Array.from(keys, (key, node) => {
    const id = idOf.get(key);
    if (id === undefined) return node;
    const first = firstOf.get(id) ?? node;
    firstOf.set(id, first);
    return first;
  });
  return { algorithm: 'leiden', ...runCommunities(network, { ...options, initial }, 'quick') };
}

function describe(
  { keys, network }: KeyedNetwork,
  ids: readonly string[],
  algorithm: CommunityAlgorithm,
  { membership, levels }: CommunityRun,
  resolution: number,
) {
  return {
    algorithm,
    of: new Map(keys.map((key, node) => [key, ids[membership[node]!]!])),
    count: countLabels(membership),
    modularity: modularity(network, membership, resolution),
    levels,
  };
}

/** Names every community after its strongest member, who is in no other, so that ids are unique and outlive a rerun. */
function communityIds(ranked: readonly RankedNode[], membership: Uint32Array): string[] {
  const strongest: string[] = [];
  for (const { key, node } of ranked) strongest[membership[node]!] ??= key;
  const taken = new Set<string>();
  return strongest.map((key) => {
    const short = `community:${key.replace(/^author:(name:)?/, '')}`;
    const id = taken.has(short) ? `community:${key}` : short;
    taken.add(id);
    return id;
  });
}
