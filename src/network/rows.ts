/** Counting sorts of edges into rows, from which networks are built. Undirected edges are held once until the end. */
import type { EdgeColumns, Weights } from './edge-columns.js';

/** Entries by row; `weights` null stands for 1 everywhere. */
interface Entries {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Weights | null;
}

/** Entries by row, ascending in each and none twice. */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Weights;
}

/**
 * The edges in the rows of their sources, undirected ones in the row of the larger end, ascending in each row.
 * Loops are dropped, repetitions kept.
 */
export function sortedRows(order: number, edges: EdgeColumns, directed: boolean): Entries {
  return transpose(order, fillRows(order, edges, directed));
}

/** The edges in the rows of their targets, undirected ones in the row of the smaller end, in the order given. */
function fillRows(order: number, { sources, targets, weights }: EdgeColumns, directed: boolean): Entries {
  const count = sources.length;
  const isRow = (source: number, target: number): boolean => !directed && source < target;
  // Two places behind: while a row is filled, the place behind it holds where it ends so far.
  const ends = new Uint32Array(order + 2);
  for (let edge = 0; edge < count; edge++) {
    const source = sources[edge]!;
    const target = targets[edge]!;
    if (source !== target) ends[(isRow(source, target) ? source : target) + 2]!++;
  }
  const places = runningSums(ends);
  const entries = new Uint32Array(places);
  const entryWeights = likeWeights(weights ?? null, places);
  for (let edge = 0; edge < count; edge++) {
    const source = sources[edge]!;
    const target = targets[edge]!;
    if (source === target) continue;
    const row = isRow(source, target) ? source : target;
    const at = ends[row + 1]!++;
    entries[at] = row === source ? target : source;
    if (entryWeights !== null) entryWeights[at] = weights![edge]!;
  }
  return { offsets: ends.subarray(0, order + 1), targets: entries, weights: entryWeights };
}

/** Rows become targets and targets rows; the targets of each row ascend. */
function transpose(order: number, { offsets, targets, weights }: Entries): Entries {
  const ends = new Uint32Array(order + 2);
  for (let at = 0; at < targets.length; at++) ends[targets[at]! + 2]!++;
  runningSums(ends);
  const entries = new Uint32Array(targets.length);
  const entryWeights = likeWeights(weights, targets.length);
  for (let node = 0; node < order; node++) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const to = ends[targets[at]! + 1]!++;
      entries[to] = node;
      if (entryWeights !== null) entryWeights[to] = weights![at]!;
    }
  }
  return { offsets: ends.subarray(0, order + 1), targets: entries, weights: entryWeights };
}

/** Adds up repeated targets, which lie side by side, in place; then cuts the rows to what is left. */
export function collapseRows(order: number, { offsets: before, targets, weights: given }: Entries): Rows {
  const offsets = new Uint32Array(order + 1);
  let weights: Weights = given ?? new Float32Array(targets.length).fill(1);
  let kept = 0;
  let single = true;
  for (let node = 0; node < order; node++) {
    const end = before[node + 1]!;
    for (let at = before[node]!; at < end;) {
      const first = at;
      const target = targets[at]!;
      while (at < end && targets[at] === target) at++;
      if (at - first > 1) weights.subarray(first, at).sort();
      let weight = 0;
      for (let same = first; same < at; same++) weight += weights[same]!;
      if (single && Math.fround(weight) !== weight) {
        single = false;
        if (weights instanceof Float32Array) weights = Float64Array.from(weights);
      }
      targets[kept] = target;
      weights[kept++] = weight;
    }
    offsets[node + 1] = kept;
  }
  const all = kept === targets.length;
  return {
    offsets,
    targets: all ? targets : targets.slice(0, kept),
    weights:
      single && weights instanceof Float64Array
        ? Float32Array.from(weights.subarray(0, kept))
        : all
          ? weights
          : weights.slice(0, kept),
  };
}

/** Undirected rows from those that list only smaller neighbours. */
export function mirrorLower(order: number, lower: Rows): Rows {
  const degrees = new Uint32Array(order);
  for (let at = 0; at < lower.targets.length; at++) degrees[lower.targets[at]!]!++;
  const rows = emptyRows(order, degrees, lower.offsets, lower.weights);
  const ends = rows.offsets.slice(0, order);
  for (let node = 0; node < order; node++) {
    for (let at = lower.offsets[node]!; at < lower.offsets[node + 1]!; at++) {
      const to = ends[node]!++;
      rows.targets[to] = lower.targets[at]!;
      rows.weights[to] = lower.weights[at]!;
    }
  }
  mirrorInPlace(rows, ends);
  return rows;
}

/** Rows without entries, with room in each for as many as two tables say: one by row, one by offsets. */
export function emptyRows(order: number, counts: Uint32Array, offsets: Uint32Array, like: Weights): Rows {
  const starts = new Uint32Array(order + 1);
  for (let node = 0; node < order; node++)
    starts[node + 1] = starts[node]! + counts[node]! + (offsets[node + 1]! - offsets[node]!);
  const places = starts[order]!;
  return { offsets: starts, targets: new Uint32Array(places), weights: likeWeights(like, places)! };
}

/**
 * Completes rows that hold only smaller neighbours, ascending: every edge goes into the row of its other end as well.
 *
 * @param ends where the entries of each row end so far; moved to where they end then
 */
export function mirrorInPlace({ offsets, targets, weights }: Rows, ends: Uint32Array): void {
  for (let node = 0; node < ends.length; node++) {
    // What goes into this row comes from larger nodes, so up to here it holds smaller ones only.
    const end = ends[node]!;
    for (let at = offsets[node]!; at < end; at++) {
      const to = ends[targets[at]!]!++;
      targets[to] = node;
      weights[to] = weights[at]!;
    }
  }
}

/** Turns counts, two places behind, into the starts of rows; returns the number of entries. */
function runningSums(ends: Uint32Array): number {
  for (let node = 2; node < ends.length; node++) ends[node]! += ends[node - 1]!;
  return ends.at(-1)!;
}

function likeWeights(weights: Weights | null, length: number): Weights | null {
  if (weights === null) return null;
  return weights instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
}
