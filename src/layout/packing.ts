import { extentOf, type Discs, type Piece, type Point } from './geometry.js';
import { rasterise, type Shape } from './raster.js';

/** More cells than this take long to search; the grid is made coarser instead. */
const MOST_CELLS = 300_000;
/** The same for cells of pieces' bounding boxes, which may be mostly empty. */
const MOST_BOXED = 10 * MOST_CELLS;

/** Pieces drawn on one grid, in the order in which they are to be packed. */
export interface DrawnPieces {
  /** Width and height of a cell, in the unit of the coordinates. */
  readonly cell: number;
  readonly shapes: readonly Shape[];
}

/** Draws every piece on a grid, with half the gap around its discs: what `packPieces` takes, for any aspect. */
export function drawPieces(pieces: readonly Piece[], gap: number): DrawnPieces {
  const cell = cellSize(pieces, gap);
  return { cell, shapes: pieces.map((piece) => rasterise(piece, gap, cell)) };
}

/**
 * Packs drawn pieces around the origin, in the order given, so that no two discs of different pieces are nearer than
 * their gap and no line of one crosses a disc of another. Every piece is put at the free place nearest to the middle,
 * nearness being measured so that the whole tends to a rectangle of the given aspect (width by height).
 * Freivalds, Dogrusoz and Kikusts 2002, DOI 10.1007/3-540-45848-4_30.
 *
 * @returns per piece the shift to be added to its discs
 */
export function packPieces({ cell, shapes }: DrawnPieces, aspect: number): Point[] {
  const field = new Field();
  const candidates = new Candidates(aspect);
  // Where the last piece of about the same size found its place; what lies before it was too narrow for that one.
  const firstOf = new Map<number, number>();
  return shapes.map((shape) => {
    const size = Math.clz32(shape.x.length);
    let next = firstOf.get(size) ?? 0;
    while (!field.fits(shape.x, shape.y, candidates.x(next), candidates.y(next))) next++;
    firstOf.set(size, next);
    const [x, y] = [candidates.x(next), candidates.y(next)];
    field.occupy(shape.x, shape.y, x, y);
    return { x: (x - shape.handleX) * cell, y: (y - shape.handleY) * cell };
  });
}

/** Area that discs take up with their gaps, in square units. */
export function discsArea({ radius }: Discs, gap: number): number {
  return radius.reduce((sum, one) => sum + (2 * one + gap) ** 2, 0);
}

function cellSize(pieces: readonly Piece[], gap: number): number {
  let [area, boxes, count] = [0, 0, 0];
  for (const { discs } of pieces) {
    const { left, right, bottom, top } = extentOf(discs);
    boxes += (right - left + gap) * (top - bottom + gap);
    area += discsArea(discs, gap);
    count += discs.x.length;
  }
  return Math.sqrt(Math.max(area / count / 9, area / MOST_CELLS, boxes / MOST_BOXED));
}

/** The occupied cells of a plane; it grows as needed. */
class Field {
  /** Cells from -half to half - 1 in both directions. */
  #half = 256;
  #cells = new Uint8Array(4 * this.#half * this.#half);

  fits(x: Int32Array, y: Int32Array, atX: number, atY: number): boolean {
    for (let at = 0; at < x.length; at++) if (this.#holds(x[at]! + atX, y[at]! + atY)) return false;
    return true;
  }

  occupy(x: Int32Array, y: Int32Array, atX: number, atY: number): void {
    for (let at = 0; at < x.length; at++) {
      const [column, row] = [x[at]! + atX, y[at]! + atY];
      while (!this.#covers(column, row)) this.#grow();
      this.#cells[this.#placeOf(column, row)] = 1;
    }
  }

  #covers(x: number, y: number): boolean {
    return x >= -this.#half && x < this.#half && y >= -this.#half && y < this.#half;
  }

  #placeOf(x: number, y: number): number {
    return (y + this.#half) * 2 * this.#half + x + this.#half;
  }

  #holds(x: number, y: number): boolean {
    return this.#covers(x, y) && this.#cells[this.#placeOf(x, y)] === 1;
  }

  #grow(): void {
    const [half, cells] = [this.#half, this.#cells];
    this.#half *= 2;
    this.#cells = new Uint8Array(4 * this.#half * this.#half);
    for (let row = 0; row < 2 * half; row++)
      this.#cells.set(cells.subarray(row * 2 * half, (row + 1) * 2 * half), this.#placeOf(-half, row - half));
  }
}

/** The cells of the plane from the middle outwards, one rectangular ring after the other, as many as are needed. */
class Candidates {
  readonly #aspect: number;
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  #rings = 0;

  constructor(aspect: number) {
    this.#aspect = aspect;
  }

  x(at: number): number {
    while (at >= this.#x.length) this.#addRing();
    return this.#x[at]!;
  }

  y(at: number): number {
    while (at >= this.#y.length) this.#addRing();
    return this.#y[at]!;
  }

  /** The cells whose distance from the middle, max(|x| / aspect, |y|), lies between two whole numbers. */
  #addRing(): void {
    const ring = this.#rings++;
    const width = Math.ceil((ring + 1) * this.#aspect);
    const cells: Point[] = [];
    for (let x = -width; x <= width; x++) {
      for (let y = -ring; y <= ring; y++) {
        if (Math.floor(Math.max(Math.abs(x) / this.#aspect, Math.abs(y))) === ring) cells.push({ x, y });
      }
    }
    cells.sort((a, b) => a.x * a.x + a.y * a.y - (b.x * b.x + b.y * b.y) || b.y - a.y || a.x - b.x);
    for (const { x, y } of cells) {
      this.#x.push(x);
      this.#y.push(y);
    }
  }
}
