import type { Rows } from '../components.js';
import type { BreadthFirst } from './breadth-first.js';

/**
 * Numbers of shortest paths can exceed every double. Only their quotients between neighbouring levels matter, so a level
 * that exceeds `LARGE` is scaled down; what becomes too small beside the rest of its level stays at `LEAST`.
 */
const LARGE = 2 ** 512;
const LEAST = 1e-300;

/** Memory for `findDependencies`, made once: one place a node or level, `paths` and `shares` all 0 between uses. */
export interface Dependencies {
  /** What the last call found, for the nodes that were reached. */
  readonly of: Float64Array;
  /** How many shortest paths lead to a node, in units of its level. */
  readonly paths: Float64Array;
  /** Per level the unit of the level before over its own. */
  readonly units: Float64Array;
  /** What each of the shortest paths to a node passes back. */
  readonly shares: Float64Array;
}

export const createDependencies = (order: number): Dependencies => ({
  of: new Float64Array(order),
  paths: new Float64Array(order),
  units: new Float64Array(order + 1),
  shares: new Float64Array(order),
});

/**
 * How much the source of a search depends on every node: over all targets, the share of shortest paths that pass through
 * the node on their way, ends excluded. Summed over all sources, every pair of an undirected network is counted twice
 * (Brandes 2001, DOI 10.1080/0022250X.2001.9990249).
 *
 * With `scaled`, each path counts by how far along it the node lies: near the source little, near the target almost 1. The
 * sum over all sources then counts every pair once. Sampled sources make better estimates of it, as nodes beside a
 * sampled source are not overrated (linear scaling of Geisberger, Sanders and Schultes 2008, DOI
 * 10.1137/1.9781611972887.9).
 *
 * Neighbours lie at most one level apart. A level is written only when all of it is known, so the neighbours that hold
 * something else than 0 are those of the level before, and no comparison of distances stands in the inner loops.
 */
export function findDependencies(
  rows: Rows,
  { nodes, levels }: BreadthFirst,
  depth: number,
  scaled: boolean,
  { of, paths, units, shares }: Dependencies,
): void {
  paths[nodes[0]!] = 1;
  for (let level = 1; level < depth; level++) {
    const [from, to] = [levels[level]!, levels[level + 1]!];
    let most = 0;
    for (let place = from; place < to; place++) {
      const count = sumOver(rows, nodes[place]!, paths);
      of[nodes[place]!] = count;
      if (count > most) most = count;
    }
    const unit = most > LARGE ? 1 / LARGE : 1;
    units[level] = unit;
    for (let place = from; place < to; place++) {
      paths[nodes[place]!] = Math.max(of[nodes[place]!]! * unit, LEAST);
    }
  }
  for (let level = depth - 1; level > 0; level--) {
    const [from, to] = [levels[level]!, levels[level + 1]!];
    for (let place = from; place < to; place++) {
      const node = nodes[place]!;
      of[node] = paths[node]! * (sumOver(rows, node, shares) * units[level + 1]!);
    }
    const own = scaled ? 1 / level : 1;
    for (let place = from; place < to; place++) {
      const node = nodes[place]!;
      shares[node] = (own + of[node]!) / paths[node]!;
      if (scaled) of[node]! *= level;
    }
  }
  // No source is on the way to its targets.
  of[nodes[0]!] = 0;
  for (let place = 0; place < levels[depth]!; place++) paths[nodes[place]!] = shares[nodes[place]!] = 0;
}

function sumOver({ offsets, targets }: Rows, node: number, values: Float64Array): number {
  let sum = 0;
  for (let at = offsets[node]!; at < offsets[node + 1]!; at++) sum += values[targets[at]!]!;
  return sum;
}

/** What brings a sum over pairs of other nodes to the range from 0 to 1: 1 over the number of such pairs. */
export const betweennessScale = (order: number): number => (order > 2 ? 2 / ((order - 1) * (order - 2)) : 0);
