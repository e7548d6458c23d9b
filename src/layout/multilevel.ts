import type { Level } from '../network/level.js';
import type { Random } from '../network/random.js';
import { coarsen, type Coarser, type Layer } from './coarsening.js';
import { randomInDisc, type Places } from './geometry.js';
import { relax } from './relaxation.js';

/** So few nodes are placed by chance. */
const FEWEST = 12;
/** When a layer inside communities keeps more than this part of the nodes, communities are joined with each other. */
const STALLED = 0.8;

/**
 * Places the nodes of a connected network whose mean edge has weight 1 and whose mean node has mass 1, a node being a
 * disc of radius sqrt(mass): the network is made coarser, first inside its communities, then as a whole, until few
 * nodes are left; these are placed, and each layer starts from the one above it (multilevel layout: Walshaw 2003, DOI
 * 10.7155/jgaa.00070).
 *
 * @param onProgress called with the share of the work that is done, from 0 to 1, ascending
 */
export function layoutConnected(
  level: Level,
  communities: Uint32Array | undefined,
  random: Random,
  onProgress?: (done: number) => void,
): Places {
  const base: Layer = { level, communities };
  const above: Coarser[] = [];
  let within = communities !== undefined;
  for (let layer: Layer = base; layer.level.order > FEWEST;) {
    const coarser = coarsen(layer, within, random);
    if (within && coarser.level.order > STALLED * layer.level.order) within = false;
    if (coarser.level.order === layer.level.order) continue;
    above.push(coarser);
    layer = coarser;
  }
  const top = above.at(-1) ?? base;
  const workOf = (layer: Layer): number => roundsOf(layer.level) * layer.level.order;
  const work = above.reduce((sum, layer) => sum + workOf(layer), workOf(base));
  let done = 0;
  const relaxLayer = (layer: Layer, heat: number): void =>
    relax(layer, places, roundsOf(layer.level), heat, () => onProgress?.((done += layer.level.order) / work));
  let places = scattered(top.level, random);
  relaxLayer(top, 10 * spacing(top.level));
  for (let at = above.length - 1; at >= 0; at--) {
    const layer = at === 0 ? base : above[at - 1]!;
    places = spread(places, above[at]!.parents, spacing(layer.level) / 2, random);
    relaxLayer(layer, spacing(layer.level));
  }
  return places;
}

/** Small layers cost little. */
const roundsOf = ({ order }: Level): number => Math.round(Math.min(400, 60 + 200_000 / order));

/** Twice the radius of the mean node. */
function spacing({ order, mass }: Level): number {
  let sum = 0;
  for (const one of mass) sum += one;
  return 2 * Math.sqrt(sum / order);
}

function scattered(level: Level, random: Random): Places {
  const radius = spacing(level) * Math.sqrt(level.order);
  const points = Array.from({ length: level.order }, () => randomInDisc(radius, random));
  return { x: Float64Array.from(points, ({ x }) => x), y: Float64Array.from(points, ({ y }) => y) };
}

/** Every node near the place of its parent. */
function spread(places: Places, parents: Uint32Array, radius: number, random: Random): Places {
  const x = new Float64Array(parents.length);
  const y = new Float64Array(parents.length);
  for (let node = 0; node < parents.length; node++) {
    const shift = randomInDisc(radius, random);
    x[node] = places.x[parents[node]!]! + shift.x;
    y[node] = places.y[parents[node]!]! + shift.y;
  }
  return { x, y };
}
