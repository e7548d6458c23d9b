import { LEADING, type Board, type Box, type Placing, type Text } from './board.js';
import type { Crowd } from './crowd.js';
import type { Ground } from './ground.js';
import { createNeighbours, isColoured, type Strangeness } from './neighbours.js';
import { linear, type Point } from './point.js';
import type { Distance, Form, RegionLetters } from './region-letters.js';
import type { Region } from './regions.js';
import type { Scene } from './scene.js';

/** Where the name of a region stands, in units of the graph, and in which lines. */
export interface PlannedName {
  readonly region: Region;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/**
 * Pixels between places that are tried, finer up and down as gaps between marks are hardly taller than letters, and how many
 * there are at most from the middle of a region to either side.
 */
const ACROSS = { step: 12, most: 10 };
const UP = { step: 3, most: 22 };
/** Pixels beside the best of these places of others that may hide still less. */
const NEARBY = { x: [-8, -4, 0, 4, 8], y: [-2, -1, 0, 1, 2] };
/** Of the font size what a line of text leaves free above and below its capitals. */
const LEAD = 0.2;
/** How far from its middle a name is looked for, as a share of what a region takes. */
const REACH = 1.25;
/** Pixels around a name in which a mark already touches it. */
const AIR = { x: 3, y: 1 };
/** Letters around a name in which marks are its neighbours. */
const AROUND = 1.5;
/**
 * What a place costs: each hidden letter (square of the font size), that marks are hidden at all, or touched; the border of a
 * region rather than its middle, and more what lies beyond; marks of others for neighbours, or none at the border; and another
 * place than that which the name had from farther away.
 */
const COSTS = { letter: 2, hiding: 1.5, touching: 0.4, border: 0.5, beyond: 2, strange: 2.5, moved: 0.5 };
/** The share of a name that may hide marks: what covers more waits until the reader is nearer. */
const MOST_HIDDEN = 0.3;
/** What names are placed on: the map at one zoom, and what marks cover of it. */
export interface Terrain {
  readonly scene: Scene;
  readonly ground: Ground;
  readonly crowd: Crowd;
  readonly distance: Distance;
}

/**
 * Finds for each region, largest first, the place where its name hides least, rather in its middle than at its border, and
 * rather where it was.
 *
 * @param before the places from the next zoom farther away
 */
export function planRegions(
  board: Board,
  terrain: Terrain,
  regions: readonly Region[],
  letters: RegionLetters,
  before: readonly PlannedName[],
): PlannedName[] {
  const { ground, distance } = terrain;
  const project = linear(ground.project);
  const [origin, corner] = [project({ x: 0, y: 0 }), project({ x: 1, y: 1 })];
  /** Pixels of a unit of the graph; the screen's y goes down. */
  const unit = { x: corner.x - origin.x, y: corner.y - origin.y };
  const strangers = createNeighbours(terrain.scene, ground, distance.ratio);
  const planned: PlannedName[] = [];
  for (const region of regions) {
    if (letters.waits(region, distance)) continue;
    const earlier = before.find((name) => name.region.community === region.community);
    const middle = project(region);
    const seen = {
      middle,
      half: { x: region.wide * Math.abs(unit.x), y: region.high * Math.abs(unit.y) },
      was: earlier ? project(earlier) : null,
      // What has no colour of its own is told apart by its place alone: its name hides no mark.
      most: isColoured(region.community) ? MOST_HIDDEN : 0,
      strange: strangers(region.community),
    };
    const style = letters.style(region, distance, terrain.scene);
    const found = bestPlace(board, terrain.crowd, seen, style, letters.forms(region));
    if (!found) continue;
    board.keepFree(found.box);
    const [x, y] = [region.x + (found.at.x - middle.x) / unit.x, region.y + (found.at.y - middle.y) / unit.y];
    planned.push({ region, lines: found.lines, x, y });
  }
  return planned;
}

/** A region as it is seen from a distance, in pixels. */
interface SeenRegion {
  readonly middle: Point;
  readonly half: Point;
  /** Where its name stood from farther away. */
  readonly was: Point | null;
  /** The share of its name that may hide marks. */
  readonly most: number;
  readonly strange: Strangeness;
}

interface Found {
  readonly lines: readonly string[];
  readonly at: Point;
  readonly box: Box;
}

function bestPlace(
  board: Board,
  crowd: Crowd,
  { middle, half, was, most, strange }: SeenRegion,
  style: Omit<Text, keyof Placing>,
  forms: readonly Form[],
): Found | null {
  const { size, halo } = style;
  const area = 4 * half.x * half.y;
  let found: Found | null = null;
  let least = Infinity;
  for (const { lines, cost, room } of forms) {
    const wide = board.measure({ ...style, lines, at: middle, align: 'center' }) / 2;
    const tall = (size * lines.length * LEADING) / 2;
    const takes = 4 * wide * tall;
    if (takes > room * area) continue;
    const reach = { x: half.x + wide / 2, y: half.y + tall + size / 2 };
    const consider = (x: number, y: number, off: number, asked: number): void => {
      const box = { left: x - wide, right: x + wide, top: y - tall, bottom: y + tall };
      // What letters and their halo hide.
      const ink = grown(box, halo / 2, halo / 2 - LEAD * size);
      const covered = crowd.covered(ink);
      if (covered > most * takes) return;
      const hides = covered > 0 ? COSTS.hiding + COSTS.touching + (COSTS.letter * covered) / size ** 2 : 0;
      if (asked + hides >= least) return;
      const touches = covered === 0 && crowd.covered(grown(ink, AIR.x, AIR.y)) > 0 ? COSTS.touching : 0;
      const near = grown(box, AROUND * size, AROUND * size);
      const all = asked + hides + touches + COSTS.strange * strange(near, Math.min(1, off));
      if (all >= least || !board.hasRoom(box)) return;
      least = all;
      found = { lines, at: { x, y }, box };
    };
    const offOf = (x: number, y: number): number => (x / reach.x) ** 2 + (y / reach.y) ** 2;
    if (was) {
      const off = offOf(was.x - middle.x, was.y - middle.y);
      consider(was.x, was.y, off, cost + asideOf(off));
    }
    const nearest = cost + (was ? COSTS.moved : 0);
    // A name may stand right above or below its region, or beside it.
    const across = steps(REACH * half.x + wide, ACROSS);
    const tryAt = (x: number, y: number): boolean => {
      const off = offOf(x, y);
      const asked = nearest + asideOf(off);
      if (asked >= least) return false;
      consider(middle.x + x, middle.y + y, off, asked);
      return true;
    };
    // Those farther out cost more.
    for (const y of steps(REACH * half.y + tall + size / 2, UP))
      for (const x of across) if (!tryAt(x, y)) break;
    const coarse = placeOf(found, lines);
    if (coarse)
      for (const y of NEARBY.y)
        for (const x of NEARBY.x) tryAt(coarse.x - middle.x + x, coarse.y - middle.y + y);
  }
  return found;
}

/** Where a name was found to stand in these lines. */
const placeOf = (found: Found | null, lines: readonly string[]): Point | null =>
  found?.lines === lines ? found.at : null;

/** What a place costs that is off the middle of a region, by the square of its distance, which is 1 at the border. */
const asideOf = (off: number): number => COSTS.border * off + COSTS.beyond * Math.max(0, off - 1);

const grown = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left - x,
  right: right + x,
  top: top - y,
  bottom: bottom + y,
});

/** Pixels from the middle outwards, as far as `reach` on either side. */
function steps(reach: number, { step, most }: typeof UP): number[] {
  const count = Math.min(most, Math.max(1, Math.ceil(reach / step)));
  return Array.from(
    { length: 2 * count + 1 },
    (_, at) => (Math.ceil(at / 2) / count) * (at % 2 === 0 ? reach : -reach),
  );
}
