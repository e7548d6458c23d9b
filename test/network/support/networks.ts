import { buildNetwork, type Network } from '../../../src/network/csr.js';
import { createRandom, permutation, type Random } from '../../../src/network/random.js';
import { KARATE_EDGES } from '../../analysis/support/graphs.js';

export type Pairs = readonly (readonly [number, number, number?])[];

export function networkOf(order: number, edges: Pairs, directed = false): Network {
  return buildNetwork(
    order,
    {
      sources: Uint32Array.from(edges, ([source]) => source),
      targets: Uint32Array.from(edges, ([, target]) => target),
      weights: Float64Array.from(edges, ([, , weight = 1]) => weight),
    },
    directed,
  );
}

/** Zachary's club of 34 members, with 78 ties, ascending. */
export const KARATE: Pairs = KARATE_EDGES.map(([a, b]): [number, number] => [
  Number(a.slice(6)) - 1,
  Number(b.slice(6)) - 1,
]).sort(([a, b], [c, d]) => a - c || b - d);

/** Weights that no binary fraction holds, by position. */
export const KARATE_WEIGHTED: Pairs = KARATE.map(([a, b], at): [number, number, number] => [
  a,
  b,
  1 + (at % 4) / 3,
]);

/** On which side of the split each member was, as of Zachary's report. */
export const FACTIONS = Uint32Array.from('0000000001000011001010111111111111', Number);

/** Any pairs at all: loops, repetitions and nodes without edges included. */
export function randomPairs(order: number, size: number, random: Random): [number, number, number][] {
  const node = (): number => Math.floor(random() * order);
  return Array.from({ length: size }, () => [node(), node(), 1 + Math.floor(random() * 4)]);
}

/** A network with communities of different sizes; `mixing` is the share of edges between them. */
export function planted(communities: number, mixing: number, seed: number) {
  const random = createRandom(seed);
  const truth: number[] = [];
  for (let community = 0; community < communities; community++) {
    const size = 20 + Math.floor(80 * random() ** 3);
    for (let member = 0; member < size; member++) truth.push(community);
  }
  const order = truth.length;
  const starts = truth.map((community) => truth.indexOf(community));
  const ends = truth.map((community) => truth.lastIndexOf(community) + 1);
  const names = permutation(order, random);
  const pairs: [number, number][] = [];
  for (let edge = 0; edge < 5 * order; edge++) {
    const a = Math.floor(random() * order);
    const inside = random() >= mixing;
    const [from, to] = inside ? [starts[a]!, ends[a]!] : [0, order];
    pairs.push([names[a]!, names[from + Math.floor(random() * (to - from))]!]);
  }
  const labels = new Uint32Array(order);
  truth.forEach((community, node) => (labels[names[node]!] = community));
  return { order, pairs, truth: labels };
}
