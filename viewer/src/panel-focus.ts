import type { App } from './app.js';
import type { Review } from './review.js';

/**
 * Keeps the keyboard where it was while the questions are drawn anew: on the button of the same `data-act`, else on the
 * question. To be called before drawing; what it returns, after. A question that opens takes the focus.
 */
export function keepFocus(app: App, panel: HTMLElement): () => () => void {
  let asked = false;
  let owed = false;
  return () => {
    const active = document.activeElement;
    const within = active instanceof HTMLElement && panel.contains(active) ? active : null;
    const act = within?.dataset['act'];
    const { asking } = app.store.get();
    owed ||= asking && !asked;
    asked = asking;
    return () => {
      if (!asking || (!owed && within === null)) return;
      const buttons = [...panel.querySelectorAll<HTMLButtonElement>('[data-act]:not(:disabled)')];
      const target =
        buttons.find((button) => button.dataset['act'] === act) ??
        panel.querySelector<HTMLElement>('.question');
      target?.focus({ preventScroll: true });
      if (target) owed = false;
    };
  };
}

/** While the panel shows a question, `y`, `n` and `s` answer or skip it. */
export function answerByKey(app: App, review: Review, event: KeyboardEvent): void {
  const { asking, question } = app.store.get();
  if (!asking || question === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'y') review.answer('same');
  else if (key === 'n') review.answer('different');
  else if (key === 's') review.goTo(question + 1);
  else return;
  event.preventDefault();
  // On the map the same letters mean other things.
  event.stopPropagation();
}
