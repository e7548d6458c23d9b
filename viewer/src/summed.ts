/**
 * Sums the numbers of cells in place from the corner on, so that those of a box cost four look-ups whatever its size.
 *
 * @param cells row by row, behind a row and in each row behind a cell that hold nothing
 * @returns the sum of the cells from a corner up to another one
 */
export function summed(
  cells: Int32Array,
  columns: number,
  rows: number,
): (x0: number, y0: number, x1: number, y1: number) => number {
  const row = columns + 1;
  for (let y = 1; y <= rows; y++) {
    for (let x = 1, line = 0; x <= columns; x++) {
      line += cells[y * row + x]!;
      cells[y * row + x] = cells[(y - 1) * row + x]! + line;
    }
  }
  return (x0, y0, x1, y1) =>
    cells[y1 * row + x1]! - cells[y0 * row + x1]! - cells[y1 * row + x0]! + cells[y0 * row + x0]!;
}
