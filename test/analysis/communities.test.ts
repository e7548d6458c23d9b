import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { detectCommunities, type Community, type Partition } from '../../src/analysis/communities.js';
import { keyedNetworkOf } from '../../src/analysis/keyed-network.js';
import { connectedComponents } from '../../src/network/components.js';
import { PaperGraphError } from '../../src/errors.js';
import { createRandom } from '../../src/network/random.js';
import { clique, graphOf, KARATE_EDGES, randomCoauthors } from './support/graphs.js';

const plain = (partition: Partition): unknown => ({
  ...partition,
  of: [...partition.of],
  communities: [...partition.communities],
  other: partition.other && { ...partition.other, of: [...partition.other.of] },
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

  it('keeps the better of Leiden and Louvain, Leiden on a draw, and the other beside it', () => {
    const club = detectCommunities(graphOf(KARATE_EDGES));
    expect([club.algorithm, club.other?.algorithm]).toEqual(['leiden', 'louvain']);
    expect(club.other).toMatchObject({ count: 4, similarity: 1 });
    const won = new Set<string>();
    for (let seed = 1; seed <= 8; seed++) {
      const { algorithm, modularity, other } = detectCommunities(graphOf(randomCoauthors(150, seed)), {
        resolution: 1,
      });
      won.add(algorithm);
      expect(other!.algorithm).not.toBe(algorithm);
      expect(other!.modularity).toBeLessThanOrEqual(modularity! + 1e-12);
    }
    expect(won).toContain('leiden');
  });

  it('supports communities that stand out and recur, and not what chance makes', () => {
    const certified = (graph: ReturnType<typeof graphOf>): Community['certificate'][] =>
      [...detectCommunities(graph, { certificates: 'full' }).communities.values()].map(
        ({ certificate }) => certificate,
      );
    const teams = ['a', 'b', 'c', 'd', 'e'].map((team) => clique(...[1, 2, 3, 4, 5, 6].map((n) => team + n)));
    const sure = certified(graphOf([...teams.flat(), ['a1', 'b1'], ['c1', 'd1'], ['d2', 'e2']]));
    expect(sure.map(({ supported, stability, p }) => [supported, stability, p])).toEqual(
      teams.map(() => [true, expect.closeTo(1, 12), 0.01]),
    );
    const random = createRandom(1);
    const chance = new Map<string, [string, string]>();
    for (let edge = 0; edge < 150; edge++) {
      const [a, b] = [0, 0].map(() => `n${Math.floor(60 * random())}`).sort() as [string, string];
      if (a !== b) chance.set(`${a} ${b}`, [a, b]);
    }
    const unsure = certified(graphOf([...chance.values()]));
    expect(unsure.map(({ supported }) => supported)).toEqual(unsure.map(() => false));
    expect(unsure[0]!.reason).toMatch(/random networks|other runs/);
  });

  it('certifies only what one pass tells unless asked for more', () => {
    const { communities, certification, modularity } = detectCommunities(graphOf(KARATE_EDGES));
    const certificates = [...communities.values()].map(({ certificate }) => certificate);
    expect(certificates).toHaveLength(4);
    for (const certificate of certificates)
      expect(certificate).toMatchObject({ connected: true, stability: null, p: null, supported: null });
    expect(certificates.reduce((sum, { quality }) => sum + quality, 0)).toBeCloseTo(modularity!, 12);
    expect(certification).toMatchObject({ runs: 0, samples: 0 });
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
      algorithm: 'leiden',
      resolution: 1,
      seed: 1,
      objective: 'modularity',
      communities: [],
      certification: { runs: 0, samples: 0, leastStability: 0.6, mostP: 0.05 },
      other: { algorithm: 'louvain', of: [], count: 0, modularity: null, levels: 0, similarity: 1 },
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
    const { keys, network } = keyedNetworkOf(graph);
    const labels = [...new Set(of.values())];
    const membership = Uint32Array.from(keys, (key) => labels.indexOf(of.get(key)!));
    expect(connectedComponents(network, membership).count).toBe(count);
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
