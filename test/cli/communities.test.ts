/** `papergraph communities`: what it prints, what it refuses. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { KARATE_EDGES } from '../analysis/support/graphs.js';
import { papergraph, refused } from '../support/cli.js';
import { put, sandbox } from '../support/sandbox.js';

const LINES = KARATE_EDGES.map(([a, b]) => `${a}\t${b}`);
const KARATE = `${LINES.join('\n')}\n`;

interface Result {
  readonly algorithm: string;
  readonly modularity: number | null;
  readonly count: number;
  readonly disconnected: number;
  readonly nodes: Readonly<Record<string, number>>;
  readonly certificate?: Record<string, unknown>;
}

let cwd: string;

beforeEach(() => {
  cwd = sandbox();
  mkdirSync(join(cwd, 'tmp'));
});

async function json(args: readonly string[], stdin?: string | Uint8Array): Promise<Result> {
  const { code, stdout, stderr } = await papergraph(['communities', '--json', ...args], {
    cwd,
    ...(stdin === undefined ? {} : { stdin }),
  });
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return JSON.parse(stdout) as Result;
}

describe('papergraph communities', () => {
  it('prints exactly the algorithm, the quality and the community of every node', async () => {
    put(cwd, 'karate.tsv', KARATE);
    const result = await json(['karate.tsv']);
    expect(Object.keys(result)).toEqual(['algorithm', 'modularity', 'count', 'disconnected', 'nodes']);
    expect(result).toMatchObject({ algorithm: 'leiden', count: 4, disconnected: 0 });
    expect(result.modularity).toBeCloseTo(0.41979, 5);
    expect(Object.keys(result.nodes)).toHaveLength(34);
    const sizes = [0, 1, 2, 3].map(
      (community) => Object.values(result.nodes).filter((of) => of === community).length,
    );
    expect(sizes).toEqual([12, 11, 6, 5]);
  });

  it('gives the same bytes for the same graph in any order, plain, compressed or piped', async () => {
    put(cwd, 'karate.tsv', KARATE);
    put(cwd, 'reversed.tsv', [...LINES].reverse().join('\r\n'));
    put(cwd, 'packed', gzipSync(KARATE));
    const outputs = await Promise.all(
      [['karate.tsv'], ['reversed.tsv'], ['packed'], ['-']].map(
        async ([file = '']) =>
          (await papergraph(['communities', '-q', '--json', file], { cwd, stdin: KARATE })).stdout,
      ),
    );
    expect(new Set(outputs).size).toBe(1);
  });

  it('finds in GEXF and GraphML what it finds in the list', async () => {
    put(cwd, 'karate.tsv', KARATE);
    const edges = KARATE_EDGES.map(([a, b]) => `<edge source="${a}" target="${b}"/>`).join('');
    put(cwd, 'karate.gexf', `<gexf><graph><edges>${edges}</edges></graph></gexf>`);
    put(cwd, 'karate.xml', `<graphml><graph>${edges}</graph></graphml>`);
    const { nodes } = await json(['karate.tsv']);
    expect((await json(['karate.gexf'])).nodes).toEqual(nodes);
    expect((await json(['karate.xml'])).nodes).toEqual(nodes);
  });

  it('adds the weights of edges listed twice, ignores them on demand, and without weights counts an edge once', async () => {
    const square = ['a\tb', 'b\tc', 'c\td', 'd\ta'];
    put(cwd, 'weighted.tsv', [...square, 'b\ta\t9', 'd\tc\t9', 'a\ta\t50'].join('\n'));
    put(cwd, 'twice.tsv', [...square, 'b\ta', 'd\tc', 'a\ta'].join('\n'));
    const weighted = await json(['weighted.tsv']);
    expect(weighted.nodes).toEqual({ a: 0, b: 0, c: 1, d: 1 });
    // Two pairs of weight 10, joined by two edges of weight 1.
    expect(weighted.modularity).toBeCloseTo(20 / 22 - 2 * (22 / 44) ** 2, 12);
    const plain = await json(['twice.tsv']);
    expect(plain.modularity).toBe(0);
    expect((await json(['weighted.tsv', '--unweighted'])).nodes).toEqual(plain.nodes);
  });

  it('keeps ids that are numbers, or names of the language, in order', async () => {
    const { stdout } = await papergraph(['communities', '-', '--json', '-q'], {
      cwd,
      stdin: '10 9\n__proto__ 1\n',
    });
    expect([...stdout.matchAll(/^ {4}"(.*)": (\d)/gm)].map(([, id, of]) => `${id} ${of}`)).toEqual([
      '1 0',
      '10 1',
      '9 1',
      '__proto__ 0',
    ]);
  });

  it('runs Louvain as well, and takes resolution and seed', async () => {
    put(cwd, 'karate.tsv', KARATE);
    const louvain = await json(['karate.tsv', '--algorithm', 'louvain']);
    expect(louvain.algorithm).toBe('louvain');
    expect(louvain.modularity).toBeGreaterThan(0.41);
    expect((await json(['karate.tsv', '--resolution', '4', '--seed', '2'])).count).toBeGreaterThan(6);
  });

  it('certifies a graph without edges as no better than chance', async () => {
    put(cwd, 'loops.tsv', 'a\ta\nb\tb\n');
    const { certificate } = await json(['loops.tsv', '--certificates']);
    expect(certificate).toMatchObject({ quality: 0, nullModel: { mean: 0, deviation: 0, p: 1 } });
  });

  it('adds a certificate on demand', async () => {
    put(cwd, 'karate.tsv', KARATE);
    const { certificate, modularity } = await json(['karate.tsv', '--certificates']);
    expect(certificate).toMatchObject({
      resolution: 1,
      seed: 1,
      connected: true,
      quality: modularity,
      stability: { runs: 100, nmi: expect.any(Number), jaccard: expect.any(Number) },
      nullModel: { model: 'double-edge swaps', samples: 99, p: 0.01 },
      communities: Array.from({ length: 4 }, () => ({
        connected: true,
        quality: expect.any(Number),
        conductance: expect.any(Number),
        stability: expect.any(Number),
        p: expect.any(Number),
        supported: expect.any(Boolean),
        reason: expect.toSatisfy((reason) => reason === null || typeof reason === 'string'),
      })),
    });
  });

  it('prints a table for people, and what it read on standard error', async () => {
    put(cwd, 'karate.tsv', KARATE);
    const { stdout, stderr } = await papergraph(['communities', 'karate.tsv'], { cwd });
    expect(stdout).toMatch(/^leiden: 4 communities, modularity 0\.4198, each connected\n/);
    expect(stdout).toMatch(/^ {8}0 {5}12 {2}35\.3 % {2}member34, member33, /m);
    expect(stderr).toBe('34 nodes and 78 edges from 78 listed (edge-list)\n');
  });

  it('counts one thing in the singular', async () => {
    put(cwd, 'edges.tsv', 'a\tb\n');
    const { stderr } = await papergraph(['communities', 'edges.tsv'], { cwd });
    expect(stderr).toBe('2 nodes and 1 edge from 1 listed (edge-list)\n');
  });

  it('passes over lines that are no edges, says so, and counts them', async () => {
    put(cwd, 'edges.tsv', 'a\tb\nb\tc\tx\nc\na\tc\n');
    const { code, stdout, stderr } = await papergraph(['communities', 'edges.tsv'], { cwd });
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/edges\.tsv:2: the weight "x".*\n2 edges could not/),
    ]);
    expect(stdout).toContain('1 community');
    expect((await papergraph(['communities', 'edges.tsv', '--max-rejects', '1'], { cwd })).code).toBe(1);
    expect(await refused(['communities', 'edges.tsv', '--strict'], { cwd })).toEqual([
      1,
      expect.stringMatching(/--strict: edges\.tsv:2: the weight "x"/),
    ]);
  });

  it('uses what came before a cut, and exits with 1', async () => {
    const packed = gzipSync(KARATE);
    put(cwd, 'cut.gz', packed.subarray(0, packed.length - 20));
    const { code, stderr } = await papergraph(['communities', 'cut.gz'], { cwd });
    expect([code, stderr]).toEqual([1, expect.stringContaining('was cut')]);
  });

  it.each<[string, string, number, RegExp]>([
    ['nothing.tsv', '', 3, /nothing\.tsv is empty/],
    [
      'graph.gml',
      'graph [\n  node [\n',
      3,
      /graph\.gml is GML; papergraph reads communities from GEXF, GraphML/,
    ],
    ['comments.tsv', '# none\n', 1, /comments\.tsv holds no nodes/],
    ['half.gexf', '<gexf><graph>', 3, /half\.gexf cannot be read at line 1: .*export the graph again/],
  ])('refuses %s', async (name, content, code, message) => {
    put(cwd, name, content);
    expect(await refused(['communities', name], { cwd })).toEqual([code, expect.stringMatching(message)]);
  });

  it.each<[string[], number, RegExp]>([
    [['missing.tsv'], 3, /missing\.tsv/],
    [['karate.tsv', '--resolution', '0'], 2, /--resolution.*above 0/],
    [['karate.tsv', '--seed', '1.5'], 2, /--seed.*whole number/],
    [['karate.tsv', '--algorithm', 'magic'], 2, /--algorithm.*leiden, louvain/],
    [['.'], 2, /one graph file/],
  ])('refuses %j', async (args, code, message) => {
    put(cwd, 'karate.tsv', KARATE);
    put(cwd, 'other.tsv', KARATE);
    expect(await refused(['communities', ...args], { cwd })).toEqual([code, expect.stringMatching(message)]);
  });
});
