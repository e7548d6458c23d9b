import type { App } from './app.js';
import { columnsOf } from './columns.js';
import { frameEgo } from './ego-bar.js';
import { createSieve, without } from './filters.js';
import { presentIn } from './hash.js';
import type { GraphModel, GraphName } from './model.js';
import type { PaperIndex } from './papers.js';
import type { PathEnds } from './choices.js';
import type { Picture } from './picture.js';
import type { UiState } from './state.js';
import { NO_VENUE, computeVisibility, isShown } from './visibility.js';
import { venueSeries } from './venues.js';

type Actions = Pick<
  App,
  'select' | 'locate' | 'isHidden' | 'reveal' | 'openCommunity' | 'startPath' | 'mark' | 'focusOn' | 'clear'
>;

/** What the reader can do from anywhere on the page. */
export function createActions(app: Omit<App, keyof Actions>, picture: () => Picture | null): Actions {
  const { store, models } = app;
  const viewWith = (has: (model: GraphModel) => boolean): GraphName => {
    const { view } = store.get();
    const current = models.get(view);
    if (current && has(current)) return view;
    return [...models.values()].find(has)?.name ?? view;
  };

  const modelOf = (key: string): GraphModel | undefined =>
    models.get(viewWith(({ graph }) => graph.hasNode(key)));
  const show = (key: string, asking: boolean, change: Partial<UiState> = {}): void => {
    const view = viewWith((model) => model.graph.hasNode(key));
    store.set({ ...change, view, selected: key, community: null, asking, hovered: null });
    picture()?.centreOn(key);
  };
  const endPath = ({ from }: PathEnds, to: string, change: Partial<UiState>): void => {
    const view = viewWith(({ graph }) => graph.hasNode(from) && graph.hasNode(to));
    store.set({
      ...change,
      view,
      path: { view, from, to },
      selected: null,
      community: null,
      hovered: null,
    });
    framePath(app, picture());
  };
  const select = (key: string, change: Partial<UiState> = {}): void => {
    const { path } = store.get();
    if (path !== null && path.to === null) endPath(path, key, change);
    else show(key, false, change);
  };

  return {
    select: (key) => select(key),
    locate: (key) => show(key, true),
    isHidden(key) {
      const model = modelOf(key);
      if (!model?.graph.hasNode(key)) return false;
      if (model === app.model()) return !app.visibility().nodes.has(key);
      const sieve = createSieve(store.get().filters, model, app.papers());
      const state = store.get();
      if (!isShown(model, state, { sieve, papers: app.papers() }, key)) return true;
      return state.ego !== null && !computeVisibility(model, state, app.papers()).nodes.has(key);
    },
    reveal(key) {
      const model = modelOf(key);
      select(key, model?.graph.hasNode(key) ? showing(store.get(), model, key, app.papers()) : {});
    },
    openCommunity(community) {
      const view = viewWith((model) => presentIn(model).includes(community));
      const model = models.get(view);
      if (!model) return;
      store.set({
        view,
        community,
        selected: null,
        path: null,
        group: null,
        ego: null,
        asking: false,
        hovered: null,
        hiddenCommunities: allBut(model, community),
      });
      picture()?.frame(model.graph.filterNodes((_key, data) => data.community === community));
    },
    startPath(from) {
      const view = viewWith((model) => model.graph.hasNode(from));
      store.set({ view, path: { view, from, to: null }, selected: from, community: null, asking: false });
    },
    mark(keys) {
      const { view } = store.get();
      const group = keys.length > 0 ? { view, keys } : null;
      store.set({ group, selected: null, path: null, community: null, asking: false, hovered: null });
    },
    focusOn(key) {
      const view = viewWith((model) => model.graph.hasNode(key));
      const { ego } = store.get();
      store.set({ view, ego: { depth: ego?.depth ?? 1, way: ego?.way ?? 'both', key }, hovered: null });
      frameEgo(app, picture());
    },
    clear() {
      const { community, hiddenCommunities } = store.get();
      const alone = community !== null && sameSet(hiddenCommunities, allBut(app.model(), community));
      store.set({
        selected: null,
        group: null,
        path: null,
        community: null,
        question: null,
        asking: false,
        hovered: null,
        ...(alone ? { hiddenCommunities: new Set() } : {}),
      });
    },
  };
}

/** Brings the whole path into the picture. */
export function framePath({ path, store }: Pick<App, 'path' | 'store'>, picture: Picture | null): void {
  const found = path();
  const { path: ends } = store.get();
  if (found?.kind === 'found') picture?.frame(found.nodes, true);
  else if (ends !== null && ends.to !== null) picture?.frame([ends.from, ends.to], true);
}

/** The change of the filters that shows a node, and takes no more of them away than it must. */
function showing(
  state: UiState,
  model: GraphModel,
  key: string,
  papers: PaperIndex | null,
): Partial<UiState> {
  const data = model.graph.getNodeAttributes(key);
  const change = {
    hiddenCommunities: new Set([...state.hiddenCommunities].filter((each) => each !== data.community)),
    hiddenKinds: new Set([...state.hiddenKinds].filter((each) => each !== data.kind)),
    hiddenVenues: showingVenue(state, model, key, papers),
    filters: without(state.filters, (filters) =>
      createSieve(filters, model, papers).node(columnsOf(model).numberOf(key)!),
    ),
  };
  const near = computeVisibility(model, { ...state, ...change }, papers).nodes.has(key);
  return near ? change : { ...change, ego: null };
}

function showingVenue(
  { hiddenVenues }: UiState,
  model: GraphModel,
  key: string,
  papers: PaperIndex | null,
): ReadonlySet<string> {
  if (papers === null || hiddenVenues.size === 0) return hiddenVenues;
  const { names, ofNodes } = venueSeries(model, papers);
  const its = names[ofNodes[columnsOf(model).numberOf(key)!]!] ?? NO_VENUE;
  return new Set([...hiddenVenues].filter((each) => each !== its));
}

const allBut = (model: GraphModel, community: number): Set<number> =>
  new Set(presentIn(model).filter((other) => other !== community));

const sameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));
