import { distance, scaled, unitVector, type Disc } from './geometry.js';

const ROUNDS = 300;
/** Share of the discs that may be too near to another after the first scaling; they are then moved apart. */
const CROWDED = 0.7;
/** How many discs the first scaling is judged by. */
const SAMPLE = 1000;
/** What may be missing from a gap, as a share of it, before a round is called for. */
const TOLERANCE = 0.01;
const GOLDEN_RATIO = 0.6180339887498949;

/**
 * Spreads discs until no two are nearer than `gap`: the whole is scaled until a part of them are apart, then those too
 * near to each other push each other away in equal measure, round after round; what is missing after the last round
 * is made good by scaling the whole. Needs no random numbers: coincident discs part in fixed directions.
 */
export function removeOverlaps(discs: readonly Disc[], gap: number): Disc[] {
  if (discs.length < 2) return [...discs];
  const apart = discs.map((disc, node) => partCoincident(disc, node, gap));
  const places = scaled(apart, crowdingScale(apart, gap));
  for (let round = 0; round < ROUNDS; round++) {
    if (pushApart(places, gap) < TOLERANCE * gap) break;
  }
  let missing = 1;
  forNearPairs(places, gap, (a, b) => {
    missing = Math.max(missing, (a.radius + b.radius + gap) / distance(a, b));
  });
  return missing > 1 ? scaled(places, missing) : places;
}

/** A tiny shift of its own for every node, so that no two directions or places are the same. */
function partCoincident(disc: Disc, node: number, gap: number): Disc {
  const direction = unitVector(node * GOLDEN_RATIO);
  const length = (gap + disc.radius) * 1e-3 * (1 + ((node * GOLDEN_RATIO) % 1));
  return { ...disc, x: disc.x + direction.x * length, y: disc.y + direction.y * length };
}

/** The factor at which all but the crowded share of the discs keep their gap. */
function crowdingScale(discs: readonly Disc[], gap: number): number {
  const step = Math.ceil(discs.length / SAMPLE);
  const needed: number[] = [];
  for (let node = 0; node < discs.length; node += step) {
    const disc = discs[node] as Disc;
    let most = 0;
    discs.forEach((other, at) => {
      if (at !== node) most = Math.max(most, (disc.radius + other.radius + gap) / distance(disc, other));
    });
    needed.push(most);
  }
  needed.sort((a, b) => a - b);
  return needed[Math.floor((1 - CROWDED) * (needed.length - 1))] as number;
}

/** One round over all pairs that are too near; returns the largest missing distance that it met. */
function pushApart(places: Disc[], gap: number): number {
  let worst = 0;
  forNearPairs(places, gap, (a, b, at, other) => {
    const between = distance(a, b);
    const missing = a.radius + b.radius + gap - between;
    if (missing <= 0 || between === 0) return;
    worst = Math.max(worst, missing);
    const x = ((b.x - a.x) / between) * (missing / 2);
    const y = ((b.y - a.y) / between) * (missing / 2);
    places[at] = { ...a, x: a.x - x, y: a.y - y };
    places[other] = { ...b, x: b.x + x, y: b.y + y };
  });
  return worst;
}

/**
 * Visits every pair of discs that may be nearer than `gap` once, with the places they have at the time of the visit.
 * Pairs are found on a grid that is as wide as two discs of the largest size and the gap.
 */
function forNearPairs(
  places: readonly Disc[],
  gap: number,
  visit: (a: Disc, b: Disc, at: number, other: number) => void,
): void {
  const cell = 2 * places.reduce((most, { radius }) => Math.max(most, radius), 0) + gap;
  const grid = new Map<string, number[]>();
  const columnOf = places.map(({ x }) => Math.floor(x / cell));
  const rowOf = places.map(({ y }) => Math.floor(y / cell));
  places.forEach((_, at) => {
    const column = columnOf[at] as number;
    const row = rowOf[at] as number;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const other of grid.get(`${column + dx} ${row + dy}`) ?? []) {
          visit(places[other] as Disc, places[at] as Disc, other, at);
        }
      }
    }
    const key = `${column} ${row}`;
    const held = grid.get(key);
    if (held === undefined) grid.set(key, [at]);
    else held.push(at);
  });
}
