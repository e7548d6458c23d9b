import type { App } from './app.js';
import { h } from './dom.js';

const TYPING_MS = 150;

/** A field for the words that everything shown has to say. All such fields of the page show the same filter. */
export function createWordsField(
  app: App,
  label: string,
): { readonly element: HTMLInputElement; render(): void } {
  let typing: ReturnType<typeof setTimeout> | undefined;
  const apply = (): void => {
    clearTimeout(typing);
    const { filters } = app.store.get();
    if (element.value !== filters.text) app.store.set({ filters: { ...filters, text: element.value } });
  };
  const element = h('input', {
    type: 'search',
    class: 'find',
    placeholder: 'In names, titles, abstracts',
    'aria-label': label,
    autocomplete: 'off',
    on: {
      input() {
        clearTimeout(typing);
        typing = setTimeout(apply, TYPING_MS);
      },
      keydown(event) {
        // A first Escape empties the field, as in the search.
        if ((event as KeyboardEvent).key !== 'Escape' || element.value === '') return;
        event.stopPropagation();
        event.preventDefault();
        element.value = '';
        apply();
      },
    },
  });
  return {
    element,
    render() {
      // What is being typed is not overwritten by what it means.
      if (document.activeElement !== element) element.value = app.store.get().filters.text;
    },
  };
}
