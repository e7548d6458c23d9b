import { describe, expect, it } from 'vitest';
import { discsArea, drawPieces, packPieces } from '../../src/layout/packing.js';
import type { Piece } from '../../src/layout/geometry.js';
import { createRandom } from '../../src/network/random.js';

const GAP = 1.5;

/** A chain of discs, each joined to the next by a line. */
function chain(places: readonly (readonly [number, number])[], radius: number): Piece {
  const offsets = [0];
  const targets: number[] = [];
  places.forEach((_, at) => {
    if (at > 0) targets.push(at - 1);
    if (at + 1 < places.length) targets.push(at + 1);
    offsets.push(targets.length);
  });
  return {
    discs: {
      x: Float64Array.from(places, ([x]) => x),
      y: Float64Array.from(places, ([, y]) => y),
      radius: new Float64Array(places.length).fill(radius),
    },
    offsets: Uint32Array.from(offsets),
    targets: Uint32Array.from(targets),
  };
}

/** Pieces far from the origin, the larger ones first. */
function pieces(count: number): Piece[] {
  const random = createRandom(3);
  return Array.from({ length: count }, (_, at) => {
    const length = 1 + Math.floor((6 * (count - at)) / count);
    return chain(
      Array.from({ length }, (__, step): [number, number] => [40 + 7 * step, -90 + 9 * random()]),
      1 + 2 * random(),
    );
  });
}

interface Disc {
  readonly piece: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function packed(list: readonly Piece[], aspect: number): Disc[] {
  return packPieces(drawPieces(list, GAP), aspect).flatMap((shift, piece) => {
    const { x, y, radius } = list[piece]!.discs;
    return Array.from(x, (_, at) => ({
      piece,
      x: x[at]! + shift.x,
      y: y[at]! + shift.y,
      radius: radius[at]!,
    }));
  });
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Distance of a point from the line between two others. */
function distanceToLine(point: Disc, from: Disc, to: Disc): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const part = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy);
  const near = Math.min(1, Math.max(0, part));
  return Math.hypot(point.x - from.x - near * dx, point.y - from.y - near * dy);
}

describe('packPieces', () => {
  it('keeps discs of different pieces apart, and lines out of the discs of others', () => {
    const list = pieces(60);
    const discs = packed(list, 1.6);
    for (const one of discs) {
      for (const other of discs) {
        if (other.piece <= one.piece) continue;
        const gap = Math.hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius;
        expect(gap).toBeGreaterThan(GAP - 1e-9);
      }
    }
    discs.forEach((to, at) => {
      const from = discs[at - 1];
      if (from?.piece !== to.piece) return;
      for (const disc of discs)
        if (disc.piece !== to.piece) expect(distanceToLine(disc, from, to)).toBeGreaterThan(disc.radius);
    });
  });

  it('keeps many apart on a wide map', () => {
    const list = Array.from({ length: 12_000 }, () => chain([[40, -90]], 1));
    const discs = packed(list, 4).sort((a, b) => a.x - b.x);
    discs.forEach((one, at) => {
      for (let next = at + 1; next < discs.length && discs[next]!.x - one.x < 2 + GAP; next++) {
        const other = discs[next]!;
        const distance = Math.hypot(one.x - other.x, one.y - other.y);
        if (distance < 2 + GAP - 1e-9) expect.fail(`discs ${distance} apart`);
      }
    });
  });

  it('leaves little room unused, around the origin, in the aspect asked for', () => {
    const list = pieces(60);
    const area = list.reduce((sum, { discs }) => sum + discsArea(discs, GAP), 0);
    for (const aspect of [1, 2.5]) {
      const discs = packed(list, aspect);
      const [width, height] = [spread(discs.map(({ x }) => x)), spread(discs.map(({ y }) => y))];
      expect(width * height).toBeLessThan(2.5 * area);
      expect(width / height / aspect).toBeGreaterThan(0.7);
      expect(width / height / aspect).toBeLessThan(1.5);
      const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
      expect(Math.abs(mean(discs.map(({ x }) => x)))).toBeLessThan(width / 10);
      expect(Math.abs(mean(discs.map(({ y }) => y)))).toBeLessThan(height / 10);
    }
  });

  it('leaves the narrow bays of a large piece to it', () => {
    // Out along each of twelve arms and back: at 100 from the middle they are 52 apart, where the piece is 400 wide.
    const star = Array.from({ length: 12 }, (_, arm) =>
      [0, 50, 100, 150, 200, 150, 100, 50].map((away): [number, number] => [
        away * Math.cos((arm * Math.PI) / 6),
        away * Math.sin((arm * Math.PI) / 6),
      ]),
    ).flat();
    const discs = packed([chain(star, 2), ...Array.from({ length: 40 }, () => chain([[0, 0]], 2))], 1);
    const { x: middleX, y: middleY } = discs[0]!;
    for (const { x, y } of discs.slice(star.length))
      expect(Math.hypot(x - middleX, y - middleY)).toBeGreaterThan(120);
  });

  it('puts the first piece in the middle, and packs none', () => {
    const [only] = packPieces(drawPieces([chain([[40, -90]], 3)], GAP), 1);
    // A cell is a third of what the disc takes up.
    const cell = (2 * 3 + GAP) / 3;
    expect(Math.abs(40 + only!.x)).toBeLessThanOrEqual(cell);
    expect(Math.abs(-90 + only!.y)).toBeLessThanOrEqual(cell);
    expect(packPieces(drawPieces([], GAP), 1)).toEqual([]);
  });
});
