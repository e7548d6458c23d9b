import { labelOf, type App } from './app.js';
import { bdi, h } from './dom.js';
import { capital, count, kindWords } from './format.js';
import type { Link } from './model.js';
import { safeUrl } from './links.js';
import { communityLine, item, nodeButton, outward, nodeActs, section } from './panel-parts.js';

/** A venue, session, repository, link or cited work: its neighbours by kind. */
export function nodePanel(app: App, key: string): (HTMLElement | null)[] {
  const model = [app.model(), ...app.models.values()].find((each) => each.graph.hasNode(key));
  if (!model)
    return [h('h2', {}, bdi(labelOf(app, key))), h('p', { class: 'muted' }, 'Nothing more is known.')];
  const { label, kind, community } = model.graph.getNodeAttributes(key);
  const groups = new Map<string, Link[]>();
  for (const link of model.links.get(key) ?? []) {
    const other = model.graph.getNodeAttribute(link.other, 'kind');
    groups.set(other, [...(groups.get(other) ?? []), link]);
  }
  const address = addressOf(app, label, model.links.get(key) ?? []);
  return [
    h('p', { class: 'kind' }, capital(kindWords(kind).one)),
    h('h2', { class: 'title' }, bdi(label)),
    h(
      'p',
      {},
      [...groups]
        .map(([other, list]) => count(list.length, kindWords(other).one, kindWords(other).many))
        .join(', ') || 'Nothing is joined to it.',
    ),
    address === null ? null : h('p', {}, outward(address)),
    communityLine(app, community),
    nodeActs(app, key),
    ...[...groups].map(([other, list]) =>
      section(
        capital(kindWords(other).many),
        list.map((link) => () => item(nodeButton(app, link.other))),
      ),
    ),
  ];
}

/** The address that the papers around give for a node of this label: graphs carry labels only. */
function addressOf(app: App, label: string, links: readonly Link[]): string | null {
  const wanted = label.toLowerCase();
  if (safeUrl(label) !== null) return label;
  for (const { other } of links) {
    for (const { url } of app.details()?.papers.get(other)?.links ?? []) {
      if (url.toLowerCase().includes(wanted) && safeUrl(url) !== null) return url;
    }
  }
  return null;
}
