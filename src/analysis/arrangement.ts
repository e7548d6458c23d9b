import type { Point } from '../model/graph-view.js';
import { boundingBox, type Disc } from './geometry.js';
import { setInRows } from './margin.js';
import { discsArea, packPieces, type Piece } from './packing.js';

/** Gap between components, in mean radii. */
const PIECE_GAP = 2.5;
/** Space between the map and the rows below it, in gaps between components. */
const MARGIN_GAP = 3;
/** The aspect of the whole is known once it is arranged; this many tries bring it near the wanted one. */
const TRIES = 2;

/**
 * Arranges laid out components on one sheet: the given pieces packed around the middle in their order, the quiet ones
 * in rows below, those of equal numbers of nodes together.
 *
 * @param aspect width by height of the sheet
 * @returns the moved discs per piece, those of `pieces` first, then those of `quiet`
 */
export function arrange(
  pieces: readonly Piece[],
  quiet: readonly Piece[],
  meanRadius: number,
  aspect: number,
): Disc[][] {
  const gap = PIECE_GAP * meanRadius;
  let mapAspect = aspect;
  for (let left = TRIES; ; left--) {
    const shifts = packPieces(pieces, gap, mapAspect);
    const map = pieces.map(({ discs }, piece) => shifted(discs, shifts[piece] as Point));
    const sheet = [...map, ...rowsBelow(map.flat(), quiet, gap, aspect)];
    const box = boundingBox(sheet.flat());
    if (left === 0 || map.length === 0) return sheet;
    mapAspect *= (aspect * (box.top - box.bottom)) / (box.right - box.left);
  }
}

/** Rows as wide as the map above them, or wider where the whole would become too high for the wanted aspect. */
function rowsBelow(map: readonly Disc[], quiet: readonly Piece[], gap: number, aspect: number): Disc[][] {
  const area = quiet.reduce((sum, { discs }) => sum + discsArea(discs, gap), 0);
  const box = map.length > 0 ? boundingBox(map) : { left: 0, right: 0, top: 0, bottom: 0 };
  const height = box.top - box.bottom;
  // The width w at which map and rows have the aspect: w / aspect = height + area / w.
  const wanted = (aspect / 2) * (height + Math.sqrt(height * height + (4 * area) / aspect));
  const width = Math.max(box.right - box.left, wanted);
  const left = (box.left + box.right - width) / 2;
  const rows: Disc[][] = [];
  let top = box.bottom - MARGIN_GAP * gap;
  const sizes = new Set(quiet.map(({ discs }) => discs.length).sort((a, b) => b - a));
  for (const size of sizes) {
    const same = [...quiet.entries()].filter(([, { discs }]) => discs.length === size);
    const rowsOfSize = setInRows(
      same.map(([, { discs }]) => discs),
      width,
      gap,
    );
    same.forEach(([at, { discs }], place) => {
      const { x, y } = rowsOfSize.shifts[place] as Point;
      rows[at] = shifted(discs, { x: x + left, y: y + top });
    });
    top -= rowsOfSize.height;
  }
  return rows;
}

const shifted = (discs: readonly Disc[], by: Point): Disc[] =>
  discs.map((disc) => ({ ...disc, x: disc.x + by.x, y: disc.y + by.y }));
