import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { detectCommunities } from '../../src/analysis/communities.js';
import { drawnNetwork, layoutTask, placedPoints } from '../../src/analysis/layout.js';
import { graphOf as knowledgeOf } from '../../src/graph/build.js';
import { layoutNetwork, radiusOfDegree } from '../../src/layout/layout.js';
import type { UndirectedGraph } from '../../src/graphology-interop.js';
import type { Point } from '../../src/model/graph-view.js';
import { columnsOf } from '../../src/network/csr.js';
import { drawn } from './support/drawn.js';
import { clique, graphOf, randomCoauthors } from './support/graphs.js';
import { authorNode, edge, node } from './support/memory-view.js';

interface LayoutOptions {
  readonly seed?: number;
  readonly communities?: ReadonlyMap<string, string>;
  readonly radius?: (key: string) => number;
}

function layoutGraph(graph: UndirectedGraph, { radius, ...options }: LayoutOptions = {}): Map<string, Point> {
  const task = layoutTask(drawn(graph), options);
  const radii = radius === undefined ? {} : { radii: Float64Array.from(task.keys, radius) };
  return placedPoints(task, layoutNetwork(task.network, { ...task.options, ...radii }));
}

beforeEach(() => {
  vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('Math.random was called');
  });
});
afterEach(() => vi.restoreAllMocks());

/** The smallest distance between the rims of two nodes; coordinates are rounded to 2 decimals. */
function smallestGap(places: ReadonlyMap<string, Point>, radius: (key: string) => number): number {
  const list = [...places];
  let least = Infinity;
  list.forEach(([a, p], at) => {
    for (const [b, q] of list.slice(at + 1)) {
      least = Math.min(least, Math.hypot(p.x - q.x, p.y - q.y) - radius(a) - radius(b));
    }
  });
  return least;
}

const mixed = (): UndirectedGraph =>
  graphOf(
    [...randomCoauthors(150, 11), ...clique('x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7'), ['pair1', 'pair2']],
    ['lone1', 'lone2', 'lone3'],
  );

