import type { Point } from '../model/graph-view.js';
import type { Random } from '../network/random.js';

/** A disc of the drawing: a node's place and radius, in the unit of the coordinates. */
export interface Disc extends Point {
  readonly radius: number;
}

/**
 * The unit vector at a fraction of a full turn, from +x towards +y. Engines may round `Math.sin` differently, and a
 * layout has to be the same on every machine: this uses only operations that IEEE 754 defines to the last bit.
 */
export function unitVector(turn: number): Point {
  const fraction = turn - Math.floor(turn);
  const quarter = Math.round(fraction * 4);
  const angle = (fraction - quarter / 4) * 2 * Math.PI;
  const square = angle * angle;
  const cosine =
    1 - (square / 2) * (1 - (square / 12) * (1 - (square / 30) * (1 - (square / 56) * (1 - square / 90))));
  const sine = angle * (1 - (square / 6) * (1 - (square / 20) * (1 - (square / 42) * (1 - square / 72))));
  switch (quarter % 4) {
    case 0:
      return { x: cosine, y: sine };
    case 1:
      return { x: -sine, y: cosine };
    case 2:
      return { x: -cosine, y: -sine };
    default:
      return { x: sine, y: -cosine };
  }
}

/** A random point of the disc of the given radius around the origin. */
export function randomInDisc(radius: number, random: Random): Point {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    if (x * x + y * y <= 1) return { x: x * radius, y: y * radius };
  }
}

export const distance = (a: Point, b: Point): number =>
  Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));

export const scaled = <P extends Point>(points: readonly P[], factor: number): P[] =>
  points.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor }));

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The smallest upright rectangle around discs; y grows upwards. */
export function boundingBox(discs: readonly Disc[]): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, radius } of discs) {
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    bottom = Math.min(bottom, y - radius);
    top = Math.max(top, y + radius);
  }
  return { left, right, top, bottom };
}

/** Turns points around their mean so that they spread most from left to right (first principal axis). */
export function turnedWide<P extends Point>(points: readonly P[]): P[] {
  const mean = { x: average(points.map(({ x }) => x)), y: average(points.map(({ y }) => y)) };
  const xx = average(points.map(({ x }) => (x - mean.x) ** 2));
  const yy = average(points.map(({ y }) => (y - mean.y) ** 2));
  const xy = average(points.map(({ x, y }) => (x - mean.x) * (y - mean.y)));
  const larger = (xx + yy) / 2 + Math.sqrt(((xx - yy) / 2) ** 2 + xy * xy);
  const axis = xx >= yy ? { x: larger - yy, y: xy } : { x: xy, y: larger - xx };
  const length = distance(axis, { x: 0, y: 0 });
  const { x: cosine, y: sine } = length > 0 ? { x: axis.x / length, y: axis.y / length } : { x: 1, y: 0 };
  return points.map((point) => {
    const [x, y] = [point.x - mean.x, point.y - mean.y];
    return { ...point, x: x * cosine + y * sine, y: y * cosine - x * sine };
  });
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
