import type { App } from './app.js';
import { bdi, button, h } from './dom.js';
import { count, listOf, years } from './format.js';
import { swatch } from './legend.js';
import { figure, item, nodeButton, section } from './panel-parts.js';

const MOST_NEIGHBOURS = 3;

/** A community as a paragraph (who, about what, when, held together by whom, linked to which) and its lists. */
export function communityPanel(app: App, community: number): (HTMLElement | null)[] {
  const data = app.summary.communities[community];
  if (!data) return [];
  const {
    terms = [],
    topMembers = [],
    topPapers = [],
    years: dated = null,
    reason = null,
  } = app.details()?.communities[community] ?? {};
  const span = years(dated);
  const about = terms.length > 0 ? `, mostly about ${listOf(terms.slice(0, 4))}` : '';
  const when = span === null ? '' : `, ${span}`;
  const centre = topMembers.slice(0, 3).map((member) => member.name);
  const bridges = bridgesOf(app, community);
  return [
    h('p', { class: 'kind' }, 'Community'),
    h('h2', {}, swatch(community), bdi(app.names[community] ?? '')),
    h(
      'p',
      { class: 'prose' },
      bdi(`${count(data.size, 'person', 'people')} who wrote together${about}${when}.`),
      centre.length > 0 && bdi(` At its centre: ${listOf(centre)}.`),
      bridges.length === 0 && ' It shares no paper with another community.',
    ),
    data.supported === false ? doubt(reason) : null,
    section(
      'At its centre',
      topMembers
        .slice(0, 5)
        .map(
          (member) => () =>
            item(nodeButton(app, member.id, member.name), figure(count(member.degree, 'co-author'))),
        ),
    ),
    section(
      'Papers',
      topPapers.slice(0, 5).map((paper) => () => item(nodeButton(app, paper.id, paper.title))),
    ),
    section(
      'Linked to',
      bridges.slice(0, MOST_NEIGHBOURS).map(
        (bridge) => () =>
          item(
            swatch(bridge.community),
            button(bdi(app.names[bridge.community] ?? ''), () => app.openCommunity(bridge.community), {
              class: 'node',
            }),
            h('span', { class: 'by' }, 'by ', bdi(listOf(bridge.people))),
          ),
      ),
    ),
  ];
}

function doubt(reason: string | null): HTMLElement {
  return h('p', { class: 'doubt' }, h('strong', {}, 'Not supported'), reason === null ? '.' : `: ${reason}.`);
}

interface Bridge {
  readonly community: number;
  readonly links: number;
  /** The members of the first community with most links to the second. */
  readonly people: string[];
}

/** The other communities that members wrote with, most links first. */
function bridgesOf(app: App, community: number): Bridge[] {
  const model = app.models.get('coauthor');
  if (!model) return [];
  const found = new Map<number, Map<string, number>>();
  model.graph.forEachNode((key, data) => {
    if (data.community !== community) return;
    for (const { other } of model.links.get(key) ?? []) {
      const there = model.graph.getNodeAttribute(other, 'community');
      if (there === community || there < 0) continue;
      const people = found.get(there) ?? new Map<string, number>();
      people.set(data.label, (people.get(data.label) ?? 0) + 1);
      found.set(there, people);
    }
  });
  return [...found]
    .map(([there, people]) => ({
      community: there,
      links: [...people.values()].reduce((sum, links) => sum + links, 0),
      people: [...people]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, 2)
        .map(([name]) => name),
    }))
    .sort((a, b) => b.links - a.links || a.community - b.community);
}
