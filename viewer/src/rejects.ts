import type { ViewerRejects, ViewerSummary } from '../../src/model/viewer-dataset.js';
import { createDialog } from './dialog.js';
import { bdi, button, h } from './dom.js';
import { capital, count, number } from './format.js';
import { loadRejects } from './load.js';
import { errorCard } from './status.js';
import { unread } from './views.js';

/** The way to the list of the records that could not be read; their number alone where there is no list. */
export function createRejects(summary: ViewerSummary): HTMLElement | null {
  const words = unread(summary);
  if (words === null || summary.rejects === undefined) return null;
  const { file } = summary.rejects;
  const dialog = createDialog('rejects', capital(words));
  const read = async (): Promise<void> => {
    try {
      dialog.fill(...listed(await loadRejects(file), summary.counts.rejects));
    } catch (error) {
      dialog.fill(errorCard(error, () => void read(), 'The list cannot be shown'));
    }
  };
  return button(
    words,
    () => {
      dialog.open();
      void read();
    },
    { class: 'more' },
  );
}

function listed({ rows }: ViewerRejects, all: number): HTMLElement[] {
  const items = rows.map(({ file, line, message }) =>
    h(
      'li',
      {},
      bdi(message),
      ' ',
      h('span', { class: 'muted' }, bdi(file), line === null ? '' : `, line ${number(line)}`),
    ),
  );
  const rest =
    all > rows.length
      ? [h('p', { class: 'muted' }, `The first ${count(rows.length, 'record')} of ${number(all)}.`)]
      : [];
  return [...rest, h('ol', { class: 'reject-list' }, ...items)];
}
