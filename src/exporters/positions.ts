import type { NamedGraph, Point } from '../model/graph-view.js';
import { DECIMALS, rounded } from './numbers.js';

/** The point with fixed decimals; undefined for a node without a finite position. */
export function roundedPoint(point: Point | undefined): Point | undefined {
  if (point === undefined) return undefined;
  const x = rounded(point.x, DECIMALS.position);
  const y = rounded(point.y, DECIMALS.position);
  return x === null || y === null ? undefined : { x, y };
}

/** Positions scaled into a square with a given half side around the origin, keeping the picture's proportions. */
export function positionsWithin(graph: NamedGraph, half: number): (key: string) => Point {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { x, y } of graph.positions.values()) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  const side = Math.max(box.right - box.left, box.top - box.bottom);
  const scale = side > 0 ? (2 * half) / side : 1;
  const scaled = (value: number, low: number, high: number): number =>
    rounded((value - (low + high) / 2) * scale, DECIMALS.unitPosition) ?? 0;
  return (key) => {
    const point = graph.positions.get(key);
    if (point === undefined) return { x: 0, y: 0 };
    return { x: scaled(point.x, box.left, box.right), y: scaled(point.y, box.bottom, box.top) };
  };
}
