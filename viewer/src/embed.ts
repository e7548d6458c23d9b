import { fill, h } from './dom.js';
import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import { headline } from './views.js';

/** Whether the page is a picture in another page: the address says `?embed=1`. */
export const isEmbedded = (): boolean => new URLSearchParams(location.search).get('embed') === '1';

/** Leaves the map alone on the page, with a line that says what it is and leads to the whole. */
export function embed(line: HTMLElement, title: HTMLElement, summary: ViewerSummary): void {
  document.body.classList.add('embedded');
  const whole = h('a', { target: '_blank', rel: 'noopener' }, 'Open the whole map');
  // The address holds what is shown at the moment, so that it is asked for when it is wanted.
  const point = (): void => {
    const address = new URL(location.href);
    address.searchParams.delete('embed');
    whole.href = address.href;
  };
  point();
  for (const event of ['pointerenter', 'focus', 'click']) whole.addEventListener(event, point);
  // The heading of the rail, which follows the view, takes the place of one of its own.
  fill(line, title, h('span', { class: 'muted' }, headline(summary)), whole);
  line.hidden = false;
}
