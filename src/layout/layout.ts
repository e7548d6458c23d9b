import type { Network } from '../network/csr.js';
import { createRandom } from '../network/random.js';
import { arrange } from './arrangement.js';
import { layoutIsland } from './component.js';
import { extentOf, mean, type Discs, type Places } from './geometry.js';
import type { Piece } from './geometry.js';
import { islandsOf, type Island } from './islands.js';

export interface NetworkLayoutOptions {
  /** Any safe integer; default 1. */
  readonly seed?: number;
  /** Per node its community; members of one are placed side by side. */
  readonly communities?: Uint32Array | undefined;
  /** Per node its radius as it will be drawn, in the unit of the coordinates; default 2 * sqrt(degree + 1). */
  readonly radii?: Float64Array;
  /** Width by height of the rectangle to be filled; default 1.5. */
  readonly aspect?: number;
  /** Called with the share of nodes that are placed, from 0 to 1, ascending. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Components of this many nodes or fewer stand in rows below the others. */
const QUIET_SIZE = 2;
/** Gap between the nodes of a component, in mean radii. */
const NODE_GAP = 0.9;

/** The default radius of a node: its area grows with its degree. */
export const radiusOfDegree = (degree: number): number => 2 * Math.sqrt(degree + 1);

/**
 * Places every node of an undirected network on a map: each connected component is laid out by itself (multilevel,
 * force-directed, communities first), no two nodes overlap, components are packed with the largest in the middle, and
 * pairs and single nodes stand in rows below. The same network gives the same bits on every run and machine; time is
 * linear in nodes and edges.
 *
 * @returns coordinates centred on the origin
 * @throws RangeError when a radius is not finite and above 0, the seed not a whole number, or a column of another length
 */
export function layoutNetwork(network: Network, options: NetworkLayoutOptions = {}): Places {
  const { seed = 1, communities, aspect = 1.5, onProgress } = options;
  const { order, offsets } = network;
  const degreeOf = (_: unknown, node: number): number => offsets[node + 1]! - offsets[node]!;
  const radii = options.radii ?? Float64Array.from({ length: order }, degreeOf).map(radiusOfDegree);
  checkColumns(order, radii, communities);
  const places = { x: new Float64Array(order), y: new Float64Array(order) };
  if (order === 0) return places;
  const meanRadius = mean(radii);
  const random = createRandom(seed);
  let done = 0;
  const pieces = islandsOf(network).map((island): Piece & Island => {
    const radius = Float64Array.from(island.nodes, (node) => radii[node]!);
    const labels = communities && Uint32Array.from(island.nodes, (node) => communities[node]!);
    const size = island.nodes.length;
    const discs = layoutIsland(island, radius, NODE_GAP * meanRadius, labels, random, (part) =>
      onProgress?.((done + part * size) / order),
    );
    onProgress?.((done += size) / order);
    return { ...island, discs };
  });
  const land = pieces
    .filter(({ nodes }) => nodes.length > QUIET_SIZE)
    .sort((a, b) => b.nodes.length - a.nodes.length);
  const quiet = pieces.filter(({ nodes }) => nodes.length <= QUIET_SIZE);
  arrange(
    land,
    quiet.map(({ discs }) => discs),
    meanRadius,
    aspect,
  );
  for (const { nodes, discs } of pieces) {
    nodes.forEach((node, at) => {
      places.x[node] = discs.x[at]!;
      places.y[node] = discs.y[at]!;
    });
  }
  return centred({ ...places, radius: radii });
}

function checkColumns(order: number, radii: Float64Array, communities: Uint32Array | undefined): void {
  if (radii.length !== order || (communities !== undefined && communities.length !== order))
    throw new RangeError('Radii and communities must be as many as the nodes.');
  radii.forEach((radius, node) => {
    if (!(radius > 0 && radius < Infinity))
      throw new RangeError(`Node ${node} has the radius ${radius}; radii must be finite and above 0.`);
  });
}

function centred(discs: Discs): Places {
  const { left, right, top, bottom } = extentOf(discs);
  return {
    x: discs.x.map((x) => x - (left + right) / 2),
    y: discs.y.map((y) => y - (top + bottom) / 2),
  };
}
