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
}

/** The buttons on the picture and at the foot of the rail. */
export function createControls(
  app: App,
  places: { controls: HTMLElement; tools: HTMLElement; steps: HTMLElement },
  picture: () => Picture | null,
  events: ControlEvents,
): { render(can: { readonly undo: boolean; readonly redo: boolean }): void } {
  const square = (sign: Child, label: string, action: () => void): HTMLElement =>
    button(sign, action, { 'aria-label': label, title: label });
  fill(
    places.controls,
    square('+', 'Zoom in (+)', () => picture()?.zoom(1 / 1.5)),
    square('−', 'Zoom out (-)', () => picture()?.zoom(1.5)),
    square('⤢', 'Show everything (0)', () => picture()?.home()),
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
  };
}

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
