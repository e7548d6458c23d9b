import { createDialog } from './dialog.js';
import { button, h } from './dom.js';
import { GLOSSARY, KEYS } from './help-words.js';

/** The help: keys and words, over the page. */
export interface Help {
  open(): void;
}

/** @param tour starts the tour once more */
export function createHelp(tour: () => void): Help {
  const dialog = createDialog('help', 'Help');
  const again = (): void => {
    dialog.close();
    tour();
  };
  dialog.fill(
    button('The tour, one minute', again, { class: 'more' }),
    h('h3', {}, 'Keys'),
    h(
      'dl',
      { class: 'keys' },
      ...KEYS.flatMap(([keys, does]) => [
        h('dt', {}, ...keys.map((key) => h('kbd', {}, key))),
        h('dd', {}, does),
      ]),
    ),
    h('h3', {}, 'Words'),
    h(
      'dl',
      { class: 'words' },
      ...GLOSSARY.flatMap(([word, meaning]) => [h('dt', {}, word), h('dd', {}, meaning)]),
    ),
  );
  return { open: dialog.open };
}
