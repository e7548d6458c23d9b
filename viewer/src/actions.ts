import type { App } from './app.js';
import { presentIn } from './hash.js';
import type { GraphModel, GraphName } from './model.js';
import type { PathEnds } from './path.js';
import type { Picture } from './picture.js';

type Actions = Pick<App, 'select' | 'locate' | 'reveal' | 'openCommunity' | 'startPath' | 'clear'>;

/** What the reader can do from anywhere on the page. */
export function createActions(app: Omit<App, keyof Actions>, picture: () => Picture | null): Actions {
  const { store, models } = app;
  const viewWith = (has: (model: GraphModel) => boolean): GraphName => {
    const { view } = store.get();
    const current = models.get(view);
    if (current && has(current)) return view;
    return [...models.values()].find(has)?.name ?? view;
  };

  const show = (key: string, asking: boolean): void => {
    const view = viewWith((model) => model.graph.hasNode(key));
    store.set({ view, selected: key, community: null, asking, hovered: null });
    picture()?.centreOn(key);
  };
  const endPath = ({ from }: PathEnds, to: string): void => {
    const view = viewWith(({ graph }) => graph.hasNode(from) && graph.hasNode(to));
    store.set({ view, path: { view, from, to }, selected: null, community: null, hovered: null });
    framePath(app, picture());
  };
  const select = (key: string): void => {
    const { path } = store.get();
    if (path !== null && path.to === null) endPath(path, key);
    else show(key, false);
  };

  return {
    select,
    locate: (key) => show(key, true),
    reveal(key) {
      const { graph } = app.model();
      if (graph.hasNode(key)) {
        const { community, kind } = graph.getNodeAttributes(key);
        const { hiddenCommunities, hiddenKinds } = store.get();
        store.set({
          hiddenCommunities: new Set([...hiddenCommunities].filter((each) => each !== community)),
          hiddenKinds: new Set([...hiddenKinds].filter((each) => each !== kind)),
        });
      }
      select(key);
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
    clear() {
      const { community, hiddenCommunities } = store.get();
      const alone = community !== null && sameSet(hiddenCommunities, allBut(app.model(), community));
      store.set({
        selected: null,
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

const allBut = (model: GraphModel, community: number): Set<number> =>
  new Set(presentIn(model).filter((other) => other !== community));

const sameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));
