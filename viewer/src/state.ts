import type { Answers } from './answers.js';
import type { Ego } from './ego.js';
import { NO_FILTERS, type Filters, type PathEnds, type Group } from './choices.js';
import type { GraphName } from './model.js';
import { NOT_MOVED, type Move } from './moved.js';
import type { SizeBy } from './size.js';

/** What the colour of a mark shows. */
export type ColourBy = 'community' | 'venue' | 'year' | 'kind' | 'links' | 'citations';

/** Everything the reader can change; what of it undo brings back is listed in timeline.ts. The graph itself is never written to. */
export interface UiState {
  readonly view: GraphName;
  readonly hovered: string | null;
  readonly selected: string | null;
  /** What was marked on the map, as a whole. */
  readonly group: Group | null;
  /** The path that is asked for. */
  readonly path: PathEnds | null;
  /** Community shown in the panel. */
  readonly community: number | null;
  /** The question of identity that is open; one beyond the last is the list of answers. */
  readonly question: number | null;
  /** Whether the panel shows the question, rather than what was selected from it. */
  readonly asking: boolean;
  readonly answers: Answers;
  readonly hiddenCommunities: ReadonlySet<number>;
  readonly hiddenKinds: ReadonlySet<string>;
  /** Series of venues whose nodes are left out; the empty name is that of none. */
  readonly hiddenVenues: ReadonlySet<string>;
  /** Kinds of edges that are left out. */
  readonly hiddenRelations: ReadonlySet<string>;
  readonly filters: Filters;
  /** The node around which alone is shown. */
  readonly ego: Ego | null;
  readonly colourBy: ColourBy;
  readonly sizeBy: SizeBy;
  /** How many names are wanted on the map, in doublings of the usual: from `FEWEST_NAMES` to `MOST_NAMES`. */
  readonly naming: number;
  /** Nodes that the reader has put elsewhere, the last one last. */
  readonly moved: readonly Move[];
  readonly table: boolean;
}

export interface Store {
  get(): UiState;
  set(change: Partial<UiState>): void;
  subscribe(listener: (state: UiState, previous: UiState) => void): void;
}

export const FEWEST_NAMES = -2;
export const MOST_NAMES = 3;

export const INITIAL: UiState = {
  view: 'coauthor',
  hovered: null,
  selected: null,
  group: null,
  path: null,
  community: null,
  question: null,
  asking: false,
  answers: new Map(),
  hiddenCommunities: new Set(),
  hiddenKinds: new Set(),
  hiddenVenues: new Set(),
  hiddenRelations: new Set(),
  filters: NO_FILTERS,
  ego: null,
  colourBy: 'community',
  sizeBy: 'links',
  naming: 0,
  moved: NOT_MOVED,
  table: false,
};

export function createStore(initial: UiState): Store {
  let state = initial;
  const listeners: ((state: UiState, previous: UiState) => void)[] = [];
  return {
    get: () => state,
    set(change) {
      const previous = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, previous);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
