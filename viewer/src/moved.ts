import type { GraphName } from './model.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A node that the reader has put elsewhere, in units of the graph. */
export interface Move extends Place {
  readonly view: GraphName;
  readonly key: string;
}

export const NOT_MOVED: readonly Move[] = [];

/** Longer lists of moves begin to be left out of the address, the oldest first. */
const LONGEST = 6000;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The moves with one more, which takes the place of an earlier one of the same node. */
export const withMove = (moves: readonly Move[], view: GraphName, key: string, to: Place): Move[] => [
  ...moves.filter((move) => move.view !== view || move.key !== key),
  { view, key, x: rounded(to.x), y: rounded(to.y) },
];

export const movedIn = (moves: readonly Move[], view: GraphName): Map<string, Place> =>
  new Map(moves.filter((move) => move.view === view).map(({ key, x, y }) => [key, { x, y }]));

export const putBack = (moves: readonly Move[], view: GraphName): Move[] =>
  moves.filter((move) => move.view !== view);

export function writeMoves(fields: URLSearchParams, moves: readonly Move[]): void {
  const kept: string[] = [];
  let length = 0;
  for (const { view, key, x, y } of [...moves].reverse()) {
    const text = `${view}:${x}:${y}:${key}`;
    length += encodeURIComponent(text).length;
    if (length > LONGEST) break;
    kept.unshift(text);
  }
  for (const text of kept) fields.append('moved', text);
}

export function readMoves(fields: URLSearchParams, graphs: readonly GraphName[]): readonly Move[] {
  let moves: readonly Move[] = NOT_MOVED;
  for (const text of fields.getAll('moved')) {
    const [name, x, y, ...key] = text.split(':');
    const view = graphs.find((graph) => graph === name);
    const to = { x: Number(x || NaN), y: Number(y || NaN) };
    if (view && key.length > 0 && Number.isFinite(to.x) && Number.isFinite(to.y))
      moves = withMove(moves, view, key.join(':'), to);
  }
  return moves;
}
