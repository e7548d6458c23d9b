/**
 * The morphological closing (Serra 1982, Image Analysis and Mathematical Morphology) of a bitmap: cells of holes and bays
 * into which no square of 2 * reach + 1 cells fits are set too.
 *
 * @param bits rows of cells, 1 or 0; not changed
 */
export function closed(bits: Uint8Array, columns: number, reach: number): Uint8Array {
  const rows = bits.length / columns;
  // With room around, so that what lies outside counts as empty.
  const width = columns + 2 * reach;
  const padded = new Uint8Array(width * (rows + 2 * reach));
  const placeOf = (row: number): number => (row + reach) * width + reach;
  for (let row = 0; row < rows; row++)
    padded.set(bits.subarray(row * columns, (row + 1) * columns), placeOf(row));
  const result = spread(spread(padded, width, reach, 1), width, reach, 0);
  const inner = new Uint8Array(bits.length);
  for (let row = 0; row < rows; row++)
    inner.set(result.subarray(placeOf(row), placeOf(row) + columns), row * columns);
  return inner;
}

/** Every cell that is at most `reach` columns and rows away from one that holds `bit` holds it too. */
function spread(cells: Uint8Array, columns: number, reach: number, bit: 0 | 1): Uint8Array {
  const along = spreadLines(
    cells,
    { lines: cells.length / columns, length: columns, line: columns, next: 1 },
    reach,
    bit,
  );
  return spreadLines(
    along,
    { lines: columns, length: cells.length / columns, line: 1, next: columns },
    reach,
    bit,
  );
}

/** Parallel lines of cells: how many, of how many cells, how far one line is from the next and one cell of it from the next. */
interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly line: number;
  readonly next: number;
}

function spreadLines(
  cells: Uint8Array,
  { lines, length, line, next }: Lines,
  reach: number,
  bit: 0 | 1,
): Uint8Array {
  const result = cells.slice();
  for (let number = 0; number < lines; number++) {
    const start = number * line;
    // The end of what the last cell that holds the bit has set.
    let filled = 0;
    for (let at = 0; at < length; at++) {
      if (cells[start + at * next] !== bit) continue;
      const end = Math.min(length, at + reach + 1);
      for (let cell = Math.max(filled, at - reach); cell < end; cell++) result[start + cell * next] = bit;
      filled = Math.max(filled, end);
    }
  }
  return result;
}
