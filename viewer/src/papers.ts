import type { Details } from './details.js';
import { columnsOf, NO_YEAR } from './columns.js';
import { fold } from './fold.js';
import type { GraphModel } from './model.js';
import { createWordFinder, type WordFinder } from './word-finder.js';

export interface PaperFacts {
  readonly year: number | null;
  readonly venue: string | null;
}

/** Lists of numbers, one behind the other: that of `i` goes from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** What filters ask about papers, which are numbered, and whose papers they are. Text is folded when it is first asked for. */
export interface PaperIndex {
  readonly count: number;
  key(paper: number): string;
  numberOf(key: string): number | undefined;
  readonly years: Int32Array;
  /** Places in `venueNames`, -1 for none. */
  readonly venues: Int32Array;
  readonly venueNames: readonly string[];
  facts(key: string): PaperFacts | undefined;
  /** Papers with a word in title, abstract, venue or topics. */
  readonly inText: WordFinder;
  /** Papers with a word in the names of their authors. */
  readonly inNames: WordFinder;
  /** Nodes of a graph with a word in their label or names. */
  inLabels(model: GraphModel): WordFinder;
  /** The papers of a node that is none: an author's, or those that the node is joined to. */
  of(model: GraphModel, key: string): readonly string[];
  /** The same in numbers for every node; papers without details are left out. */
  ofNodes(model: GraphModel): Lists;
  /** The papers that both ends have, for every edge that stands for shared papers. */
  ofPairs(model: GraphModel): Lists;
}

export function indexPapers({ papers, authors }: Details): PaperIndex {
  const keys = [...papers.keys()];
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const venueNumbers = new Map<string, number>();
  const [years, venues] = [new Int32Array(keys.length), new Int32Array(keys.length)];
  let at = 0;
  for (const { year, venue } of papers.values()) {
    if (venue !== null && !venueNumbers.has(venue)) venueNumbers.set(venue, venueNumbers.size);
    years[at] = year ?? NO_YEAR;
    venues[at] = venue === null ? -1 : venueNumbers.get(venue)!;
    at++;
  }
  const of = (model: GraphModel, key: string): readonly string[] =>
    authors.get(key)?.papers ?? [...(model.neighbours.get(key) ?? [])].filter((other) => papers.has(other));
  const known = (keysOf: readonly string[]): number[] => keysOf.flatMap((key) => numbers.get(key) ?? []);
  const names = (key: string): string => {
    const printed = papers.get(key)?.authors.map(({ name }) => name) ?? authors.get(key)?.names ?? [];
    return fold(printed.join('\n'));
  };
  const ofNodes = perModel((model) => listed(columnsOf(model).keys.map((key) => known(of(model, key)))));
  return {
    count: keys.length,
    key: (paper) => keys[paper]!,
    numberOf: (key) => numbers.get(key),
    years,
    venues,
    venueNames: [...venueNumbers.keys()],
    facts: (key) => papers.get(key),
    inText: createWordFinder(
      keys.length,
      remembered((paper) => {
        const { title, abstract, venue, topics } = papers.get(keys[paper]!)!;
        const labels = topics.map(({ label }) => label);
        return fold([title, abstract, venue, ...labels].filter(Boolean).join('\n'));
      }),
    ),
    inNames: createWordFinder(
      keys.length,
      remembered((paper) => names(keys[paper]!)),
    ),
    inLabels: perModel((model) => {
      const { keys: nodes } = columnsOf(model);
      const text = (node: number): string => {
        const key = nodes[node]!;
        return `${fold(model.graph.getNodeAttribute(key, 'label'))}\n${names(key)}`;
      };
      return createWordFinder(nodes.length, remembered(text));
    }),
    of,
    ofNodes,
    ofPairs: perModel((model) => {
      const { sources, targets, shared } = columnsOf(model);
      const { starts, values } = ofNodes(model);
      /** The edge at whose source a paper was seen last. */
      const seen = new Int32Array(keys.length).fill(-1);
      const common = (edge: number): number[] => {
        const [source, target] = [sources[edge]!, targets[edge]!];
        for (let at = starts[source]!; at < starts[source + 1]!; at++) seen[values[at]!] = edge;
        const both: number[] = [];
        for (let at = starts[target]!; at < starts[target + 1]!; at++)
          if (seen[values[at]!] === edge) both.push(values[at]!);
        return both;
      };
      return listed(Array.from(shared, (is, edge) => (is === 1 ? common(edge) : [])));
    }),
  };
}

function listed(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (starts[i + 1] = starts[i]! + list.length));
  const values = new Int32Array(starts[lists.length]!);
  lists.forEach((list, i) => values.set(list, starts[i]));
  return { starts, values };
}

/** The text of each number, which is made but once. */
function remembered(make: (number: number) => string): (number: number) => string {
  const texts: string[] = [];
  return (number) => (texts[number] ??= make(number));
}

/** What is made once for each graph. */
function perModel<T>(make: (model: GraphModel) => T): (model: GraphModel) => T {
  const made = new WeakMap<GraphModel, { readonly value: T }>();
  return (model) => {
    let kept = made.get(model);
    if (!kept) made.set(model, (kept = { value: make(model) }));
    return kept.value;
  };
}
