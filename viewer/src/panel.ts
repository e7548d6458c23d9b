import type { App } from './app.js';
import { button, fill, h } from './dom.js';
import { authorPanel } from './panel-author.js';
import { communityPanel } from './panel-community.js';
import { nodePanel } from './panel-node.js';
import { paperPanel } from './panel-paper.js';

/** The panel on the right: what is selected, or the community that is open. */
export function createPanel(app: App, panel: HTMLElement): { render(): void } {
  return {
    render() {
      const { selected, community } = app.store.get();
      const content =
        selected !== null
          ? describe(app, selected)
          : community !== null
            ? communityPanel(app, community)
            : null;
      panel.hidden = content === null;
      if (content === null) return fill(panel);
      const close = button('×', () => app.clear(), {
        class: 'close',
        'aria-label': 'Close the panel',
        title: 'Close (Esc)',
      });
      fill(
        panel,
        close,
        hiddenNotice(app, selected),
        ...content,
        app.details() === null && h('p', { class: 'muted' }, 'The details are still being read.'),
      );
      panel.scrollTop = 0;
    },
  };
}

function describe(app: App, key: string): (HTMLElement | null)[] {
  const details = app.details();
  const paper = details?.papers.get(key);
  if (paper) return paperPanel(app, key, paper);
  const isAuthor = details?.authors.has(key) || app.models.get('coauthor')?.graph.hasNode(key);
  return isAuthor ? authorPanel(app, key) : nodePanel(app, key);
}

function hiddenNotice(app: App, key: string | null): HTMLElement | null {
  if (key === null || !app.model().graph.hasNode(key) || app.visibility().nodes.has(key)) return null;
  return h(
    'p',
    { class: 'notice' },
    'Hidden by a filter. ',
    button('Show', () => app.reveal(key), { class: 'node' }),
  );
}
