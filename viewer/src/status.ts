import { button, fill, h } from './dom.js';
import { bytes } from './format.js';
import { LoadError, type Progress } from './files.js';

/** What is said over the picture: progress, an error, or that nothing is left. */
export interface Status {
  stage(text: string): Progress;
  error(error: unknown, retry: () => void): void;
  /** Says beside the map, which stays, that something else cannot be had. */
  missing(error: unknown, retry: () => void): void;
  notice(text: string, action: { label: string; act: () => void } | null): void;
  clear(): void;
}

/** What went wrong, what to do, and a button to try again. `unforeseen` begins the sentence of an error without words. */
export function errorCard(error: unknown, retry: () => void, unforeseen: string): HTMLElement {
  const known = error instanceof LoadError;
  const advice = known
    ? error.advice
    : 'Reload the page; if it happens again, please report it with the text above.';
  const what = error instanceof Error ? error.message : String(error);
  return h(
    'div',
    { class: 'card', role: 'alert' },
    h('p', {}, h('strong', {}, known ? what : `${unforeseen}: ${what}`)),
    h('p', {}, advice),
    button('Retry', retry, { class: 'action' }),
  );
}

export function createStatus(parent: HTMLElement, beside: HTMLElement): Status {
  const put = (...cards: HTMLElement[]): void => {
    fill(beside, ...cards);
    beside.hidden = cards.length === 0;
  };
  return {
    stage(text) {
      const bar = h('div', { class: 'bar' });
      const label = h('p', {}, text);
      const progress = h(
        'div',
        { role: 'progressbar', 'aria-label': text, 'aria-valuemin': 0, 'aria-valuemax': 100 },
        bar,
      );
      fill(parent, h('div', { class: 'card' }, label, progress));
      return (received, total) => {
        label.textContent =
          total === null ? `${text}, ${bytes(received)}` : `${text}, ${bytes(received)} of ${bytes(total)}`;
        if (total === null) return;
        const percent = Math.min(100, Math.round((100 * received) / total));
        progress.setAttribute('aria-valuenow', String(percent));
        bar.style.width = `${percent}%`;
      };
    },
    error(error, retry) {
      fill(parent, errorCard(error, retry, 'The map cannot be shown'));
    },
    missing(error, retry) {
      const card = errorCard(error, () => (put(), retry()), 'Something could not be read');
      card.append(button('Close', () => put(), { class: 'action' }));
      put(card);
    },
    notice(text, action) {
      fill(
        parent,
        h(
          'div',
          { class: 'card', role: 'status' },
          h('p', {}, text),
          action && button(action.label, action.act, { class: 'action' }),
        ),
      );
    },
    clear: () => fill(parent),
  };
}
