import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import { colouring, hueOf, isScaled, kindHue, scaleOf } from './colours.js';
import { neighboursOf, type EdgeData, type GraphModel, type NodeData } from './model.js';
import { movedIn, type Place } from './moved.js';
import { hasDirection } from './ego.js';
import { groupShown } from './group.js';
import { COMMUNITY_HUES, css, mix, OTHER_GREY, premultiplied, rgb, type Rgb } from './palette.js';
import { onPath, routeOf, type Path, type Route } from './path.js';
import type { Sizing } from './size.js';
import type { ColourBy, UiState } from './state.js';
import type { Theme } from './theme.js';
import type { VenueSeries } from './venues.js';
import type { Visibility } from './visibility.js';

/** Everything that decides how a node or an edge looks at one moment. */
export interface Scene {
  readonly model: GraphModel;
  readonly visibility: Visibility;
  readonly theme: Theme;
  /** The node looked at: under the pointer, else selected. */
  readonly focus: string | null;
  /** The focus with its neighbours, or null when everything is lit. */
  readonly lit: ReadonlySet<string> | null;
  /** The path that is shown, or its ends where there is none. */
  readonly route: Route | null;
  readonly sizing: Sizing;
  /** How many names are wanted, in doublings of the usual. */
  readonly naming: number;
  /** Where the reader has put nodes. */
  readonly moved: ReadonlyMap<string, Place>;
  colourOf(key: string, node: NodeData): Rgb;
  readonly colourBy: ColourBy;
}

/** Communities up to this size are pairs and threes beside the map. */
const QUIET_SIZE = 3;
/** How much of the grey pairs and threes have: what is left has a contrast of 3:1 against its ground. */
export const QUIET = { light: 0.9, dark: 0.72 };
const FADED = 0.12;
/** Opacity of lines that are not looked at. */
const UNLIT = 0.02;
/** Pixels of a line on the path before any zooming in. */
const STEP_WIDTH = 2.2;
/** Lines of nodes with more edges than this are paler, or a venue's would cover the map. */
const HUB = 50;
/** The share of their opacity that the lines of a selected hub keep at least. */
const CROWDED = 0.3;
/** An arrow's head in terms of the width of its line. */
export const ARROW = { lengthToThicknessRatio: 5, widenessToThicknessRatio: 4 };
/** Where there are fewer lines than this they may be darker. */
export const FEW_EDGES = 1000;

function colourer(
  state: UiState,
  model: GraphModel,
  summary: ViewerSummary,
  theme: Theme,
  venues: VenueSeries | null,
): Scene['colourOf'] {
  const quiet = mix(theme.paper, rgb(OTHER_GREY), QUIET[theme.name]);
  const by = colouring(state, model, venues);
  if (by === 'kind') return (_key, { kind }) => kindHue(model, kind);
  if (by === 'venue')
    return (key) => {
      const place = venues?.ofNodes[model.graph.numberOf(key)!] ?? -1;
      return place < 0 ? quiet : hueOf(place);
    };
  if (isScaled(by)) {
    const colourOf = scaleOf(model, by, theme.name);
    return (_key, node) => colourOf(node) ?? quiet;
  }
  return (_key, { community }) => {
    const isQuiet =
      community >= COMMUNITY_HUES.length && (summary.communities[community]?.size ?? 0) <= QUIET_SIZE;
    return isQuiet ? quiet : hueOf(community);
  };
}

export function createScene(
  state: UiState,
  model: GraphModel,
  visibility: Visibility,
  summary: ViewerSummary,
  theme: Theme,
  {
    path,
    sizing,
    venues,
  }: { readonly path: Path | null; readonly sizing: Sizing; readonly venues: VenueSeries | null },
): Scene {
  const { graph } = model;
  const colourOf = colourer(state, model, summary, theme, venues);
  const moved = movedIn(state.moved, model.name);
  const { naming } = state;
  const colourBy = colouring(state, model, venues);
  const fixed = { model, visibility, theme, sizing, naming, moved, colourOf, colourBy };
  const route = onPath(state) ? routeOf(state.path, path) : null;
  if (route) {
    const lit = new Set(route.nodes);
    return { ...fixed, focus: null, lit, route };
  }
  const wanted = state.hovered ?? state.selected;
  const focus = wanted !== null && graph.hasNode(wanted) && visibility.nodes.has(wanted) ? wanted : null;
  const group = groupShown(state, model, visibility);
  const lit =
    focus === null ? group && new Set(group) : new Set([focus, ...around(model, visibility, focus)]);
  return { ...fixed, focus, lit, route: null };
}

