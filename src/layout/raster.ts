import { closed } from './closing.js';
import type { Piece } from './geometry.js';
import type { Box } from './grid.js';

/** Cells of a grid, relative to one of them near their middle, which serves as handle. */
export interface Shape {
  /** The handle's place on the grid of the piece's own coordinates. */
  readonly handleX: number;
  readonly handleY: number;
  /** Those farthest from the handle first: cells on the rim collide most often. */
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** Pieces with more lines than this leave no room between them. */
const MOST_LINES = 50_000;

/** Bays of a piece up to this wide, as a part of its mean width and height, belong to it: other pieces would tear it. */
const WIDEST_BAY = 0.2;

/** The cells that a piece takes up with half the gap around its discs, narrow holes and bays filled. */
export function rasterise(piece: Piece, gap: number, cell: number): Shape {
  const sheet = new Sheet(piece, gap, cell);
  const { x, y, radius } = piece.discs;
  for (let disc = 0; disc < x.length; disc++) sheet.drawDisc(x[disc]!, y[disc]!, radius[disc]! + gap / 2);
  if (piece.targets.length > 2 * MOST_LINES) sheet.fillRows();
  else {
    for (let disc = 0; disc < x.length; disc++) {
      for (let at = piece.offsets[disc]!; at < piece.offsets[disc + 1]!; at++) {
        const other = piece.targets[at]!;
        if (other > disc) sheet.drawLine(x[disc]!, y[disc]!, x[other]!, y[other]!);
      }
    }
    sheet.closeBays(WIDEST_BAY);
  }
  return sheet.shape();
}

/** A bitmap around a piece. */
class Sheet {
  readonly #cell: number;
  readonly #left: number;
  readonly #bottom: number;
  readonly #columns: number;
  readonly #rows: number;
  #bits: Uint8Array;

  constructor({ discs }: Piece, gap: number, cell: number) {
    const { left, right, bottom, top } = reachOf(discs.x, discs.y, discs.radius, gap / 2);
    this.#cell = cell;
    this.#left = Math.floor(left / cell);
    this.#bottom = Math.floor(bottom / cell);
    this.#columns = Math.floor(right / cell) - this.#left + 1;
    this.#rows = Math.floor(top / cell) - this.#bottom + 1;
    this.#bits = new Uint8Array(this.#columns * this.#rows);
  }

  drawDisc(x: number, y: number, reach: number): void {
    const cell = this.#cell;
    for (let column = Math.floor((x - reach) / cell); column * cell <= x + reach; column++) {
      for (let row = Math.floor((y - reach) / cell); row * cell <= y + reach; row++) {
        const dx = x - Math.min(Math.max(x, column * cell), (column + 1) * cell);
        const dy = y - Math.min(Math.max(y, row * cell), (row + 1) * cell);
        if (dx * dx + dy * dy <= reach * reach) this.#set(column, row);
      }
    }
  }

  drawLine(fromX: number, fromY: number, toX: number, toY: number): void {
    const [dx, dy] = [toX - fromX, toY - fromY];
    const steps = Math.ceil((2 * Math.max(Math.abs(dx), Math.abs(dy))) / this.#cell);
    for (let step = 1; step < steps; step++) {
      const share = step / steps;
      this.#set(Math.floor((fromX + dx * share) / this.#cell), Math.floor((fromY + dy * share) / this.#cell));
    }
  }

  /** Sets what lies between two cells of the same row. */
  fillRows(): void {
    for (let row = 0; row < this.#rows; row++) {
      const bits = this.#bits.subarray(row * this.#columns, (row + 1) * this.#columns);
      const first = bits.indexOf(1);
      if (first >= 0) bits.fill(1, first, bits.lastIndexOf(1));
    }
  }

  /** Sets the holes and bays that are narrower than the given part of the sheet. */
  closeBays(part: number): void {
    const width = part * Math.sqrt(this.#columns * this.#rows);
    this.#bits = closed(this.#bits, this.#columns, Math.floor(width / 2));
  }

  shape(): Shape {
    const places: number[] = [];
    this.#bits.forEach((bit, place) => bit === 1 && places.push(place));
    const columnOf = (place: number): number => place % this.#columns;
    const rowOf = (place: number): number => Math.floor(place / this.#columns);
    const middleX = places.reduce((sum, place) => sum + columnOf(place), 0) / places.length;
    const middleY = places.reduce((sum, place) => sum + rowOf(place), 0) / places.length;
    const away = (place: number, x: number, y: number): number =>
      (columnOf(place) - x) ** 2 + (rowOf(place) - y) ** 2;
    const handle = places.reduce((best, place) =>
      away(place, middleX, middleY) < away(best, middleX, middleY) ? place : best,
    );
    const [handleX, handleY] = [columnOf(handle), rowOf(handle)];
    places.sort((a, b) => away(b, handleX, handleY) - away(a, handleX, handleY) || a - b);
    return {
      handleX: handleX + this.#left,
      handleY: handleY + this.#bottom,
      x: Int32Array.from(places, (place) => columnOf(place) - handleX),
      y: Int32Array.from(places, (place) => rowOf(place) - handleY),
    };
  }

  #set(column: number, row: number): void {
    this.#bits[(row - this.#bottom) * this.#columns + column - this.#left] = 1;
  }
}

function reachOf(x: Float64Array, y: Float64Array, radius: Float64Array, margin: number): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let disc = 0; disc < x.length; disc++) {
    const reach = radius[disc]! + margin;
    left = Math.min(left, x[disc]! - reach);
    right = Math.max(right, x[disc]! + reach);
    bottom = Math.min(bottom, y[disc]! - reach);
    top = Math.max(top, y[disc]! + reach);
  }
  return { left, right, bottom, top };
}
