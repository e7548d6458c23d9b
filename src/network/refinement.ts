import type { Level } from './level.js';
import { shuffleRange } from './local-moving.js';
import type { Random } from './random.js';
import { groupByLabel, type Scratch } from './scratch.js';

/** How freely sub-communities are chosen, in mean edge weights; 0.01 as in the paper. */
const RANDOMNESS = 0.01;
/** Chances below exp(-40) of the best are nothing in double precision. */
const NEGLIGIBLE = -40;

/**
 * Finds sub-communities inside every community: each node starts on its own and, when it is well connected to its
 * community and still alone, joins a well connected sub-community that it has an edge to, with a chance that grows
 * with the gain (Traag, Waltman and van Eck 2019, DOI 10.1038/s41598-019-41695-z). Members of a sub-community are
 * connected among themselves, because nothing joins without an edge.
 *
 * @param labels the community of every node, numbered from 0 without gaps
 * @param count how many communities there are
 * @param refined is given the sub-community of every node, each named after one of its members
 */
export function refine(
  level: Level,
  labels: Uint32Array,
  count: number,
  refined: Uint32Array,
  rate: number,
  unit: number,
  random: Random,
  scratch: Scratch,
): void {
  const { order, offsets, targets, weights, mass: massOf, skew: skewOf } = level;
  const { linked, touched, mass, skew, size, cut, chances, members, starts } = scratch;
  const directed = skewOf !== null;
  const scale = 1 / (RANDOMNESS * unit);
  groupByLabel(labels, count, scratch);
  for (let node = 0; node < order; node++) refined[node] = node;
  mass.set(massOf);
  if (directed) skew.set(skewOf);
  size.fill(1, 0, order);

  for (let community = 0; community < count; community++) {
    const first = starts[community]!;
    const last = starts[community + 1]!;
    if (last - first < 2) continue;
    let allMass = 0;
    let allSkew = 0;
    for (let index = first; index < last; index++) {
      const node = members[index]!;
      allMass += massOf[node]!;
      if (directed) allSkew += skewOf[node]!;
      let inner = 0;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++)
        if (labels[targets[at]!] === community) inner += weights[at]!;
      cut[node] = inner;
    }
    shuffleRange(members, first, last, random);
    for (let index = first; index < last; index++) {
      const node = members[index]!;
      if (size[node] !== 1 || refined[node] !== node) continue;
      const ownMass = massOf[node]!;
      const ownSkew = directed ? skewOf[node]! : 0;
      const needed = ownMass * (allMass - ownMass) - ownSkew * (allSkew - ownSkew);
      if (cut[node]! < rate * needed) continue;
      let count = 0;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const neighbour = targets[at]!;
        if (labels[neighbour] !== community) continue;
        const sub = refined[neighbour]!;
        const before = linked[sub]!;
        if (before === 0) touched[count++] = sub;
        linked[sub] = before + weights[at]!;
      }
      // Candidates are moved to the front of `touched`, their gains to `chances`.
      let candidates = 0;
      let most = 0;
      for (let other = 0; other < count; other++) {
        const sub = touched[other]!;
        const subMass = mass[sub]!;
        const subSkew = directed ? skew[sub]! : 0;
        const apart = subMass * (allMass - subMass) - subSkew * (allSkew - subSkew);
        const gain = linked[sub]! - rate * (ownMass * subMass - ownSkew * subSkew);
        if (gain < 0 || cut[sub]! < rate * apart) {
          linked[sub] = 0;
          continue;
        }
        if (gain > most) most = gain;
        touched[candidates] = sub;
        chances[candidates++] = gain;
      }
      let sum = staying(most * scale);
      const stay = sum;
      for (let other = 0; other < candidates; other++) {
        const exponent = (chances[other]! - most) * scale;
        if (exponent > NEGLIGIBLE) sum += Math.exp(exponent);
        chances[other] = sum;
      }
      const drawn = candidates === 0 ? 0 : random() * sum;
      let chosen = -1;
      if (drawn >= stay) {
        let other = 0;
        while (other < candidates - 1 && chances[other]! <= drawn) other++;
        if (candidates > 0) chosen = touched[other]!;
      }
      if (chosen >= 0) {
        cut[chosen]! += cut[node]! - 2 * linked[chosen]!;
        mass[chosen]! += ownMass;
        if (directed) skew[chosen]! += ownSkew;
        refined[node] = chosen;
        size[chosen]!++;
      }
      for (let other = 0; other < candidates; other++) linked[touched[other]!] = 0;
    }
  }
}

/** The chance of staying alone, whose gain is 0, beside that of the best, which is 1. */
function staying(best: number): number {
  return -best > NEGLIGIBLE ? Math.exp(-best) : 0;
}
