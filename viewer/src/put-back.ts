import type { App } from './app.js';
import { count } from './format.js';
import { movedIn, putBack } from './moved.js';
import { wordsOf } from './views.js';

/** The button over the map that puts back what was dragged in this view; it is there only when something was. */
export function createPutBack(app: App, button: HTMLElement): { render(): void } {
  button.textContent = 'Reset positions';
  button.addEventListener('click', () => {
    const { moved, view } = app.store.get();
    app.store.set({ moved: putBack(moved, view) });
  });
  return {
    render() {
      const { moved, view } = app.store.get();
      const { size } = movedIn(moved, view);
      button.hidden = size === 0;
      button.title = `Put back ${count(size, ...wordsOf(view).nodes)} that you moved`;
    },
  };
}
