import type { ViewerSummary } from '../../src/model/viewer-dataset.js';
import type { Board } from './board.js';
import { createCrowd } from './crowd.js';
import { drawName, RING, type Naming } from './mark-name.js';
import { createNamePlan, drawLandmark, LANDMARK_HIDES, stageOf } from './name-plan.js';
import { css } from './palette.js';
import type { Picture } from './picture.js';
import { createRegionLetters } from './region-letters.js';
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
/** How many names of topics there may be for each name of anything else. */
const TOPICS = 2;
/** The share of a name that may hide marks for each doubling of the names that a reader wants; usual ones hide none. */
const HIDES_MORE = 0.05;
/** Names looked at per drawing; those beyond would hardly find room. */
const CANDIDATES = 400;

export function createLettering(summary: ViewerSummary, names: readonly string[]): Lettering {
  const letters = createRegionLetters(summary, names);
  const planFor = createNamePlan(letters);

  return {
    draw(board, scene, picture, ringed, selected) {
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
      const { landmarks, regions } = planFor(board.measure, scene, picture);
      for (const key of landmarks) if (drawLandmark(board, scene, picture, key, crowd)) shown.push(key);
      const named = new Set(shown);
      const opacity = Math.min(1, Math.max(0, (ratio - 0.22) / 0.4));
      if (opacity > 0)
        for (const { region, lines, x, y } of regions) {
          const style = letters.style(region, { ratio, stage: stageOf(picture) }, scene);
          board.text({ ...style, lines, at: picture.project(x, y), align: 'center', opacity });
        }
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

function ring(board: Board, scene: Scene, picture: Picture, key: string): void {
  const point = picture.position(key);
  if (point) board.circle(point, picture.radius(key) + RING, css(scene.theme.ink));
}
