import { attract, springsOf } from './attraction.js';
import type { Layer } from './coarsening.js';
import type { Forces } from './forces.js';
import { picked, type Places } from './geometry.js';
import { gridOf } from './grid.js';
import { mixingOf } from './mixing.js';
import { createRepulsion } from './repulsion.js';

/** Part of the way to where its forces would be in balance that a node goes in a round: all move at once. */
const DAMPING = 0.7;
/** The longest way of the last round, as a part of that of the first. */
const COLD = 0.02;

/** Side of the cells by whose order nodes are numbered, in radii of the mean node. */
const CELL = 5;

/**
 * Moves nodes, in place, towards where pull and push are in balance; in every round a shorter way at most.
 *
 * @param heat the longest way of the first round
 * @param onRound called after every round
 */
export function relax(
  layer: Layer,
  places: Places,
  rounds: number,
  heat: number,
  onRound?: () => void,
): void {
  const { order, mass } = layer.level;
  // Numbered by where they are, nodes that push or pull each other are mostly near in memory too.
  const nodes = gridOf(places.x, places.y, CELL).members;
  const x = picked(places.x, nodes);
  const y = picked(places.y, nodes);
  const forces: Forces = {
    x,
    y,
    forceX: new Float64Array(order),
    forceY: new Float64Array(order),
    stiffness: new Float64Array(order),
  };
  const springs = springsOf(layer, nodes);
  const communities = nodes.map((node) => layer.communities?.[node] ?? 0);
  const repel = createRepulsion(picked(mass, nodes).map(Math.sqrt), {
    communities,
    mixing: mixingOf(layer),
  });
  for (let round = 0; round < rounds; round++) {
    forces.forceX.fill(0);
    forces.forceY.fill(0);
    forces.stiffness.fill(0);
    attract(springs, forces);
    const left = 1 - round / rounds;
    const longest = heat * Math.max(COLD, left * left);
    repel(forces, longest);
    move(forces, longest);
    onRound?.();
  }
  for (let at = 0; at < order; at++) {
    places.x[nodes[at]!] = x[at]!;
    places.y[nodes[at]!] = y[at]!;
  }
}

/** Moves every node by what its forces and their stiffness say, but no farther than `longest`. */
function move({ x, y, forceX, forceY, stiffness }: Forces, longest: number): void {
  for (let node = 0; node < x.length; node++) {
    if (stiffness[node] === 0) continue;
    const pullX = forceX[node]!;
    const pullY = forceY[node]!;
    let part = DAMPING / stiffness[node]!;
    const square = part * part * (pullX * pullX + pullY * pullY);
    if (square > longest * longest) part *= longest / Math.sqrt(square);
    x[node]! += part * pullX;
    y[node]! += part * pullY;
  }
}
