import { columnsOf } from './columns.js';
import { egoNetwork } from './ego.js';
import { askOfPapers, createSieve, type Sieve } from './filters.js';
import type { GraphModel } from './model.js';
import { once } from './once.js';
import type { PaperIndex } from './papers.js';
import type { UiState } from './state.js';
import { venueSeries } from './venues.js';

export interface Tally {
  readonly visible: number;
  readonly total: number;
}

/** What the filters leave of one graph. */
interface Remainder {
  readonly nodes: ReadonlySet<string>;
  /** The same by the numbers of the nodes: 1 for each that is visible. */
  readonly mask: Uint8Array;
  /** Edges between them that are not cut. */
  readonly edges: number;
  /** Edges between visible nodes whose kind is left out, or that stand for papers of which none passes the filters. */
  readonly cut: ReadonlySet<string>;
  /** The edges that are drawn wherever the reader looks, the strongest last; the others only at what is looked at. */
  readonly drawn: ReadonlySet<string>;
  readonly communities: ReadonlyMap<number, Tally>;
  readonly kinds: ReadonlyMap<string, Tally>;
  /** By kind of edge. */
  readonly relations: ReadonlyMap<string, Tally>;
}

/** The same with the papers that are left; none are known before the details have arrived. */
export interface Visibility extends Remainder {
  /** 1 for each paper, by its number, that is visible, or that passes and has a visible author. */
  paperMask(): Uint8Array;
  /** The keys of these papers. */
  papers(): ReadonlySet<string>;
}

export type Filtering = Pick<
  UiState,
  'hiddenCommunities' | 'hiddenKinds' | 'hiddenVenues' | 'hiddenRelations' | 'filters' | 'ego'
>;

/** The name of the series of what has no venue. */
export const NO_VENUE = '';
/** More lines than this are a grey sheet, and too slow without a graphics card. */
export const MOST_LINES = 10_000;
/** Topics join papers all over the map: their lines together would cover it. */
export const WHERE_LOOKED_AT: ReadonlySet<string> = new Set(['HAS_TOPIC']);

const NONE = new Uint8Array();

/** Whether the details of papers decide what is left. */
export const asksOfPapers = ({
  filters,
  hiddenVenues,
}: Pick<Filtering, 'filters' | 'hiddenVenues'>): boolean => hiddenVenues.size > 0 || askOfPapers(filters);

export function computeVisibility(
  model: GraphModel,
  filtering: Filtering,
  papers: PaperIndex | null,
): Visibility {
  const sieve = createSieve(filtering.filters, model, papers);
  return withPapers(remainder(model, filtering, sieve, papers), model, sieve, papers);
}

function remainder(
  model: GraphModel,
  filtering: Filtering,
  sieve: Sieve,
  papers: PaperIndex | null,
): Remainder {
  const { keys, communities, kinds, kindNames, edges: edgeKeys, sources, targets } = columnsOf(model);
  const { relations, relationNames, shared } = columnsOf(model);
  const hidden = Uint8Array.from(relationNames, (name) => (filtering.hiddenRelations.has(name) ? 1 : 0));
  const shows = switches(model, filtering, papers);
  const { length } = keys;
  // Loops, because there are hundreds of thousands of nodes and edges, and a reader waits.
  const passing = sieve.nodes();
  let mask = new Uint8Array(length);
  for (let node = 0; node < length; node++) if (passing[node] === 1 && shows(node)) mask[node] = 1;
  const cut = new Set<string>();
  const left = new Uint8Array(edgeKeys.length);
  for (let at = 0; at < left.length; at++) {
    if (mask[sources[at]!] === 0 || mask[targets[at]!] === 0) continue;
    if (hidden[relations[at]!] === 1 || (shared[at] === 1 && !sieve.joint(at))) cut.add(edgeKeys[at]!);
    else left[at] = 1;
  }
  let nodes: ReadonlySet<string> = keysIn(keys, mask);
  const { ego } = filtering;
  if (ego !== null && model.graph.hasNode(ego.key)) {
    nodes = egoNetwork(model, nodes, cut, ego);
    mask = Uint8Array.from(keys, (key) => (nodes.has(key) ? 1 : 0));
    for (let at = 0; at < left.length; at++)
      if (mask[sources[at]!] === 0 || mask[targets[at]!] === 0) left[at] = 0;
  }
  return {
    nodes,
    mask,
    edges: counted(left),
    cut,
    drawn: strongest(model, left, filtering.filters.lines ?? MOST_LINES),
    communities: tallies(communities, mask, (community) => community),
    kinds: tallies(kinds, mask, (kind) => kindNames[kind]!),
    relations: tallies(relations, left, (relation) => relationNames[relation]!),
  };
}

function keysIn(keys: readonly string[], mask: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < mask.length; at++) if (mask[at] === 1) found.add(keys[at]!);
  return found;
}

function counted(mask: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < mask.length; at++) sum += mask[at]!;
  return sum;
}

/** The strongest of the edges that are left, but for those that are drawn only where the reader looks. */
function strongest(model: GraphModel, left: Uint8Array, most: number): Set<string> {
  const { edges, relations, relationNames } = columnsOf(model);
  const isApart = relationNames.map((name) => WHERE_LOOKED_AT.has(name));
  const found: string[] = [];
  for (let at = edges.length - 1; at >= 0 && found.length < most; at--)
    if (left[at] === 1 && !isApart[relations[at]!]) found.push(edges[at]!);
  return new Set(found.reverse());
}

