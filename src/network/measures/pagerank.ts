import type { Network } from '../csr.js';
import { strengths } from './degree.js';

/** The mean residual per node, below which the ranks are right to more than the 12 decimals that files keep. */
const TOLERANCE = 1e-14;
/** Never reached: the condition number is at most (1 + damping) / (1 - damping), which 60 iterations suffice for. */
const MOST_ITERATIONS = 500;

/**
 * Weighted PageRank (Page, Brin, Motwani and Winograd 1999) of every node of an undirected network; sums to 1. Nodes
 * without edges spread their rank evenly.
 *
 * Up to a factor, the ranks are y = 1 + damping * A D^-1 y, where A holds the weights and D the strengths. With y = D u
 * this is (D - damping * A) u = 1. An undirected network makes that matrix symmetric and positive definite, so conjugate
 * gradients, preconditioned with D, solve it in a quarter of the rounds that the power method takes (Hestenes and Stiefel
 * 1952, DOI 10.6028/jres.049.044).
 *
 * @param damping the share of rank that follows the edges, from 0 to below 1
 * @throws RangeError when the network is directed, or the damping out of range
 */
export function pagerank(network: Network, damping = 0.85): Float64Array {
  const { order } = network;
  if (network.directed) throw new RangeError('PageRank is computed for undirected networks only.');
  if (!(damping >= 0 && damping < 1)) {
    throw new RangeError(`The damping must be at least 0 and below 1, not ${damping}.`);
  }
  const strength = strengths(network);
  const ranks = solve(network, strength, damping);
  let total = 0;
  for (let node = 0; node < order; node++) {
    // Nodes without edges have no unknown: nothing but the even share reaches them.
    ranks[node] = strength[node] === 0 ? 1 : ranks[node]! * strength[node]!;
    total += ranks[node]!;
  }
  for (let node = 0; node < order; node++) ranks[node]! /= total;
  return ranks;
}

/** Solves (D - damping * A) u = 1 for the nodes that have edges; u is 0 for the others. */
function solve(network: Network, strength: Float64Array, damping: number): Float64Array {
  const { order } = network;
  const linked = strength.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  // Ranks in proportion to strength, which is what they are without damping.
  const start = linked / ((1 - damping) * 2 * network.weight);
  const solution = new Float64Array(order);
  const residual = new Float64Array(order);
  const direction = new Float64Array(order);
  const image = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const value = strength[node]!;
    if (value === 0) continue;
    solution[node] = start;
    residual[node] = 1 - (1 - damping) * start * value;
    direction[node] = residual[node]! / value;
  }
  let product = scaledSquare(residual, strength);
  for (let round = 0; round < MOST_ITERATIONS && meanSize(residual, linked) > TOLERANCE; round++) {
    const step = product / multiply(network, strength, damping, direction, image);
    for (let node = 0; node < order; node++) {
      solution[node]! += step * direction[node]!;
      residual[node]! -= step * image[node]!;
    }
    const next = scaledSquare(residual, strength);
    const keep = next / product;
    product = next;
    for (let node = 0; node < order; node++) {
      if (strength[node] !== 0) direction[node] = residual[node]! / strength[node]! + keep * direction[node]!;
    }
  }
  return solution;
}

/** Writes (D - damping * A) `vector` into `image`; returns its inner product with `vector`. */
function multiply(
  { order, offsets, targets, weights }: Network,
  strength: Float64Array,
  damping: number,
  vector: Float64Array,
  image: Float64Array,
): number {
  let product = 0;
  for (let node = 0; node < order; node++) {
    let sum = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) sum += weights[at]! * vector[targets[at]!]!;
    image[node] = strength[node]! * vector[node]! - damping * sum;
    product += vector[node]! * image[node]!;
  }
  return product;
}

function scaledSquare(residual: Float64Array, strength: Float64Array): number {
  let sum = 0;
  for (let node = 0; node < residual.length; node++) {
    if (strength[node] !== 0) sum += (residual[node]! * residual[node]!) / strength[node]!;
  }
  return sum;
}

function meanSize(residual: Float64Array, count: number): number {
  let sum = 0;
  for (let node = 0; node < residual.length; node++) sum += Math.abs(residual[node]!);
  return count === 0 ? 0 : sum / count;
}
