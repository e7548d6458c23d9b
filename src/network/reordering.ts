import type { Level } from './level.js';
import { groupByLabel, type Scratch } from './scratch.js';

export interface ReorderedLevel {
  readonly level: Level;
  /** By new number the old one. */
  readonly nodes: Uint32Array;
}

/**
 * Numbers the nodes anew so that those of one group follow each other. Neighbours then mostly lie near in memory, which
 * halves the time of later passes over a network that the processor's cache does not hold.
 *
 * @param labels the group of every node, numbered from 0 without gaps
 */
export function groupNodes(
  level: Level,
  labels: Uint32Array,
  count: number,
  scratch: Scratch,
): ReorderedLevel {
  const { order, offsets, targets, weights, mass, skew } = level;
  groupByLabel(labels, count, scratch);
  const nodes = scratch.members.slice(0, order);
  const numberOf = new Uint32Array(order);
  for (let number = 0; number < order; number++) numberOf[nodes[number]!] = number;
  const rows = {
    offsets: new Uint32Array(order + 1),
    targets: new Uint32Array(targets.length),
    weights:
      weights instanceof Float32Array ? new Float32Array(targets.length) : new Float64Array(targets.length),
  };
  let place = 0;
  for (let number = 0; number < order; number++) {
    const node = nodes[number]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      rows.targets[place] = numberOf[targets[at]!]!;
      rows.weights[place++] = weights[at]!;
    }
    rows.offsets[number + 1] = place;
  }
  return {
    level: {
      order,
      ...rows,
      mass: Float64Array.from(nodes, (node) => mass[node]!),
      skew: skew === null ? null : Float64Array.from(nodes, (node) => skew[node]!),
    },
    nodes,
  };
}