function withPapers(left: Remainder, model: GraphModel, sieve: Sieve, papers: PaperIndex | null): Visibility {
  const paperMask = once(() => (papers === null ? NONE : papersLeft(model, papers, sieve, left.mask)));
  return {
    ...left,
    paperMask,
    papers: once(() => {
      const found = new Set<string>();
      paperMask().forEach((is, paper) => {
        if (is === 1) found.add(papers!.key(paper));
      });
      return found;
    }),
  };
}

/** Whether the switches of the legend let a node through. */
function switches(
  model: GraphModel,
  { hiddenCommunities, hiddenKinds, hiddenVenues }: Filtering,
  papers: PaperIndex | null,
): (node: number) => boolean {
  const { communities, kinds, kindNames } = columnsOf(model);
  const hidden = Uint8Array.from(kindNames, (kind) => (hiddenKinds.has(kind) ? 1 : 0));
  const lets = (node: number): boolean =>
    hidden[kinds[node]!] === 0 && !hiddenCommunities.has(communities[node]!);
  if (papers === null || hiddenVenues.size === 0) return lets;
  const { names, ofNodes } = venueSeries(model, papers);
  return (node) => lets(node) && !hiddenVenues.has(names[ofNodes[node]!] ?? NO_VENUE);
}

/** Whether one node passes by itself, wherever the focus is. */
export function isShown(
  model: GraphModel,
  filtering: Filtering,
  { sieve, papers }: { readonly sieve: Sieve; readonly papers: PaperIndex | null },
  key: string,
): boolean {
  const node = columnsOf(model).numberOf(key);
  return node !== undefined && switches(model, filtering, papers)(node) && sieve.node(node);
}

function papersLeft(model: GraphModel, papers: PaperIndex, sieve: Sieve, mask: Uint8Array): Uint8Array {
  const left = new Uint8Array(papers.count);
  const { starts, values } = papers.ofNodes(model);
  const { keys } = columnsOf(model);
  const passing = sieve.papers;
  for (let node = 0; node < mask.length; node++) {
    if (mask[node] === 0) continue;
    if (model.name === 'coauthor') {
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const paper = values[at]!;
        if (passing === null || passing[paper] === 1) left[paper] = 1;
      }
    } else {
      const paper = papers.numberOf(keys[node]!);
      if (paper !== undefined) left[paper] = 1;
    }
  }
  return left;
}

/** How often each value stands in a column, and how often where the mask is set; values in the order of the column. */
export function tallies<K>(
  column: Int32Array | Uint8Array,
  mask: Uint8Array,
  nameOf: (value: number) => K,
): Map<K, Tally> {
  // Values start at -1, for none.
  let most = -1;
  for (const value of column) if (value > most) most = value;
  const totals = new Uint32Array(most + 2);
  const shown = new Uint32Array(most + 2);
  const found: number[] = [];
  for (let at = 0; at < column.length; at++) {
    const value = column[at]!;
    if (totals[value + 1]!++ === 0) found.push(value);
    shown[value + 1]! += mask[at]!;
  }
  return new Map(
    found.map((value) => [nameOf(value), { visible: shown[value + 1]!, total: totals[value + 1]! }]),
  );
}

/**
 * Keeps the last answer while neither the graph, the papers nor the filters changed. What is left of the graph stays the
 * same also when papers arrive of which the filters ask nothing, so that it need not be drawn anew.
 */
export function createVisibility(): typeof computeVisibility {
  const sieveFor = createSieves();
  let kept: { asked: readonly unknown[]; left: Remainder; sieve: Sieve } | undefined;
  let last: { left: Remainder; papers: PaperIndex | null; answer: Visibility } | undefined;
  return (model, filtering, papers) => {
    const { hiddenCommunities, hiddenKinds, hiddenVenues, hiddenRelations, filters, ego } = filtering;
    const asked = [
      model,
      hiddenCommunities,
      hiddenKinds,
      hiddenVenues,
      hiddenRelations,
      filters,
      ego,
      asksOfPapers(filtering) && papers,
    ];
    if (!kept?.asked.every((each, i) => each === asked[i])) {
      const sieve = sieveFor(filters, model, papers);
      kept = { asked, sieve, left: remainder(model, filtering, sieve, papers) };
    }
    const { left, sieve } = kept;
    if (last?.left !== left || last.papers !== papers)
      last = { left, papers, answer: withPapers(left, model, sieve, papers) };
    return last.answer;
  };
}

/** Keeps the last sieve while what it is made of stays the same, as where only the switches of the legend change. */
function createSieves(): typeof createSieve {
  let kept: { asked: readonly unknown[]; sieve: Sieve } | undefined;
  return (...asked) => {
    if (!kept?.asked.every((each, i) => each === asked[i])) kept = { asked, sieve: createSieve(...asked) };
    return kept.sieve;
  };
}

/** Whether the same nodes and edges are left, so that neither has to be drawn anew. */
export const leavesTheSame = (a: Visibility, b: Visibility): boolean =>
  a.nodes === b.nodes && a.cut === b.cut && a.drawn === b.drawn;
