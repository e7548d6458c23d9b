import type { Level } from './level.js';
import { groupByLabel, type Scratch } from './scratch.js';

/** Room for the rows of one aggregated level. */
export interface RowBuffer {
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** The system hands out pages of such arrays when they are first written, so room for the worst case costs nothing. */
export function createRowBuffer(places: number): RowBuffer {
  return { targets: new Uint32Array(places), weights: new Float64Array(places) };
}

/**
 * The network between groups of nodes: masses are added, edges between two groups become one, edges inside a group
 * are dropped, since no later move can cut them.
 *
 * @param labels the group of every node, numbered from 0 without gaps
 * @param buffer takes the rows; must not be the one that holds the rows of `level`
 */
export function aggregate(
  level: Level,
  labels: Uint32Array,
  count: number,
  buffer: RowBuffer,
  scratch: Scratch,
): Level {
  const { offsets, targets, weights, mass: massOf, skew: skewOf } = level;
  const { linked, touched, members, starts } = scratch;
  groupByLabel(labels, count, scratch);
  const mass = new Float64Array(count);
  const skew = skewOf === null ? null : new Float64Array(count);
  const rows = new Uint32Array(count + 1);
  let places = 0;
  for (let group = 0; group < count; group++) {
    let met = 0;
    for (let index = starts[group]!; index < starts[group + 1]!; index++) {
      const node = members[index]!;
      mass[group]! += massOf[node]!;
      if (skew !== null && skewOf !== null) skew[group]! += skewOf[node]!;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const other = labels[targets[at]!]!;
        if (other === group) continue;
        const before = linked[other]!;
        if (before === 0) touched[met++] = other;
        linked[other] = before + weights[at]!;
      }
    }
    for (let index = 0; index < met; index++) {
      const other = touched[index]!;
      buffer.targets[places] = other;
      buffer.weights[places++] = linked[other]!;
      linked[other] = 0;
    }
    rows[group + 1] = places;
  }
  return {
    order: count,
    offsets: rows,
    targets: buffer.targets.subarray(0, places),
    weights: buffer.weights.subarray(0, places),
    mass,
    skew,
  };
}