function extent(places: ReadonlyMap<string, Point>): { width: number; height: number } {
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

describe('layoutGraph', () => {
  it('places every node, finite, to 2 decimals, without -0 and without overlap', () => {
    const graph = mixed();
    const places = layoutGraph(graph, { communities: detectCommunities(graph).of });
    expect([...places.keys()]).toEqual(graph.nodes().toSorted());
    for (const value of [...places.values()].flatMap(({ x, y }) => [x, y])) {
      expect(value).toBe(Number(value.toFixed(2)));
      expect(Object.is(value, -0)).toBe(false);
    }
    expect(smallestGap(places, (key) => radiusOfDegree(graph.degree(key)))).toBeGreaterThan(1);
  });

  it('judges overlap by the radii it is given', () => {
    const radius = (key: string): number => (key.endsWith('7') ? 40 : 3);
    expect(smallestGap(layoutGraph(mixed(), { radius }), radius)).toBeGreaterThan(1);
  });

  it('D-04 gives the same coordinates for every order of insertion, others for another seed', () => {
    const edges = randomCoauthors(120, 4);
    const of = (shuffle: number, options: LayoutOptions = {}): [string, Point][] => {
      const graph = graphOf(edges, ['lone'], shuffle);
      return [...layoutGraph(graph, { communities: detectCommunities(graph).of, ...options })];
    };
    const expected = of(0);
    expect(JSON.stringify(of(1))).toBe(JSON.stringify(expected));
    expect(JSON.stringify(of(2))).toBe(JSON.stringify(expected));
    expect(of(0, { seed: 2 })).not.toEqual(expected);
  });

  it('fills a rectangle of three by two', () => {
    const { width, height } = extent(layoutGraph(mixed()));
    expect(width / height).toBeGreaterThan(1.25);
    expect(width / height).toBeLessThan(1.8);
  });

  it('sets pairs and single nodes in rows below the rest', () => {
    const papers = Array.from({ length: 20 }, (_, at) => clique(`p${at}a`, `p${at}b`, `p${at}c`)).flat();
    const lone = Array.from({ length: 150 }, (_, at) => `lone${at}`);
    const places = layoutGraph(graphOf([...papers, ['pair1', 'pair2']], lone));
    const heights = (prefix: string): number[] =>
      [...places].filter(([key]) => key.startsWith(prefix)).map(([, { y }]) => y);
    expect(new Set(heights('pair')).size).toBe(1);
    expect(new Set(heights('lone')).size).toBeLessThan(10);
    expect(Math.min(...heights('p'))).toBe(heights('pair')[0]);
    expect(Math.max(...heights('lone'))).toBeLessThan(Math.min(...heights('pair')));
    expect(smallestGap(places, () => 2)).toBeGreaterThan(1);
  });

  it('keeps communities together and apart', () => {
    const one = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'];
    const two = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7'];
    const graph = graphOf([...clique(...one), ...clique(...two), ['a1', 'b1', 0.1]]);
    const places = layoutGraph(graph, { communities: detectCommunities(graph).of });
    const far = (a: string, b: string): number => {
      const [p, q] = [places.get(a) as Point, places.get(b) as Point];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    for (const a of one.slice(1)) {
      const own = Math.max(...one.slice(1).map((other) => far(a, other)));
      for (const b of two.slice(1)) expect(far(a, b)).toBeGreaterThan(own * 0.6);
      expect(Math.min(...two.map((b) => far(a, b)))).toBeGreaterThan(
        Math.min(...one.filter((o) => o !== a).map((o) => far(a, o))),
      );
    }
  });

  it('answers graphs without nodes, of one node, and of single nodes', () => {
    expect(layoutGraph(graphOf([])).size).toBe(0);
    expect([...layoutGraph(graphOf([], ['a']))]).toEqual([['a', { x: 0, y: 0 }]]);
    const { width, height } = extent(layoutGraph(graphOf([], [...Array(600).keys()].map(String))));
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(1.8);
  });

  it('keeps coordinates finite for extreme weights', () => {
    const places = layoutGraph(
      graphOf([
        ['a', 'b', 1e300],
        ['b', 'c', 1e-300],
        ['c', 'd', 1],
        ['d', 'a', 1],
      ]),
    );
    for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(places.size).toBe(4);
  });

  it.each([Number.NaN, 0, -1])('refuses the radius %d', (radius) => {
    expect(() => layoutGraph(graphOf([['a', 'b']]), { radius: () => radius })).toThrow(RangeError);
  });
});

describe('drawnNetwork', () => {
  const KINDS = [authorNode('author:name:a'), authorNode('author:name:b')];
  const PAPERS = [node('paper', 'paper:x'), node('paper', 'paper:y'), node('work', 'work:z')];
  const edgesOf = (view: ReturnType<typeof knowledgeOf>, name: 'citation' | 'knowledge'): unknown[] => {
    const { keys, network } = drawnNetwork(view, name);
    const { sources, targets, weights } = columnsOf(network);
    return Array.from(sources, (source, at) => [keys[source], keys[targets[at]!], weights[at]]);
  };

  it('joins mutual citations and drops citations of oneself', () => {
    const view = knowledgeOf([
      ...[...KINDS, ...PAPERS],
      edge('CITES', 'paper:x', 'paper:y'),
      edge('CITES', 'paper:y', 'paper:x'),
      edge('CITES', 'paper:x', 'work:z'),
      edge('CITES', 'paper:x', 'paper:x'),
    ]);
    expect(edgesOf(view, 'citation')).toEqual([
      ['paper:x', 'paper:y', 2],
      ['paper:x', 'work:z', 1],
    ]);
  });

  it('lets papers draw their authors by the strongest relation of a pair, and co-authors each other not', () => {
    const view = knowledgeOf([
      ...[...KINDS, ...PAPERS],
      edge('AUTHORED', 'author:name:a', 'paper:x'),
      edge('CO_AUTHORED_WITH', 'author:name:a', 'author:name:b', { weight: 1 }),
      edge('CITES', 'paper:x', 'paper:y'),
      edge('CITES', 'paper:y', 'paper:x'),
    ]);
    expect(edgesOf(view, 'knowledge')).toEqual([
      ['author:name:a', 'paper:x', 1],
      ['paper:x', 'paper:y', 0.5],
    ]);
  });

  it('lets a venue, a session and a topic draw each paper the less the more they have', () => {
    const view = knowledgeOf([
      ...[...PAPERS, node('venue', 'venue:v:2024'), node('session', 'session:s'), node('topic', 'topic:t')],
      edge('PUBLISHED_IN', 'paper:x', 'venue:v:2024'),
      edge('PUBLISHED_IN', 'paper:y', 'venue:v:2024'),
      edge('PRESENTED_IN', 'paper:x', 'session:s'),
      edge('HAS_TOPIC', 'paper:x', 'topic:t'),
      edge('HAS_TOPIC', 'paper:y', 'topic:t'),
    ]);
    const shared = 0.1 / Math.SQRT2;
    expect(edgesOf(view, 'knowledge')).toEqual([
      ['paper:x', 'session:s', 0.1],
      ['paper:x', 'topic:t', shared],
      ['paper:x', 'venue:v:2024', shared],
      ['paper:y', 'topic:t', shared],
      ['paper:y', 'venue:v:2024', shared],
    ]);
  });

  it('makes a mark as large as its pairs are many, those that draw nothing included', () => {
    const view = knowledgeOf([
      ...KINDS,
      ...PAPERS,
      edge('AUTHORED', 'author:name:a', 'paper:x'),
      edge('AUTHORED', 'author:name:b', 'paper:x'),
      edge('CO_AUTHORED_WITH', 'author:name:a', 'author:name:b', { weight: 1 }),
    ]);
    const { keys, radii } = drawnNetwork(view, 'knowledge');
    expect(keys.map((key, at) => [key, radii?.[at]])).toEqual([
      ['author:name:a', radiusOfDegree(2)],
      ['author:name:b', radiusOfDegree(2)],
      ['paper:x', radiusOfDegree(2)],
      ['paper:y', radiusOfDegree(0)],
      ['work:z', radiusOfDegree(0)],
    ]);
  });

  it('sets topics near their papers, and a venue amid all of them', () => {
    const papers = Array.from({ length: 60 }, (_, at) => `paper:${at + 10}`);
    const topicOf = (at: number): string => `topic:${Math.floor(at / 10)}`;
    const view = knowledgeOf([
      node('venue', 'venue:v:2024'),
      ...[0, 1, 2, 3, 4, 5].map((at) => node('topic', `topic:${at}`)),
      ...papers.flatMap((paper, at) => [
        node('paper', paper),
        edge('PUBLISHED_IN', paper, 'venue:v:2024'),
        edge('HAS_TOPIC', paper, topicOf(at)),
        ...['a', 'b', 'c'].flatMap((sign) => [
          authorNode(`author:name:${at}${sign}`),
          edge('AUTHORED', `author:name:${at}${sign}`, paper),
        ]),
      ]),
    ]);
    const task = layoutTask(drawnNetwork(view, 'knowledge'));
    const places = placedPoints(task, layoutNetwork(task.network, task.options));
    const { width, height } = extent(places);
    const from = (a: string, b: string): number => {
      const [p, q] = [places.get(a)!, places.get(b)!];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, one) => sum + one, 0) / values.length;
    const own = mean(papers.map((paper, at) => from(paper, topicOf(at))));
    const others = mean(papers.map((paper, at) => from(paper, topicOf((at + 20) % 60))));
    expect(own / others).toBeLessThan(0.6);
    const venue = places.get('venue:v:2024')!;
    expect(Math.abs(venue.x) / width).toBeLessThan(0.2);
    expect(Math.abs(venue.y) / height).toBeLessThan(0.2);
  });
});
