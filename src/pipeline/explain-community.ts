import type { CommunityReport, PartitionReport } from '../model/communities.js';
import type { Snapshot } from './snapshot.js';

/**
 * What is known of a community; undefined when no community has the id. A community is named after its strongest
 * member. When another has overtaken that one since, the id stands for the community that the member is in now.
 */
export function communitySentences({ communities }: Snapshot, id: string): string[] | undefined {
  const all = communities.graphs.flatMap((partition) =>
    partition.communities.map((community) => ({ partition, community })),
  );
  const found = all.find(({ community }) => community.id === id);
  if (found) return describe(found.partition, found.community);
  if (!id.startsWith('community:')) return undefined;
  const name = id.slice('community:'.length);
  const namesakes = [name, `author:${name}`, `author:name:${name}`];
  const now = all.find(({ community }) => namesakes.some((key) => community.members.includes(key)));
  if (!now) return undefined;
  return [
    `${id} is now ${now.community.id}, which its strongest member of then belongs to`,
    ...describe(now.partition, now.community),
  ];
}

function describe(
  { graph, algorithm, objective, resolution, seed, certification }: PartitionReport,
  { id, label, size, certificate }: CommunityReport,
): string[] {
  const { connected, quality, conductance, stability, p, supported, reason } = certificate;
  const measured = [
    connected ? 'connected' : 'not connected',
    `contributes ${quality.toFixed(6)} to the ${objective}`,
    `conductance ${conductance.toFixed(4)}`,
    ...(stability === null ? [] : [`stability ${stability} over ${certification.runs} runs`]),
    ...(p === null
      ? []
      : [`p = ${p} against ${certification.samples} random networks with the same degrees`]),
  ];
  const verdict =
    supported === null
      ? 'whether it is supported was not measured; `papergraph build --certificates` does'
      : supported
        ? 'supported'
        : `not supported: ${reason}`;
  return [
    `${id}, "${label}": ${size} members, found by ${algorithm} on the ${graph} graph (resolution ${resolution}, seed ${seed})`,
    `${id}: ${measured.join(', ')}`,
    `${id}: ${verdict}`,
  ];
}
