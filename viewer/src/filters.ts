import { NO_FILTERS, type Filters } from './choices.js';
import { columnsOf } from './columns.js';
import { fold } from './fold.js';
import type { GraphModel } from './model.js';
import { once } from './once.js';
import type { PaperIndex } from './papers.js';
import type { UiState } from './state.js';
import { isMinorTopic } from './topics.js';

/** The change to the state that takes all filters away, with all topics or as many as before. */
export const cleared = (
  topics: Filters['topics'],
): Pick<
  UiState,
  'filters' | 'ego' | 'hiddenCommunities' | 'hiddenKinds' | 'hiddenVenues' | 'hiddenRelations'
> => ({
  filters: { ...NO_FILTERS, topics },
  ego: null,
  hiddenCommunities: new Set(),
  hiddenKinds: new Set(),
  hiddenVenues: new Set(),
  hiddenRelations: new Set(),
});

/** Parts of the filters that can be taken away one by one. */
const PARTS: readonly Partial<Filters>[] = [
  { years: null },
  { venues: [] },
  { fewest: null, most: null },
  { text: '' },
  { topics: 'all' },
];

/** Whether the filters ask anything of papers, whose details are needed then. */
export const askOfPapers = ({ years, venues, together, text }: Filters): boolean =>
  years !== null || venues.length > 0 || together !== null || text.trim() !== '';

/** As many as have a bit each in a number. */
const MOST_WORDS = 30;
/** Of a paper whose year or venue does not fit: what no words complete to those that are asked for. */
const UNFIT = -1;

/** Decides what passes. Nodes, edges and papers are told by their numbers. */
export interface Sieve {
  /** 1 for each paper that passes; null where papers are not asked. */
  readonly papers: Uint8Array | null;
  node(node: number): boolean;
  /** 1 for each node that passes. */
  nodes(): Uint8Array;
  /** Whether the two ends of an edge have a paper in common that passes, or as many as are asked for. */
  joint(edge: number): boolean;
}

/**
 * A paper passes by its year, venue and words (of title, abstract, venue, topics and names). What is no paper stays while
 * one of its papers does, whose words may be completed by its own name. A cited work has a year and a label only.
 */
export function createSieve(filters: Filters, model: GraphModel, papers: PaperIndex | null): Sieve {
  const { keys, kinds, kindNames, measures, years } = columnsOf(model);
  const [fewest, most] = [filters.fewest ?? -Infinity, filters.most ?? Infinity];
  const isMinor = filters.topics === 'main' ? isMinorTopic(model) : (): boolean => false;
  const measured = (node: number): boolean =>
    measures[node]! >= fewest && measures[node]! <= most && !isMinor(node);
  const sieveOf = (papersThatPass: Uint8Array | null, node: Sieve['node'], joint: Sieve['joint']): Sieve => ({
    ...{ papers: papersThatPass, node, joint },
    nodes: once(() => {
      const passing = new Uint8Array(keys.length);
      for (let each = 0; each < passing.length; each++) if (node(each)) passing[each] = 1;
      return passing;
    }),
  });
  if (papers === null || !askOfPapers(filters)) return sieveOf(null, measured, () => true);

  const words = wordsIn(filters);
  const all = 2 ** words.length - 1;
  const [first, last] = filters.years ?? [-Infinity, Infinity];
  const dated = (year: number): boolean => filters.years === null || (year >= first && year <= last);
  const anywhere = filters.venues.length === 0;
  const own = bitsOf(words.map(papers.inLabels(model)));
  const said = wordsSaid(filters, papers, words);
  const named = bitsOf(words.map(papers.inNames));
  const passing = new Uint8Array(said.length);
  for (let paper = 0; paper < said.length; paper++)
    if ((said[paper]! | named(paper)) === all) passing[paper] = 1;
  const ofNodes = papers.ofNodes(model);
  const ofPairs = papers.ofPairs(model);
  const [paperKind, workKind] = [kindNames.indexOf('paper'), kindNames.indexOf('work')];

  return sieveOf(
    passing,
    (node) => {
      if (!measured(node)) return false;
      const kind = kinds[node];
      if (kind === paperKind) {
        const paper = papers.numberOf(keys[node]!);
        if (paper !== undefined) return passing[paper] === 1;
      }
      const bits = own(node);
      if (kind === workKind || kind === paperKind) return dated(years[node]!) && anywhere && bits === all;
      const end = ofNodes.starts[node + 1]!;
      let at = ofNodes.starts[node]!;
      if (at === end) return filters.years === null && anywhere && bits === all;
      for (; at < end; at++) {
        if ((said[ofNodes.values[at]!]! | bits) === all) return true;
      }
      return false;
    },
    (edge) => {
      let missing = filters.together ?? 1;
      for (let at = ofPairs.starts[edge]!; at < ofPairs.starts[edge + 1]! && missing > 0; at++)
        missing -= passing[ofPairs.values[at]!]!;
      return missing <= 0;
    },
  );
}

const wordsIn = ({ text }: Filters): string[] =>
  fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

/** For each paper the words that its text has, one bit each; `UNFIT` where its year or venue is not wanted. */
function wordsSaid({ years, venues }: Filters, papers: PaperIndex, words: readonly string[]): Int32Array {
  const bits = bitsOf(words.map(papers.inText));
  const wanted = venues.length === 0 ? null : new Set(venues.map((name) => papers.venueNames.indexOf(name)));
  // A name that no paper has is not the lack of one.
  wanted?.delete(-1);
  const [first, last] = years ?? [-Infinity, Infinity];
  const said = new Int32Array(papers.count).fill(UNFIT);
  for (let paper = 0; paper < said.length; paper++) {
    const year = papers.years[paper]!;
    const fits = years === null || (year >= first && year <= last);
    if (fits && (wanted === null || wanted.has(papers.venues[paper]!))) said[paper] = bits(paper);
  }
  return said;
}

/** Which of several words something has, one bit each. */
function bitsOf(found: readonly Uint8Array[]): (number: number) => number {
  return (number) => {
    let bits = 0;
    for (let word = 0; word < found.length; word++) bits |= found[word]![number]! << word;
    return bits;
  };
}

/** The filters without those that hide a node: the single ones that do, or all when only together they do. */
export function without(filters: Filters, passes: (filters: Filters) => boolean): Filters {
  const hiding = PARTS.filter((part) => {
    const others = PARTS.filter((each) => each !== part);
    return !passes(Object.assign({}, filters, ...others) as Filters);
  });
  const kept = Object.assign({}, filters, ...hiding) as Filters;
  if (passes(kept)) return kept;
  const none = { ...NO_FILTERS, topics: filters.topics };
  return passes(none) ? none : { ...none, topics: 'all' };
}
