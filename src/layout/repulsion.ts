import { gridOf, type Grid } from './grid.js';
import type { Forces } from './relaxation.js';

/** How far two nodes push each other away: to this many times the distance at which they touch, and a margin farther. */
const REACH = 1.4;
const MARGIN = 2;
/** Up to so many nodes the margin is twice as wide, which costs little there and sets the parts of a map apart. */
const FEW = 2000;
/** Strength of the force between two nodes of mass 1, against that of an edge of mean weight. */
const STRENGTH = 2;
/** Of more nodes in a row of cells only a sample is looked at, each standing for several: crowds cost no more. */
const CROWD = 24;
/** Part of the reach, squared, below which the force grows no more. */
const SOFTENING = 1e-3;
/** Share of the nodes that are so small that they push each other only inside a cell and across one border. */
const SMALL = 0.9;

/** What the push of all nodes on each other needs. */
interface Push extends Forces {
  readonly radius: Float64Array;
  readonly margin: number;
  /** Those that a node pushes, and for how many nodes each stands. */
  readonly found: Uint32Array;
  readonly standsFor: Float64Array;
}

/**
 * Makes the repulsion of nodes of the given radii, whose mass is their area. As in the grid variant of Fruchterman and
 * Reingold 1991 (DOI 10.1002/spe.4380211102) only near nodes push, found on a uniform grid, so that a round takes time
 * linear in the nodes; the force mass * mass / distance fades to 0 at its reach.
 */
export function createRepulsion(radius: Float64Array): (forces: Forces) => void {
  const order = radius.length;
  const margin = MARGIN * (1 + Math.min(1, FEW / order));
  const largestSmall = radius.toSorted()[Math.floor(SMALL * (order - 1))]!;
  const found = new Uint32Array(2 * CROWD + 1);
  const standsFor = new Float64Array(found.length);
  return ({ x, y, forceX, forceY, stiffness }) => {
    const grid = gridOf(x, y, 2 * REACH * largestSmall + margin);
    pushAll({ x, y, forceX, forceY, stiffness, radius, margin, found, standsFor }, grid, largestSmall);
  };
}

/**
 * Visits every near pair once. Of two small nodes the one of the earlier cell does the looking, in its cell and the four
 * after it: two runs of memory. A large node looks at all nodes around that are smaller than itself.
 */
function pushAll(all: Push, grid: Grid, largestSmall: number): void {
  const { columns, rows, starts, members } = grid;
  const { x, y, radius, margin, found, standsFor } = all;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const end = starts[cell + 1]!;
      const toLeft = column > 0 ? 1 : 0;
      const toRight = column < columns - 1 ? 1 : 0;
      const runEnd = starts[cell + 1 + toRight]!;
      const above = row < rows - 1 ? starts[cell + columns - toLeft]! : 0;
      const aboveEnd = row < rows - 1 ? starts[cell + columns + 1 + toRight]! : 0;
      for (let place = starts[cell]!; place < end; place++) {
        const node = members[place]!;
        if (radius[node]! > largestSmall) {
          pushWidely(all, grid, node);
          continue;
        }
        const nodeX = x[node]!;
        const nodeY = y[node]!;
        const own = REACH * radius[node]! + margin;
        let count = 0;
        let from = place + 1;
        let to = runEnd;
        for (let run = 0; run < 2; run++) {
          const step = to - from > CROWD ? Math.ceil((to - from) / CROWD) : 1;
          if (step > 1) from += node % step;
          for (let at = from; at < to; at += step) {
            const other = members[at]!;
            const theirs = radius[other]!;
            const dx = nodeX - x[other]!;
            const dy = nodeY - y[other]!;
            const reach = own + REACH * theirs;
            // Written always and kept by counting: half of all branches here would be predicted wrongly.
            found[count] = other;
            standsFor[count] = step;
            count += Number(dx * dx + dy * dy < reach * reach) & Number(theirs <= largestSmall);
          }
          from = above;
          to = aboveEnd;
        }
        push(all, node, count);
      }
    }
  }
}

function pushWidely(
  all: Push,
  { cell, left, bottom, columns, rows, starts, members }: Grid,
  node: number,
): void {
  const range = 2 * REACH * all.radius[node]! + all.margin;
  const [x, y] = [all.x[node]! - left, all.y[node]! - bottom];
  const firstColumn = Math.max(0, Math.floor((x - range) / cell));
  const lastColumn = Math.min(columns - 1, Math.floor((x + range) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((y + range) / cell));
  for (let row = Math.max(0, Math.floor((y - range) / cell)); row <= lastRow; row++) {
    const from = starts[row * columns + firstColumn]!;
    push(all, node, findSmaller(all, members, node, from, starts[row * columns + lastColumn + 1]!));
  }
}

const stepOf = (count: number): number => (count > CROWD ? Math.ceil(count / CROWD) : 1);

/** Finds the nodes of a run that are near a node and smaller, or as large and after it; returns how many there are. */
function findSmaller(
  { x, y, radius, margin, found, standsFor }: Push,
  members: Uint32Array,
  node: number,
  from: number,
  end: number,
): number {
  const nodeX = x[node]!;
  const nodeY = y[node]!;
  const own = radius[node]!;
  const step = stepOf(end - from);
  let count = 0;
  for (let at = step === 1 ? from : from + (node % step); at < end; at += step) {
    const other = members[at]!;
    const dx = nodeX - x[other]!;
    const dy = nodeY - y[other]!;
    const theirs = radius[other]!;
    const reach = REACH * (own + theirs) + margin;
    found[count] = other;
    standsFor[count] = step;
    const isSmaller = Number(theirs < own) | (Number(theirs === own) & Number(other > node));
    count += Number(dx * dx + dy * dy < reach * reach) & isSmaller;
  }
  return count;
}

/** Adds the push between a node and the first `count` found to the forces on both. */
function push(
  { x, y, radius, margin, forceX, forceY, stiffness, found, standsFor }: Push,
  node: number,
  count: number,
): void {
  const nodeX = x[node]!;
  const nodeY = y[node]!;
  const own = radius[node]!;
  let sumX = 0;
  let sumY = 0;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const other = found[at]!;
    const theirs = radius[other]!;
    const dx = nodeX - x[other]!;
    const dy = nodeY - y[other]!;
    const reach = REACH * (own + theirs) + margin;
    const limit = reach * reach;
    const softened = dx * dx + dy * dy + SOFTENING * limit;
    const both = own * theirs;
    // The difference of 1 / softened and 1 / limit, with one division.
    const force = (STRENGTH * standsFor[at]! * both * both * (limit - softened)) / (softened * limit);
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
