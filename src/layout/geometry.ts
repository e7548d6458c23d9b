import type { Random } from '../network/random.js';
import type { Box } from './grid.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the nodes of a network stand, by their numbers; y grows upwards. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Nodes as they will be drawn. */
export interface Discs extends Places {
  readonly radius: Float64Array;
}

/** Discs and the lines between them that move as a whole. */
export interface Piece {
  readonly discs: Discs;
  /** Rows of the network of the piece's nodes: its lines. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
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

export function scale({ x, y }: Places, factor: number): void {
  for (let node = 0; node < x.length; node++) {
    x[node]! *= factor;
    y[node]! *= factor;
  }
}

/** Turns nodes around their mean, in place, so that they spread most from left to right (first principal axis). */
export function turnWide({ x, y }: Places): void {
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let node = 0; node < x.length; node++) {
    const [dx, dy] = [x[node]! - meanX, y[node]! - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const larger = (xx + yy) / 2 + Math.sqrt(((xx - yy) / 2) ** 2 + xy * xy);
  const axis = xx >= yy ? { x: larger - yy, y: xy } : { x: xy, y: larger - xx };
  const length = Math.sqrt(axis.x * axis.x + axis.y * axis.y);
  const { x: cosine, y: sine } = length > 0 ? { x: axis.x / length, y: axis.y / length } : { x: 1, y: 0 };
  for (let node = 0; node < x.length; node++) {
    const [dx, dy] = [x[node]! - meanX, y[node]! - meanY];
    x[node] = dx * cosine + dy * sine;
    y[node] = dy * cosine - dx * sine;
  }
}

export function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The middle one of the values, the upper of two. */
export const median = (values: Float64Array): number => values.toSorted()[values.length >> 1]!;

/** The smallest upright rectangle around discs. */
export function extentOf({ x, y, radius }: Discs): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let disc = 0; disc < x.length; disc++) {
    left = Math.min(left, x[disc]! - radius[disc]!);
    right = Math.max(right, x[disc]! + radius[disc]!);
    bottom = Math.min(bottom, y[disc]! - radius[disc]!);
    top = Math.max(top, y[disc]! + radius[disc]!);
  }
  return { left, right, bottom, top };
}

/** The values of the given nodes, in their order. */
export function picked(values: Float64Array, nodes: Uint32Array): Float64Array {
  const list = new Float64Array(nodes.length);
  for (let at = 0; at < list.length; at++) list[at] = values[nodes[at]!]!;
  return list;
}