/** The neighbours to which an edge is left. */
function around(model: GraphModel, { cut }: Visibility, key: string): Iterable<string> {
  if (cut.size === 0) return neighboursOf(model, key);
  return (model.links.get(key) ?? []).filter(({ edge }) => !cut.has(edge)).map(({ other }) => other);
}

/** How a node looks that is visible. */
export function nodeLook(
  scene: Scene,
  key: string,
  data: NodeData,
): { color: string; zIndex: number; size: number } {
  const colour = scene.colourOf(key, data);
  const isLit = scene.lit?.has(key) ?? true;
  const color = css(isLit ? colour : mix(scene.theme.paper, colour, FADED));
  const zIndex = !scene.lit ? 1 : !isLit ? 0 : key === scene.focus ? 3 : 2;
  return { color, zIndex, size: scene.sizing.radius(data) };
}

/** Opacity in steps, because sigma keeps every colour it has parsed; above 1 the colour would be another one. */
const stepped = (alpha: number): number => Math.min(1, Math.round(alpha * 50) / 50);

/** How an edge looks, opacity apart from its colour. */
export interface EdgePaint {
  readonly colour: Rgb;
  readonly alpha: number;
  readonly zIndex: number;
  readonly size: number;
  /** Whether its end shows which way it goes. */
  readonly arrow: boolean;
}

/** Null for an edge that is not drawn. */
export function edgePaint(
  scene: Scene,
  data: EdgeData,
  source: string,
  target: string,
  edge: string,
): EdgePaint | null {
  const { visibility, model, lit, focus, route } = scene;
  const { size } = data;
  const left = visibility.nodes.has(source) && visibility.nodes.has(target) && !visibility.cut.has(edge);
  if (!left) return null;
  if (route?.isStep(source, target))
    return { colour: scene.theme.ink, alpha: 1, zIndex: 4, size: STEP_WIDTH, arrow: false };
  const touches = focus !== null && (source === focus || target === focus);
  if (!touches && !visibility.drawn.has(edge)) return null;
  const a = model.graph.getNodeAttributes(source);
  const b = model.graph.getNodeAttributes(target);
  const colour = mix(scene.colourOf(source, a), scene.colourOf(target, b), 0.5);
  const within = a.community === b.community && a.community >= 0;
  const hub = Math.min(1, HUB / Math.max(a.measure, b.measure));
  const few = Math.min(3, Math.max(1, Math.sqrt(FEW_EDGES / model.graph.size)));
  const rest = stepped(((within ? 0.2 : 0.1) + 0.15 * data.strength) * hub * few);
  if (!lit) return { colour, alpha: rest, zIndex: 1, size, arrow: false };
  if (touches) {
    // Those of a hub would be one sheet together.
    const crowd = Math.max(CROWDED, Math.min(1, HUB / model.graph.getNodeAttribute(focus, 'measure')));
    const alpha = stepped((0.55 + 0.35 * data.strength) * crowd);
    return { colour, alpha, zIndex: 3, size, arrow: hasDirection(data.kind) };
  }
  const among = lit.has(source) && lit.has(target);
  return { colour, alpha: among ? rest : UNLIT, zIndex: among ? 2 : 0, size, arrow: false };
}

/** The same in the words of sigma. */
export function edgeLook(
  scene: Scene,
  data: EdgeData,
  source: string,
  target: string,
  edge: string,
): { hidden: boolean; type: 'line' | 'arrow'; color: string; zIndex: number; size: number } {
  const paint = edgePaint(scene, data, source, target, edge);
  if (!paint) return { hidden: true, type: 'line', color: '#000', zIndex: 0, size: data.size };
  const { colour, alpha, zIndex, size, arrow } = paint;
  return { hidden: false, type: arrow ? 'arrow' : 'line', color: premultiplied(colour, alpha), zIndex, size };
}
