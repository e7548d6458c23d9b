/**
 * A weighted network over the numbers 0 to `order` - 1 in compressed sparse rows: the neighbours of `node` are
 * `targets[offsets[node]]` to `targets[offsets[node + 1] - 1]`, ascending, without loops and without repetitions.
 * Undirected networks hold every edge in both rows, directed ones in the row of its source. Names stay outside.
 *
 * An undirected edge takes 16 bytes, or 24 when some weight is no single-precision number; a node takes 4.
 */
export interface Network {
  readonly directed: boolean;
  /** How many nodes. */
  readonly order: number;
  /** How many edges. */
  readonly size: number;
  /** The sum of the weights of all edges. */
  readonly weight: number;
  /** `order` + 1 places in `targets`. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Finite and above 0. */
  readonly weights: Weights;
}

export type Weights = Float32Array | Float64Array;

/** Edges as columns of equal length. */
export interface EdgeColumns {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Left out: every edge weighs 1. */
  readonly weights?: Weights;
}

interface Rows {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * Builds a network from edges in any order, in time linear in nodes and edges: two counting sorts. Loops are dropped.
 * Edges that are listed several times, undirected ones in either direction, become one with the sum of their weights;
 * the summands are sorted first, so the order of the edges leaves no trace in the last digit.
 *
 * @throws RangeError when an end is no node, a weight is not finite and above 0, or the columns differ in length
 */
export function buildNetwork(order: number, edges: EdgeColumns, directed = false): Network {
  checkEdges(order, edges);
  const filled = directed ? transpose(order, fillRows(order, edges, true)) : fillRows(order, edges, false);
  // Transposing leaves the targets of each row in ascending order; an undirected network is its own transpose.
  return collapse(order, transpose(order, filled), directed);
}

/** The same edges, each with weight 1. */
export function unweighted(network: Network): Network {
  return { ...network, weight: network.size, weights: new Float32Array(network.targets.length).fill(1) };
}

/** A directed network with the direction of its edges forgotten: the weights of both directions are added. */
export function undirectedOf(network: Network): Network {
  if (!network.directed) return network;
  return buildNetwork(network.order, columnsOf(network));
}

/** Every edge once, undirected ones from the smaller to the larger node, ascending by source and then by target. */
export function columnsOf(network: Network): EdgeColumns & { readonly weights: Weights } {
  const sources = new Uint32Array(network.size);
  const targets = new Uint32Array(network.size);
  const weights =
    network.weights instanceof Float32Array ? new Float32Array(network.size) : new Float64Array(network.size);
  let edge = 0;
  for (let node = 0; node < network.order; node++) {
    for (let at = network.offsets[node]!; at < network.offsets[node + 1]!; at++) {
      const target = network.targets[at]!;
      if (!network.directed && target < node) continue;
      sources[edge] = node;
      targets[edge] = target;
      weights[edge++] = network.weights[at]!;
    }
  }
  return { sources, targets, weights };
}

function checkEdges(order: number, { sources, targets, weights }: EdgeColumns): void {
  const count = sources.length;
  if (targets.length !== count || (weights !== undefined && weights.length !== count))
    throw new RangeError('The columns of the edges must have equal lengths.');
  for (let edge = 0; edge < count; edge++) {
    if (sources[edge]! >= order || targets[edge]! >= order)
      throw new RangeError(`Edge ${sources[edge]!} – ${targets[edge]!} leaves a network of ${order} nodes.`);
    const weight = weights === undefined ? 1 : weights[edge]!;
    if (!(weight > 0 && weight < Infinity))
      throw new RangeError(
        `Edge ${sources[edge]!} – ${targets[edge]!} has the weight ${weight}; it must be above 0.`,
      );
  }
}

function fillRows(order: number, { sources, targets, weights }: EdgeColumns, directed: boolean): Rows {
  const count = sources.length;
  // Two places behind: while a row is filled, the place behind it holds where it ends so far.
  const ends = new Uint32Array(order + 2);
  for (let edge = 0; edge < count; edge++) {
    const source = sources[edge]!;
    const target = targets[edge]!;
    if (source === target) continue;
    ends[source + 2]!++;
    if (!directed) ends[target + 2]!++;
  }
  for (let node = 2; node < order + 2; node++) ends[node]! += ends[node - 1]!;
  const places = ends[order + 1]!;
  const rows = { targets: new Uint32Array(places), weights: new Float64Array(places) };
  for (let edge = 0; edge < count; edge++) {
    const source = sources[edge]!;
    const target = targets[edge]!;
    if (source === target) continue;
    const weight = weights === undefined ? 1 : weights[edge]!;
    const at = ends[source + 1]!++;
    rows.targets[at] = target;
    rows.weights[at] = weight;
    if (directed) continue;
    const back = ends[target + 1]!++;
    rows.targets[back] = source;
    rows.weights[back] = weight;
  }
  return { ...rows, offsets: ends.subarray(0, order + 1) };
}

function transpose(order: number, rows: Rows): Rows {
  const ends = new Uint32Array(order + 2);
  const places = rows.targets.length;
  for (let at = 0; at < places; at++) ends[rows.targets[at]! + 2]!++;
  for (let node = 2; node < order + 2; node++) ends[node]! += ends[node - 1]!;
  const targets = new Uint32Array(places);
  const weights = new Float64Array(places);
  for (let node = 0; node < order; node++) {
    for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++) {
      const to = ends[rows.targets[at]! + 1]!++;
      targets[to] = node;
      weights[to] = rows.weights[at]!;
    }
  }
  return { targets, weights, offsets: ends.subarray(0, order + 1) };
}

/** Adds up repeated targets, which lie side by side, in place; then cuts the rows to what is left. */
function collapse(order: number, { offsets: before, targets, weights }: Rows, directed: boolean): Network {
  const offsets = new Uint32Array(order + 1);
  let kept = 0;
  let single = true;
  let total = 0;
  for (let node = 0; node < order; node++) {
    const end = before[node + 1]!;
    for (let at = before[node]!; at < end;) {
      const first = at;
      const target = targets[at]!;
      while (at < end && targets[at] === target) at++;
      if (at - first > 1) weights.subarray(first, at).sort();
      let weight = 0;
      for (let same = first; same < at; same++) weight += weights[same]!;
      targets[kept] = target;
      weights[kept++] = weight;
      single &&= Math.fround(weight) === weight;
      if (directed || target > node) total += weight;
    }
    offsets[node + 1] = kept;
  }
  return {
    directed,
    order,
    size: directed ? kept : kept / 2,
    weight: total,
    offsets,
    targets: targets.slice(0, kept),
    weights: single ? Float32Array.from(weights.subarray(0, kept)) : weights.slice(0, kept),
  };
}
