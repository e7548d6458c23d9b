import { buildNetwork, columnsOf, type Network } from './csr.js';
import { EdgeSet } from './edge-set.js';
import type { Random } from './random.js';

/** Tries of a swap per edge. Each takes two edges, so all but exp(-8) of the edges have been moved when most succeed. */
const TRIES_PER_EDGE = 4;

/**
 * A random network in which every node keeps its degree (in a directed network: both degrees), by double-edge swaps:
 * two random edges exchange their ends unless that would make a loop or an edge that exists (Maslov and Sneppen 2002,
 * DOI 10.1126/science.1065103). Weights stay with their edges, so strengths are kept only on average.
 */
export function rewired(network: Network, random: Random): Network {
  const { order, size, directed } = network;
  const { sources, targets, weights } = columnsOf(network);
  const edges = new EdgeSet(order, size);
  // An undirected edge is known by its smaller end first.
  const turned = (source: number, target: number): boolean => !directed && target < source;
  const has = (source: number, target: number): boolean =>
    turned(source, target) ? edges.has(target, source) : edges.has(source, target);
  for (let edge = 0; edge < size; edge++) edges.add(sources[edge]!, targets[edge]!);
  const replace = (edge: number, target: number): void => {
    const [source, before] = [sources[edge]!, targets[edge]!];
    if (turned(source, before)) edges.delete(before, source);
    else edges.delete(source, before);
    targets[edge] = target;
    if (turned(source, target)) edges.add(target, source);
    else edges.add(source, target);
  };
  for (let tries = size < 2 ? 0 : TRIES_PER_EDGE * size; tries > 0; tries--) {
    const edge = Math.floor(random() * size);
    const other = Math.floor(random() * size);
    if (!directed && random() < 0.5) {
      const source = sources[other]!;
      sources[other] = targets[other]!;
      targets[other] = source;
    }
    const [a, b, c, d] = [sources[edge]!, targets[edge]!, sources[other]!, targets[other]!];
    if (a === d || c === b || has(a, d) || has(c, b)) continue;
    replace(edge, d);
    replace(other, b);
  }
  return buildNetwork(order, { sources, targets, weights }, directed);
}
