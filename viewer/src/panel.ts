import type { App } from './app.js';
import { button, fill, h } from './dom.js';
import { authorPanel } from './panel-author.js';
import { communityPanel } from './panel-community.js';
import { groupShown } from './group.js';
import { groupPanel } from './panel-group.js';
import { nodePanel } from './panel-node.js';
import { paperPanel } from './panel-paper.js';
import { reviewPanel } from './panel-review.js';
import { answerByKey, keepFocus } from './panel-focus.js';
import type { PathPanel } from './panel-path.js';
import { onPath } from './path.js';
import type { Review } from './review.js';

/** The panel on the right: the question that is put, what is selected, or the community that is open. */
export function createPanel(
  app: App,
  panel: HTMLElement,
  review: Review,
  path: PathPanel,
): { render(): void } {
  const focus = keepFocus(app, panel);
  let shown: string | null = null;
  panel.addEventListener('keydown', (event) => answerByKey(app, review, event));
  return {
    render() {
      const { selected, question, asking } = app.store.get();
      const content = contentOf(app, review, path);
      const ends = onPath(app.store.get()) ? JSON.stringify(app.store.get().path) : null;
      const subject = asking ? `question ${question}` : (ends ?? selected);
      const restoreFocus = focus();
      panel.hidden = content === null;
      if (content === null) fill(panel);
      else {
        const close = button('×', () => app.clear(), {
          class: 'close',
          'aria-label': 'Close the panel',
          title: 'Close (Esc)',
        });
        fill(
          panel,
          close,
          question !== null && !asking && backToQuestion(app),
          ends === null && backToPath(app),
          ends === null && backToGroup(app),
          ends === null && hiddenNotice(app, selected),
          ...content,
          app.details() === null && h('p', { class: 'muted' }, 'The details are still being read.'),
        );
      }
      if (subject === null || subject !== shown) panel.scrollTop = 0;
      shown = subject;
      restoreFocus();
    },
  };
}

function contentOf(app: App, review: Review, path: PathPanel): (HTMLElement | null)[] | null {
  const { selected, community, question, asking } = app.store.get();
  if (asking && question !== null) return reviewPanel(app, review, question);
  if (onPath(app.store.get())) return path.content();
  if (selected !== null) return describe(app, selected);
  return community === null ? groupPanel(app) : communityPanel(app, community);
}

const backToQuestion = (app: App): HTMLElement =>
  button('‹ Back to the question', () => app.store.set({ asking: true }), { class: 'more back' });

function backToPath({ store }: App): HTMLElement | null {
  const { path } = store.get();
  if (path === null) return null;
  const back = (): void => store.set({ view: path.view, selected: null, community: null, asking: false });
  return button('‹ Back to the path', back, { class: 'more back' });
}

function backToGroup(app: App): HTMLElement | null {
  const { selected } = app.store.get();
  const keys = groupShown(app.store.get(), app.model(), app.visibility());
  if (selected === null || keys === null) return null;
  const back = (): void => app.store.set({ selected: null, asking: false });
  return button('‹ Back to the selection', back, { class: 'more back' });
}

function describe(app: App, key: string): (HTMLElement | null)[] {
  const details = app.details();
  const paper = details?.papers.get(key);
  if (paper) return paperPanel(app, key, paper);
  const isAuthor = details?.authors.has(key) || app.models.get('coauthor')?.graph.hasNode(key);
  return isAuthor ? authorPanel(app, key) : nodePanel(app, key);
}

function hiddenNotice(app: App, key: string | null): HTMLElement | null {
  if (key === null || !app.isHidden(key)) return null;
  return h(
    'p',
    { class: 'notice' },
    'Hidden by a filter. ',
    button('Show', () => app.reveal(key), { class: 'node' }),
  );
}
