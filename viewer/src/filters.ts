import { fold } from './fold.js';
import type { GraphModel, NodeData } from './model.js';
import type { PaperIndex } from './papers.js';
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
export const CLEARED: Pick<UiState, 'filters' | 'hiddenCommunities' | 'hiddenKinds'> = {
  filters: NO_FILTERS,
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

/** Decides what passes. */
export interface Sieve {
  paper(key: string): boolean;
  node(key: string, data: NodeData): boolean;
  /** Whether two co-authors have a paper in common that passes. */
  joint(a: string, b: string): boolean;
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
    .filter((word) => word !== '');
  const wanted = new Set(venues);
  const dated = (year: number | null): boolean =>
    years === null || (year !== null && year >= years[0] && year <= years[1]);
  const shownAt = (venue: string | null): boolean =>
    wanted.size === 0 || (venue !== null && wanted.has(venue));
  const says = (...texts: readonly string[]): boolean =>
    words.every((word) => texts.some((text) => text.includes(word)));

  const known = new Map<string, boolean>();
  const paper = (key: string): boolean => {
    if (!asked) return true;
    let passes = known.get(key);
    if (passes === undefined) {
      const facts = papers.facts(key);
      passes =
        facts !== undefined &&
        dated(facts.year) &&
        shownAt(facts.venue) &&
        (words.length === 0 || says(papers.text(key), papers.names(key)));
      known.set(key, passes);
    }
    return passes;
  };
  const bearer = (key: string, own: string): boolean => {
    const list = papers?.of(model, key) ?? [];
    if (list.length === 0) return years === null && wanted.size === 0 && says(own);
    return list.some((each) => {
      const facts = papers?.facts(each);
      return (
        facts !== undefined &&
        dated(facts.year) &&
        shownAt(facts.venue) &&
        (words.length === 0 || says(own, papers?.text(each) ?? ''))
      );
    });
  };

  return {
    paper,
    node(key, { kind, label, measure, year }) {
      if (measure < (fewest ?? -Infinity) || measure > (most ?? Infinity)) return false;
      if (!asked) return true;
      if (kind === 'paper' && papers.facts(key) !== undefined) return paper(key);
      const own = words.length === 0 ? '' : `${fold(label)}\n${papers.names(key)}`;
      if (kind === 'work' || kind === 'paper') return dated(year) && wanted.size === 0 && says(own);
      return bearer(key, own);
    },
    joint(a, b) {
      if (!asked) return true;
      const theirs = papers.of(model, b);
      return papers.of(model, a).some((each) => theirs.includes(each) && paper(each));
    },
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
