import { describe, expect, it } from 'vitest';
import { graphOf } from '../../src/graph/build.js';
import { communitySubgraph, egoNetwork, inducedSubgraph, topSubgraph } from '../../src/graph/subgraphs.js';
import { toGraphology } from '../../src/graph/to-graphology.js';
import { edgeKey, type GraphEdge, type GraphNode } from '../../src/model/graph-schema.js';
import type { GraphView } from '../../src/model/graph-view.js';

const author = (name: string, pagerank: number, community: string): GraphNode => ({
  key: `author:${name}`,
  kind: 'author',
  attributes: { label: name, pagerank, community },
});
const pair = (a: string, b: string): GraphEdge => {
  const [source, target] = [`author:${a}`, `author:${b}`];
  const kind = 'CO_AUTHORED_WITH';
  return { key: edgeKey(kind, source, target), kind, source, target, attributes: { weight: 1 } };
};
/** A path a – b – c – d, and e by itself. */
const GRAPH = graphOf([
  ...[
    author('a', 1, 'x'),
    author('b', 3, 'x'),
    author('c', 3, 'y'),
    author('d', 2, 'y'),
    author('e', 0, 'z'),
  ],
  ...[pair('a', 'b'), pair('b', 'c'), pair('c', 'd')],
]);
const shown = (view: GraphView): [string, number] => [
  Array.from(view.nodes(), ({ attributes: { label } }) => label).join(''),
  view.countEdges(),
];

describe('parts of a graph', () => {
  it('an ego network grows by steps, in both directions', () => {
    expect([0, 1, 2, 9].map((steps) => shown(egoNetwork(GRAPH, 'author:b', steps)))).toEqual([
      ['b', 0],
      ['abc', 2],
      ['abcd', 3],
      ['abcd', 3],
    ]);
    expect(shown(egoNetwork(GRAPH, 'author:nobody', 2))).toEqual(['', 0]);
  });

  it('a community holds its members and what joins them', () => {
    expect(shown(communitySubgraph(GRAPH, 'x'))).toEqual(['ab', 1]);
    expect(shown(communitySubgraph(GRAPH, 'none'))).toEqual(['', 0]);
  });

  it('the top nodes by an attribute, smaller keys first where they are equal', () => {
    expect([1, 2, 3].map((count) => shown(topSubgraph(GRAPH, count, 'pagerank')))).toEqual([
      ['b', 0],
      ['bc', 1],
      ['bcd', 2],
    ]);
  });

  it.each([-1, 1.5, NaN])('there are no %s top nodes', (count) => {
    expect(() => topSubgraph(GRAPH, count, 'pagerank')).toThrow(RangeError);
  });

  it('knows nothing outside, and is a graph of graphology when asked', () => {
    const part = inducedSubgraph(GRAPH, new Set(['author:b', 'author:c', 'author:nobody']));
    expect([part.node('author:a'), [...part.incident('author:a')]]).toEqual([undefined, []]);
    expect(Array.from(part.incident('author:b'), ({ target }) => target)).toEqual(['author:c']);
    expect([part.countNodes('author'), part.countNodes('paper')]).toEqual([2, 0]);
    expect([toGraphology(part).order, toGraphology(part).size]).toEqual([2, 1]);
  });
});
