import type { GraphModel, GraphName } from './model.js';
import type { View } from './picture.js';
import type { UiState } from './state.js';

const VERSION = '1';

export interface Permalink {
  readonly state: Partial<UiState>;
  readonly camera: View | null;
  /** The link is of a version that this page does not know. */
  readonly unknown: boolean;
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
  const nothing = { state: {}, camera: null, unknown: false };
  if (hash.length < 2 || hash.length > 20_000) return nothing;
  const fields = new URLSearchParams(hash.slice(1));
  if (fields.get('v') !== VERSION) return { ...nothing, unknown: fields.has('v') };
  const state: { -readonly [K in keyof UiState]?: UiState[K] } = {};
  const view = graphs.find((name) => name === fields.get('view'));
  if (view) state.view = view;
  const selected = fields.get('sel');
  if (selected) state.selected = selected;
  const named = communities.indexOf(fields.get('community') ?? '');
  // Links of earlier pages have the number, which other data give to another community.
  const community = named >= 0 ? named : integer(fields.get('community'));
  if (community !== null) state.community = community;
  if (fields.get('colour') === 'year') state.colourBy = 'year';
  if (fields.has('table')) state.table = true;
  const kinds = fields.get('hide-kinds');
  if (kinds) state.hiddenKinds = new Set(kinds.split(','));
  return { state, camera: readCamera(fields.get('cam')), unknown: false };
}

/** The communities that a link hides: those listed in `hide`, or all but those in `only`. */
export function readHidden(hash: string, present: Iterable<number>): Set<number> {
  const fields = new URLSearchParams(hash.slice(1));
  const only = fields.get('only');
  const listed = new Set((only ?? fields.get('hide') ?? '').split(',').map(integer));
  if (only === null && !fields.has('hide')) return new Set();
  return new Set([...present].filter((community) => listed.has(community) !== (only !== null)));
}

export function writeHash(
  state: UiState,
  camera: View | null,
  present: readonly number[],
  communities: readonly string[],
): string {
  const fields = new URLSearchParams({ v: VERSION, view: state.view });
  if (state.selected !== null) fields.set('sel', state.selected);
  if (state.community !== null)
    fields.set('community', communities[state.community] ?? String(state.community));
  if (state.colourBy !== 'community') fields.set('colour', state.colourBy);
  if (state.table) fields.set('table', '1');
  if (state.hiddenKinds.size > 0) fields.set('hide-kinds', [...state.hiddenKinds].join(','));
  if (state.hiddenCommunities.size > 0) {
    // The shorter list of the two keeps the address short.
    const hidden = present.filter((community) => state.hiddenCommunities.has(community));
    const shown = present.filter((community) => !state.hiddenCommunities.has(community));
    if (hidden.length <= shown.length) fields.set('hide', hidden.join(','));
    else fields.set('only', shown.join(','));
  }
  if (camera)
    fields.set('cam', [camera.x, camera.y, camera.ratio].map((value) => value.toFixed(4)).join(','));
  return `#${fields.toString()}`;
}

/** The communities that occur in a graph, in order. */
export const presentIn = (model: GraphModel): number[] =>
  [...new Set(model.graph.mapNodes((_key, data) => data.community))].sort((a, b) => a - b);

function integer(text: string | null): number | null {
  return text !== null && /^-?\d{1,9}$/u.test(text) ? Number(text) : null;
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
