import { isNumberedPlace, isTimeLine } from '../../shared/page-furniture.js';
import type { PageText } from '../lines/page-text.js';

/**
 * Where papers start with the place or the time that stands right above their titles: from the first paper of the page on,
 * and above half of them or more. Where one stands behind the last paper, each is of the paper above.
 */
export function withPlacesAbove(lines: readonly PageText[], starts: readonly number[]): readonly number[] {
  const isPlaced = (start: number): boolean => start > 0 && isPlaceOrTime(lines[start - 1]!);
  const placed = starts.filter(isPlaced).length;
  const last = lines.at(-1);
  if (!last || !isPlaced(starts[0] ?? 0) || placed * 2 < starts.length || isPlaceOrTime(last)) return starts;
  return starts.map((start, index) => {
    const floor = index === 0 ? 0 : starts[index - 1]! + 1;
    let from = start;
    while (from > floor && isPlaceOrTime(lines[from - 1]!)) from -= 1;
    return from;
  });
}

const isPlaceOrTime = ({ source: { clean } }: PageText): boolean =>
  isNumberedPlace(clean) || isTimeLine(clean);
