import type { Point } from './geometry.js';
import type { Box } from './grid.js';

/**
 * Sets small groups of discs in rows from the left to the right and downwards, every row `width` wide at most (but at
 * least one group), all groups of one call in columns of equal width.
 *
 * @param boxes the groups' extents
 * @returns per group the shift to be added to its discs, the rows starting at (0, 0), and the height of all rows
 */
export function setInRows(
  boxes: readonly Box[],
  width: number,
  gap: number,
): { readonly shifts: readonly Point[]; readonly height: number } {
  const slotWidth = boxes.reduce((most, { left, right }) => Math.max(most, right - left), 0) + gap;
  const slotHeight = boxes.reduce((most, { top, bottom }) => Math.max(most, top - bottom), 0) + gap;
  const columns = Math.max(1, Math.floor(width / slotWidth));
  const used = Math.min(columns, Math.ceil(boxes.length / Math.ceil(boxes.length / columns)));
  const step = used > 1 ? Math.max(slotWidth, (width - slotWidth) / (used - 1)) : slotWidth;
  const shifts = boxes.map((box, place): Point => {
    const column = place % used;
    const row = Math.floor(place / used);
    return {
      x: column * step + slotWidth / 2 - (box.left + box.right) / 2,
      y: -(row * slotHeight + slotHeight / 2) - (box.top + box.bottom) / 2,
    };
  });
  return { shifts, height: Math.ceil(boxes.length / used) * slotHeight };
}
