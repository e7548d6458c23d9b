import { fold } from './fold.js';
import type { GraphModel, NodeData } from './model.js';
import { remembered, type PaperIndex } from './papers.js';
import type { UiState } from './state.js';

export type Span = readonly [first: number, last: number];

/** What the reader wants to see, besides the switches of the legend. */
export interface Filters {
  /** Null lets papers without a year pass too. */
  readonly years: Span | null;
  /** Papers of any of these; an empty list asks nothing. */
  readonly venues: readonly string[];
  /** Fewest and most links of a node; null where there is no such bound. */
  readonly fewest: number | null;
  readonly most: number | null;
  /** Words that must all occur. */
  readonly text: string;
}

export const NO_FILTERS: Filters = { years: null, venues: [], fewest: null, most: null, text: '' };

/** The change to the state that shows everything. */
export const CLEARED: Pick<UiState, 'filters' | 'ego' | 'hiddenCommunities' | 'hiddenKinds'> = {
  filters: NO_FILTERS,
  ego: null,
  hiddenCommunities: new Set(),
  hiddenKinds: new Set(),
};

/** Parts of the filters that can be taken away one by one. */
const PARTS: readonly Partial<Filters>[] = [
  { years: null },
  { venues: [] },
  { fewest: null, most: null },
  { text: '' },
];

/** Whether the filters ask anything of papers, whose details are needed then. */
export const askOfPapers = ({ years, venues, text }: Filters): boolean =>
  years !== null || venues.length > 0 || text.trim() !== '';

/** As many as have a bit each in a number. */
const MOST_WORDS = 30;

/** Decides what passes. */
export interface Sieve {
  paper(key: string): boolean;
  node(key: string, data: NodeData): boolean;
  /** Whether the two ends of an edge have a paper in common that passes. */
  joint(edge: string): boolean;
}

/**
 * A paper passes by its year, venue and words (of title, abstract, venue, topics and names). What is no paper stays while
 * one of its papers does, whose words may be completed by its own name. A cited work has a year and a label only.
 */
export function createSieve(filters: Filters, model: GraphModel, papers: PaperIndex | null): Sieve {
  const { years, venues, fewest, most } = filters;
  const asked = papers !== null && askOfPapers(filters);
  const words = fold(filters.text)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const all = 2 ** words.length - 1;
  const wanted = new Set(venues);
  const dated = (year: number | null): boolean =>
    years === null || (year !== null && year >= years[0] && year <= years[1]);
  const shownAt = (venue: string | null): boolean =>
    wanted.size === 0 || (venue !== null && wanted.has(venue));
  /** The words that a text has, one bit each. */
  const wordsIn = (text: string): number =>
    words.reduce((found, word, i) => (text.includes(word) ? found | (1 << i) : found), 0);

  /** The words of a paper's text; null when its year or venue does not fit. */
  const fits = remembered((key) => {
    const facts = papers?.facts(key);
    if (!facts || !dated(facts.year) || !shownAt(facts.venue)) return null;
    return all === 0 ? 0 : wordsIn(papers?.text(key) ?? '');
  });
  const passes = remembered((key) => {
    const said = fits(key);
    return said !== null && (said === all || (said | wordsIn(papers?.names(key) ?? '')) === all);
  });

  return {
    paper: (key) => !asked || passes(key),
    node(key, { kind, label, measure, year }) {
      if (measure < (fewest ?? -Infinity) || measure > (most ?? Infinity)) return false;
      if (!asked) return true;
      if (kind === 'paper' && papers.facts(key)) return passes(key);
      const own = all === 0 ? 0 : wordsIn(`${fold(label)}\n${papers.names(key)}`);
      if (kind === 'work' || kind === 'paper') return dated(year) && wanted.size === 0 && own === all;
      const list = papers.of(model, key);
      if (list.length === 0) return years === null && wanted.size === 0 && own === all;
      return list.some((each) => {
        const said = fits(each);
        return said !== null && (said | own) === all;
      });
    },
    joint: (edge) => !asked || papers.shared(model, edge).some(passes),
  };
}

/** The filters without those that hide a node: the single ones that do, or all when only together they do. */
export function without(filters: Filters, passes: (filters: Filters) => boolean): Filters {
  const hiding = PARTS.filter((part) => {
    const others = PARTS.filter((each) => each !== part);
    return !passes(Object.assign({}, filters, ...others) as Filters);
  });
  const kept = Object.assign({}, filters, ...hiding) as Filters;
  return passes(kept) ? kept : NO_FILTERS;
}
