import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import { FONT } from './fonts.js';
import type { GraphModel } from './model.js';
import { COMMUNITY_HUES, css, mix } from './palette.js';
import type { Picture } from './picture.js';
import { hueOf, type Scene } from './scene.js';
import type { Board } from './board.js';

/** Names on the map: regions while far away, people while near. */
export interface Lettering {
  /**
   * Nodes in `ringed` get a ring; the selected one also its name, whatever else stands there.
   * @returns the keys of the nodes whose names found room
   */
  draw(
    board: Board,
    scene: Scene,
    picture: Picture,
    ringed: readonly string[],
    selected: string | null,
  ): string[];
}

interface Region {
  readonly name: string;
  readonly community: number;
  readonly x: number;
  readonly y: number;
  readonly members: number;
}

const SMALLEST_REGION = 4;
/** In a map of no more nodes than this a name that covers one is in the way. */
const FEW_NODES = 150;
/** Pixels of a node that its own name may come near to. */
const INNER = 2;
/** Pixels between a node and the ring around it. */
const RING = 3;
/** How strongly a region is named that its certificate does not support, beside others. */
const UNSUPPORTED = 0.5;
/** Names looked at per drawing; those beyond would hardly find room. */
const CANDIDATES = 400;

export function createLettering(summary: ViewerSummary, names: readonly string[]): Lettering {
  let regions: { model: GraphModel; list: Region[] } | undefined;

  return {
    draw(board, scene, picture, ringed, selected) {
      if (regions?.model !== scene.model)
        regions = { model: scene.model, list: findRegions(scene.model, names) };
      const { ratio } = picture.view();
      const shown: string[] = [];
      const label = (key: string, forced: boolean): void => {
        if (drawName(board, scene, picture, key, forced, spread)) shown.push(key);
      };
      const spread = scene.model.graph.order <= FEW_NODES;
      for (const key of ringed) ring(board, scene, picture, key);
      if (selected !== null && ringed.includes(selected)) label(selected, true);
      if (scene.route) {
        // Names of a path are all read: where none finds room it stands over others.
        for (const key of scene.route.nodes) {
          if (!scene.visibility.nodes.has(key)) continue;
          if (!drawName(board, scene, picture, key, false, true)) label(key, true);
          else shown.push(key);
        }
        return shown;
      }
      if (scene.lit) {
        if (spread) keepNodesFree(board, scene, picture);
        for (const key of scene.sizing.order) {
          if (scene.lit.has(key) && key !== selected) label(key, false);
        }
        return shown;
      }
      const strength = Math.min(1, Math.max(0, (ratio - 0.22) / 0.4));
      if (strength > 0)
        for (const region of regions.list) drawRegion(board, scene, picture, region, strength, summary);
      if (spread) keepNodesFree(board, scene, picture);
      const most = Math.round(Math.min(150, 10 / ratio ** 1.5));
      let looked = 0;
      for (const key of scene.sizing.order) {
        if (shown.length >= most || ++looked > CANDIDATES / Math.min(1, ratio)) break;
        if (scene.visibility.nodes.has(key)) label(key, false);
      }
      return shown;
    },
  };
}

/** Centres of mass, weighted by the nodes' measure so that the name stands over the middle of things. */
function findRegions(model: GraphModel, names: readonly string[]): Region[] {
  const sums = new Map<number, { x: number; y: number; weight: number; members: number }>();
  model.graph.forEachNode((_key, { community, x, y, measure }) => {
    if (community < 0) return;
    const sum = sums.get(community) ?? { x: 0, y: 0, weight: 0, members: 0 };
    const weight = measure + 1;
    sums.set(community, {
      x: sum.x + x * weight,
      y: sum.y + y * weight,
      weight: sum.weight + weight,
      members: sum.members + 1,
    });
  });
  return [...sums]
    .filter(([, sum]) => sum.members >= SMALLEST_REGION)
    .map(([community, { x, y, weight, members }]) => ({
      name: names[community] ?? '',
      community,
      x: x / weight,
      y: y / weight,
      members,
    }))
    .sort((a, b) => b.members - a.members || a.community - b.community);
}

function drawRegion(
  board: Board,
  scene: Scene,
  picture: Picture,
  region: Region,
  strength: number,
  summary: ViewerSummary,
): void {
  if ((scene.visibility.communities.get(region.community)?.visible ?? 0) === 0) return;
  const { ratio } = picture.view();
  const largest = summary.communities[0]?.size ?? region.members;
  const share = Math.sqrt(Math.min(1, region.members / largest));
  // Small regions wait until there is room for their names.
  if (region.community >= COMMUNITY_HUES.length && share < 0.56 * ratio) return;
  const size = (9 + 5.5 * share) * Math.min(1.25, 1 / Math.sqrt(ratio));
  const colour = mix(hueOf(region.community), scene.theme.ink, scene.theme.name === 'light' ? 0.45 : 0.35);
  board.text({
    lines: wrap(region.name.toLocaleUpperCase('en'), 22),
    at: picture.project(region.x, region.y),
    font: `650 ${size.toFixed(1)}px ${FONT}`,
    size,
    spacing: size * 0.09,
    colour: css(colour),
    halo: 4,
    // Other runs, or chance, do not bear the region out: its name is there to be read, not to lead.
    opacity: summary.communities[region.community]?.supported === false ? strength * UNSUPPORTED : strength,
    align: 'center',
    forced: false,
  });
}

function keepNodesFree(board: Board, scene: Scene, picture: Picture): void {
  for (const key of scene.visibility.nodes) {
    const point = picture.position(key);
    const reach = picture.radius(key) - INNER;
    if (point && reach > 0) {
      const { x, y } = point;
      board.keepFree({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
    }
  }
}

/** A name right of its node; `spread` lets it also stand below, above or left of it. */
function drawName(
  board: Board,
  scene: Scene,
  picture: Picture,
  key: string,
  forced: boolean,
  spread: boolean,
): boolean {
  const point = picture.position(key);
  if (!point) return false;
  const radius = picture.radius(key);
  const size = Math.min(15, Math.max(11, 9.5 + radius * 0.3));
  const { label } = scene.model.graph.getNodeAttributes(key);
  const text = {
    lines: [label.length > 44 && !forced ? `${label.slice(0, 42)}…` : label.slice(0, 120)],
    font: `${forced ? 650 : 500} ${size.toFixed(1)}px ${FONT}`,
    size,
    spacing: 0,
    colour: css(scene.theme.ink),
    halo: 3,
    opacity: 1,
    forced,
  };
  const { x, y } = point;
  const beside = radius + (forced ? RING + 5 : 4);
  if (board.text({ ...text, at: { x: x + beside, y }, align: 'left' })) return true;
  const off = radius + size;
  return (
    spread &&
    ([y + off, y - off].some((at) => board.text({ ...text, at: { x, y: at }, align: 'center' })) ||
      board.text({ ...text, at: { x: x - beside, y }, align: 'right' }))
  );
}

function ring(board: Board, scene: Scene, picture: Picture, key: string): void {
  const point = picture.position(key);
  if (point) board.circle(point, picture.radius(key) + RING, css(scene.theme.ink));
}

/** Breaks a name into two lines at the gap nearest to its middle when it is longer than `most`. */
function wrap(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const gaps = [...name.matchAll(/[\s·,]\s*/gu)].map((match) => match.index + match[0].length);
  const middle = name.length / 2;
  const gap = gaps.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (gap === undefined) return [name];
  return [name.slice(0, gap), name.slice(gap)].map((line) => line.replace(/^[\s·,]+|[\s·]+$/gu, ''));
}
