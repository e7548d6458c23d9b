import { median, scale, unitVector, type Discs } from './geometry.js';
import { gridOf, rangeOf, visitRing } from './grid.js';

const ROUNDS = 300;
/** Share of the discs that may be too near to another after the first scaling; they are then moved apart. */
const CROWDED = 0.7;
/** How many discs the first scaling is judged by. */
const SAMPLE = 1000;
/** What may be missing from a gap, as a share of it, before a round is called for. */
const TOLERANCE = 0.01;
const GOLDEN_RATIO = 0.6180339887498949;

/**
 * Spreads discs, in place, until no two are nearer than `gap`: the whole is scaled until a part of them are apart, then
 * those too near to each other push each other away in equal measure, round after round; what is missing after the
 * last round is made good by scaling the whole. Needs no random numbers: coincident discs part in fixed directions.
 */
export function removeOverlaps(discs: Discs, gap: number): void {
  if (discs.x.length < 2) return;
  const cell = 2 * median(discs.radius) + gap;
  partCoincident(discs, gap);
  scale(discs, crowdingScale(discs, gap));
  for (let round = 0; round < ROUNDS; round++) {
    if (pushApart(discs, gap, cell) < TOLERANCE * gap) break;
  }
  let missing = 1;
  forNearRuns(discs, gap, cell, (one, members, from, end) => {
    for (let at = from; at < end; at++) {
      const other = members[at]!;
      if (discs.radius[other]! <= discs.radius[one]! && other !== one)
        missing = Math.max(missing, neededScale(discs, one, other, gap));
    }
  });
  if (missing > 1) scale(discs, missing);
}

/** A tiny shift of its own for every node, so that no two directions or places are the same. */
function partCoincident({ x, y, radius }: Discs, gap: number): void {
  for (let node = 0; node < x.length; node++) {
    const direction = unitVector(node * GOLDEN_RATIO);
    const length = (gap + radius[node]!) * 1e-3 * (1 + ((node * GOLDEN_RATIO) % 1));
    x[node]! += direction.x * length;
    y[node]! += direction.y * length;
  }
}

/** The factor at which two discs keep their gap. */
function neededScale({ x, y, radius }: Discs, one: number, other: number, gap: number): number {
  const [dx, dy] = [x[other]! - x[one]!, y[other]! - y[one]!];
  return (radius[one]! + radius[other]! + gap) / Math.sqrt(dx * dx + dy * dy);
}

/** The factor at which all but the crowded share of the discs keep their gap, judged by a sample of them. */
function crowdingScale(discs: Discs, gap: number): number {
  const { x, y, radius } = discs;
  const order = x.length;
  const { left, right, bottom, top } = rangeOf(x, y);
  const grid = gridOf(x, y, Math.sqrt(((right - left) * (top - bottom)) / order));
  const largest = radius.reduce((most, one) => Math.max(most, one), 0);
  const rings = Math.max(grid.columns, grid.rows);
  const step = Math.ceil(order / SAMPLE);
  const needed: number[] = [];
  for (let node = 0; node < order; node += step) {
    const column = clamp((x[node]! - grid.left) / grid.cell, grid.columns);
    const row = clamp((y[node]! - grid.bottom) / grid.cell, grid.rows);
    let most = 0;
    for (let ring = 0; ring <= rings; ring++) {
      // Whatever lies in this ring, or beyond, is so far away that it needs no larger factor.
      if (radius[node]! + largest + gap <= most * (ring - 1) * grid.cell) break;
      visitRing(grid, column, row, ring, (other) => {
        if (other !== node) most = Math.max(most, neededScale(discs, node, other, gap));
      });
    }
    needed.push(most);
  }
  needed.sort((a, b) => a - b);
  return needed[Math.floor((1 - CROWDED) * (needed.length - 1))]!;
}

/** One round over all pairs that are too near; returns the largest missing distance that it met. */
function pushApart(discs: Discs, gap: number, cell: number): number {
  const { x, y, radius } = discs;
  let worst = 0;
  forNearRuns(discs, gap, cell, (one, members, from, end) => {
    const own = radius[one]!;
    for (let at = from; at < end; at++) {
      const other = members[at]!;
      const theirs = radius[other]!;
      if (theirs > own || (theirs === own && other <= one)) continue;
      const dx = x[other]! - x[one]!;
      const dy = y[other]! - y[one]!;
      const wanted = own + theirs + gap;
      const square = dx * dx + dy * dy;
      if (square >= wanted * wanted || square === 0) continue;
      const between = Math.sqrt(square);
      worst = Math.max(worst, wanted - between);
      const part = (wanted - between) / (2 * between);
      x[one]! -= part * dx;
      y[one]! -= part * dy;
      x[other]! += part * dx;
      y[other]! += part * dy;
    }
  });
  return worst;
}

/** The cell of a place, in one direction; nodes that left the grid since it was made count to its rim. */
const clamp = (place: number, count: number): number => Math.max(0, Math.min(count - 1, Math.floor(place)));

/**
 * Visits the discs that may be nearer than `gap` to one of at least their size, in runs of the members of a grid, which
 * hold larger ones and that one too. A pair is for its larger disc to find, so that a few large ones do not make all
 * searches wide. The grid is that of the places at the start.
 */
function forNearRuns(
  { x, y, radius }: Discs,
  gap: number,
  wanted: number,
  visit: (one: number, members: Uint32Array, from: number, end: number) => void,
): void {
  const { cell, left, bottom, columns, rows, starts, members } = gridOf(x, y, wanted);
  for (let node = 0; node < x.length; node++) {
    const reach = 2 * radius[node]! + gap;
    const firstColumn = clamp((x[node]! - reach - left) / cell, columns);
    const lastColumn = clamp((x[node]! + reach - left) / cell, columns);
    const firstRow = clamp((y[node]! - reach - bottom) / cell, rows);
    const lastRow = clamp((y[node]! + reach - bottom) / cell, rows);
    for (let row = firstRow; row <= lastRow; row++)
      visit(node, members, starts[row * columns + firstColumn]!, starts[row * columns + lastColumn + 1]!);
  }
}
