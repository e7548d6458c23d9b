import type { App } from './app.js';
import type { Picture } from './picture.js';

const PAN = 80;
const PANS = new Map([
  ['ArrowLeft', [-PAN, 0]],
  ['ArrowRight', [PAN, 0]],
  ['ArrowUp', [0, -PAN]],
  ['ArrowDown', [0, PAN]],
] as const);

/** Asks for the other end of a path from what is selected. */
function startPath({ store, startPath }: App): void {
  const { selected } = store.get();
  if (selected !== null) startPath(selected);
}

function focusHere({ store, focusOn }: App): void {
  const { selected } = store.get();
  if (selected !== null) focusOn(selected);
}

/** Ctrl or ⌘ with Z and Shift Z (or Y) everywhere but where text is typed, which has an undo of its own. */
export function listenToUndo({ undo, redo }: { undo(): void; redo(): void }): void {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    if ((event.target as HTMLElement).closest('input:not([type=checkbox], [type=range]), textarea')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  });
}

/** The keys of the map; in fields, lists and buttons only Escape works, because the others are theirs. */
export function listenToKeys(
  app: App,
  picture: () => Picture | null,
  act: {
    readonly search: () => void;
    readonly help: () => void;
    readonly export: () => void;
    readonly lasso: () => void;
    readonly markInSight: () => void;
  },
): void {
  const actions = new Map<string, () => void>([
    ['/', act.search],
    ['?', act.help],
    ['e', act.export],
    ['l', act.lasso],
    ['a', act.markInSight],
    ['+', () => picture()?.zoom(1 / 1.5)],
    ['=', () => picture()?.zoom(1 / 1.5)],
    ['-', () => picture()?.zoom(1.5)],
    ['0', () => picture()?.home()],
    ['n', () => walk(app, 1)],
    ['p', () => walk(app, -1)],
    ['t', () => startPath(app)],
    ['f', () => focusHere(app)],
  ]);
  let start: string | null = null;
  let place = -1;

  /** Selects the next or previous neighbour of the node from which the walk began. */
  function walk({ model, store, select }: App, step: number): void {
    const { selected } = store.get();
    if (selected === null) return;
    if (start === null || !model().neighbours.get(start)?.has(selected)) {
      start = selected;
      place = -1;
    }
    const around = [...new Set((model().links.get(start) ?? []).map((link) => link.other))];
    if (around.length === 0) return;
    place = (place + step + around.length) % around.length;
    const next = around[place];
    if (next !== undefined) select(next);
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The help is over the page and has keys of its own.
    if (event.target instanceof Element && event.target.closest('dialog')) return;
    if (event.key === 'Escape') return app.clear();
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, select')) return;
    const [dx, dy] = PANS.get(event.key as 'ArrowLeft') ?? [0, 0];
    if ((dx !== 0 || dy !== 0) && !target.closest('.scroll, #panel')) {
      event.preventDefault();
      const { selected } = app.store.get();
      if (!event.shiftKey) picture()?.pan(dx, dy);
      else if (selected !== null) picture()?.nudge(selected, dx / 4, dy / 4);
    }
    const action = actions.get(event.key.toLowerCase());
    if (action) {
      event.preventDefault();
      action();
    }
  });
}
