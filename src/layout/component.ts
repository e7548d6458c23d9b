import type { Level } from '../network/level.js';
import type { Random } from '../network/random.js';
import { mean, scale, turnWide, type Discs } from './geometry.js';
import type { Island } from './islands.js';
import { layoutConnected } from './multilevel.js';
import { removeOverlaps } from './overlap.js';
import { placeOnRing } from './ring.js';

/** Weights are cut to this many times the mean, and to this part of it: a few extreme ones would decide everything. */
const EXTREME = 1000;

/**
 * Places the nodes of a connected network without overlap, `gap` or more apart.
 *
 * @param radius per node of the island
 * @param communities per node of the island
 * @param onProgress called with the share of the work that is done, from 0 to 1; not at all where there is little
 */
export function layoutIsland(
  island: Island,
  radius: Float64Array,
  gap: number,
  communities: Uint32Array | undefined,
  random: Random,
  onProgress?: (done: number) => void,
): Discs {
  const order = radius.length;
  const discs = { x: new Float64Array(order), y: new Float64Array(order), radius };
  if (order === 1 || placeOnRing(island, discs, gap)) return discs;
  const unit = mean(radius) + gap / 2;
  const level: Level = {
    order,
    offsets: island.offsets,
    targets: island.targets,
    weights: moderate(island.weights),
    mass: radius.map((one) => ((one + gap / 2) / unit) ** 2),
    skew: null,
  };
  const placed = { ...layoutConnected(level, communities, random, onProgress), radius };
  scale(placed, unit);
  removeOverlaps(placed, gap);
  turnWide(placed);
  return placed;
}

/** Weights with the mean 1, or little less, and none far from it. */
function moderate(weights: Float64Array): Float64Array {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  // Divided first: sums of huge weights overflow.
  const relative = weights.map((weight) => weight / largest);
  const unit = mean(relative);
  return relative.map((weight) => Math.min(EXTREME, Math.max(1 / EXTREME, weight / unit)));
}
