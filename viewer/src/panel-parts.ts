import { isDrawn, isKnown, labelOf, type App } from './app.js';
import { bdi, button, h, type Child } from './dom.js';
import { count, number } from './format.js';
import { swatch } from './legend.js';
import { safeUrl } from './links.js';
import { virtualList } from './virtual-list.js';

const FIRST = 20;
/** Of longer lists only the rows in sight are in the page. */
const LONG = 50;

/** A headed list that shows its first 20 rows until all are asked for. Null when it has none. */
export function section(title: string, rows: readonly (() => HTMLElement)[]): HTMLElement | null {
  if (rows.length === 0) return null;
  const list = h('ul', {}, ...rows.slice(0, FIRST).map((row) => row()));
  const rest = rows.slice(FIRST);
  const more = button(
    `Show all ${number(rows.length)}`,
    () => {
      const scroller = list.closest<HTMLElement>('#panel');
      if (rows.length > LONG && scroller) list.replaceWith(virtualList(rows, scroller));
      else list.append(...rest.map((row) => row()));
      more.remove();
    },
    { class: 'more' },
  );
  return h(
    'section',
    {},
    h('h3', {}, title, h('span', { class: 'tally' }, number(rows.length))),
    list,
    rest.length > 0 && more,
  );
}

export const item = (...children: readonly Child[]): HTMLElement => h('li', {}, ...children);

/** The name of a node as a button that selects it, or as text when no graph has it. */
export function nodeButton(app: App, key: string, label = labelOf(app, key)): HTMLElement {
  return isKnown(app, key)
    ? button(bdi(label), () => app.select(key), { class: 'node' })
    : h('span', { class: 'node' }, bdi(label));
}

/** A link when the address is http or https, otherwise its text. */
export function outward(address: string, label = address): HTMLElement {
  const url = safeUrl(address);
  if (url === null) return h('span', { class: 'plain' }, bdi(label));
  return h('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, bdi(label));
}

export const figure = (value: string | number): HTMLElement =>
  h('span', { class: 'tally' }, typeof value === 'number' ? number(value) : value);

/** What can be done from a node; null where no graph holds it. */
export function nodeActs(app: App, key: string): HTMLElement | null {
  if (!isDrawn(app, key)) return null;
  const title = 'The shortest path from here to another (T)';
  return h(
    'p',
    { class: 'acts' },
    button('Path to …', () => app.startPath(key), { class: 'more', title }),
    app.store.get().ego?.key !== key &&
      button('Focus here', () => app.focusOn(key), {
        class: 'more',
        title: 'Show only what is around it, one to three steps far (F)',
      }),
  );
}

/** The community a node belongs to, as a button, or null. */
export function communityLine(app: App, community: number): HTMLElement | null {
  const name = app.names[community];
  const size = app.summary.communities[community]?.size;
  if (name === undefined || size === undefined) return null;
  return h(
    'p',
    { class: 'community' },
    swatch(community),
    button(bdi(name), () => app.openCommunity(community), { class: 'node' }),
    figure(count(size, 'person', 'people')),
  );
}
