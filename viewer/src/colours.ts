import type { GraphModel, NodeData } from './model.js';
import { COMMUNITY_HUES, OTHER_GREY, rgb, VIRIDIS, type Rgb } from './palette.js';
import type { ColourBy, UiState } from './state.js';
import type { ThemeName } from './theme.js';
import { valueOf } from './values.js';
import type { VenueSeries } from './venues.js';

/** What colours may show by a scale. */
export type ScaledBy = 'year' | 'links' | 'citations';

/** The least and the greatest value. */
export type Range = readonly [least: number, most: number];

export const COLOURS: readonly ColourBy[] = ['community', 'kind', 'venue', 'year', 'links', 'citations'];

const SCALED: readonly ScaledBy[] = ['year', 'links', 'citations'];
const GREY = rgb(OTHER_GREY);
const HUES = COMMUNITY_HUES.map(rgb);
const STEPS = VIRIDIS.map(rgb);
/** The steps that are far enough from the ground to be seen on it. */
const SEEN: Readonly<Record<ThemeName, readonly Rgb[]>> = { light: STEPS.slice(0, -2), dark: STEPS.slice(1) };

export const isScaled = (by: ColourBy): by is ScaledBy => (SCALED as readonly ColourBy[]).includes(by);

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

/** What colours can show of a graph, the usual first. Venues may be known once the details have arrived. */
export const coloursOf = (model: GraphModel, venues: VenueSeries | null): ColourBy[] =>
  COLOURS.filter((by) => {
    if (by === 'community') return true;
    if (by === 'kind') return model.kinds.length > 1;
    if (by === 'venue') return venues === null || venues.names.length > 0;
    return rangeOf(model, by) !== null;
  });

/** What colours a view: what the reader chose where this view has it, whatever another view was coloured by. */
export const colouring = (
  { colourBy }: Pick<UiState, 'colourBy'>,
  model: GraphModel,
  venues: VenueSeries | null,
): ColourBy => (coloursOf(model, venues).includes(colourBy) ? colourBy : 'community');

/** The hue of what is at a place in a list, as a community or a series; those beyond the hues are grey. */
export const hueOf = (place: number): Rgb => HUES[place] ?? GREY;

/** The hue of a kind of node; those beyond the hues are grey. */
export const kindHue = (model: GraphModel, kind: string): Rgb => hueOf(model.kinds.indexOf(kind));

/** Whether equal distances on a scale are equal ratios: few have many links or citations. Years go evenly. */
export const isLogarithmic = (by: ScaledBy): boolean => by !== 'year';

/** The place of a value among the steps of its scale. */
function placing(model: GraphModel, by: ScaledBy, steps: number): (value: number) => number {
  const [least, most] = rangeOf(model, by) ?? [0, 0];
  const along = isLogarithmic(by) ? Math.log1p : (value: number) => value;
  const wide = along(most) - along(least);
  return (value) => {
    const share = wide > 0 ? (along(value) - along(least)) / wide : 1;
    return Math.round(share * (steps - 1));
  };
}

/** Colours of a scale by value; null for what has no value. */
export function scaleOf(model: GraphModel, by: ScaledBy, theme: ThemeName): (node: NodeData) => Rgb | null {
  const steps = SEEN[theme];
  const placeOf = placing(model, by, steps.length);
  return (node) => {
    const value = valueOf(node, by);
    return value === null ? null : (steps[placeOf(value)] ?? null);
  };
}

/** The steps of a scale that some node has, each with the least and the greatest value it stands for there. */
export function stepsOf(
  model: GraphModel,
  by: ScaledBy,
  theme: ThemeName,
): { readonly colour: Rgb; readonly range: Range }[] {
  const steps = SEEN[theme];
  const placeOf = placing(model, by, steps.length);
  const ranges: (Range | undefined)[] = steps.map(() => undefined);
  model.graph.forEachNode((_key, data) => {
    const value = valueOf(data, by);
    if (value === null) return;
    const place = placeOf(value);
    const [least, most] = ranges[place] ?? [value, value];
    ranges[place] = [Math.min(least, value), Math.max(most, value)];
  });
  return steps.flatMap((colour, place) => {
    const range = ranges[place];
    return range ? [{ colour, range }] : [];
  });
}
