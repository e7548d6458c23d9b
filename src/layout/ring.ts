import { unitVector, type Discs } from './geometry.js';
import type { Island } from './islands.js';

/** One node in the middle and eight around it; larger cliques and stars are left to the forces. */
const RING_LIMIT = 9;
/** More than this many nodes of a clique stand around one of them. */
const CIRCLE_LIMIT = 5;

/**
 * Places components of one paper the same way each time, on a ring: everyone knows everyone (a clique), or one node
 * holds all others (a star). Returns whether it did: it leaves any other shape, and larger ones.
 */
export function placeOnRing({ offsets, targets }: Island, discs: Discs, gap: number): boolean {
  const { x, y, radius } = discs;
  const order = x.length;
  if (order > RING_LIMIT) return false;
  const degreeOf = (node: number): number => offsets[node + 1]! - offsets[node]!;
  const nodes = [...x.keys()].sort((a, b) => degreeOf(b) - degreeOf(a) || radius[b]! - radius[a]! || a - b);
  const isClique = targets.length === order * (order - 1);
  const isStar = !isClique && targets.length === 2 * (order - 1) && degreeOf(nodes[0]!) === order - 1;
  if (!isClique && !isStar) return false;
  const centred = isStar || order > CIRCLE_LIMIT;
  const ring = centred ? nodes.slice(1) : nodes;
  const largest = Math.max(...ring.map((node) => radius[node]!));
  const inner = centred ? radius[nodes[0]!]! + gap + largest : 0;
  // The radius of a regular polygon is half its side over the sine of half the angle of a side.
  const outer = ring.length > 1 ? (largest + gap / 2) / unitVector(0.5 / ring.length).y : 0;
  const distance = Math.max(inner, outer);
  x.fill(0);
  y.fill(0);
  ring.forEach((node, place) => {
    const direction = unitVector((ring.length === 2 ? 0 : 0.25) + place / ring.length);
    x[node] = direction.x * distance;
    y[node] = direction.y * distance;
  });
  return true;
}
