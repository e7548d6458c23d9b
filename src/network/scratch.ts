/** Working memory of the Leiden algorithm, made once and used at every level: its loops allocate nothing. */
export interface Scratch {
  /** Per community the weight of edges to it; all 0 between uses. */
  readonly linked: Float64Array;
  /** The communities whose `linked` is not 0. */
  readonly touched: Uint32Array;
  /** Per community its mass and skew. */
  readonly mass: Float64Array;
  readonly skew: Float64Array;
  readonly size: Uint32Array;
  /** Communities without members. */
  readonly free: Uint32Array;
  readonly queue: Uint32Array;
  readonly queued: Uint8Array;
  /** Per node, and per sub-community, the weight of edges to the rest of its community. */
  readonly cut: Float64Array;
  /** Running sums of chances. */
  readonly chances: Float64Array;
  /** Nodes grouped by community. */
  readonly members: Uint32Array;
  readonly starts: Uint32Array;
}

export function createScratch(order: number): Scratch {
  return {
    linked: new Float64Array(order),
    touched: new Uint32Array(order),
    mass: new Float64Array(order),
    skew: new Float64Array(order),
    size: new Uint32Array(order),
    free: new Uint32Array(order),
    queue: new Uint32Array(order),
    queued: new Uint8Array(order),
    cut: new Float64Array(order),
    chances: new Float64Array(order),
    members: new Uint32Array(order),
    starts: new Uint32Array(order + 2),
  };
}

/** Groups nodes by label by counting: those of label c are `members[starts[c]]` to `members[starts[c + 1] - 1]`. */
export function groupByLabel(labels: Uint32Array, count: number, scratch: Scratch): void {
  const { members, starts } = scratch;
  starts.fill(0, 0, count + 2);
  for (let node = 0; node < labels.length; node++) starts[labels[node]! + 2]!++;
  for (let label = 2; label < count + 2; label++) starts[label]! += starts[label - 1]!;
  for (let node = 0; node < labels.length; node++) members[starts[labels[node]! + 1]!++] = node;
}

/** Renumbers labels below `labels.length` by first appearance, in place; returns how many there are. */
export function relabel(labels: Uint32Array, scratch: Scratch): number {
  const { touched } = scratch;
  // 0 stands for "not seen"; new numbers are kept one higher.
  touched.fill(0, 0, labels.length);
  let count = 0;
  for (let node = 0; node < labels.length; node++) {
    const label = labels[node]!;
    const known = touched[label]!;
    if (known === 0) touched[label] = ++count;
    labels[node] = (known === 0 ? count : known) - 1;
  }
  return count;
}
