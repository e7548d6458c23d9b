import type { GraphModel, NodeData } from './model.js';
import { COMMUNITY_HUES, OTHER_GREY, rgb, VIRIDIS, type Rgb } from './palette.js';
import type { ColourBy, UiState } from './state.js';

/** What colours may show by a scale. */
export type ScaledBy = 'year' | 'links' | 'citations';

/** The least and the greatest value. */
export type Range = readonly [least: number, most: number];

export const COLOURS: readonly ColourBy[] = ['community', 'kind', 'year', 'links', 'citations'];

const SCALED: readonly ScaledBy[] = ['year', 'links', 'citations'];
const GREY = rgb(OTHER_GREY);
const HUES = COMMUNITY_HUES.map(rgb);
const STEPS = VIRIDIS.map(rgb);

const made = new WeakMap<GraphModel, ReadonlyMap<ScaledBy, Range>>();

/** The values of a graph's nodes between their ends; null where none is known, or no number tells two nodes apart. */
export function rangeOf(model: GraphModel, by: ScaledBy): Range | null {
  let ranges = made.get(model);
  if (!ranges) made.set(model, (ranges = rangesIn(model)));
  return ranges.get(by) ?? null;
}

function rangesIn(model: GraphModel): Map<ScaledBy, Range> {
  const ranges = new Map<ScaledBy, Range>();
  model.graph.forEachNode((_key, data) => {
    for (const by of SCALED) {
      const value = valueOf(data, by);
      if (value === null) continue;
      const [least, most] = ranges.get(by) ?? [value, value];
      ranges.set(by, [Math.min(least, value), Math.max(most, value)]);
    }
  });
  // A single year is worth telling, a number that all have is not.
  for (const by of ['links', 'citations'] as const) {
    const [least, most] = ranges.get(by) ?? [0, 0];
    if (least === most) ranges.delete(by);
  }
  return ranges;
}

const valueOf = ({ year, measure, citations }: NodeData, by: ScaledBy): number | null =>
  by === 'year' ? year : by === 'links' ? measure : citations;

/** What colours can show of a graph, the usual first. */
export const coloursOf = (model: GraphModel): ColourBy[] =>
  COLOURS.filter((by) => {
    if (by === 'community') return true;
    return by === 'kind' ? model.kinds.length > 1 : rangeOf(model, by) !== null;
  });

/** What colours a view: what the reader chose where this view has it, whatever another view was coloured by. */
export const colouring = ({ colourBy }: Pick<UiState, 'colourBy'>, model: GraphModel): ColourBy =>
  coloursOf(model).includes(colourBy) ? colourBy : 'community';

/** The hue of a community; those beyond the hues are grey. */
export const hueOf = (community: number): Rgb => HUES[community] ?? GREY;

/** The hue of a kind of node; those beyond the hues are grey. */
export const kindHue = (model: GraphModel, kind: string): Rgb => HUES[model.kinds.indexOf(kind)] ?? GREY;

/**
 * Colours of a scale by value: years evenly, counts by their logarithm, because few have many. Steps too near to the ground
 * are left out. Null for what has no value.
 */
export function scaleOf(
  model: GraphModel,
  by: ScaledBy,
  theme: 'light' | 'dark',
): (node: NodeData) => Rgb | null {
  const [least, most] = rangeOf(model, by) ?? [0, 0];
  const steps = theme === 'light' ? STEPS.slice(0, -2) : STEPS.slice(1);
  const place = by === 'year' ? (value: number) => value : Math.log1p;
  const wide = place(most) - place(least);
  return (node) => {
    const value = valueOf(node, by);
    if (value === null) return null;
    const share = wide > 0 ? (place(value) - place(least)) / wide : 1;
    return steps[Math.round(share * (steps.length - 1))] ?? null;
  };
}
