import type { Box } from './board.js';
import type { Place } from './moved.js';
import type { Picture } from './picture.js';
import type { Point } from './point.js';
import type { Scene } from './scene.js';

/** How much of the picture marks cover that are not faded, so that names can stand where they hide least. */
export interface Crowd {
  /** Square pixels of a box that marks cover. */
  covered(box: Box): number;
  /** The share of a box that marks cover. */
  hidden(box: Box): number;
}

/** Pixels of a side of the cells in which covered ground is counted: less than stands between a mark and its own name. */
const CELL = 2;

/**
 * Counts what marks cover by cells, summed from the corner on, so that a box costs four look-ups whatever its size. The
 * cells lie on the map, not on the screen: panning changes no answer.
 */
export function createCrowd(scene: Scene, picture: Picture): Crowd {
  const { width, height } = picture.size();
  const { x: originX, y: originY } = picture.project(0, 0);
  const [left, top] = [phase(originX), phase(originY)];
  const columns = Math.ceil((width - left) / CELL);
  const rows = Math.ceil((height - top) / CELL);
  const row = columns + 1;
  const sums = new Int32Array(row * (rows + 1));
  const place = projection(picture);
  const { graph } = scene.model;
  for (const key of scene.lit ?? scene.visibility.nodes) {
    if (!scene.visibility.nodes.has(key)) continue;
    const data = graph.getNodeAttributes(key);
    const { x, y } = place(scene.moved.get(key) ?? data);
    // With the ring around it.
    const reach = (picture.scaled(scene.sizing.radius(data)) + 1) / CELL;
    const [middleX, middleY] = [(x - left) / CELL - 0.5, (y - top) / CELL - 0.5];
    const last = Math.min(rows - 1, Math.floor(middleY + reach));
    for (let r = Math.max(0, Math.ceil(middleY - reach)); r <= last; r++) {
      const half = Math.sqrt(reach * reach - (r - middleY) ** 2);
      const first = Math.max(0, Math.ceil(middleX - half));
      const end = Math.min(columns - 1, Math.floor(middleX + half));
      if (first <= end) sums.fill(1, (r + 1) * row + first + 1, (r + 1) * row + end + 2);
    }
  }
  for (let y = 1; y <= rows; y++) {
    for (let x = 1, line = 0; x <= columns; x++) {
      line += sums[y * row + x]!;
      sums[y * row + x] = sums[(y - 1) * row + x]! + line;
    }
  }
  const cellAt = (pixels: number, most: number): number =>
    Math.max(0, Math.min(most, Math.round(pixels / CELL)));
  const covered = (box: Box): number => {
    const x0 = cellAt(box.left - left, columns);
    const x1 = cellAt(box.right - left, columns);
    const above = cellAt(box.top - top, rows) * row;
    const below = cellAt(box.bottom - top, rows) * row;
    return (sums[below + x1]! - sums[above + x1]! - sums[below + x0]! + sums[above + x0]!) * CELL * CELL;
  };
  return {
    covered,
    hidden: (box) => covered(box) / ((box.right - box.left) * (box.bottom - box.top)),
  };
}

/** Where the first cell starts, at or before the edge of the picture. */
const phase = (origin: number): number => (((origin % CELL) + CELL) % CELL) - CELL;

/** The same as `project`, which is linear, for thousands of places. */
function projection({ project }: Picture): (at: Place) => Point {
  const origin = project(0, 0);
  const [alongX, alongY] = [project(1, 0), project(0, 1)];
  const across = { x: alongX.x - origin.x, y: alongX.y - origin.y };
  const along = { x: alongY.x - origin.x, y: alongY.y - origin.y };
  return ({ x, y }) => ({
    x: origin.x + x * across.x + y * along.x,
    y: origin.y + x * across.y + y * along.y,
  });
}
