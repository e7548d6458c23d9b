import { describe, expect, it } from 'vitest';
import { extentOf, randomInDisc, unitVector, type Discs, type Point } from '../../src/layout/geometry.js';
import { removeOverlaps } from '../../src/layout/overlap.js';
import { createRandom } from '../../src/network/random.js';

function discsOf(list: readonly (Point & { radius: number })[]): Discs {
  return {
    x: Float64Array.from(list, ({ x }) => x),
    y: Float64Array.from(list, ({ y }) => y),
    radius: Float64Array.from(list, ({ radius }) => radius),
  };
}

function smallestGap({ x, y, radius }: Discs): number {
  let least = Infinity;
  for (let one = 0; one < x.length; one++)
    for (let other = 0; other < one; other++)
      least = Math.min(
        least,
        Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!) - radius[one]! - radius[other]!,
      );
  return least;
}

describe('removeOverlaps', () => {
  it('separates coincident nodes', () => {
    const discs = discsOf(Array.from({ length: 60 }, (_, at) => ({ x: 5, y: 5, radius: 1 + (at % 3) })));
    removeOverlaps(discs, 2);
    expect(smallestGap(discs)).toBeGreaterThan(2 - 1e-9);
    expect(Math.max(...discs.x) - Math.min(...discs.x)).toBeLessThan(120);
  });

  it('does not let a large disc in the middle of small ones stay covered', () => {
    const ring = Array.from({ length: 40 }, (_, at) => ({ ...unitVector(at / 40), radius: 1 }));
    const discs = discsOf([...ring, { x: 0, y: 0, radius: 20 }]);
    removeOverlaps(discs, 1);
    expect(smallestGap(discs)).toBeGreaterThan(1 - 1e-9);
  });

  it('makes room for large discs amid thousands of small ones without blowing the map up', () => {
    const random = createRandom(3);
    const discs = discsOf(
      Array.from({ length: 5000 }, () => {
        const radius = Math.min(60, 1 / random());
        return { ...randomInDisc(140 / Math.sqrt(radius), random), radius };
      }),
    );
    removeOverlaps(discs, 1);
    expect(smallestGap(discs)).toBeGreaterThan(1 - 1e-9);
    const covered = discs.radius.reduce((sum, radius) => sum + Math.PI * (radius + 0.5) ** 2, 0);
    const { left, right, bottom, top } = extentOf(discs);
    expect(covered / ((right - left) * (top - bottom))).toBeGreaterThan(0.2);
  });

  it('leaves discs that stand apart in their order', () => {
    const discs = discsOf([0, 10, 20, 35].map((x) => ({ x, y: 0, radius: 1 })));
    removeOverlaps(discs, 1);
    expect([...discs.x]).toEqual([...discs.x].sort((a, b) => a - b));
  });
});

describe('unitVector', () => {
  it('agrees with sine and cosine', () => {
    for (let turn = -1.5; turn < 1.5; turn += 0.01) {
      expect(unitVector(turn).x).toBeCloseTo(Math.cos(2 * Math.PI * turn), 8);
      expect(unitVector(turn).y).toBeCloseTo(Math.sin(2 * Math.PI * turn), 8);
    }
  });
});
