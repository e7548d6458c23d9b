import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import { createActions } from './actions.js';
import { labelOf, type App, type Details } from './app.js';
import { createControls } from './controls.js';
import { byId } from './dom.js';
import { count } from './format.js';
import { presentIn, readHidden, writeHash, type Permalink } from './hash.js';
import type { TestHook } from './hook-contract.js';
import { installHook } from './hook.js';
import { listenToKeys } from './keys.js';
import { createLettering } from './lettering.js';
import { communityNames, neighboursOf, type GraphModel, type GraphName } from './model.js';
import { createPanel } from './panel.js';
import { createPicture, hasWebgl, type Picture } from './picture.js';
import { createRail, type Frame } from './rail.js';
import { createScene, type Scene } from './scene.js';
import { createSearchBox } from './search-box.js';
import { createStore, INITIAL, type UiState } from './state.js';
import type { Status } from './status.js';
import { createTable } from './table.js';
import { chooseTheme, currentTheme, onSystemTheme } from './theme.js';
import { showTooltip } from './tooltip.js';
import { createVisibility } from './visibility.js';

export interface Shell {
  readonly hook: TestHook;
  addModel(model: GraphModel): void;
  setDetails(details: Details): void;
  /** Draws once more, when the font has come. */
  redraw(): void;
}

const HASH_DELAY_MS = 250;
const RESTART_DELAY_MS = 500;

/** Joins state, picture and the parts of the page. `first` is the graph to begin with. */
export function createShell(
  summary: ViewerSummary,
  first: GraphModel,
  frame: Frame,
  link: Permalink,
  status: Status,
): Shell {
  const models = new Map<GraphName, GraphModel>([[first.name, first]]);
  const store = createStore({
    ...INITIAL,
    ...link.state,
    view: first.name,
    hiddenCommunities: readHidden(location.hash, presentIn(first)),
  });
  const names = communityNames(summary);
  const visibilityOf = createVisibility();
  let details: Details | null = null;
  let picture: Picture | null = null;
  let theme = currentTheme();

  const model = (): GraphModel => models.get(store.get().view) ?? first;
  const base = {
    summary,
    names,
    store,
    models,
    model,
    visibility: () => visibilityOf(model(), store.get()),
    details: () => details,
  };
  const app: App = { ...base, ...createActions(base, () => picture) };

  const stage = byId('stage');
  const lettering = createLettering(byId('lettering') as HTMLCanvasElement, summary, names);
  const rail = createRail(app, frame);
  const panel = createPanel(app, byId('panel'));
  const table = createTable(app, byId('drawer'));
  const search = createSearchBox(app, frame.search);
  let scene: Scene;
  const hook = installHook(
    app,
    stage,
    () => picture,
    lettering,
    () => scene,
  );

  const marked = (): string[] => {
    const { hovered, selected } = store.get();
    return [...new Set([selected, hovered])].filter(
      (key) => key !== null && scene.visibility.nodes.has(key),
    ) as string[];
  };
  const draw = (): void => {
    if (!picture) return;
    lettering.draw(scene, picture, marked(), store.get().selected);
    tip();
    saveSoon();
  };
  const tip = (): void => {
    const state = store.get();
    // The panel already tells more about the selected node.
    const hovered = state.hovered === state.selected ? null : state.hovered;
    const at = hovered !== null ? (picture?.position(hovered) ?? null) : null;
    showTooltip(app, byId('tooltip'), hovered, at, hovered !== null ? (picture?.radius(hovered) ?? 0) : 0);
  };
  const repaint = (): void => {
    scene = createScene(store.get(), model(), app.visibility(), summary, theme);
    picture?.show(scene);
  };

  let hashTimer: ReturnType<typeof setTimeout> | undefined;
  const saveSoon = (): void => {
    clearTimeout(hashTimer);
    hashTimer = setTimeout(() => {
      history.replaceState(null, '', writeHash(store.get(), picture?.view() ?? null, presentIn(model())));
    }, HASH_DELAY_MS);
  };

  const applyTheme = (): void => {
    theme = currentTheme();
    document.documentElement.dataset['theme'] = theme.name;
  };
  const fit = (): void => {
    picture?.resize();
  };

  store.subscribe((state, previous) => {
    const changed = (...keys: (keyof UiState)[]): boolean => keys.some((key) => state[key] !== previous[key]);
    const filtered = changed('view', 'hiddenCommunities', 'hiddenKinds', 'colourBy');
    if (filtered) rail.render();
    if (filtered || changed('selected', 'community', 'table')) {
      panel.render();
      table.render();
      fit();
    }
    repaint();
    if (changed('view')) picture?.setView({ x: 0.5, y: 0.5, ratio: 1 });
    if (changed('selected') && state.selected !== null) {
      const around = neighboursOf(model(), state.selected).size;
      byId('live').textContent = `Selected ${labelOf(app, state.selected)}, ${count(around, 'neighbour')}`;
    }
    if (filtered) sayWhenEmpty();
    saveSoon();
  });

  const sayWhenEmpty = (): void => {
    const clear = {
      label: 'Clear filters',
      act: () => store.set({ hiddenCommunities: new Set(), hiddenKinds: new Set() }),
    };
    if (app.visibility().nodes.size === 0)
      status.notice('Nothing is left: the filters hide everything.', clear);
    else if (picture) status.clear();
  };

  let pointed: string | null = null;
  const start = (): void => {
    try {
      picture = createPicture(byId('picture'), scene, {
        onHover(key) {
          // Leaving one node for the next arrives as two events, of which only the outcome is shown.
          pointed = key;
          queueMicrotask(() => {
            if (store.get().hovered !== pointed) store.set({ hovered: pointed });
          });
        },
        onClick(key) {
          if (key === null) return app.clear();
          store.set({ selected: key, community: null });
          picture?.reveal(key);
        },
        onDraw: () => draw(),
        onLost: () => restart(),
      });
      stage.classList.remove('without-picture');
      status.clear();
    } catch (error) {
      picture = null;
      if (hasWebgl()) throw error;
      stage.classList.add('without-picture');
      status.notice(
        'This browser cannot draw the map, because WebGL is missing or switched off. The table has the same data.',
        null,
      );
      if (!store.get().table) store.set({ table: true });
    }
  };
  const restart = (): void => {
    if (!picture) return;
    const view = picture.view();
    picture.kill();
    picture = null;
    status.notice('The graphics card took the picture away. It is being drawn again.', null);
    setTimeout(() => {
      start();
      picture?.setView(view);
    }, RESTART_DELAY_MS);
  };

  applyTheme();
  scene = createScene(store.get(), model(), app.visibility(), summary, theme);
  rail.render();
  panel.render();
  table.render();
  createControls(app, { controls: byId('controls'), tools: frame.tools }, () => picture, {
    onTheme() {
      chooseTheme(theme.name === 'light' ? 'dark' : 'light');
      applyTheme();
      repaint();
    },
    onRail() {
      document.body.classList.toggle('without-rail');
      fit();
    },
  });
  start();
  if (link.camera && picture !== null) (picture as Picture).setView(link.camera);
  if (link.unknown)
    byId('live').textContent = 'This link is of another version; it was opened without its settings.';
  onSystemTheme(() => {
    applyTheme();
    repaint();
  });
  listenToKeys(app, () => picture, search.focus);
  window.addEventListener('hashchange', () => location.reload());
  draw();

  return {
    hook,
    addModel(added) {
      models.set(added.name, added);
      search.refresh();
      rail.render();
    },
    setDetails(read) {
      details = read;
      search.refresh();
      panel.render();
    },
    redraw: draw,
  };
}
