import type { Group } from './choices.js';
import type { GraphModel, GraphName } from './model.js';
import type { Point } from './point.js';
import type { UiState } from './state.js';
import type { Visibility } from './visibility.js';

/** Longer lists are not written into the address. */
const LONGEST = 6000;

/** Whether a point is inside of an outline, which is closed by a line from its last corner to its first. */
export function isWithin({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false;
  outline.forEach((a, i) => {
    const b = outline[(i + outline.length - 1) % outline.length]!;
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    if (crosses) inside = !inside;
  });
  return inside;
}

/** What of a group the present view shows, largest first; null where there is no group in it. */
export function groupShown(
  { group, view }: Pick<UiState, 'group' | 'view'>,
  model: GraphModel,
  { nodes }: Pick<Visibility, 'nodes'>,
): string[] | null {
  if (group === null || group.view !== view) return null;
  const keys = new Set(group.keys);
  return model.bySize.filter((key) => keys.has(key) && nodes.has(key));
}

/** Whether a group is short enough to be in the address. */
export const isWritable = ({ keys }: Group): boolean =>
  keys.reduce((length, key) => length + encodeURIComponent(key).length + 7, 0) <= LONGEST;

export function writeGroup(fields: URLSearchParams, { group, view }: Pick<UiState, 'group' | 'view'>): void {
  if (group === null || group.view !== view || !isWritable(group)) return;
  for (const key of group.keys) fields.append('group', key);
}

export function readGroup(fields: URLSearchParams, view: GraphName): Group | null {
  const keys = [...new Set(fields.getAll('group').filter((key) => key !== ''))];
  return keys.length > 0 ? { view, keys } : null;
}
