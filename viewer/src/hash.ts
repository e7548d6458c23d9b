import { COLOURS } from './colours.js';
import { readEgo, writeEgo } from './ego.js';
import { readFilters, writeFilters } from './filter-hash.js';
import { readGroup, writeGroup } from './group.js';
import type { GraphModel, GraphName } from './model.js';
import type { View } from './picture.js';
import { readMoves, writeMoves } from './moved.js';
import { SIZES } from './size.js';
import { FEWEST_NAMES, INITIAL, MOST_NAMES, type UiState } from './state.js';

const VERSION = '1';
const OTHER_VERSION = 'This link is of another version; it was opened without its settings.';
/** Said of a link to something that these data do not have. */
export const NOT_HERE = 'What this link points to is not in this data.';
/** A longer address than this is not read. */
const LONGEST_HASH = 20_000;
/** Ids of communities that take more characters than this give way to numbers. */
const LONGEST_LIST = 8000;

export interface Permalink {
  readonly state: Partial<UiState>;
  readonly camera: View | null;
  /** What the reader is told of a link that cannot be followed to the letter. */
  readonly notice: string | null;
  /** Whether the address had a fragment at all. */
  readonly given: boolean;
}

/**
 * Reads the address's fragment. Parts that make no sense are left out; `URLSearchParams` never throws.
 * @param communities ids of the communities, by the numbers that the page has for them
 */
export function readHash(
  hash: string,
  graphs: readonly GraphName[],
  communities: readonly string[],
): Permalink {
  const given = hash.length > 1;
  const nothing = { state: {}, camera: null, notice: null, given };
  if (hash.length < 2 || hash.length > LONGEST_HASH) return nothing;
  const fields = new URLSearchParams(hash.slice(1));
  if (fields.get('v') !== VERSION) return { ...nothing, notice: fields.has('v') ? OTHER_VERSION : null };
  const state: { -readonly [K in keyof UiState]?: UiState[K] } = {};
  const view = graphs.find((name) => name === fields.get('view'));
  if (view) state.view = view;
  const selected = fields.get('sel');
  if (selected) state.selected = selected;
  const from = fields.get('from');
  const to = fields.get('to');
  if (from && to) state.path = { view: view ?? INITIAL.view, from, to };
  const wanted = fields.get('community');
  const [community = -1] = wanted === null ? [] : numbersOf(wanted, communities);
  const known = communities[community] !== undefined;
  if (known) state.community = community;
  const colourBy = COLOURS.find((by) => by === fields.get('colour'));
  if (colourBy) state.colourBy = colourBy;
  const sizeBy = SIZES.find((by) => by === fields.get('size'));
  if (sizeBy) state.sizeBy = sizeBy;
  const naming = Number(fields.get('names'));
  if (fields.has('names') && Number.isInteger(naming) && naming >= FEWEST_NAMES && naming <= MOST_NAMES)
    state.naming = naming;
  if (fields.has('table')) state.table = true;
  const kinds = fields.get('hide-kinds');
  if (kinds) state.hiddenKinds = new Set(kinds.split(','));
  if (fields.has('hide-venue')) state.hiddenVenues = new Set(fields.getAll('hide-venue'));
  const relations = fields.get('hide-lines');
  if (relations) state.hiddenRelations = new Set(relations.split(','));
  state.filters = readFilters(fields);
  state.ego = readEgo(fields);
  state.group = readGroup(fields, view ?? INITIAL.view);
  state.moved = readMoves(fields, graphs);
  const notice = wanted === null || known ? null : NOT_HERE;
  return { state, camera: readCamera(fields.get('cam')), notice, given };
}

/**
 * The communities that a link hides: those listed in `hide`, or all but those in `only`; none when no listed one is there.
 */
export function readHidden(
  hash: string,
  present: readonly number[],
  communities: readonly string[],
): Set<number> {
  const fields = new URLSearchParams(hash.slice(1));
  const only = fields.has('only');
  const names = fields.getAll(only ? 'only' : 'hide');
  const listed = new Set(names.flatMap((name) => numbersOf(name, communities)));
  if (!present.some((community) => listed.has(community))) return new Set();
  return new Set(present.filter((community) => listed.has(community) !== only));
}

export function writeHash(
  state: UiState,
  camera: View | null,
  present: readonly number[],
  communities: readonly string[],
): string {
  const fields = new URLSearchParams({ v: VERSION, view: state.view });
  if (state.selected !== null) fields.set('sel', state.selected);
  const { path } = state;
  if (path !== null && path.to !== null && path.view === state.view) {
    fields.set('from', path.from);
    fields.set('to', path.to);
  }
  if (state.community !== null)
    fields.set('community', communities[state.community] ?? String(state.community));
  if (state.colourBy !== 'community') fields.set('colour', state.colourBy);
  if (state.sizeBy !== INITIAL.sizeBy) fields.set('size', state.sizeBy);
  if (state.naming !== INITIAL.naming) fields.set('names', String(state.naming));
  if (state.table) fields.set('table', '1');
  if (state.hiddenKinds.size > 0) fields.set('hide-kinds', [...state.hiddenKinds].join(','));
  for (const series of state.hiddenVenues) fields.append('hide-venue', series);
  if (state.hiddenRelations.size > 0) fields.set('hide-lines', [...state.hiddenRelations].join(','));
  writeFilters(fields, state.filters);
  writeEgo(fields, state.ego);
  writeGroup(fields, state);
  writeMoves(fields, state.moved);
  if (state.hiddenCommunities.size > 0) {
    // The shorter list of the two keeps the address short.
    const hidden = present.filter((community) => state.hiddenCommunities.has(community));
    const shown = present.filter((community) => !state.hiddenCommunities.has(community));
    const [field, listed] =
      hidden.length <= shown.length ? (['hide', hidden] as const) : (['only', shown] as const);
    const names = listed.map((community) => communities[community] ?? String(community));
    if (names.join().length <= LONGEST_LIST) for (const name of names) fields.append(field, name);
    else fields.set(field, listed.join(','));
  }
  if (camera)
    fields.set('cam', [camera.x, camera.y, camera.ratio].map((value) => value.toFixed(4)).join(','));
  return `#${fields.toString()}`;
}

/** The communities that occur in a graph, in order. */
export const presentIn = (model: GraphModel): number[] =>
  [...new Set(model.graph.mapNodes((_key, data) => data.community))].sort((a, b) => a - b);

/**
 * The numbers of the community that a link names by its id. Links of earlier pages, and very long ones, have lists of
 * numbers, which other data give to other communities; -1 is what is in none.
 */
function numbersOf(name: string, communities: readonly string[]): number[] {
  const named = communities.indexOf(name);
  if (named >= 0) return [named];
  return name
    .split(',')
    .filter((part) => /^-?\d{1,9}$/u.test(part))
    .map(Number);
}

function readCamera(text: string | null): View | null {
  const [x, y, ratio] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || ratio === undefined) return null;
  const sound =
    [x, y, ratio].every(Number.isFinite) &&
    ratio >= 0.01 &&
    ratio <= 3 &&
    Math.abs(x) < 10 &&
    Math.abs(y) < 10;
  return sound ? { x, y, ratio } : null;
}
