import { extentOf, type Discs, type Point } from './geometry.js';
import type { Piece } from './geometry.js';
import type { Box } from './grid.js';
import { setInRows } from './margin.js';
import { discsArea, drawPieces, packPieces } from './packing.js';

/** Gap between components, in mean radii. */
const PIECE_GAP = 2.5;
/** Space between the map and the rows below it, in gaps between components. */
const MARGIN_GAP = 3;
/** The aspect of the whole is known once it is arranged; this many tries bring it near the wanted one. */
const TRIES = 2;

/**
 * Arranges laid out components on one sheet: the given pieces packed around the middle in their order, the quiet ones
 * in rows below, those of equal numbers of nodes together. Moves their discs, in place.
 *
 * @param aspect width by height of the sheet
 */
export function arrange(
  pieces: readonly Piece[],
  quiet: readonly Discs[],
  meanRadius: number,
  aspect: number,
): void {
  const gap = PIECE_GAP * meanRadius;
  const boxes = [...pieces.map(({ discs }) => discs), ...quiet].map(extentOf);
  const drawn = drawPieces(pieces, gap);
  let mapAspect = aspect;
  for (let left = TRIES; ; left--) {
    const map = packPieces(drawn, mapAspect);
    const middle = enclosing(map.map((shift, piece) => shiftedBox(boxes[piece]!, shift)));
    const rows = rowsBelow(middle, quiet, gap, aspect);
    const shifts = [...map, ...rows];
    if (left === 0 || map.length === 0) {
      [...pieces.map(({ discs }) => discs), ...quiet].forEach((discs, at) => move(discs, shifts[at]!));
      return;
    }
    const sheet = enclosing(shifts.map((shift, at) => shiftedBox(boxes[at]!, shift)));
    mapAspect *= (aspect * (sheet.top - sheet.bottom)) / (sheet.right - sheet.left);
  }
}

/** Rows as wide as the map above them, or wider where the whole would become too high for the wanted aspect. */
function rowsBelow(map: Box, quiet: readonly Discs[], gap: number, aspect: number): Point[] {
  const area = quiet.reduce((sum, discs) => sum + discsArea(discs, gap), 0);
  const height = map.top - map.bottom;
  // The width w at which map and rows have the aspect: w / aspect = height + area / w.
  const wanted = (aspect / 2) * (height + Math.sqrt(height * height + (4 * area) / aspect));
  const width = Math.max(map.right - map.left, wanted);
  const left = (map.left + map.right - width) / 2;
  const shifts: Point[] = [];
  let top = map.bottom - MARGIN_GAP * gap;
  const sizes = new Set(quiet.map(({ x }) => x.length).sort((a, b) => b - a));
  for (const size of sizes) {
    const same = [...quiet.keys()].filter((at) => quiet[at]!.x.length === size);
    const rows = setInRows(
      same.map((at) => extentOf(quiet[at]!)),
      width,
      gap,
    );
    same.forEach((at, place) => {
      const { x, y } = rows.shifts[place]!;
      shifts[at] = { x: x + left, y: y + top };
    });
    top -= rows.height;
  }
  return shifts;
}

/** The smallest rectangle around rectangles; all 0 around none. */
function enclosing(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { left: 0, right: 0, bottom: 0, top: 0 };
  return boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    right: Math.max(all.right, box.right),
    bottom: Math.min(all.bottom, box.bottom),
    top: Math.max(all.top, box.top),
  }));
}

const shiftedBox = ({ left, right, bottom, top }: Box, { x, y }: Point): Box => ({
  left: left + x,
  right: right + x,
  bottom: bottom + y,
  top: top + y,
});

function move({ x, y }: Discs, by: Point): void {
  for (let disc = 0; disc < x.length; disc++) {
    x[disc]! += by.x;
    y[disc]! += by.y;
  }
}
