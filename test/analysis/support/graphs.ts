import { UndirectedGraph } from '../../../src/graphology-interop.js';
import { createRandom, permutation } from '../../../src/network/random.js';

export type Edges = readonly (readonly [string, string, number?])[];

/** A graph whose nodes and edges are inserted in an order that depends on `shuffle`; 0 keeps the order given. */
export function graphOf(edges: Edges, nodes: readonly string[] = [], shuffle = 0): UndirectedGraph {
  const keys = [...new Set([...nodes, ...edges.flatMap(([a, b]) => [a, b])])];
  const random = createRandom(shuffle);
  const order = (length: number): number[] =>
    shuffle === 0 ? [...Array(length).keys()] : permutation(length, random);
  const graph = new UndirectedGraph();
  for (const at of order(keys.length)) graph.addNode(keys[at]);
  for (const at of order(edges.length)) {
    const [a, b, weight = 1] = edges[at] as [string, string, number?];
    if (shuffle % 2 === 1) graph.addUndirectedEdge(b, a, { weight });
    else graph.addUndirectedEdge(a, b, { weight });
  }
  return graph;
}

/** Everyone with everyone, with the fractional weight of one paper. */
export const clique = (...members: string[]): [string, string, number][] =>
  members.flatMap((a, at) =>
    members.slice(at + 1).map((b): [string, string, number] => [a, b, 1 / (members.length - 1)]),
  );

/** W. W. Zachary, An information flow model for conflict and fission in small groups, 1977: neighbours by member. */
const KARATE: readonly (readonly number[])[] = [
  [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  [3, 4, 8, 14, 18, 20, 22, 31],
  [4, 8, 9, 10, 14, 28, 29, 33],
  [8, 13, 14],
  [7, 11],
  [7, 11, 17],
  [17],
  [],
  [31, 33, 34],
  [34],
  [],
  [],
  [],
  [34],
  [33, 34],
  [33, 34],
  [],
  [],
  [33, 34],
  [34],
  [33, 34],
  [],
  [33, 34],
  [26, 28, 30, 33, 34],
  [26, 28, 32],
  [32],
  [30, 34],
  [34],
  [32, 34],
  [33, 34],
  [33, 34],
  [33, 34],
  [34],
];

export const KARATE_EDGES: Edges = KARATE.flatMap((others, at) =>
  others.map((other): [string, string] => [`member${at + 1}`, `member${other}`]),
);

/** Papers of 2 to 6 people, mostly from a small circle: many components, one of them large. */
export function randomCoauthors(papers: number, seed: number): Edges {
  const random = createRandom(seed);
  const weights = new Map<string, number>();
  for (let paper = 0; paper < papers; paper++) {
    const circle = Math.floor(random() * random() * papers);
    const size = 2 + Math.floor(random() * 5);
    const people = new Set(
      Array.from({ length: size }, () => `author:name:p${circle * 3 + Math.floor(random() * 9)}`),
    );
    for (const [a, b, weight] of clique(...[...people].sort())) {
      weights.set(`${a} ${b}`, (weights.get(`${a} ${b}`) ?? 0) + weight);
    }
  }
  return [...weights].map(([pair, weight]) => {
    const [a = '', b = ''] = pair.split(' ');
    return [a, b, weight];
  });
}
