import { gridOf, type Grid } from './grid.js';
import type { Forces } from './relaxation.js';

/** How far two nodes push each other away: to this many times the distance at which they touch, and so much farther. */
const REACH = 1.4;
const MARGIN = 4;
/** Strength of the force between two nodes of mass 1, against that of an edge of mean weight. */
const STRENGTH = 2;
/** Of more nodes in a row of cells only a sample is looked at, each standing for several: crowds cost no more. */
const CROWD = 24;
/** Part of the reach, squared, below which the force grows no more. */
const SOFTENING = 1e-3;

/** Nodes in the order of the grid's cells, so that neighbours on the map are neighbours in memory. */
interface Sorted {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  readonly stiffness: Float64Array;
}

/**
 * Makes the repulsion of nodes of the given radii, whose mass is their area. As in the grid variant of Fruchterman and
 * Reingold 1991 (DOI 10.1002/spe.4380211102) only near nodes push, found on a uniform grid, so that a round takes time
 * linear in the nodes; the force mass * mass / distance fades to 0 at its reach.
 */
export function createRepulsion(radius: Float64Array): (forces: Forces) => void {
  const order = radius.length;
  const cell = 2 * REACH * radius.toSorted()[order >> 1]! + MARGIN;
  const sorted: Sorted = {
    x: new Float64Array(order),
    y: new Float64Array(order),
    radius: new Float64Array(order),
    forceX: new Float64Array(order),
    forceY: new Float64Array(order),
    stiffness: new Float64Array(order),
  };
  return (forces) => {
    const grid = gridOf(forces.x, forces.y, cell);
    const { members } = grid;
    for (let at = 0; at < order; at++) {
      const node = members[at]!;
      sorted.x[at] = forces.x[node]!;
      sorted.y[at] = forces.y[node]!;
      sorted.radius[at] = radius[node]!;
    }
    sorted.forceX.fill(0);
    sorted.forceY.fill(0);
    sorted.stiffness.fill(0);
    pushAll(sorted, grid);
    for (let at = 0; at < order; at++) {
      const node = members[at]!;
      const mass = STRENGTH * sorted.radius[at]! * sorted.radius[at]!;
      forces.forceX[node]! += mass * sorted.forceX[at]!;
      forces.forceY[node]! += mass * sorted.forceY[at]!;
      forces.stiffness[node]! += mass * sorted.stiffness[at]!;
    }
  };
}

/** Adds to every node the push of all others, per unit of its own mass. Of two nodes the larger one does the looking. */
function pushAll(
  { x, y, radius, forceX, forceY, stiffness }: Sorted,
  { cell, left, bottom, columns, rows, starts }: Grid,
): void {
  for (let node = 0; node < x.length; node++) {
    const nodeX = x[node]!;
    const nodeY = y[node]!;
    const own = radius[node]!;
    const range = 2 * REACH * own + MARGIN;
    const firstColumn = Math.max(0, Math.floor((nodeX - range - left) / cell));
    const lastColumn = Math.min(columns - 1, Math.floor((nodeX + range - left) / cell));
    const firstRow = Math.max(0, Math.floor((nodeY - range - bottom) / cell));
    const lastRow = Math.min(rows - 1, Math.floor((nodeY + range - bottom) / cell));
    let sumX = 0;
    let sumY = 0;
    let sum = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const first = starts[row * columns + firstColumn]!;
      const end = starts[row * columns + lastColumn + 1]!;
      const step = Math.max(1, Math.ceil((end - first) / CROWD));
      for (let other = first + (node % step); other < end; other += step) {
        const theirs = radius[other]!;
        if (theirs > own || (theirs === own && other <= node)) continue;
        const dx = nodeX - x[other]!;
        const dy = nodeY - y[other]!;
        const reach = REACH * (own + theirs) + MARGIN;
        const square = dx * dx + dy * dy;
        if (square >= reach * reach) continue;
        const push = step * (1 / (square + SOFTENING * reach * reach) - 1 / (reach * reach));
        const onNode = theirs * theirs * push;
        sumX += onNode * dx;
        sumY += onNode * dy;
        sum += onNode;
        const onOther = own * own * push;
        forceX[other]! -= onOther * dx;
        forceY[other]! -= onOther * dy;
        stiffness[other]! += onOther;
      }
    }
    forceX[node]! += sumX;
    forceY[node]! += sumY;
    stiffness[node]! += sum;
  }
}
