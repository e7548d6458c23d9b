import type { Layer } from './coarsening.js';
import type { Forces } from './relaxation.js';

/** Every edge once, in the row of its smaller node. */
export interface Springs {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Force of an edge inside a community; of one between communities, as a negative number, force per distance. */
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
 */
export function springsOf({ level, communities }: Layer): Springs {
  const { order, offsets, targets, weights } = level;
  const half = targets.length / 2;
  const springs = {
    offsets: new Uint32Array(order + 1),
    targets: new Uint32Array(half),
    pulls: new Float64Array(half),
  };
  let edge = 0;
  for (let node = 0; node < order; node++) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const other = targets[at]!;
      if (other < node) continue;
      const isInside = communities === undefined || communities[other] === communities[node];
      springs.targets[edge] = other;
      springs.pulls[edge++] = isInside ? weights[at]! : (-BETWEEN_FACTOR / TOUCHING) * weights[at]!;
    }
    springs.offsets[node + 1] = edge;
  }
  return springs;
}

/** Below this distance, squared, the constant force fades, so that nodes of one place do not jump. */
const SOFTENING = 1e-6;

/** Adds the pull of every edge to the forces on both its ends. */
export function attract({ offsets, targets, pulls }: Springs, { x, y, ...forces }: Forces): void {
  for (let node = 0; node + 1 < offsets.length; node++) {
    const nodeX = x[node]!;
    const nodeY = y[node]!;
    let sumX = 0;
    let sumY = 0;
    let sum = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const other = targets[at]!;
      const dx = x[other]! - nodeX;
      const dy = y[other]! - nodeY;
      const pull = pulls[at]!;
      const perDistance = pull < 0 ? -pull : pull / Math.sqrt(dx * dx + dy * dy + SOFTENING);
      sumX += perDistance * dx;
      sumY += perDistance * dy;
      sum += perDistance;
      forces.forceX[other]! -= perDistance * dx;
      forces.forceY[other]! -= perDistance * dy;
      forces.stiffness[other]! += perDistance;
    }
    forces.forceX[node]! += sumX;
    forces.forceY[node]! += sumY;
    forces.stiffness[node]! += sum;
  }
}
