import { UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { projectNetwork, PROJECTIONS, type Projection } from '../../src/analysis/projection.js';
import { graphOf } from '../../src/graph/build.js';
import { toGraphology } from '../../src/graph/to-graphology.js';
import { columnsOf } from '../../src/network/csr.js';
import { createRandom } from '../../src/network/random.js';
import { authorNode, edge, node } from './support/memory-view.js';

type Line = [source: string, target: string, weight: number];

const WRITTEN: readonly (readonly [string, readonly string[]])[] = [
  ['paper:1', ['author:a', 'author:b', 'author:c']],
  ['paper:2', ['author:a', 'author:b']],
  ['paper:3', ['author:d']],
];
const VIEW = graphOf([
  ...['author:a', 'author:b', 'author:c', 'author:d'].map((key) => authorNode(key)),
  ...WRITTEN.map(([key]) => node('paper', key)),
  ...['venue:v:2023', 'venue:w'].map((key) => node('venue', key)),
  ...['topic:t', 'topic:u'].map((key) => node('topic', key)),
  node('work', 'work:old'),
  ...WRITTEN.flatMap(([paper, authors]) => authors.map((author) => edge('AUTHORED', author, paper))),
  edge('CO_AUTHORED_WITH', 'author:a', 'author:b', { papers: 2, weight: 1.5 }),
  edge('CO_AUTHORED_WITH', 'author:a', 'author:c', { papers: 1, weight: 0.5 }),
  edge('CO_AUTHORED_WITH', 'author:b', 'author:c', { papers: 1, weight: 0.5 }),
  ...['paper:1', 'paper:2'].map((paper) => edge('PUBLISHED_IN', paper, 'venue:v:2023')),
  edge('PUBLISHED_IN', 'paper:3', 'venue:w'),
  ...['paper:1', 'paper:2'].flatMap((paper) =>
    ['topic:t', 'topic:u'].map((key) => edge('HAS_TOPIC', paper, key)),
  ),
  ...['paper:2', 'paper:3'].map((paper) => edge('CITES', paper, 'paper:1')),
  ...['paper:2', 'paper:3'].map((paper) => edge('CITES', paper, 'work:old')),
  edge('CITES', 'paper:1', 'paper:1'),
]);

const linesOf = (projection: Projection, options = {}, view = VIEW): Line[] => {
  const { keys, network } = projectNetwork(view, projection, options);
  const { sources, targets, weights } = columnsOf(network);
  return Array.from(sources, (source, at) => [keys[source]!, keys[targets[at]!]!, weights[at]!]);
};

describe('projectNetwork', () => {
  it.each<[Projection, Line[]]>([
    [
      'coauthor',
      [
        ['author:a', 'author:b', 1.5],
        ['author:a', 'author:c', 0.5],
        ['author:b', 'author:c', 0.5],
      ],
    ],
    [
      'citation',
      [
        ['paper:2', 'paper:1', 1],
        ['paper:2', 'work:old', 1],
        ['paper:3', 'paper:1', 1],
        ['paper:3', 'work:old', 1],
      ],
    ],
    ['cocitation', [['paper:1', 'work:old', 2]]],
    ['coupling', [['paper:2', 'paper:3', 2]]],
    [
      'author-venue',
      [
        ['author:a', 'venue:v:2023', 2],
        ['author:b', 'venue:v:2023', 2],
        ['author:c', 'venue:v:2023', 1],
        ['author:d', 'venue:w', 1],
      ],
    ],
    ['topics', [['topic:t', 'topic:u', 2]]],
  ])('%s', (projection, expected) => {
    expect(linesOf(projection)).toEqual(expected);
  });

  it('counts papers in full when asked, and keeps authors without a co-author', () => {
    expect(linesOf('coauthor', { counting: 'full' }).map(([, , weight]) => weight)).toEqual([2, 1, 1]);
    expect(projectNetwork(VIEW, 'coauthor').keys).toContain('author:d');
  });

  it('says which projections there are when asked for another', () => {
    expect(() => projectNetwork(VIEW, 'venues' as Projection)).toThrow(/"venues".*coauthor.*topics/);
  });

  it('gives what the same steps on graphology give, on random graphs', () => {
    const random = createRandom(5);
    const names = (kind: string, count: number): string[] =>
      Array.from({ length: count }, (_, at) => `${kind}:${at}`);
    const some = <T>(items: readonly T[]): T[] => items.filter(() => random() < 0.2);
    for (let run = 0; run < 20; run += 1) {
      const [papers, authors, venues, topics] = [
        names('paper', 15),
        names('author', 12),
        names('venue', 3),
        names('topic', 6),
      ];
      const view = graphOf([
        ...papers.map((key) => node('paper', key)),
        ...authors.map((key) => authorNode(key)),
        ...venues.map((key) => node('venue', key)),
        ...topics.map((key) => node('topic', key)),
        ...papers.flatMap((paper) => [
          ...some(authors).map((author) => edge('AUTHORED', author, paper)),
          ...some(venues).map((venue) => edge('PUBLISHED_IN', paper, venue)),
          ...some(topics).map((topic) => edge('HAS_TOPIC', paper, topic)),
          ...some(papers).map((cited) => edge('CITES', paper, cited)),
        ]),
      ]);
      for (const projection of PROJECTIONS) {
        if (projection === 'coauthor' || projection === 'citation') continue;
        expect(linesOf(projection, {}, view), projection).toEqual(
          byGraphology(toGraphology(view), projection),
        );
      }
    }
  });

  it('of nothing is nothing', () => {
    for (const projection of PROJECTIONS) expect(projectNetwork(graphOf([]), projection).keys).toEqual([]);
  });
});

/** Pairs of neighbours of every node in the middle, counted. */
function byGraphology(graph: ReturnType<typeof toGraphology>, projection: Projection): Line[] {
  const counted = new UndirectedGraph<object, { weight: number }>();
  const add = (one: string, other: string): void => {
    if (one >= other) return;
    counted.mergeNode(one);
    counted.mergeNode(other);
    counted.updateEdge(one, other, ({ weight = 0 }) => ({ weight: weight + 1 }));
  };
  graph.forEachNode((middle, { kind }) => {
    const along = (edges: string, direction: 'in' | 'out'): string[] =>
      graph
        .filterEdges(middle, (_, attributes, source, target) => {
          const [from, to] = direction === 'out' ? [source, target] : [target, source];
          return attributes.kind === edges && from === middle && to !== middle;
        })
        .map((each) => graph.opposite(middle, each));
    const pairs: Partial<Record<Projection, () => void>> = {
      cocitation: () => cross(along('CITES', 'out'), along('CITES', 'out')),
      coupling: () => cross(along('CITES', 'in'), along('CITES', 'in')),
      topics: () => cross(along('HAS_TOPIC', 'out'), along('HAS_TOPIC', 'out')),
      'author-venue': () => cross(along('AUTHORED', 'in'), along('PUBLISHED_IN', 'out')),
    };
    if (kind === 'paper') pairs[projection]?.();
  });
  function cross(ones: readonly string[], others: readonly string[]): void {
    for (const one of ones) for (const other of others) add(one, other);
  }
  return counted
    .mapEdges((_, { weight }, one, other): Line =>
      one < other ? [one, other, weight] : [other, one, weight],
    )
    .sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? -1 : 1));
}
