import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { detectCommunities, type Partition } from '../../src/analysis/communities.js';
import { connectedComponents, indexGraph, neighboursOf } from '../../src/analysis/indexed-graph.js';
import { modularity } from '../../src/analysis/modularity.js';
import { communityStability } from '../../src/analysis/stability.js';
import { PaperGraphError } from '../../src/errors.js';
import { clique, graphOf, KARATE_EDGES, randomCoauthors } from './support/graphs.js';

const plain = (partition: Partition): unknown => ({
  ...partition,
  of: [...partition.of],
  stability: [...partition.stability],
});

beforeEach(() => {
  vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('Math.random was called');
  });
});
afterEach(() => vi.restoreAllMocks());

describe('detectCommunities', () => {
  it('finds the best known modularity of the karate club', () => {
    const { modularity: quality, count, of } = detectCommunities(graphOf(KARATE_EDGES));
    expect(KARATE_EDGES).toHaveLength(78);
    expect(of.size).toBe(34);
    expect(count).toBe(4);
    // The optimum, found by integer programming with igraph.
    expect(quality).toBeCloseTo(0.4197896, 7);
  });

  it('separates two cliques joined by one edge and names them after their strongest members', () => {
    const graph = graphOf([...clique('a', 'b', 'c', 'd'), ...clique('w', 'x', 'y', 'z'), ['b', 'y', 0.2]]);
    expect([...detectCommunities(graph).of]).toEqual([
      ...['a', 'b', 'c', 'd'].map((key) => [key, 'community:b']),
      ...['w', 'x', 'y', 'z'].map((key) => [key, 'community:y']),
    ]);
  });

  it('leaves isolated nodes without a community', () => {
    const { of, count } = detectCommunities(graphOf([['a', 'b']], ['lone']));
    expect([...of.keys()]).toEqual(['a', 'b']);
    expect(count).toBe(1);
  });

  it.each([
    ['empty', []],
    ['of one node', ['a']],
  ])('answers a graph %s without communities', (_, nodes) => {
    expect(plain(detectCommunities(graphOf([], nodes)))).toEqual({
      of: [],
      count: 0,
      modularity: null,
      levels: 0,
      algorithm: 'louvain',
      resolution: 1,
      seed: 1,
      stability: [],
    });
  });

  it('D-04 gives the same partition for every order of insertion', () => {
    const edges = randomCoauthors(200, 5);
    const expected = plain(detectCommunities(graphOf(edges, ['lone'], 0)));
    for (const shuffle of [1, 2, 3, 4]) {
      expect(plain(detectCommunities(graphOf(edges, ['lone'], shuffle)))).toEqual(expected);
    }
  });

  it('leaves no community in several parts and gives each an id of its own', () => {
    const graph = graphOf(randomCoauthors(300, 7));
    const { of, count } = detectCommunities(graph, { resolution: 3 });
    const { keys, edges } = indexGraph(graph);
    const parts = connectedComponents(neighboursOf(keys.length, edges), (at) => of.get(keys[at] ?? ''));
    expect(new Set(parts).size).toBe(count);
    expect(new Set(of.values()).size).toBe(count);
  });

  it('keeps keys that plain objects lose', () => {
    const { of } = detectCommunities(graphOf([['__proto__', 'b']]));
    expect([...of]).toEqual([
      ['__proto__', 'community:__proto__'],
      ['b', 'community:__proto__'],
    ]);
  });

  it('keeps ids apart when the short form would be the same', () => {
    const { of } = detectCommunities(graphOf([...clique('author:name:x', 'p'), ...clique('author:x', 'q')]));
    expect(new Set(of.values()).size).toBe(2);
  });

  it.each([Number.NaN, Infinity, 0, -2])('refuses the weight %d', (weight) => {
    expect(() => detectCommunities(graphOf([['a', 'b', weight]]))).toThrow(PaperGraphError);
  });

  it('refuses a resolution that is not above 0', () => {
    expect(() => detectCommunities(graphOf([['a', 'b']]), { resolution: 0 })).toThrow(RangeError);
  });
});

describe('splitting a disconnected community', () => {
  // Two triangles that hang together only through a node of another community.
  const graph = indexGraph(
    graphOf([
      ...clique('a', 'b', 'c'),
      ...clique('d', 'e', 'f'),
      ['c', 'm'],
      ['d', 'm'],
      ['m', 'n'],
      ['m', 'o'],
      ['n', 'o'],
    ]),
  );
  const joined = graph.keys.map((key) => ('abcdef'.includes(key) ? 0 : 1));

  it('gives its connected parts and never a lower modularity', () => {
    const split = connectedComponents(neighboursOf(graph.keys.length, graph.edges), (at) => joined[at]);
    expect(split).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(modularity(graph, split)).toBeGreaterThan(modularity(graph, joined) as number);
  });
});

describe('modularity', () => {
  it('is 1/2 for two equal parts without an edge between them, 0 for one community', () => {
    const graph = indexGraph(
      graphOf([
        ['a', 'b', 3],
        ['c', 'd', 3],
      ]),
    );
    expect(modularity(graph, [0, 0, 1, 1])).toBeCloseTo(0.5, 12);
    expect(modularity(graph, [0, 0, 0, 0])).toBeCloseTo(0, 12);
    expect(modularity(indexGraph(graphOf([], ['a'])), [0])).toBeNull();
  });
});

describe('communityStability', () => {
  it('is the mean Jaccard similarity to the best match', () => {
    expect(
      communityStability(
        [0, 0, 1, 1],
        [
          [0, 0, 1, 1],
          [0, 0, 0, 1],
        ],
      ),
    ).toEqual([(1 + 2 / 3) / 2, (1 + 1 / 2) / 2]);
    expect(communityStability([0, 0], [])).toEqual([]);
  });
});
