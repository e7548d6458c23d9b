import { button, fill, h } from './dom.js';
import { TOUR } from './help-words.js';

const STORED = 'papergraph.tour';
const SEEN = 'seen';

/** A few cards that say what the page can do. */
export interface Tour {
  start(): void;
  /** Starts it for who has never been here, unless that cannot be kept in mind. */
  startOnFirstVisit(): void;
}

/** @param parent what the card stands over */
export function createTour(parent: HTMLElement): Tour {
  const card = h('div', {
    id: 'tour',
    class: 'card',
    role: 'dialog',
    'aria-labelledby': 'tour-title',
    hidden: true,
  });
  parent.append(card);
  let about: Element | null = null;
  const point = (selector: string | null): void => {
    about?.classList.remove('toured');
    about = selector === null ? null : document.querySelector(selector);
    about?.classList.add('toured');
    about?.scrollIntoView({ block: 'nearest' });
  };
  const end = (): void => {
    card.hidden = true;
    point(null);
  };
  const show = (at: number): void => {
    const step = TOUR[at];
    if (!step) {
      end();
      return;
    }
    point(step.about);
    const last = at === TOUR.length - 1;
    const next = button(last ? 'Done' : 'Next', () => show(at + 1), { class: 'action' });
    fill(
      card,
      h('p', { class: 'muted' }, `${at + 1} of ${TOUR.length}`),
      h('h2', { id: 'tour-title' }, step.title),
      h('p', {}, step.text),
      h('p', { class: 'tour-acts' }, last ? null : button('Skip the tour', end, { class: 'quiet' }), next),
    );
    card.classList.toggle('about-map', step.about === null);
    card.hidden = false;
    next.focus({ preventScroll: true });
  };
  // Before the page takes the key for its own.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || card.hidden) return;
      event.stopPropagation();
      end();
    },
    { capture: true },
  );
  return {
    start: () => show(0),
    startOnFirstVisit() {
      if (firstVisit()) show(0);
    },
  };
}

/** Whether nobody has been here with this browser; from now on somebody has. Storage can be forbidden, and throws then. */
function firstVisit(): boolean {
  try {
    const seen = localStorage.getItem(STORED) === SEEN;
    localStorage.setItem(STORED, SEEN);
    return !seen && localStorage.getItem(STORED) === SEEN;
  } catch {
    return false;
  }
}
