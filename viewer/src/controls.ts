import type { App } from './app.js';
import { button, fill, svg, type Child } from './dom.js';
import type { Picture } from './picture.js';

export interface ControlEvents {
  onUndo(): void;
  onRedo(): void;
  onTheme(): void;
  onRail(): void;
  onHelp(): void;
  onExport(): void;
  onLasso(): void;
}

export interface Controls {
  render(can: { readonly undo: boolean; readonly redo: boolean }): void;
  /** Whether the next stroke over the map is an outline. */
  renderLasso(ready: boolean): void;
}

/** The buttons on the picture and at the foot of the rail. */
export function createControls(
  app: App,
  places: { controls: HTMLElement; tools: HTMLElement; steps: HTMLElement },
  picture: () => Picture | null,
  events: ControlEvents,
): Controls {
  const square = (sign: Child, label: string, action: () => void): HTMLElement =>
    button(sign, action, { 'aria-label': label, title: label });
  const lasso = square(loop(), 'Select by drawing around (L); with Shift, a box', events.onLasso);
  fill(
    places.controls,
    square('+', 'Zoom in (+)', () => picture()?.zoom(1 / 1.5)),
    square('−', 'Zoom out (-)', () => picture()?.zoom(1.5)),
    square('⤢', 'Show everything (0)', () => picture()?.home()),
    lasso,
    square('☰', 'Show or hide the search and legend', events.onRail),
  );
  const undo = button(arrow(false), events.onUndo, { 'aria-label': 'Undo', title: 'Undo (Ctrl Z)' });
  const redo = button(arrow(true), events.onRedo, { 'aria-label': 'Redo', title: 'Redo (Ctrl Shift Z)' });
  fill(places.steps, undo, redo);
  fill(
    places.tools,
    button('Table', () => app.store.set({ table: !app.store.get().table }), { class: 'quiet' }),
    button('Light or dark', events.onTheme, { class: 'quiet' }),
    button('Export', events.onExport, { class: 'quiet', title: 'Picture or data of what is shown (E)' }),
    button('Help', events.onHelp, { class: 'quiet', title: 'Keys, words and the tour (?)' }),
  );
  return {
    render(can) {
      undo.disabled = !can.undo;
      redo.disabled = !can.redo;
    },
    renderLasso: (ready) => lasso.setAttribute('aria-pressed', String(ready)),
  };
}

/** A loop with a tail. */
const loop = (): SVGElement =>
  svg(
    'svg',
    { width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('ellipse', { cx: 8, cy: 6, rx: 6, ry: 4, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4 }),
    svg('path', {
      d: 'M5 9.5c-2 1-1.5 3 .5 3s1.5 2.5-1 2.5',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.4,
      'stroke-linecap': 'round',
    }),
  );

/** An arrow that turns back, or forth again. */
const arrow = (forth: boolean): SVGElement =>
  svg(
    'svg',
    { width: 18, height: 18, viewBox: '0 0 18 18', 'aria-hidden': 'true' },
    svg('path', {
      d: 'M7 3 3 7l4 4M3.5 7H11a3.5 3.5 0 0 1 0 7H7',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.6,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      ...(forth ? { transform: 'matrix(-1 0 0 1 18 0)' } : {}),
    }),
  );
