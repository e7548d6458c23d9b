import type { App } from './app.js';
import { button, fill, type Child } from './dom.js';
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
  places: { controls: HTMLElement; tools: HTMLElement },
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
  const undo = button('Undo', events.onUndo, { class: 'quiet', title: 'Undo (Ctrl Z)' });
  const redo = button('Redo', events.onRedo, { class: 'quiet', title: 'Redo (Ctrl Shift Z)' });
  fill(
    places.tools,
    undo,
    redo,
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
