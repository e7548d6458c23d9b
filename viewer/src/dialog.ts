import { button, fill, h, type Child } from './dom.js';

/** A box over the page, closed by Escape, by its cross, or by a click beside it. */
export interface Dialog {
  open(): void;
  close(): void;
  readonly isOpen: boolean;
  /** Replaces what stands below the title. */
  fill(...content: readonly Child[]): void;
}

/** @param kind class of the box, also the beginning of the id of its title */
export function createDialog(kind: string, title: string): Dialog {
  const id = `${kind}-title`;
  const dialog = h('dialog', { class: kind, 'aria-labelledby': id, tabindex: -1 });
  const content = h('div', {});
  const close = (): void => dialog.close();
  // A click beside the content is on the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  const cross = button('×', close, { class: 'close', 'aria-label': 'Close', title: 'Close (Esc)' });
  fill(dialog, h('div', { class: 'dialog-page' }, h('h2', { id }, title), cross, content));
  document.body.append(dialog);
  return {
    open() {
      if (dialog.open) return;
      dialog.showModal();
      // With the focus on the whole, the keys that scroll do so.
      dialog.focus();
    },
    close,
    get isOpen() {
      return dialog.open;
    },
    fill: (...children) => fill(content, ...children),
  };
}
