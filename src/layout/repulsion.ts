import type { Forces } from './forces.js';
import { NearPairs } from './near-pairs.js';

/** How far two nodes push each other away: to this many times the distance at which they touch, and a margin farther. */
const REACH = 1.4;
const MARGIN = 2;
/** Up to so many nodes what sets the parts of a map apart costs little: the margin is twice as wide, gutters are whole. */
const FEW = 2000;
/** Nodes of two communities push each other from this much farther, where no edges lie between communities. */
const GUTTER = 8;
/** From this mixing on there is no gutter: communities that are so entangled cannot be set apart. */
const ENTANGLED = 0.13;
/** Strength of the force between two nodes of mass 1, against that of an edge of mean weight. */
const STRENGTH = 2;
/** Part of the reach, squared, below which the force grows no more. */
const SOFTENING = 1e-3;
/** Pairs are looked for anew when nodes may have gone farther than this part of a common reach. */
const STALE = 0.5;

/** The push of nodes on each other; `longest` is the longest way that a node will go in this round. */
export type Repulsion = (forces: Forces, longest: number) => void;

/** Nodes and what sets them apart. */
export interface Regions {
  /** Per node its community. */
  readonly communities: Uint32Array;
  /** The share of the weight of edges that lies between communities. */
  readonly mixing: number;
}

/**
 * Makes the repulsion of nodes of the given radii, whose mass is their area. As in the grid variant of Fruchterman and
 * Reingold 1991 (DOI 10.1002/spe.4380211102) only near nodes push, so that a round takes time linear in the nodes; the
 * force mass * mass / distance fades to 0 at its reach. As in Verlet's neighbour lists (1967, DOI 10.1103/PhysRev.159.98)
 * the pairs serve for several rounds: those that come into reach between are still near to no force. Between
 * communities the push reaches farther the fewer edges there are, so that communities become regions with borders.
 */
export function createRepulsion(radius: Float64Array, { communities, mixing }: Regions): Repulsion {
  const few = Math.min(1, FEW / radius.length);
  const margin = MARGIN * (1 + few);
  const gutter = GUTTER * few * Math.max(0, 1 - mixing / ENTANGLED);
  const parts = radius.map((one) => REACH * one + (margin + gutter) / 2);
  const mass = radius.map((one) => one * one);
  const pairs = new NearPairs(parts);
  let gone = Infinity;
  return (forces, longest) => {
    if (gone > STALE * pairs.commonReach) {
      pairs.find(forces);
      gone = 0;
    }
    gone += longest;
    push(pairs, { parts, mass, communities, gutter }, forces);
  };
}

interface Pushing {
  /** Per node its part of the reach to nodes of other communities. */
  readonly parts: Float64Array;
  readonly mass: Float64Array;
  readonly communities: Uint32Array;
  /** How much less nodes of one community reach. */
  readonly gutter: number;
}

/** Adds the push of every pair that is in reach to the forces on both its nodes. */
function push(
  { nodes, ends, others, steps }: NearPairs,
  { parts, mass, communities, gutter }: Pushing,
  { x, y, forceX, forceY, stiffness }: Forces,
): void {
  let at = 0;
  for (let place = 0; place < nodes.length; place++) {
    const node = nodes[place]!;
    const end = ends[place]!;
    const nodeX = x[node]!;
    const nodeY = y[node]!;
    const own = parts[node]!;
    const community = communities[node]!;
    const strength = STRENGTH * steps[place]! * mass[node]!;
    let sumX = 0;
    let sumY = 0;
    let sum = 0;
    for (; at < end; at++) {
      const other = others[at]!;
      const dx = nodeX - x[other]!;
      const dy = nodeY - y[other]!;
      const reach = own + parts[other]! - (communities[other] === community ? gutter : 0);
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
