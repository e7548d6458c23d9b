import { describe, expect, it } from 'vitest';
import { NearPairs } from '../../src/layout/near-pairs.js';
import { createRepulsion } from '../../src/layout/repulsion.js';
import { createRandom } from '../../src/network/random.js';

function pairsOf(pairs: NearPairs): [number, number][] {
  return Array.from(pairs.nodes).flatMap((node, place) =>
    Array.from(
      pairs.others.subarray(place === 0 ? 0 : pairs.ends[place - 1], pairs.ends[place]),
      (other): [number, number] => [Math.min(node, other), Math.max(node, other)],
    ),
  );
}

const inOrder = (pairs: [number, number][]): [number, number][] =>
  pairs.toSorted(([a, b], [c, d]) => a - c || b - d);

describe('NearPairs', () => {
  it('finds every pair in reach once, whatever the sizes of its nodes', () => {
    const random = createRandom(3);
    const parts = Float64Array.from({ length: 400 }, (_, node) => (node % 8 === 0 ? 1 + 6 * random() : 1));
    const x = parts.map(() => 60 * random());
    const y = parts.map(() => 40 * random());
    const wanted: [number, number][] = [];
    for (let a = 0; a < x.length; a++)
      for (let b = a + 1; b < x.length; b++)
        if ((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2 < (parts[a]! + parts[b]!) ** 2) wanted.push([a, b]);
    const pairs = new NearPairs(parts);
    pairs.find({ x: new Float64Array(400), y: new Float64Array(400) });
    pairs.find({ x, y });
    expect(inOrder(pairsOf(pairs))).toEqual(wanted);
  });

  it('samples a heap, each of the sample standing for as many as are left out', () => {
    const order = 9000;
    const heap = new Float64Array(order);
    const pairs = new NearPairs(new Float64Array(order).fill(1));
    pairs.find({ x: heap, y: heap });
    const total = pairs.ends[order - 1]!;
    expect(total).toBeLessThan(2000 * order);
    let standsFor = 0;
    pairs.ends.forEach(
      (end, place) => (standsFor += (end - (pairs.ends[place - 1] ?? 0)) * pairs.steps[place]!),
    );
    expect(standsFor / ((order * (order - 1)) / 2)).toBeCloseTo(1, 2);
  });
});

describe('createRepulsion', () => {
  const zeros = (): Float64Array => new Float64Array(2);
  /** Two nodes at a distance. */
  const pair = (distance: number) => ({
    x: Float64Array.of(0, distance),
    y: zeros(),
    forceX: zeros(),
    forceY: zeros(),
    stiffness: zeros(),
  });

  it('reaches farther between communities, unless these are entangled', () => {
    const pushAt = (distance: number, communities: readonly number[], mixing: number): number => {
      const forces = pair(distance);
      createRepulsion(Float64Array.of(1, 1), { communities: Uint32Array.from(communities), mixing })(
        forces,
        0.1,
      );
      return forces.forceX[1]!;
    };
    expect(pushAt(5, [3, 3], 0)).toBeGreaterThan(0);
    expect(pushAt(8, [3, 3], 0)).toBe(0);
    expect(pushAt(8, [3, 4], 0)).toBeGreaterThan(pushAt(8, [3, 4], 0.05));
    expect(pushAt(8, [3, 4], 0.05)).toBeGreaterThan(0);
    expect(pushAt(8, [3, 4], 0.2)).toBe(0);
  });

  it('keeps less room between the communities of a large network, where it would cost much', () => {
    const order = 40_000;
    const forces = {
      // Two nodes near each other, the rest far from them and from each other.
      x: Float64Array.from({ length: order }, (_, node) => (node < 2 ? 8 * node : 1000 * node)),
      ...{ y: new Float64Array(order), forceX: new Float64Array(order) },
      ...{ forceY: new Float64Array(order), stiffness: new Float64Array(order) },
    };
    const communities = Uint32Array.from({ length: order }, (_, node) => node);
    createRepulsion(new Float64Array(order).fill(1), { communities, mixing: 0 })(forces, 0.1);
    expect(forces.forceX[1]).toBe(0);
    forces.x[1] = 4;
    createRepulsion(new Float64Array(order).fill(1), { communities, mixing: 0 })(forces, 0.1);
    expect(forces.forceX[1]).toBeGreaterThan(0);
  });

  it('pushes no pair that has come out of reach since pairs were looked for', () => {
    const forces = pair(1);
    const repel = createRepulsion(Float64Array.of(1, 1), { communities: new Uint32Array(2), mixing: 1 });
    repel(forces, 0.1);
    expect(forces.forceX[0]).toBeLessThan(0);
    expect(forces.forceX[1]).toBe(-forces.forceX[0]!);
    forces.x[1] = 100;
    forces.forceX.fill(0);
    repel(forces, 0.1);
    expect(Array.from(forces.forceX)).toEqual([0, 0]);
  });
});
