import { certificateOf } from '../analysis/certificates.js';
import type { CommunityCertificate } from '../model/communities.js';
import type { CommunitiesOutcome } from './communities-outcome.js';
import { counted, grouped } from './counted.js';
import { fixed } from './fixed.js';
import { jsonText } from './json.js';

const ROWS = 20;
const MEMBERS = 5;
const BATCH = 5000;

/** The outcome as one JSON document, in pieces. Written by hand: an object would sort ids that look like numbers first. */
export function* communitiesJson({
  ids,
  options,
  found,
  certificate,
}: CommunitiesOutcome): Generator<string> {
  const { modularity, count, disconnected, membership } = found;
  const head = { algorithm: options.algorithm, modularity, count, disconnected };
  yield `{\n${fields(head)},\n  "nodes": {`;
  for (let start = 0; start < ids.length; start += BATCH) {
    const lines = ids
      .slice(start, start + BATCH)
      .map((id, index) => `\n    ${jsonText(id)}: ${membership[start + index]!}`);
    yield `${start === 0 ? '' : ','}${lines.join(',')}`;
  }
  yield '\n  }';
  if (certificate !== null) {
    const { connected, quality, stability, nullModel } = certificate;
    const { communities: _stabilities, ...agreement } = stability!;
    const { communities: _ps, ...chance } = nullModel!;
    const overall = {
      resolution: options.resolution,
      seed: options.seed,
      connected,
      quality,
      stability: agreement,
      nullModel: { model: 'double-edge swaps', ...chance },
    };
    yield `,\n  "certificate": {\n${fields(overall, '    ')},\n    "communities": [`;
    for (let community = 0; community < count; community++)
      yield `${community === 0 ? '' : ','}\n      ${jsonText(certificateOf(certificate, community))}`;
    yield '\n    ]\n  }';
  }
  yield '\n}\n';
}

function fields(values: Readonly<Record<string, unknown>>, indent = '  '): string {
  return Object.entries(values)
    .map(([key, value]) => `${indent}${jsonText(key)}: ${jsonText(value)}`)
    .join(',\n');
}

/** The outcome for people: the largest communities with their strongest members. */
export function* communityTable(outcome: CommunitiesOutcome): Generator<string> {
  const { ids, options, found, certificate } = outcome;
  const { count, modularity, disconnected } = found;
  const quality = modularity === null ? 'no edges' : `modularity ${fixed(modularity, 4)}`;
  const parts = disconnected === 0 ? 'each connected' : `${disconnected} of them in several parts`;
  yield `${options.algorithm}: ${counted(count, 'community', 'communities')}, ${quality}, ${parts}\n`;
  const rows = [
    ['community', 'nodes', 'share', ...(certificate ? CERTIFIED : []), 'strongest members'],
    ...strongest(outcome).map(({ size, members }, community) => [
      String(community),
      String(size),
      `${((100 * size) / ids.length).toFixed(1)} %`,
      ...(certificate ? certified(certificateOf(certificate, community)) : []),
      members.map((node) => ids[node]!.replace(/\s+/g, ' ')).join(', ') +
        (size > members.length ? ', …' : ''),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === row.length - 1 ? cell : cell.padStart(widths[column]!),
    );
    yield `${cells.join('  ')}\n`;
  }
  if (count > ROWS) yield `and ${grouped(count - ROWS)} smaller ones; --json lists every node\n`;
  if (certificate !== null) {
    const { runs, nmi, jaccard } = certificate.stability!;
    const { samples, mean, deviation, p } = certificate.nullModel!;
    yield `${runs} runs with other seeds: mutual information ${nmi.toFixed(3)}, Jaccard ${jaccard.toFixed(3)}\n`;
    yield `${samples} random networks with the same degrees: modularity ${fixed(mean, 4)} ± ${deviation.toFixed(4)}, p = ${p.toFixed(3)}\n`;
    const supported = Array.from({ length: count }, (_, community) => certificateOf(certificate, community));
    yield `${supported.filter((each) => each.supported === true).length} of ${count} communities are supported; --json gives the reasons\n`;
  }
}

const CERTIFIED = ['stability', 'p', 'supported'];

const certified = ({ stability, p, supported }: CommunityCertificate): string[] => [
  stability!.toFixed(2),
  p!.toFixed(3),
  supported === true ? 'yes' : 'no',
];

/** The largest communities, each with the members of most edge weight. */
function strongest({ network, found }: CommunitiesOutcome): { size: number; members: number[] }[] {
  const { offsets, weights, order } = network;
  const shown = Array.from(
    { length: Math.min(ROWS, found.count) },
    () => [] as [node: number, strength: number][],
  );
  for (let node = 0; node < order; node++) {
    let strength = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) strength += weights[at]!;
    shown[found.membership[node]!]?.push([node, strength]);
  }
  return shown.map((nodes) => ({
    size: nodes.length,
    members: nodes
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, MEMBERS)
      .map(([node]) => node),
  }));
}
