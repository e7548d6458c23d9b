import { FONT, type Board, type Placing } from './board.js';
import type { Crowd } from './crowd.js';
import type { Ground } from './ground.js';
import { css } from './palette.js';
import type { Scene } from './scene.js';
import { cut, isolated } from './writing.js';

/** Pixels between a node and the ring around it. */
export const RING = 3;
/** What each further place beside a node costs in hidden letters: a name jumps there only for marks that it would hide. */
const TURN = 0.3;
/** Font sizes between the edge of a mark and the middle of a name below or above it. */
const OFF = 0.9;
/** Characters of a name; that of the selected mark may be as wide as the stage. */
const LONGEST = 44;
/** Width of a mean letter of that, as a share of its size. */
const LETTER = 0.6;

/** Where marks are, and how large. */
export type NamedGround = Pick<Ground, 'position' | 'radius' | 'size'>;

export interface Naming {
  readonly forced: boolean;
  readonly crowd: Crowd;
  /** The share of the name that may hide marks. */
  readonly most: number;
}

/** A name right of its node, or below, above or left of it where it hides less. */
export function drawName(
  board: Board,
  scene: Scene,
  ground: NamedGround,
  key: string,
  { forced, crowd, most }: Naming,
): boolean {
  const point = ground.position(key);
  if (!point) return false;
  const radius = ground.radius(key);
  const size = Math.min(15, Math.max(11, 9.5 + radius * 0.3));
  const { label } = scene.model.graph.getNodeAttributes(key);
  const lines = [isolated(cut(label, forced ? Math.floor(ground.size().width / (size * LETTER)) : LONGEST))];
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
