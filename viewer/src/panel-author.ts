import { labelOf, type App } from './app.js';
import type { AuthorDetails, PaperDetails } from './details.js';
import { bdi, h } from './dom.js';
import { count, years } from './format.js';
import { isCode } from './links.js';
import type { Link } from './model.js';
import { communityLine, figure, item, nodeButton, outward, nodeActs, section } from './panel-parts.js';

/** What is known about a person: papers, venues, code, co-authors, community. */
export function authorPanel(app: App, key: string): (HTMLElement | null)[] {
  const details = app.details();
  const author = details?.authors.get(key);
  const model = app.models.get('coauthor');
  const node = model?.graph.hasNode(key) ? model.graph.getNodeAttributes(key) : null;
  const name = author?.name ?? node?.label ?? key;
  const papers = (author?.papers ?? []).flatMap((id): [string, PaperDetails][] => {
    const paper = details?.papers.get(id);
    return paper ? [[id, paper]] : [];
  });
  papers.sort(([, a], [, b]) => (b.year ?? 0) - (a.year ?? 0));
  const links = model?.links.get(key) ?? [];
  const code = papers.flatMap(([, paper]) => paper.links.filter(isCode).map((link) => link.url));
  const others = (author?.names ?? []).filter((printed) => printed !== name);
  return [
    h('p', { class: 'kind' }, 'Author'),
    h('h2', {}, bdi(name)),
    others.length > 0 ? h('p', { class: 'muted' }, 'Also printed as ', bdi(others.join('; ')), '.') : null,
    h('p', {}, sentence(links.length, papers)),
    author && author.confidence < 1
      ? h('p', { class: 'muted' }, `Taken for one person, ${Math.round(author.confidence * 100)} % sure.`)
      : null,
    communityLine(app, node?.community ?? -1),
    nodeActs(app, key),
    author ? standing(author) : null,
    section(
      'Papers',
      papers.map(
        ([id, paper]) =>
          () =>
            item(
              nodeButton(app, id, paper.title ?? id),
              figure(paper.year === null ? '' : String(paper.year)),
            ),
      ),
    ),
    section(
      'Wrote with',
      sharedWith(app, papers, links).map(
        ([other, shared]) =>
          () =>
            item(nodeButton(app, other), figure(shared === 0 ? '' : count(shared, 'paper'))),
      ),
    ),
    section(
      'Code',
      [...new Set(code)].map((url) => () => item(outward(url))),
    ),
    section(
      'Venues',
      venues(papers).map(
        ([venue, times]) =>
          () =>
            item(h('span', { class: 'node' }, bdi(venue)), figure(times)),
      ),
    ),
  ];
}

/** Co-authors with the number of papers shared, most first; the graph's weights may be fractions of papers. */
function sharedWith(
  app: App,
  papers: readonly [string, PaperDetails][],
  links: readonly Link[],
): [string, number][] {
  const shared = new Map(links.map(({ other }) => [other, 0]));
  for (const [, paper] of papers) {
    for (const id of new Set(paper.authors.map((author) => author.id))) {
      const times = shared.get(id);
      if (times !== undefined) shared.set(id, times + 1);
    }
  }
  const label = (key: string): string => labelOf(app, key);
  return [...shared].sort((a, b) => b[1] - a[1] || (label(a[0]) < label(b[0]) ? -1 : 1));
}

/** How an author stands among the others, where there is something to say. */
function standing({ otherCommunities, hIndex }: AuthorDetails): HTMLElement | null {
  const wide =
    otherCommunities > 0
      ? `Wrote with members of ${count(otherCommunities, 'other community', 'other communities')}. `
      : '';
  const cited = (hIndex ?? 0) > 0 ? `h-index within these papers: ${hIndex}.` : '';
  return wide + cited === '' ? null : h('p', { class: 'muted' }, (wide + cited).trim());
}

function sentence(coauthors: number, papers: readonly [string, PaperDetails][]): string {
  const known = papers.flatMap(([, paper]) => (paper.year === null ? [] : [paper.year]));
  const span = known.length > 0 ? years({ first: Math.min(...known), last: Math.max(...known) }) : null;
  const wrote =
    papers.length > 0 ? `${count(papers.length, 'paper')}${span === null ? '' : `, ${span}`}; ` : '';
  return `${wrote}${coauthors === 0 ? 'no co-author in this data' : count(coauthors, 'co-author')}.`;
}

function venues(papers: readonly [string, PaperDetails][]): [string, number][] {
  const times = new Map<string, number>();
  for (const [, { venue }] of papers) if (venue !== null) times.set(venue, (times.get(venue) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
