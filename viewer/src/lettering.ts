import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import { FONT, type Board, type Placing } from './board.js';
import { createCrowd, type Crowd } from './crowd.js';
import { css } from './palette.js';
import { cut, isolated } from './writing.js';
import type { Picture } from './picture.js';
import { drawRegion, findRegions, type Regions } from './regions.js';
import type { Scene } from './scene.js';

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

/** In a map of no more nodes than this a name that covers one is in the way. */
const FEW_NODES = 150;
/** Pixels of a node that its own name may come near to. */
const INNER = 2;
/** Pixels between a node and the ring around it. */
const RING = 3;
/** Pixels of the radius from which on a mark is a landmark, which is named before regions are. */
const LANDMARK = 12;
/** The share of its name that may hide marks, and of that of a topic, which stands amid the papers that have it. */
const LANDMARK_HIDES = 0.3;
/** How many names of topics there may be for each name of anything else. */
const TOPICS = 2;
/** The share of a name that may hide marks for each doubling of the names that a reader wants; usual ones hide none. */
const HIDES_MORE = 0.05;
/** What each further place beside a node costs in hidden letters: a name jumps there only for marks that it would hide. */
const TURN = 0.3;
/** Font sizes between the edge of a mark and the middle of a name below or above it. */
const OFF = 0.9;
/** Characters of a name; that of the selected mark may be as wide as the stage. */
const LONGEST = 44;
/** Width of a mean letter of that, as a share of its size. */
const LETTER = 0.6;
/** Names looked at per drawing; those beyond would hardly find room. */
const CANDIDATES = 400;

export function createLettering(summary: ViewerSummary, names: readonly string[]): Lettering {
  let regions: Regions | undefined;

  return {
    draw(board, scene, picture, ringed, selected) {
      if (regions?.nodes !== scene.visibility.nodes) regions = findRegions(scene);
      const { ratio } = picture.view();
      const shown: string[] = [];
      const crowd = createCrowd(scene, picture);
      const label = (key: string, how: Partial<Naming> = {}): void => {
        const usual = { forced: false, crowd, most: Infinity };
        if (drawName(board, scene, picture, key, { ...usual, ...how })) shown.push(key);
      };
      for (const key of ringed) ring(board, scene, picture, key);
      if (selected !== null && ringed.includes(selected)) label(selected, { forced: true });
      const keepFree = (): void => {
        if (scene.model.graph.order <= FEW_NODES) keepNodesFree(board, scene, picture);
      };
      if (scene.route) {
        // Names of a path are all read: where none finds room it stands over others.
        for (const key of scene.route.nodes) {
          if (!scene.visibility.nodes.has(key)) continue;
          label(key);
          if (shown.at(-1) !== key) label(key, { forced: true });
        }
        return shown;
      }
      if (scene.lit) {
        keepFree();
        for (const key of scene.sizing.order) {
          if (scene.lit.has(key) && key !== selected) label(key);
        }
        return shown;
      }
      for (const key of scene.sizing.order) {
        if (picture.radius(key) < LANDMARK) break;
        if (scene.visibility.nodes.has(key)) label(key, { most: LANDMARK_HIDES });
      }
      const named = new Set(shown);
      const strength = Math.min(1, Math.max(0, (ratio - 0.22) / 0.4));
      if (strength > 0)
        for (const region of regions.list)
          drawRegion(board, scene, picture, crowd, region, {
            names,
            strength,
            summary,
          });
      keepFree();
      const wanted = 2 ** scene.naming;
      const more = HIDES_MORE * Math.max(0, scene.naming);
      const number = Math.round(wanted * Math.min(150, 10 / ratio ** 1.5));
      const candidates = (Math.max(1, wanted) * CANDIDATES) / Math.min(1, ratio);
      // What papers are about says more of a map than who stands at its edge.
      for (const key of mainTopics(scene)) {
        if (shown.length >= TOPICS * number) break;
        if (!named.has(key)) label(key, { most: LANDMARK_HIDES + more });
      }
      for (const key of shown) named.add(key);
      let looked = 0;
      for (const key of scene.sizing.order) {
        if (shown.length >= number || ++looked > candidates) break;
        if (scene.visibility.nodes.has(key) && !named.has(key)) label(key, { most: more });
      }
      return shown;
    },
  };
}

/** Topics that are visible, largest first. */
const mainTopics = ({ model, sizing, visibility }: Scene): string[] =>
  sizing.order.filter(
    (key) => visibility.nodes.has(key) && model.graph.getNodeAttribute(key, 'kind') === 'topic',
  );

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

interface Naming {
  readonly forced: boolean;
  readonly crowd: Crowd;
  /** The share of the name that may hide marks. */
  readonly most: number;
}

/** A name right of its node, or below, above or left of it where it hides less. */
function drawName(
  board: Board,
  scene: Scene,
  picture: Picture,
  key: string,
  { forced, crowd, most }: Naming,
): boolean {
  const point = picture.position(key);
  if (!point) return false;
  const radius = picture.radius(key);
  const size = Math.min(15, Math.max(11, 9.5 + radius * 0.3));
  const { label } = scene.model.graph.getNodeAttributes(key);
  const lines = [isolated(cut(label, forced ? Math.floor(picture.size().width / (size * LETTER)) : LONGEST))];
  const text = {
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
  const off = radius + size * OFF + (forced ? RING : 0);
  const aside = radius / 2;
  const choices: Placing[] = [
    { lines, at: { x: x + beside, y }, align: 'left' },
    { lines, at: { x, y: y + off }, align: 'center' },
    { lines, at: { x, y: y - off }, align: 'center' },
    { lines, at: { x: x - beside, y }, align: 'right' },
    { lines, at: { x: x + aside, y: y + off }, align: 'left' },
    { lines, at: { x: x + aside, y: y - off }, align: 'left' },
    { lines, at: { x: x - aside, y: y + off }, align: 'right' },
    { lines, at: { x: x - aside, y: y - off }, align: 'right' },
  ];
  return board.place(text, choices, (box, choice) =>
    crowd.hidden(box) > most ? Infinity : crowd.covered(box) / size ** 2 + TURN * choices.indexOf(choice),
  );
}

function ring(board: Board, scene: Scene, picture: Picture, key: string): void {
  const point = picture.position(key);
  if (point) board.circle(point, picture.radius(key) + RING, css(scene.theme.ink));
}
