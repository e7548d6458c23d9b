import type { UiState } from './state.js';

/** What undo brings back: what is shown and how, not what is pointed at in passing, nor the answers about identity. */
const TRACKED = [
  'view',
  'selected',
  'group',
  'path',
  'community',
  'hiddenCommunities',
  'hiddenKinds',
  'hiddenVenues',
  'hiddenRelations',
  'filters',
  'ego',
  'colourBy',
  'sizeBy',
  'moved',
] as const satisfies readonly (keyof UiState)[];

export type Step = Pick<UiState, (typeof TRACKED)[number]>;

/** The steps that can be gone back and forth, by their numbers, and the number of the present one. */
export interface Timeline {
  readonly steps: ReadonlyMap<number, Step>;
  readonly at: number;
  readonly last: number;
  /** As far back as undo goes. */
  readonly oldest: number;
}

const MOST_STEPS = 50;

export const stepOf = (state: UiState): Step =>
  Object.fromEntries(TRACKED.map((key) => [key, state[key]])) as unknown as Step;

/** Compared by what they hold: some changes of the state put an equal set in the place of another. */
export const sameStep = (a: Step, b: Step): boolean => TRACKED.every((key) => same(a[key], b[key]));

function same(a: unknown, b: unknown): boolean {
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((each) => b.has(each));
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** The field of the filters in which alone two steps differ, for what moves bit by bit; null for anything else. */
export function slid(a: Step, b: Step): string | null {
  if (!sameStep({ ...a, filters: b.filters }, b)) return null;
  const fields = (['years', 'text', 'fewest', 'most', 'together', 'lines'] as const).filter(
    (field) => !same(a.filters[field], b.filters[field]),
  );
  const alike = (['venues', 'topics'] as const).every((field) => same(a.filters[field], b.filters[field]));
  return fields.length === 1 && alike ? (fields[0] ?? null) : null;
}

/** A page that was loaded anew knows no step but its own, but the browser's history goes back to the first. */
export const begun = (step: Step, at: number): Timeline => ({
  steps: new Map([[at, step]]),
  at,
  last: at,
  oldest: Math.max(0, at - MOST_STEPS),
});

/** One step on. What had been undone cannot be done again then. */
export function extended({ steps, at, oldest }: Timeline, step: Step): Timeline {
  const next = at + 1;
  const first = Math.max(oldest, next - MOST_STEPS);
  const kept = [...steps].filter(([number]) => number <= at && number >= first);
  return { steps: new Map([...kept, [next, step]]), at: next, last: next, oldest: first };
}

/** The present step as it has become. */
export const amended = (timeline: Timeline, step: Step): Timeline => ({
  ...timeline,
  steps: new Map(timeline.steps).set(timeline.at, step),
});

export const gone = (timeline: Timeline, to: number): Timeline => ({
  ...timeline,
  at: to,
  last: Math.max(timeline.last, to),
  oldest: Math.min(timeline.oldest, to),
});

export const canUndo = ({ at, oldest }: Timeline): boolean => at > oldest;
export const canRedo = ({ at, last }: Timeline): boolean => at < last;
