import type { Layer } from './coarsening.js';
import type { Forces } from './forces.js';

/** Every edge once, in the row of its smaller node. */
export interface Springs {
  readonly offsets: Uint32Array;
  /** Per node where, in its row, edges inside its community end and those between communities begin. */
  readonly middles: Uint32Array;
  readonly targets: Uint32Array;
  /** Force of an edge inside a community; of one between communities force per distance. */
  readonly pulls: Float64Array;
}

/** How much less edges between communities pull, at the distance of two mean nodes that touch. */
const BETWEEN_FACTOR = 0.2;
/** Twice the mean radius. */
const TOUCHING = 2;

/**
 * Inside a community every edge pulls with the same force, however long it is, which draws dense groups together
 * (LinLog: Noack 2007, DOI 10.7155/jgaa.00154). Edges between communities are springs, which keep neighbouring
 * communities near without pulling them into each other.
 *
 * @param nodes the nodes of the layer in the order in which the springs number them
 */
export function springsOf({ level, communities }: Layer, nodes: Uint32Array): Springs {
  const { order, offsets, targets, weights } = level;
  const half = targets.length / 2;
  const springs = {
    offsets: new Uint32Array(order + 1),
    middles: new Uint32Array(order),
    targets: new Uint32Array(half),
    pulls: new Float64Array(half),
  };
  const numbers = new Uint32Array(order);
  for (let at = 0; at < order; at++) numbers[nodes[at]!] = at;
  let edge = 0;
  for (let at = 0; at < order; at++) {
    const node = nodes[at]!;
    const add = (inside: boolean): void => {
      for (let place = offsets[node]!; place < offsets[node + 1]!; place++) {
        const other = targets[place]!;
        if (numbers[other]! < at) continue;
        if ((communities === undefined || communities[other] === communities[node]) !== inside) continue;
        springs.targets[edge] = numbers[other]!;
        springs.pulls[edge++] = weights[place]! * (inside ? 1 : BETWEEN_FACTOR / TOUCHING);
      }
    };
    add(true);
    springs.middles[at] = edge;
    add(false);
    springs.offsets[at + 1] = edge;
  }
  return springs;
}

/** Below this distance, squared, the constant force fades, so that nodes of one place do not jump. */
const SOFTENING = 1e-6;

/** Adds the pull of every edge to the forces on both its ends. */
export function attract({ offsets, middles, targets, pulls }: Springs, forces: Forces): void {
  const { x, y, forceX, forceY, stiffness } = forces;
  for (let node = 0; node < middles.length; node++) {
    const middle = middles[node]!;
    const end = offsets[node + 1]!;
    const nodeX = x[node]!;
    const nodeY = y[node]!;
    let sumX = 0;
    let sumY = 0;
    let sum = 0;
    for (let at = offsets[node]!; at < end; at++) {
      const other = targets[at]!;
      const dx = x[other]! - nodeX;
      const dy = y[other]! - nodeY;
      const pull = pulls[at]!;
      const perDistance = at < middle ? pull / Math.sqrt(dx * dx + dy * dy + SOFTENING) : pull;
      sumX += perDistance * dx;
      sumY += perDistance * dy;
      sum += perDistance;
      forceX[other]! -= perDistance * dx;
      forceY[other]! -= perDistance * dy;
      stiffness[other]! += perDistance;
    }
    forceX[node]! += sumX;
    forceY[node]! += sumY;
    stiffness[node]! += sum;
  }
}
