import { aggregate, createRowBuffer } from '../network/aggregation.js';
import type { Level } from '../network/level.js';
import { permutation, type Random } from '../network/random.js';
import { createScratch } from '../network/scratch.js';

/** A network, and how it is made of that below it. */
export interface Layer {
  readonly level: Level;
  /** Per node its community, when there are communities. */
  readonly communities: Uint32Array | undefined;
}

export interface Coarser extends Layer {
  /** Per node of the layer below the node that it is part of. */
  readonly parents: Uint32Array;
}

const NONE = 0xffffffff;

/**
 * A network of about a third of the nodes: each node, those with few neighbours first, joins the neighbour that it is
 * bound to most strongly for its size, and whatever that one has joined (after heavy-edge matching, Karypis and Kumar
 * 1998, DOI 10.1137/S1064827595287997; without the limit to pairs, so that stars shrink too).
 *
 * @param within whether nodes join only their own community
 */
export function coarsen({ level, communities }: Layer, within: boolean, random: Random): Coarser {
  const { order, offsets, targets, weights, mass } = level;
  const parents = new Uint32Array(order).fill(NONE);
  const masses = new Float64Array(order);
  let count = 0;
  for (const node of fewestNeighboursFirst(level, random)) {
    if (parents[node] !== NONE) continue;
    let [best, most] = [NONE, 0];
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const other = targets[at]!;
      if (within && communities !== undefined && communities[other] !== communities[node]) continue;
      const held = parents[other] === NONE ? mass[other]! : masses[parents[other]!]!;
      if (weights[at]! > most * held) {
        best = other;
        most = weights[at]! / held;
      }
    }
    if (best === NONE) continue;
    if (parents[best] === NONE) {
      masses[count] = mass[best]!;
      parents[best] = count++;
    }
    const parent = parents[best]!;
    parents[node] = parent;
    masses[parent]! += mass[node]!;
  }
  for (let node = 0; node < order; node++) if (parents[node] === NONE) parents[node] = count++;
  const coarse = aggregate(level, parents, count, createRowBuffer(targets.length), createScratch(order));
  return {
    level: { ...coarse, targets: coarse.targets.slice(), weights: coarse.weights.slice() },
    parents,
    communities: communities && lifted(communities, parents, count),
  };
}

/** In random order among those of equally many, by counting. */
function fewestNeighboursFirst({ order, offsets }: Level, random: Random): Uint32Array {
  const ends = new Uint32Array(order + 1);
  const degreeOf = (node: number): number => offsets[node + 1]! - offsets[node]!;
  for (let node = 0; node < order; node++) ends[degreeOf(node) + 1]!++;
  for (let degree = 1; degree <= order; degree++) ends[degree]! += ends[degree - 1]!;
  const sorted = new Uint32Array(order);
  for (const node of permutation(order, random)) sorted[ends[degreeOf(node)]!++] = node;
  return sorted;
}

function lifted(labels: Uint32Array, parents: Uint32Array, count: number): Uint32Array {
  const of = new Uint32Array(count);
  for (let node = 0; node < parents.length; node++) of[parents[node]!] = labels[node]!;
  return of;
}
