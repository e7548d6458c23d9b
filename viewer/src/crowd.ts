import type { Box } from './board.js';
import type { Picture } from './picture.js';
import type { Scene } from './scene.js';

/** How much of the picture marks cover that are not faded, so that names can stand where they hide least. */
export interface Crowd {
  /** The share of a box that marks cover. */
  hidden(box: Box): number;
  /** The share that names may hide which need not be there: half of that in all of the picture. */
  readonly spare: number;
}

/** Pixels of a side of the cells in which covered ground is counted. */
const CELL = 4;
/** The share of a name that may hide marks however few there are. */
const SPARSE = 0.05;
/** Marks looked at, largest first; what many more would cover, those do. */
const MOST_MARKS = 5000;

/**
 * Counts what marks cover by cells, summed from the corner on, so that a box costs four look-ups whatever its size. The
 * cells lie on the map, not on the screen: panning changes no answer.
 */
export function createCrowd(scene: Scene, picture: Picture): Crowd {
  const { width, height } = picture.size();
  const origin = picture.project(0, 0);
  const [left, top] = [phase(origin.x), phase(origin.y)];
  const columns = Math.ceil((width - left) / CELL);
  const rows = Math.ceil((height - top) / CELL);
  const row = columns + 1;
  const sums = new Float32Array(row * (rows + 1));
  let looked = 0;
  for (const key of scene.lit ?? scene.sizing.order) {
    if (!scene.visibility.nodes.has(key)) continue;
    if (++looked > MOST_MARKS) break;
    const point = picture.position(key);
    if (!point) continue;
    // A square of the same area as the mark, with the ring around it.
    const half = ((picture.radius(key) + 1) * Math.sqrt(Math.PI)) / 2;
    const [x0, x1] = [(point.x - half - left) / CELL, (point.x + half - left) / CELL];
    const [y0, y1] = [(point.y - half - top) / CELL, (point.y + half - top) / CELL];
    for (let y = Math.max(0, Math.floor(y0)); y < Math.min(rows, y1); y++) {
      const high = Math.min(y + 1, y1) - Math.max(y, y0);
      for (let x = Math.max(0, Math.floor(x0)); x < Math.min(columns, x1); x++) {
        const cell = (y + 1) * row + x + 1;
        sums[cell] = Math.min(1, sums[cell]! + high * (Math.min(x + 1, x1) - Math.max(x, x0)));
      }
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
  return {
    hidden(box) {
      const [x0, x1] = [cellAt(box.left - left, columns), cellAt(box.right - left, columns)];
      const [y0, y1] = [cellAt(box.top - top, rows), cellAt(box.bottom - top, rows)];
      const area = (x1 - x0) * (y1 - y0);
      if (area <= 0) return 0;
      return (
        (sums[y1 * row + x1]! - sums[y0 * row + x1]! - sums[y1 * row + x0]! + sums[y0 * row + x0]!) / area
      );
    },
    spare: Math.max(SPARSE, sums[rows * row + columns]! / Math.max(1, rows * columns) / 2),
  };
}

/** Where the first cell starts, at or before the edge of the picture. */
const phase = (origin: number): number => (((origin % CELL) + CELL) % CELL) - CELL;
