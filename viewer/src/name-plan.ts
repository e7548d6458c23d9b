import { createBoard, FONT, type Board, type Pen, type Text } from './board.js';
import { createCrowd, type Crowd } from './crowd.js';
import { groundAt, type Ground } from './ground.js';
import { drawName, type NamedGround } from './mark-name.js';
import { NOMINAL_STAGE } from './model.js';
import type { Picture, View } from './picture.js';
import type { RegionLetters } from './region-letters.js';
import { planRegions, type PlannedName } from './region-plan.js';
import { findRegions } from './regions.js';
import type { Scene } from './scene.js';

/** What stands on the map at one level of zoom, wherever the reader looks. */
export interface Plan {
  /** Keys of the marks that are named before regions are. */
  readonly landmarks: readonly string[];
  readonly regions: readonly PlannedName[];
}

/** Levels of zoom for each doubling of the scale. */
const LEVELS = 2;
/** The part of a level that a camera may be beyond it, as after flights that end a little off. */
const SLACK = 0.05;
/** Pixels of the radius from which on a mark is a landmark, which is named before regions are. */
const LANDMARK = 12;
/** The share of its name that may hide marks. */
export const LANDMARK_HIDES = 0.3;
/** Pixels of a side of the cells in which covered ground is counted, before any zooming in. */
const CELL = 2;

const levelOf = (ratio: number): number => Math.ceil(LEVELS * Math.log2(ratio) - SLACK);
const ratioOf = (level: number): number => 2 ** (level / LEVELS);
const HOME: View = { x: 0.5, y: 0.5, ratio: 1 };

/** What widths are measured by: letters are others before the fonts have come. */
const PROBE: Text = {
  ...{
    lines: ['Names of communities'],
    at: { x: 0, y: 0 },
    align: 'left',
    font: `650 20px ${FONT}`,
    size: 20,
  },
  ...{ spacing: 0, colour: '#000', halo: 0, opacity: 1, forced: false },
};

/**
 * Plans names on the map, so that they lie still while the reader moves it: once for each level of zoom, as if it were
 * seen from as far as that goes, where letters take most of it. A level begins with the places of that beside it which is
 * nearer to the view of the whole map. Plans are kept while what they are made of is the same.
 */
export function createNamePlan(
  letters: RegionLetters,
): (measure: Board['measure'], scene: Scene, picture: Picture) => Plan {
  let kept: { readonly madeOf: readonly unknown[]; readonly planAt: (level: number) => Plan } | undefined;

  return (measure, scene, picture) => {
    const { width, height } = picture.size();
    const corners = [0, 1].map((at) => picture.project(at, at, HOME));
    const { visibility, sizing, moved } = scene;
    const seen = JSON.stringify([width, height, corners, measure(PROBE), [...moved]]);
    const madeOf = [visibility.nodes, sizing, seen];
    if (!kept?.madeOf.every((each, at) => each === madeOf[at]))
      kept = { madeOf, planAt: planner(letters, measure, scene, picture) };
    return kept.planAt(levelOf(picture.view().ratio));
  };
}

function planner(
  letters: RegionLetters,
  measure: Board['measure'],
  scene: Scene,
  picture: Picture,
): (level: number) => Plan {
  const regions = findRegions(scene);
  const plans = new Map<number, Plan>();
  const pen: Pen = { measure, text: () => undefined, circle: () => undefined };
  return function planAt(level: number): Plan {
    const made = plans.get(level);
    if (made) return made;
    const before = level === 0 ? [] : planAt(level - Math.sign(level)).regions;
    const ratio = ratioOf(level);
    const ground = groundAt(scene, picture, ratio);
    const board = createBoard(pen, ground.size(), []);
    const crowd = createCrowd(scene, ground, CELL / Math.sqrt(Math.min(1, ratio)));
    const landmarks = landmarksOf(scene, ground);
    for (const key of landmarks) drawLandmark(board, scene, ground, key, crowd);
    const terrain = { scene, ground, crowd, distance: { ratio, stage: stageOf(picture) } };
    const plan = { landmarks, regions: planRegions(board, terrain, regions, letters, before) };
    plans.set(level, plan);
    return plan;
  };
}

function landmarksOf({ sizing, visibility }: Scene, ground: Ground): string[] {
  const found: string[] = [];
  for (const key of sizing.order) {
    if (!visibility.nodes.has(key)) continue;
    if (ground.radius(key) < LANDMARK) break;
    found.push(key);
  }
  return found;
}

/** @returns whether it found room */
export const drawLandmark = (
  board: Board,
  scene: Scene,
  ground: NamedGround,
  key: string,
  crowd: Crowd,
): boolean => drawName(board, scene, ground, key, { forced: false, crowd, most: LANDMARK_HIDES });

/** The shorter side of the stage as a share of the nominal one. */
export function stageOf(picture: Picture): number {
  const { width, height } = picture.size();
  return Math.min(1, Math.min(width, height) / NOMINAL_STAGE);
}
