import type { CommunitiesOutcome } from './communities.js';
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
    const { communities, ...overall } = stability;
    const rounded = Array.from(communities, (value) => Math.round(value * 1e6) / 1e6);
    yield `,\n  "certificate": {\n${fields(
      {
        resolution: options.resolution,
        seed: options.seed,
        connected,
        quality,
        stability: { ...overall, communities: rounded },
        nullModel: { model: 'double-edge swaps', ...nullModel },
      },
      '    ',
    )}\n  }`;
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
  const quality = modularity === null ? 'no edges' : `modularity ${modularity.toFixed(4)}`;
  const parts = disconnected === 0 ? 'each connected' : `${disconnected} of them in several parts`;
  yield `${options.algorithm}: ${count} ${count === 1 ? 'community' : 'communities'}, ${quality}, ${parts}\n`;
  const stability = certificate?.stability.communities;
  const rows = [
    ['community', 'nodes', 'share', ...(stability ? ['stability'] : []), 'strongest members'],
    ...strongest(outcome).map(({ size, members }, community) => [
      String(community),
      String(size),
      `${((100 * size) / ids.length).toFixed(1)} %`,
      ...(stability ? [stability[community]!.toFixed(2)] : []),
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
  if (count > ROWS) yield `and ${count - ROWS} smaller ones; --json lists every node\n`;
  if (certificate !== null) {
    const { stability: found, nullModel } = certificate;
    yield `${found.runs} runs with other seeds: mutual information ${found.nmi.toFixed(3)}, Jaccard ${found.jaccard.toFixed(3)}\n`;
    yield `${nullModel.samples} random networks with the same degrees: modularity ${nullModel.mean.toFixed(4)} ± ${nullModel.deviation.toFixed(4)}, p = ${nullModel.p.toFixed(3)}\n`;
  }
}

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
