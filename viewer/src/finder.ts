import type { App } from './app.js';
import { buildSearchIndex, type SearchEntry, type SearchIndex, type SearchResult } from './search.js';

/** What the search fields of the page find in. */
export interface Finder {
  find(query: string, limit: number): SearchResult;
  /** The data changed: what can be found is gathered anew. */
  refresh(): void;
  /** Gathers it bit by bit, so that the first key of a reader need not wait for all of it. */
  prepare(): void;
}

/** Entries gathered at a time: a few milliseconds of work, which no frame is late for. */
const AT_A_TIME = 250;

export function createFinder(app: App): Finder {
  let index: SearchIndex | undefined;
  const indexed = (): SearchIndex => (index ??= buildSearchIndex(entries(app)));
  return {
    find: (query, limit) => indexed().find(query, limit),
    refresh: () => {
      index = undefined;
    },
    prepare() {
      const prepared = indexed();
      const gather = (): void => {
        if (prepared === index && !prepared.gather(AT_A_TIME)) setTimeout(gather);
      };
      gather();
    },
  };
}

function* entries(app: App): Iterable<SearchEntry> {
  const details = app.details();
  const seen = new Set<string>();
  for (const { graph } of app.models.values()) {
    for (const key of graph.nodes()) {
      if (seen.has(key)) continue;
      seen.add(key);
      const data = graph.getNodeAttributes(key);
      yield {
        key,
        label: data.label,
        kind: data.kind,
        weight: data.measure,
        rest: moreText(app, key),
        ids: idsOf(app, key),
      };
    }
  }
  for (const [key, paper] of details?.papers ?? []) {
    if (!seen.has(key)) {
      const label = paper.title ?? key;
      yield { key, label, kind: 'paper', weight: 0, rest: moreText(app, key), ids: idsOf(app, key) };
    }
  }
}

/** The key of a node, and the identifiers of a paper. */
const idsOf = (app: App, key: string): string[] => [
  key,
  ...Object.values(app.details()?.papers.get(key)?.ids ?? {}),
];

function moreText(app: App, key: string): string[] {
  const details = app.details();
  const author = details?.authors.get(key);
  if (author) return author.names.filter((name) => name !== author.name);
  const paper = details?.papers.get(key);
  if (!paper) return [];
  return [
    paper.authors.map((each) => each.name).join(', '),
    paper.venue ?? '',
    paper.session ?? '',
    paper.year === null ? '' : String(paper.year),
  ].filter((text) => text !== '');
}
