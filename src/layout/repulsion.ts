import type { Forces } from './forces.js';
import { NearPairs } from './near-pairs.js';

/** How far two nodes push each other away: to this many times the distance at which they touch, and a margin farther. */
const REACH = 1.4;
const MARGIN = 2;
/** Up to so many nodes the margin is twice as wide, which costs little there and sets the parts of a map apart. */
const FEW = 2000;
/** Strength of the force between two nodes of mass 1, against that of an edge of mean weight. */
const STRENGTH = 2;
/** Part of the reach, squared, below which the force grows no more. */
const SOFTENING = 1e-3;
/** Pairs are looked for anew when nodes may have gone farther than this part of a common reach. */
const STALE = 0.5;

/** The push of nodes on each other; `longest` is the longest way that a node will go in this round. */
export type Repulsion = (forces: Forces, longest: number) => void;

/**
 * Makes the repulsion of nodes of the given radii, whose mass is their area. As in the grid variant of Fruchterman and
 * Reingold 1991 (DOI 10.1002/spe.4380211102) only near nodes push, so that a round takes time linear in the nodes; the
 * force mass * mass / distance fades to 0 at its reach. As in Verlet's neighbour lists (1967, DOI 10.1103/PhysRev.159.98)
 * the pairs serve for several rounds: those that come into reach between are still near to no force.
 */
export function createRepulsion(radius: Float64Array): Repulsion {
  const margin = MARGIN * (1 + Math.min(1, FEW / radius.length));
  const parts = radius.map((one) => REACH * one + margin / 2);
  const mass = radius.map((one) => one * one);
  const pairs = new NearPairs(parts);
  let gone = Infinity;
  return (forces, longest) => {
    if (gone > STALE * pairs.commonReach) {
      pairs.find(forces);
      gone = 0;
    }
    gone += longest;
    push(pairs, parts, mass, forces);
  };
}

/** Adds the push of every pair that is in reach to the forces on both its nodes. */
function push(
  { nodes, ends, others, steps }: NearPairs,
  parts: Float64Array,
  mass: Float64Array,
  { x, y, forceX, forceY, stiffness }: Forces,
): void {
  let at = 0;
  for (let place = 0; place < nodes.length; place++) {
    const node = nodes[place]!;
    const end = ends[place]!;
    const nodeX = x[node]!;
    const nodeY = y[node]!;
    const own = parts[node]!;
    const strength = STRENGTH * steps[place]! * mass[node]!;
    let sumX = 0;
    let sumY = 0;
    let sum = 0;
    for (; at < end; at++) {
      const other = others[at]!;
      const dx = nodeX - x[other]!;
      const dy = nodeY - y[other]!;
      const reach = own + parts[other]!;
      const limit = reach * reach;
      const softened = dx * dx + dy * dy + SOFTENING * limit;
      if (softened >= limit) continue;
      // The difference of 1 / softened and 1 / limit, with one division.
      const force = (strength * mass[other]! * (limit - softened)) / (softened * limit);
      sumX += force * dx;
      sumY += force * dy;
      sum += force;
      forceX[other]! -= force * dx;
      forceY[other]! -= force * dy;
      stiffness[other]! += force;
    }
    forceX[node]! += sumX;
    forceY[node]! += sumY;
    stiffness[node]! += sum;
  }
}
