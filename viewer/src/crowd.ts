import type { Box } from './board.js';
import type { Picture } from './picture.js';
import { linear } from './point.js';
import type { Scene } from './scene.js';
import { summed } from './summed.js';

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
 *
 * @param cell pixels of a side of a cell; a large picture costs less with larger ones
 */
export function createCrowd(
  scene: Scene,
  picture: Pick<Picture, 'size' | 'project' | 'scaled'>,
  cell = CELL,
): Crowd {
  const { width, height } = picture.size();
  const { x: originX, y: originY } = picture.project(0, 0);
  const [left, top] = [phase(originX, cell), phase(originY, cell)];
  const columns = Math.ceil((width - left) / cell);
  const rows = Math.ceil((height - top) / cell);
  const row = columns + 1;
  const cells = new Int32Array(row * (rows + 1));
  const place = linear(picture.project);
  const { graph } = scene.model;
  for (const key of scene.lit ?? scene.visibility.nodes) {
    if (!scene.visibility.nodes.has(key)) continue;
    const data = graph.getNodeAttributes(key);
    const { x, y } = place(scene.moved.get(key) ?? data);
    // With the ring around it.
    const reach = (picture.scaled(scene.sizing.radius(data)) + 1) / cell;
    const [middleX, middleY] = [(x - left) / cell - 0.5, (y - top) / cell - 0.5];
    const last = Math.min(rows - 1, Math.floor(middleY + reach));
    for (let r = Math.max(0, Math.ceil(middleY - reach)); r <= last; r++) {
      const half = Math.sqrt(reach * reach - (r - middleY) ** 2);
      const first = Math.max(0, Math.ceil(middleX - half));
      const end = Math.min(columns - 1, Math.floor(middleX + half));
      if (first <= end) cells.fill(1, (r + 1) * row + first + 1, (r + 1) * row + end + 2);
    }
  }
  const sum = summed(cells, columns, rows);
  const cellAt = (pixels: number, most: number): number =>
    Math.max(0, Math.min(most, Math.round(pixels / cell)));
  const covered = (box: Box): number => {
    const x0 = cellAt(box.left - left, columns);
    const x1 = cellAt(box.right - left, columns);
    const y0 = cellAt(box.top - top, rows);
    const y1 = cellAt(box.bottom - top, rows);
    return sum(x0, y0, x1, y1) * cell * cell;
  };
  return {
    covered,
    hidden: (box) => covered(box) / ((box.right - box.left) * (box.bottom - box.top)),
  };
}

/** Where the first cell starts, at or before the edge of the picture. */
const phase = (origin: number, cell: number): number => (((origin % cell) + cell) % cell) - cell;
