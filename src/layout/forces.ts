import type { Places } from './geometry.js';

/** Where nodes are and what moves them. */
export interface Forces extends Places {
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  /** How fast the force falls when the node follows it. */
  readonly stiffness: Float64Array;
}
