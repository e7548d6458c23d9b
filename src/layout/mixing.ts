import type { Layer } from './coarsening.js';

/**
 * The mixing of a layer: the share of the weight of its edges that lies between communities, 0 to 1 (Lancichinetti,
 * Fortunato and Radicchi 2008, DOI 10.1103/PhysRevE.78.046110). 1 without communities or edges.
 */
export function mixingOf({ level, communities }: Layer): number {
  if (communities === undefined) return 1;
  const { order, offsets, targets, weights } = level;
  let [between, all] = [0, 0];
  for (let node = 0; node < order; node++) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      all += weights[at]!;
      if (communities[targets[at]!] !== communities[node]) between += weights[at]!;
    }
  }
  return all === 0 ? 1 : between / all;
}
