import { ClosePairs } from './close-pairs.js';
import { median, picked, scale, unitVector, type Discs } from './geometry.js';
import { clampToGrid, gridOf, rangeOf, visitRing } from './grid.js';

const ROUNDS = 300;
/**
 * After every so many rounds the whole is scaled by this. Where discs are crowded, pushing alone hands the same overlaps
 * around: small discs stay in a large one that lies amid thousands.
 */
const ROUNDS_OF_ONE_SCALE = 5;
const GROWTH = 1.02;
/** Share of the discs that may be too near to another after the first scaling; they are then moved apart. */
const CROWDED = 0.7;
/** How many discs the first scaling is judged by. */
const SAMPLE = 1000;
/** What may be missing from a gap, as a share of it, before a round is called for. */
const TOLERANCE = 0.01;
const GOLDEN_RATIO = 0.6180339887498949;

/**
 * Spreads discs, in place, until no two are nearer than `gap`: the whole is scaled until a part of them are apart, then
 * those too near to each other push each other away in equal measure, round after round, while the whole grows slowly;
 * what is missing after the last round is made good by scaling the whole. Needs no random numbers: coincident discs part in fixed directions.
 */
export function removeOverlaps(discs: Discs, gap: number): void {
  if (discs.x.length < 2) return;
  partCoincident(discs, gap);
  scale(discs, crowdingScale(discs, gap));
  moveApart(discs, gap);
  scale(discs, missingScale(discs, gap));
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
    const column = clampToGrid((x[node]! - grid.left) / grid.cell, grid.columns);
    const row = clampToGrid((y[node]! - grid.bottom) / grid.cell, grid.rows);
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

/** Moves discs, in place, away from those that are too near, round after round, and scales all the while. */
function moveApart(discs: Discs, gap: number): void {
  const { x, y, radius } = discs;
  // Numbered by where they are, discs that push each other are mostly near in memory too.
  const order = gridOf(x, y, 2 * median(radius) + gap).members;
  const moved = { x: picked(x, order), y: picked(y, order), radius: picked(radius, order) };
  const pairs = new ClosePairs(moved, gap);
  for (let round = 1; round <= ROUNDS; round++) {
    if (pushApart(moved, pairs, gap) < TOLERANCE * gap) break;
    if (round % ROUNDS_OF_ONE_SCALE === 0) scale(moved, GROWTH);
    pairs.refresh();
  }
  for (let at = 0; at < order.length; at++) {
    x[order[at]!] = moved.x[at]!;
    y[order[at]!] = moved.y[at]!;
  }
}

/** One round over all pairs that may be too near; returns the largest missing distance that it met. */
function pushApart({ x, y, radius }: Discs, { ends, others }: ClosePairs, gap: number): number {
  let worst = 0;
  let at = 0;
  for (let one = 0; one < x.length; one++) {
    const end = ends[one]!;
    for (; at < end; at++) {
      const other = others[at]!;
      const dx = x[other]! - x[one]!;
      const dy = y[other]! - y[one]!;
      const wanted = radius[one]! + radius[other]! + gap;
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
  }
  return worst;
}

/** The factor at which all discs keep their gap, 1 or more. */
function missingScale(discs: Discs, gap: number): number {
  const { ends, others } = new ClosePairs(discs, gap, 0);
  let missing = 1;
  let at = 0;
  for (let one = 0; one < ends.length; one++)
    for (; at < ends[one]!; at++) missing = Math.max(missing, neededScale(discs, one, others[at]!, gap));
  return missing;
}
