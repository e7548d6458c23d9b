export type Weights = Float32Array | Float64Array;

/** Edges as columns of equal length. */
export interface EdgeColumns {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Left out: every edge weighs 1. */
  readonly weights?: Weights;
}
