import type { Join } from './agglomerate.js';
import { probabilityOf, type IdentityModel } from './model.js';

/**
 * The expected share of a cluster, seen from one of its mentions, that is the same person: 1 for one mention. Mentions
 * on the two sides of a merge are the same person with the merge's probability; the share is worked out merge by merge
 * and then corrected by the calibration of the model.
 */
export function clusterConfidence(model: IdentityModel, joins: readonly Join[]): number {
  if (joins.length === 0) return 1;
  const share = new Map<number, number>();
  let whole = 1;
  for (const { a, b, sizeA, sizeB, score } of joins) {
    const [left, right] = [share.get(a) ?? 1, share.get(b) ?? 1];
    const across = probabilityOf(model, score) * Math.min(left, right);
    const size = sizeA + sizeB;
    whole = (sizeA * sizeA * left + sizeB * sizeB * right + 2 * sizeA * sizeB * across) / (size * size);
    share.set(Math.min(a, b), whole);
  }
  return calibrated(model.clusterCalibration, whole);
}

/** Linear interpolation in a table of `[estimate, observed]`, ascending. */
export function calibrated(table: readonly (readonly [number, number])[], estimate: number): number {
  if (table.length === 0) return estimate;
  let [lowX, lowY] = table[0]!;
  if (estimate <= lowX) return lowY;
  for (const [x, y] of table) {
    if (estimate <= x) return x === lowX ? y : lowY + ((y - lowY) * (estimate - lowX)) / (x - lowX);
    [lowX, lowY] = [x, y];
  }
  return lowY;
}
