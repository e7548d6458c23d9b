import { attract, springsOf } from './attraction.js';
import type { Layer } from './coarsening.js';
import type { Places } from './geometry.js';
import { createRepulsion } from './repulsion.js';

/** Where nodes are and what moves them. */
export interface Forces extends Places {
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  /** How fast the force falls when the node follows it. */
  readonly stiffness: Float64Array;
}

/** Part of the way to where its forces would be in balance that a node goes in a round: all move at once. */
const DAMPING = 0.7;
/** The longest way of the last round, as a part of that of the first. */
const COLD = 0.02;

/**
 * Moves nodes, in place, towards where pull and push are in balance; in every round a shorter way at most.
 *
 * @param heat the longest way of the first round
 * @param onRound called after every round
 */
export function relax(
  layer: Layer,
  { x, y }: Places,
  rounds: number,
  heat: number,
  onRound?: () => void,
): void {
  const { order, mass } = layer.level;
  const forces: Forces = {
    x,
    y,
    forceX: new Float64Array(order),
    forceY: new Float64Array(order),
    stiffness: new Float64Array(order),
  };
  const { forceX, forceY, stiffness } = forces;
  const springs = springsOf(layer);
  const repel = createRepulsion(mass.map(Math.sqrt));
  for (let round = 0; round < rounds; round++) {
    forceX.fill(0);
    forceY.fill(0);
    stiffness.fill(0);
    attract(springs, forces);
    repel(forces);
    const left = 1 - round / rounds;
    const longest = heat * Math.max(COLD, left * left);
    for (let node = 0; node < order; node++) {
      if (stiffness[node] === 0) continue;
      const wayX = (DAMPING * forceX[node]!) / stiffness[node]!;
      const wayY = (DAMPING * forceY[node]!) / stiffness[node]!;
      const way = Math.sqrt(wayX * wayX + wayY * wayY);
      const part = way > longest ? longest / way : 1;
      x[node]! += part * wayX;
      y[node]! += part * wayY;
    }
    onRound?.();
  }
}
