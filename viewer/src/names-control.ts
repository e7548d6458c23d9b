import type { App } from './app.js';
import { fill, h } from './dom.js';
import { FEWEST_NAMES, MOST_NAMES } from './state.js';

/** How many names the map has: a slider that stays while it is moved. */
export function createNamesControl(app: App, parent: HTMLElement): { render(): void } {
  const slider = h('input', {
    type: 'range',
    min: FEWEST_NAMES,
    max: MOST_NAMES,
    step: 1,
    'aria-label': 'Names on the map',
    on: { input: () => app.store.set({ naming: Number(slider.value) }) },
  });
  fill(
    parent,
    h('label', { class: 'naming' }, h('span', {}, 'Fewer names'), slider, h('span', {}, 'More names')),
  );
  return {
    render() {
      const { naming } = app.store.get();
      slider.value = String(naming);
      slider.setAttribute('aria-valuetext', IN_WORDS[naming - FEWEST_NAMES] ?? '');
    },
  };
}

const IN_WORDS = ['a quarter', 'half', 'usual', 'twice as many', 'four times as many', 'eight times as many'];
