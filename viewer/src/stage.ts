import type { App } from './app.js';
import { chipsOf } from './chips.js';
import { canvasPen, createBoard, type Board, type Box } from './board.js';
import { byId } from './dom.js';
import { cleared } from './filters.js';
import { listOf } from './format.js';
import { withMove, type Place } from './moved.js';
import { createLettering } from './lettering.js';
import { css } from './palette.js';
import { createPicture, hasWebgl, type Picture } from './picture.js';
import { createScene, type Scene } from './scene.js';
import type { Status } from './status.js';
import { currentTheme, type Theme } from './theme.js';
import { showTooltip } from './tooltip.js';

/** What names keep clear of. */
const OVER_MAP = ['controls', 'put-back', 'ego', 'embed-line', 'missing'];
const RESTART_DELAY_MS = 500;
const NO_WEBGL =
  'This browser cannot draw the map, because WebGL is missing or switched off. The table has the same data.';

/** The middle of the page: the picture with its names and its tooltip, or the reason why there is none. */
export interface Stage {
  /** Null without WebGL, and for a moment after its loss. */
  picture(): Picture | null;
  scene(): Scene;
  theme(): Theme;
  /** Keys of the nodes whose names are drawn. */
  labels(): readonly string[];
  /** Writes the names on a board of the picture's size. */
  letter(board: Board): void;
  start(): void;
  /** Draws the names once more. */
  draw(): void;
  /** Follows the state. */
  repaint(): void;
  applyTheme(): void;
  /** Does something while the scene, though not the picture on the screen, is of another theme. */
  inTheme<T>(theme: Theme, act: () => T): T;
  /** Says that nothing is left, or why there is no picture. */
  say(): void;
}

/** `onDrawn` is called after every drawing, moved camera included. */
export function createStage(app: App, status: Status, onDrawn: () => void): Stage {
  const { store } = app;
  const element = byId('stage');
  const tooltip = byId('tooltip');
  const canvas = byId('lettering') as HTMLCanvasElement;
  const lettering = createLettering(app.summary, app.names);
  let labels: readonly string[] = [];
  let theme = currentTheme();
  let picture: Picture | null = null;
  const newScene = (): Scene =>
    createScene(store.get(), app.model(), app.visibility(), app.summary, theme, {
      path: app.path(),
      sizing: app.sizing(),
      venues: app.venues(),
    });
  let scene = newScene();

  const letter = (board: Board): readonly string[] => {
    if (!picture) return [];
    const { hovered, selected } = store.get();
    const { route } = scene;
    const ends = route ? [route.nodes[0]!, route.nodes.at(-1)!] : [selected];
    const ringed = [...new Set([...ends, hovered])].filter((key) => key !== null);
    const shown = ringed.filter((key) => scene.visibility.nodes.has(key));
    return lettering.draw(board, scene, picture, shown, selected);
  };
  const draw = (): void => {
    if (!picture) return;
    const { hovered, selected } = store.get();
    const pen = canvasPen(canvas, picture.size(), css(scene.theme.paper));
    if (pen)
      labels = letter(
        createBoard(
          pen,
          picture.size(),
          OVER_MAP.map((id) => boxOf(byId(id), canvas)),
        ),
      );
    // The panel already tells more about the selected node.
    const told = hovered === selected ? null : hovered;
    if (told === null) showTooltip(app, tooltip, null, null, 0);
    else showTooltip(app, tooltip, told, picture.position(told), picture.radius(told));
    onDrawn();
  };

  let pointed: string | null = null;
  const onHover = (key: string | null): void => {
    // Leaving one node for the next arrives as two events, of which only the outcome is shown.
    pointed = key;
    queueMicrotask(() => {
      if (store.get().hovered !== pointed) store.set({ hovered: pointed });
    });
  };
  const onClick = (key: string | null): void => {
    if (key === null) {
      app.clear();
      return;
    }
    const { path } = store.get();
    if (path !== null && path.to === null) {
      app.select(key);
      return;
    }
    store.set({ selected: key, community: null, asking: false });
    picture?.reveal(key);
  };
  const onMove = (key: string, to: Place): void => {
    const { moved, view } = store.get();
    store.set({ moved: withMove(moved, view, key, to) });
  };
  /** Says that nothing is left, or why there is no picture. */
  const say = (): void => {
    if (app.visibility().nodes.size === 0) {
      const filters = listOf(chipsOf(app).map(({ words }) => words));
      const act = (): void => store.set(cleared(store.get().filters.topics));
      status.notice(`Nothing is left by the filters: ${filters}.`, { label: 'Clear filters', act });
    } else if (picture) status.clear();
    else status.notice(NO_WEBGL, null);
  };
  const start = (): void => {
    try {
      picture = createPicture(byId('picture'), scene, {
        ...{ onHover, onClick, onMove, onDraw: draw, onLost: restart },
        byFinger: (key) => key === store.get().selected,
      });
      element.classList.remove('without-picture');
      say();
    } catch (error) {
      if (hasWebgl()) throw error;
      element.classList.add('without-picture');
      say();
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

  return {
    picture: () => picture,
    scene: () => scene,
    theme: () => theme,
    labels: () => labels,
    letter,
    start,
    draw,
    repaint() {
      scene = newScene();
      picture?.show(scene);
    },
    inTheme(other, act) {
      const usual = theme;
      theme = other;
      scene = newScene();
      try {
        return act();
      } finally {
        theme = usual;
        scene = newScene();
      }
    },
    applyTheme() {
      theme = currentTheme();
      document.documentElement.dataset['theme'] = theme.name;
    },
    say,
  };
}

/** Where an element stands over the canvas. */
function boxOf(element: HTMLElement, canvas: HTMLCanvasElement): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const origin = canvas.getBoundingClientRect();
  return {
    left: left - origin.left,
    top: top - origin.top,
    right: right - origin.left,
    bottom: bottom - origin.top,
  };
}
