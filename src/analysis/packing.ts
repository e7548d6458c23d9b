import type { Point } from '../model/graph-view.js';
import type { Disc } from './geometry.js';

/** Discs and the lines between them, given as pairs of disc numbers, that move as a whole. */
export interface Piece {
  readonly discs: readonly Disc[];
  readonly lines: readonly { readonly source: number; readonly target: number }[];
}

/** Cells of a grid, relative to one of them that serves as handle and is itself in the shape. */
interface Shape {
  readonly handle: Point;
  readonly cells: readonly Point[];
}

/** More cells than this take long to search; the grid is made coarser instead. */
const MOST_CELLS = 300_000;
const COMPACT_EVERY = 20;

/**
 * Packs pieces around the origin, in the order given, so that no two discs of different pieces are nearer than `gap`
 * and no line of one crosses a disc of another. Every piece is drawn on a grid and put at the free place nearest to
 * the middle, nearness being measured so that the whole tends to a rectangle of the given aspect (width by height).
 * Freivalds, Dogrusoz and Kikusts 2002, DOI 10.1007/3-540-45848-4_30.
 *
 * @returns per piece the shift to be added to its discs
 */
export function packPieces(pieces: readonly Piece[], gap: number, aspect: number): Point[] {
  if (pieces.length === 0) return [];
  const cell = cellSize(pieces, gap);
  const occupied = new Set<number>();
  const candidates = nearestFirst(aspect, occupied);
  return pieces.map((piece) => {
    const { handle, cells } = rasterise(piece, gap, cell);
    const place = candidates.find((at) =>
      cells.every(({ x, y }) => !occupied.has(cellKey(at.x + x, at.y + y))),
    );
    for (const { x, y } of cells) occupied.add(cellKey(place.x + x, place.y + y));
    return { x: (place.x - handle.x) * cell, y: (place.y - handle.y) * cell };
  });
}

/** Area that discs take up with their gaps, in square units. */
export function discsArea(discs: readonly Disc[], gap: number): number {
  return discs.reduce((sum, { radius }) => sum + (2 * radius + gap) ** 2, 0);
}

function cellSize(pieces: readonly Piece[], gap: number): number {
  const discs = pieces.flatMap((piece) => piece.discs);
  const area = discsArea(discs, gap);
  return Math.max(Math.sqrt(area / discs.length) / 3, Math.sqrt(area / MOST_CELLS));
}

const HALF_RANGE = 2 ** 25;
const cellKey = (x: number, y: number): number => (x + HALF_RANGE) * (2 * HALF_RANGE) + (y + HALF_RANGE);

/** Searches the free cells from the middle outwards, one rectangular ring after the other, as many as are needed. */
function nearestFirst(
  aspect: number,
  occupied: ReadonlySet<number>,
): { find: (fits: (at: Point) => boolean) => Point } {
  let free: Point[] = [];
  let ring = 0;
  let searches = 0;
  return {
    find(fits) {
      if (searches++ % COMPACT_EVERY === 0) free = free.filter(({ x, y }) => !occupied.has(cellKey(x, y)));
      for (let next = 0; ; next++) {
        while (next >= free.length) free.push(...ringCells(ring++, aspect));
        const at = free[next] as Point;
        if (fits(at)) return at;
      }
    },
  };
}

/** The cells whose distance from the middle, max(|x| / aspect, |y|), lies from `ring` to `ring` + 1. */
function ringCells(ring: number, aspect: number): Point[] {
  const width = Math.ceil((ring + 1) * aspect);
  const cells: Point[] = [];
  for (let x = -width; x <= width; x++) {
    for (let y = -ring; y <= ring; y++) {
      if (Math.floor(Math.max(Math.abs(x) / aspect, Math.abs(y))) === ring) cells.push({ x, y });
    }
  }
  return cells.sort((a, b) => a.x * a.x + a.y * a.y - (b.x * b.x + b.y * b.y) || b.y - a.y || a.x - b.x);
}

function rasterise({ discs, lines }: Piece, gap: number, cell: number): Shape {
  const found = new Map<number, Point>();
  const add = (x: number, y: number): void => void found.set(cellKey(x, y), { x, y });
  for (const { x, y, radius } of discs) {
    const reach = radius + gap / 2;
    for (let column = Math.floor((x - reach) / cell); column * cell <= x + reach; column++) {
      for (let row = Math.floor((y - reach) / cell); row * cell <= y + reach; row++) {
        const dx = x - Math.min(Math.max(x, column * cell), (column + 1) * cell);
        const dy = y - Math.min(Math.max(y, row * cell), (row + 1) * cell);
        if (dx * dx + dy * dy <= reach * reach) add(column, row);
      }
    }
  }
  for (const { source, target } of lines) {
    const [from, to] = [discs[source] as Disc, discs[target] as Disc];
    const steps = Math.ceil((2 * Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))) / cell);
    for (let step = 1; step < steps; step++) {
      const share = step / steps;
      add(
        Math.floor((from.x + (to.x - from.x) * share) / cell),
        Math.floor((from.y + (to.y - from.y) * share) / cell),
      );
    }
  }
  return withHandle([...found.values()]);
}

/** Moves cells so that the one nearest to their middle becomes the origin. */
function withHandle(cells: readonly Point[]): Shape {
  const middle = {
    x: cells.reduce((sum, { x }) => sum + x, 0) / cells.length,
    y: cells.reduce((sum, { y }) => sum + y, 0) / cells.length,
  };
  const away = ({ x, y }: Point): number => (x - middle.x) ** 2 + (y - middle.y) ** 2;
  const handle = cells.reduce((best, cell) => (away(cell) < away(best) ? cell : best));
  const relative = cells.map(({ x, y }) => ({ x: x - handle.x, y: y - handle.y }));
  // Cells on the rim collide most often.
  return { handle, cells: relative.sort((a, b) => b.x * b.x + b.y * b.y - (a.x * a.x + a.y * a.y)) };
}
