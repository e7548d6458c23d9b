/** Points sorted into the square cells of a grid, row by row from the lower left. */
export interface Grid {
  /** Side of a cell. */
  readonly cell: number;
  readonly left: number;
  readonly bottom: number;
  readonly columns: number;
  readonly rows: number;
  /** The points of cell c are `members[starts[c]]` to `members[starts[c + 1] - 1]`, ascending. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** More cells than this many times the points would mostly be empty; they are made wider instead. */
const CELLS_PER_POINT = 4;

/**
 * Sorts points into a grid by counting, in time linear in the points.
 *
 * @param wanted side of a cell; it becomes wider where that would make far more cells than points
 */
export function gridOf(x: Float64Array, y: Float64Array, wanted: number): Grid {
  const { left, right, bottom, top } = rangeOf(x, y);
  const [width, height] = [right - left, top - bottom];
  const most = CELLS_PER_POINT * x.length + 64;
  let cell = Math.max(wanted, width / most, height / most, Number.MIN_VALUE);
  while ((Math.floor(width / cell) + 1) * (Math.floor(height / cell) + 1) > most) cell *= 1.5;
  const columns = Math.floor(width / cell) + 1;
  const rows = Math.floor(height / cell) + 1;
  const cellOf = new Uint32Array(x.length);
  // Two places behind: while a cell is filled, the place behind it holds where it ends so far.
  const ends = new Uint32Array(columns * rows + 2);
  for (let point = 0; point < x.length; point++) {
    const at = Math.floor((y[point]! - bottom) / cell) * columns + Math.floor((x[point]! - left) / cell);
    cellOf[point] = at;
    ends[at + 2]!++;
  }
  for (let at = 2; at < ends.length; at++) ends[at]! += ends[at - 1]!;
  const members = new Uint32Array(x.length);
  for (let point = 0; point < x.length; point++) members[ends[cellOf[point]! + 1]!++] = point;
  return { cell, left, bottom, columns, rows, starts: ends.subarray(0, columns * rows + 1), members };
}

/** An upright rectangle; y grows upwards. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The smallest upright rectangle around points; all 0 without points. */
export function rangeOf(x: Float64Array, y: Float64Array): Box {
  if (x.length === 0) return { left: 0, right: 0, bottom: 0, top: 0 };
  let left = Infinity;
  let right = -Infinity;
  let bottom = Infinity;
  let top = -Infinity;
  for (let point = 0; point < x.length; point++) {
    const atX = x[point]!;
    const atY = y[point]!;
    if (atX < left) left = atX;
    if (atX > right) right = atX;
    if (atY < bottom) bottom = atY;
    if (atY > top) top = atY;
  }
  return { left, right, bottom, top };
}

/** The column or row of a place, of which there are `count`; what lies outside counts to the rim. */
export const clampToGrid = (place: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(place)));

/** Visits the points of the cells at a distance of `ring` cells, measured by the larger of both directions. */
export function visitRing(
  { columns, rows, starts, members }: Grid,
  column: number,
  row: number,
  ring: number,
  visit: (point: number) => void,
): void {
  for (let y = Math.max(0, row - ring); y <= Math.min(rows - 1, row + ring); y++) {
    const isEdge = y === row - ring || y === row + ring;
    const step = isEdge || ring === 0 ? 1 : 2 * ring;
    for (let x = column - ring; x <= column + ring; x += step) {
      if (x < 0 || x >= columns) continue;
      const cell = y * columns + x;
      for (let at = starts[cell]!; at < starts[cell + 1]!; at++) visit(members[at]!);
    }
  }
}
