import { number } from './format.js';
import type { GraphModel, NodeData } from './model.js';
import { radiusAt } from './model.js';
import { valueOf } from './values.js';

/** What the area of a mark shows. */
export type SizeBy = 'links' | 'citations' | 'pagerank' | 'equal';

export const SIZES: readonly SizeBy[] = ['links', 'citations', 'pagerank', 'equal'];

/** The measure that marks of equal size have the size of. */
const EQUAL = 3;
/** The links that a citation counts for at most. */
const MOST_PER_CITATION = 8;

/** How large the nodes of a graph are drawn, and in which order they come. */
export interface Sizing {
  readonly by: SizeBy;
  /** Radius in pixels before any zooming in. */
  radius(node: NodeData): number;
  /** The value that has this radius. */
  radiusOfValue(value: number): number;
  /** Keys, largest first. */
  readonly order: readonly string[];
  /** The least, the mean and the greatest value; null where all are equal by choice. */
  readonly range: { readonly least: number; readonly mean: number; readonly most: number } | null;
}

/** What a graph has values for that differ. */
export function sizesOf(model: GraphModel): SizeBy[] {
  return SIZES.filter(
    (by) =>
      by === 'links' || by === 'equal' || model.graph.someNode((_key, data) => (valueOf(data, by) ?? 0) > 0),
  );
}

/** Keeps the last answer while graph and measure are the same. */
export function createSizing(): (model: GraphModel, by: SizeBy) => Sizing {
  let last: { model: GraphModel; asked: SizeBy; sizing: Sizing } | undefined;
  return (model, asked) => {
    if (last?.model !== model || last.asked !== asked) {
      // A measure that another view has, and this one has not, gives way to the links.
      const by = sizesOf(model).includes(asked) ? asked : 'links';
      last = { model, asked, sizing: sizingOf(model, by) };
    }
    return last.sizing;
  };
}

export function sizingOf(model: GraphModel, by: SizeBy): Sizing {
  const { graph, scale } = model;
  if (by === 'equal') {
    const same = radiusAt(EQUAL, scale);
    return { by, radius: () => same, radiusOfValue: () => same, order: model.bySize, range: null };
  }
  let least = Infinity;
  let most = 0;
  let sum = 0;
  let known = 0;
  let links = 0;
  graph.forEachNode((_key, data) => {
    const value = valueOf(data, by);
    if (value !== null) {
      least = Math.min(least, value);
      sum += value;
      known++;
    }
    most = Math.max(most, value ?? 0);
    links = Math.max(links, data.measure);
  });
  // The largest mark is as large as the largest by links, whatever the measure counts in; but a single citation is little.
  const unit = by === 'links' || most === 0 ? 1 : links / most;
  const scaled = by === 'citations' ? Math.min(unit, MOST_PER_CITATION) : unit;
  const radiusOfValue = (value: number): number => radiusAt(value * scaled, scale);
  const value = (key: string): number => valueOf(graph.getNodeAttributes(key), by) ?? -1;
  const values = new Map(model.bySize.map((key) => [key, value(key)]));
  // A stable sort: of equal ones those with more links come first.
  const order = [...model.bySize].sort((a, b) => values.get(b)! - values.get(a)!);
  return {
    by,
    radius: (node) => radiusOfValue(valueOf(node, by) ?? 0),
    radiusOfValue,
    order,
    range: { least, mean: known === 0 ? 0 : sum / known, most },
  };
}

/** The least value, the greatest, and one between that has about half the radius; none where there is no choice of sizes. */
export function sizeSteps({ by, range, radiusOfValue }: Sizing): { printed: string; radius: number }[] {
  if (range === null || range.most <= range.least) return [];
  const { least, mean, most } = range;
  const between = (least + most) / 4;
  const middle = Number.isInteger(most) ? Math.round(between) : between;
  const values = [...new Set([least, middle, most])].filter((value) => value >= least);
  // A PageRank by itself says nothing: its unit is the average.
  const print = (value: number): string =>
    by === 'pagerank' ? `${Number((value / mean).toPrecision(2))}×` : number(value);
  return values
    .sort((a, b) => a - b)
    .map((value) => ({ printed: print(value), radius: radiusOfValue(value) }));
}
