import { button, fill, h } from './dom.js';
import { GLOSSARY, KEYS } from './help-words.js';

/** The help: keys and words, over the page. */
export interface Help {
  open(): void;
}

/** @param tour starts the tour once more */
export function createHelp(tour: () => void): Help {
  const dialog = h('dialog', {
    class: 'help',
    'aria-labelledby': 'help-title',
    tabindex: -1,
  });
  const close = (): void => dialog.close();
  // A click beside the content is on the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  document.body.append(dialog);
  const again = (): void => {
    close();
    tour();
  };
  fill(
    dialog,
    h(
      'div',
      { class: 'help-page' },
      h(
        'header',
        {},
        h('h2', { id: 'help-title' }, 'Help'),
        button('The tour, one minute', again, { class: 'more' }),
        button('×', close, { class: 'close', 'aria-label': 'Close the help', title: 'Close (Esc)' }),
      ),
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
    ),
  );
  return {
    open() {
      if (dialog.open) return;
      dialog.showModal();
      // With the focus on the whole, the keys that scroll do so.
      dialog.focus();
    },
  };
}
