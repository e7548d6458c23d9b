import type { App } from './app.js';
import { bdi, button, h } from './dom.js';
import { download } from './download.js';
import { count, years } from './format.js';
import { groupShown, isWritable } from './group.js';
import { swatch } from './legend.js';
import { figure, item, nodeButton, section } from './panel-parts.js';
import { papersAsBibtex, papersAsRis, tableAsCsv } from './table-files.js';
import { wordsOf } from './views.js';

/** What was marked on the map: how many, who, where they published, of which communities, and files of it. */
export function groupPanel(app: App): (HTMLElement | null)[] | null {
  const { group, view } = app.store.get();
  const keys = groupShown(app.store.get(), app.model(), app.visibility());
  if (group === null || keys === null) return null;
  const words = wordsOf(view);
  const papers = papersOf(app, keys);
  const facts = papers.flatMap((key) => app.papers()?.facts(key) ?? []);
  const { graph } = app.model();
  const links = (key: string): string => count(graph.getNodeAttribute(key, 'measure'), 'link');
  const hidden = group.keys.length - keys.length;
  return [
    h('p', { class: 'kind' }, 'Selection'),
    h('h2', {}, count(keys.length, ...words.nodes)),
    h(
      'p',
      {},
      sentence(
        view === 'citation' ? null : papers.length,
        facts.flatMap(({ year }) => year ?? []),
      ),
    ),
    hidden > 0 ? h('p', { class: 'notice' }, `${count(hidden, 'more', 'more')} hidden by a filter.`) : null,
    isWritable(group)
      ? null
      : h('p', { class: 'muted' }, 'It is too large to be in the address: a link does not hold it.'),
    files(app, keys, papers),
    section(
      'Common venues',
      tallied(facts.flatMap(({ venue }) => venue ?? [])).map(
        ([venue, times]) =>
          () =>
            item(h('span', { class: 'node' }, bdi(venue)), figure(count(times, 'paper'))),
      ),
    ),
    section(
      'Communities',
      tallied(keys.map((key) => graph.getNodeAttribute(key, 'community')))
        .filter(([community]) => app.names[community] !== undefined)
        .map(([community, times]) => () => {
          const open = (): void => app.openCommunity(community);
          const name = button(bdi(app.names[community] ?? ''), open, { class: 'node' });
          return item(swatch(community), name, figure(times));
        }),
    ),
    section(
      'Selected',
      keys.map((key) => () => item(nodeButton(app, key), figure(links(key)))),
    ),
  ];
}

/** The papers among nodes, and those of the people among them, as far as the filters leave them. */
function papersOf(app: App, keys: readonly string[]): string[] {
  const left = app.visibility().papers();
  const authors = app.details()?.authors;
  const all = keys.flatMap((key) => [key, ...(authors?.get(key)?.papers ?? [])]);
  return [...new Set(all)].filter((key) => left.has(key)).sort();
}

function sentence(papers: number | null, dated: readonly number[]): string {
  const first = dated.reduce((least, year) => Math.min(least, year), Infinity);
  const last = dated.reduce((most, year) => Math.max(most, year), -Infinity);
  const span = dated.length === 0 ? null : years({ first, last });
  const told = [papers === null ? null : `They have ${count(papers, 'paper')}`, span];
  return `${told.filter((part) => part !== null).join(', ')}.`;
}

function files(app: App, keys: readonly string[], papers: readonly string[]): HTMLElement {
  const save = (name: string, end: string, type: string, text: () => string, of: number): HTMLElement =>
    button(name, () => download(`papergraph-selection.${end}`, text(), type), {
      class: 'action',
      disabled: of === 0,
    });
  return h(
    'p',
    { class: 'export-acts', role: 'group', 'aria-label': 'Save the selection' },
    h('span', { class: 'muted' }, 'Save '),
    save('CSV', 'csv', 'text/csv', () => tableAsCsv(app, keys), keys.length),
    save('BibTeX', 'bib', 'application/x-bibtex', () => papersAsBibtex(app, papers), papers.length),
    save('RIS', 'ris', 'application/x-research-info-systems', () => papersAsRis(app, papers), papers.length),
  );
}

/** Each value with how often it comes, the most frequent first. */
function tallied<T extends string | number>(values: readonly T[]): [value: T, times: number][] {
  const times = new Map<T, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
