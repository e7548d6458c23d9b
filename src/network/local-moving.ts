import type { Level } from './level.js';
import type { Random } from './random.js';
import type { Scratch } from './scratch.js';

/** Gains below this share of the mean edge weight are taken for rounding. */
export const LEAST_GAIN = 1e-10;

/**
 * Moves single nodes to the community of most gain until no move of one raises the quality: the fast local moving of
 * the Leiden algorithm (Traag, Waltman and van Eck 2019, DOI 10.1038/s41598-019-41695-z). Every node is visited once
 * in random order; after a move the neighbours outside the new community are visited again.
 *
 * @param labels the community of every node, changed in place; below `level.order`
 */
export function moveNodes(
  level: Level,
  labels: Uint32Array,
  rate: number,
  unit: number,
  random: Random,
  scratch: Scratch,
): void {
  const { order, offsets, targets, weights, mass: massOf, skew: skewOf } = level;
  const { linked, touched, mass, skew, size, free, queue, queued } = scratch;
  const least = LEAST_GAIN * unit;
  const directed = skewOf !== null;
  mass.fill(0, 0, order);
  size.fill(0, 0, order);
  if (directed) skew.fill(0, 0, order);
  for (let node = 0; node < order; node++) {
    const label = labels[node]!;
    mass[label]! += massOf[node]!;
    size[label]!++;
    if (directed) skew[label]! += skewOf[node]!;
  }
  let freeCount = 0;
  for (let label = 0; label < order; label++) if (size[label] === 0) free[freeCount++] = label;
  shuffle(queue, order, random);
  queued.fill(1, 0, order);
  let head = 0;
  let waiting = order;
  while (waiting > 0) {
    const node = queue[head]!;
    if (++head === order) head = 0;
    waiting--;
    queued[node] = 0;
    const own = labels[node]!;
    const start = offsets[node]!;
    const end = offsets[node + 1]!;
    let count = 0;
    for (let at = start; at < end; at++) {
      const label = labels[targets[at]!]!;
      const before = linked[label]!;
      if (before === 0) touched[count++] = label;
      linked[label] = before + weights[at]!;
    }
    const ownMass = massOf[node]!;
    const ownSkew = directed ? skewOf[node]! : 0;
    const expected = rate * ownMass;
    const expectedSkew = rate * ownSkew;
    mass[own]! -= ownMass;
    if (directed) skew[own]! -= ownSkew;
    let best = own;
    let most = linked[own]! - expected * mass[own]!;
    if (directed) most += expectedSkew * skew[own]!;
    const stay = most;
    for (let index = 0; index < count; index++) {
      const label = touched[index]!;
      let gain = linked[label]! - expected * mass[label]!;
      linked[label] = 0;
      if (directed) gain += expectedSkew * skew[label]!;
      if (gain > most && gain > stay + least) {
        most = gain;
        best = label;
      }
    }
    if (most < -least && size[own]! > 1 && freeCount > 0) best = free[--freeCount]!;
    mass[best]! += ownMass;
    if (directed) skew[best]! += ownSkew;
    if (best === own) continue;
    labels[node] = best;
    if (--size[own]! === 0) free[freeCount++] = own;
    size[best]!++;
    for (let at = start; at < end; at++) {
      const neighbour = targets[at]!;
      if (queued[neighbour] === 1 || labels[neighbour] === best) continue;
      queued[neighbour] = 1;
      let tail = head + waiting++;
      if (tail >= order) tail -= order;
      queue[tail] = neighbour;
    }
  }
}

/** Writes the numbers below `count` to the front of `list` in random order (Fisher and Yates). */
function shuffle(list: Uint32Array, count: number, random: Random): void {
  for (let index = 0; index < count; index++) list[index] = index;
  shuffleRange(list, 0, count, random);
}

/** Brings a part of a list into random order. */
export function shuffleRange(list: Uint32Array, start: number, end: number, random: Random): void {
  for (let last = end - 1; last > start; last--) {
    const other = start + Math.floor(random() * (last + 1 - start));
    const held = list[last]!;
    list[last] = list[other]!;
    list[other] = held;
  }
}
