/** What the commands after `build` do with a built folder: export, verify, and what is told of a damaged one. */
import { appendFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { papergraph, type Ended } from '../support/cli.js';
import { digests, namesBelow, PAGE, put, readJson, ROOT, sandbox } from '../support/sandbox.js';

/** A built folder that every test gets a copy of. */
let original: string;
let folder: string;
let reference: ReadonlyMap<string, string>;
let formats: readonly { readonly name: string; readonly files: readonly string[] }[];

const run = (...args: string[]): Promise<Ended> => papergraph(args, { cwd: folder });
const out = (name: string): string => join(folder, 'exports', name);
const outputs = (): Map<string, string> => digests(join(folder, 'exports'), ['run.json']);

beforeAll(async () => {
  original = sandbox();
  put(original, 'page.txt', PAGE);
  const { code, stderr } = await papergraph(['build', 'page.txt'], { cwd: original });
  expect(code, stderr).toBe(0);
  reference = digests(join(original, 'exports'), ['run.json']);
  const { stdout } = await papergraph(['formats', '--json'], { cwd: original });
  formats = (JSON.parse(stdout) as { outputs: typeof formats }).outputs;
});

beforeEach(() => {
  folder = sandbox();
  cpSync(original, folder, { recursive: true });
});

describe('papergraph verify', () => {
  it('finds nothing wrong with what build wrote, whatever else lies there', async () => {
    put(folder, 'exports/notes.txt', 'mine');
    expect(await run('verify')).toMatchObject({
      code: 0,
      stdout: 'every output is as it was written\n',
      stderr: '',
    });
    const { stdout } = await run('verify', '--json');
    expect(JSON.parse(stdout)).toEqual({ intact: true, faults: [] });
  });

  it('--communities holds where nothing is cited', async () => {
    const papers = [['Ada Lovelace', 'Charles Babbage'], ['Mary Somerville']].map((authors, index) =>
      JSON.stringify({ title: `Notes on Engines ${index}`, authors }),
    );
    put(folder, 'papers.jsonl', papers.join('\n'));
    expect((await run('build', 'papers.jsonl', '--out', 'alone')).code).toBe(0);
    expect(await run('verify', '--communities', '--out', 'alone')).toMatchObject({
      code: 0,
      stdout:
        'the one coauthor community is connected\nthe quality is as stated: 0\nthere are no citation communities\n',
      stderr: '',
    });
  });

  it('--communities checks them against the graph', async () => {
    const { code, stdout } = await run('verify', '--communities', '--json');
    const { communities } = JSON.parse(stdout) as { communities: number };
    expect([code, communities > 0]).toEqual([0, true]);
    expect(JSON.parse(stdout)).toMatchObject({ holds: true, disconnected: [] });
    expect((await run('verify', '--communities')).stdout).toContain('is connected');
  });

  it.each([
    [
      'a quality',
      /"certificate":\{"connected":true,"quality":0\.\d/,
      '"certificate":{"connected":true,"quality":0.9',
      /contributes/,
    ],
    ['a size', /"size":2/, '"size":3', /are stated/],
    [
      'a member who is not there',
      /"members":\["author:/,
      '"members":["author:name:nobody","author:',
      /are stated/,
    ],
    ['a connection', /"connected":true/, '"connected":false', /unlike stated/],
  ])('--communities finds %s that is not so', async (_, true_, false_, fault) => {
    const stated = readFileSync(out('communities.json'), 'utf8');
    expect(stated).toMatch(true_);
    writeFileSync(out('communities.json'), stated.replace(true_, false_));
    const { code, stdout } = await run('verify', '--communities');
    writeFileSync(out('communities.json'), stated);
    expect(code).toBe(1);
    expect(stdout).toMatch(fault);
  });

  it.each([
    [
      'communities.json',
      'without a certificate',
      (text: string) => text.replace(/"certificate":\{[^}]*\}/, '"certificate":{}'),
    ],
    [
      'communities.json',
      'of a later version',
      (text: string) => text.replace('"formatVersion":1', '"formatVersion":2'),
    ],
    ['communities.json', 'cut in the middle', (text: string) => text.slice(0, text.length / 2)],
    ['communities.json', 'without its graphs', () => '{"formatVersion":1,"graphs":[]}'],
    ['graph.json', 'of something else', () => '{}'],
    [
      'graph.json',
      'cut in the middle of an edge',
      (text: string) => text.slice(0, text.lastIndexOf('"source"') + 12),
    ],
    [
      'graph.json',
      'cut after an edge',
      (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 4)),
    ],
  ])('--communities refuses %s %s in one sentence', async (name, _, damage) => {
    writeFileSync(out(name), damage(readFileSync(out(name), 'utf8')));
    const { code, stdout, stderr } = await run('verify', '--communities');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^papergraph: [^\n]+\n$/);
    expect(stderr).toContain(`${name} is damaged`);
  });

  it('names changed, grown and missing files', async () => {
    const papers = readFileSync(out('papers.jsonl'), 'utf8');
    writeFileSync(out('papers.jsonl'), papers.replace('Bridges', 'Ferries'));
    appendFileSync(out('neo4j/schema.cypher'), '\n');
    rmSync(out('coauthors.gexf'));
    const { code, stdout, stderr } = await run('verify');
    expect([code, stdout.split('\n').slice(0, -1)]).toEqual([
      1,
      ['coauthors.gexf: missing', 'neo4j/schema.cypher: changed (size)', 'papers.jsonl: changed'].map(
        (line) => expect.stringMatching(new RegExp(`^${line.replace(/ \(.*/, '')}`)) as unknown,
      ),
    ]);
    expect(stderr).toContain('papergraph build');
    const json = await run('verify', '--json');
    expect([json.code, JSON.parse(json.stdout)]).toEqual([
      1,
      {
        intact: false,
        faults: [
          { name: 'coauthors.gexf', problem: 'missing' },
          { name: 'neo4j/schema.cypher', problem: 'size' },
          { name: 'papers.jsonl', problem: 'changed' },
        ],
      },
    ]);
  });

  it('takes the folder as --out, as -o, or alone', async () => {
    for (const named of [['--out', 'exports'], ['-o', 'exports'], ['exports']])
      expect(await run('verify', ...named)).toMatchObject({ code: 0, stderr: '' });
    expect((await run('verify', 'elsewhere')).code).toBe(1);
    expect((await run('stats', '-o', 'elsewhere')).code).toBe(3);
  });

  it('says that a folder without a manifest holds no complete run', async () => {
    rmSync(out('manifest.json'));
    const { code, stdout, stderr } = await run('verify');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^papergraph: [^\n]*manifest\.json[^\n]*papergraph build[^\n]*\n$/);
  });
});

describe('papergraph export', { timeout: 60_000 }, () => {
  it('writes every format again to the same bytes', async () => {
    for (const name of ['papers.jsonl', 'knowledge.gexf', 'neo4j/load.cypher', 'viewer/data/coauthor.json'])
      appendFileSync(out(name), 'x');
    const { code, stderr } = await run('export', ...formats.map((format) => format.name));
    expect(code, stderr).toBe(0);
    expect(outputs()).toEqual(reference);
  });

  it('leaves other outputs, run.json and files of others as they are', async () => {
    put(folder, 'exports/notes.txt', 'mine');
    put(folder, 'exports/viewer/own.txt', 'mine');
    const record = readFileSync(out('run.json'), 'utf8');
    rmSync(out('coauthors.gexf'));
    appendFileSync(out('citations.gexf'), 'x');
    appendFileSync(out('papers.csv'), 'x');
    const { code: exported, stdout } = await run('export', 'gexf', '--json');
    expect([exported, JSON.parse(stdout)]).toEqual([
      0,
      { out: join(folder, 'exports'), written: ['coauthors.gexf', 'citations.gexf', 'knowledge.gexf'] },
    ]);
    const changed = [...outputs()]
      .filter(([name, digest]) => reference.get(name) !== digest)
      .map(([name]) => name);
    expect(changed).toEqual(['notes.txt', 'papers.csv', 'viewer/own.txt']);
    expect(readFileSync(out('run.json'), 'utf8')).toBe(record);
    expect((await run('verify', '--json')).stdout).toContain('papers.csv');
    expect((await run('export', 'csv')).code).toBe(0);
    expect((await run('verify')).code).toBe(0);
  });

  it('writes one graph of a format with --graph', async () => {
    for (const name of ['coauthors.gexf', 'citations.gexf', 'knowledge.gexf']) appendFileSync(out(name), 'x');
    const { code, stdout, stderr } = await run('export', 'gexf', 'gexf', '--graph', 'coauthor');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^written to .*exports: coauthors\.gexf\n$/);
    const { faults } = JSON.parse((await run('verify', '--json')).stdout) as { faults: { name: string }[] };
    expect(faults.map((fault) => fault.name)).toEqual(['citations.gexf', 'knowledge.gexf']);
  });

  it('refuses a format that has no file for the graph, and writes nothing', async () => {
    const { code, stderr } = await run('export', 'pajek', '--graph', 'citation');
    expect([code, stderr]).toEqual([2, 'papergraph: pajek has no file for the graph citation alone\n']);
    expect(outputs()).toEqual(reference);
  });

  it('adds what `build --only` left out, with the same bytes', async () => {
    expect((await run('build', 'page.txt', '--only', 'papers.jsonl', 'neo4j/')).code).toBe(0);
    const written = namesBelow(join(folder, 'exports')).filter((name) => !name.startsWith('neo4j/'));
    expect(written).toEqual(['manifest.json', 'papers.jsonl', 'rejects.jsonl', 'run.json']);
    expect((await run('verify')).code).toBe(0);
    const others = formats
      .map((format) => format.name)
      .filter((name) => name !== 'papers' && name !== 'neo4j');
    const { code, stderr } = await run('export', ...others);
    expect(code, stderr).toBe(0);
    expect(outputs()).toEqual(reference);
  });

  it.each([
    ['by default', [], true],
    ['--no-certificates', ['--no-certificates'], false],
  ])('certifies communities later as far as the build was told to: %s', async (_, flags, certified) => {
    const built = await run('build', 'page.txt', '--only', 'vosviewer.json', ...flags);
    expect(built.code, built.stderr).toBe(0);
    expect((await run('export', 'communities')).code).toBe(0);
    const { graphs } = readJson(out('communities.json')) as {
      graphs: { communities: { certificate: { stability: number | null } }[] }[];
    };
    const measured = graphs[0]!.communities.map(({ certificate }) => certificate.stability !== null);
    expect(new Set(measured)).toEqual(new Set([certified]));
  });

  it.each(['stats', 'explain', 'serve'])(
    '%s works, or says what to do, after `build --only`',
    async (command) => {
      await run('build', 'page.txt', '--only', 'papers.jsonl');
      const id = JSON.parse(readFileSync(out('papers.jsonl'), 'utf8').split('\n')[0]!) as { id: string };
      const { code, stdout, stderr } = await run(command, ...(command === 'explain' ? [id.id] : []));
      if (command === 'serve')
        expect([code, stderr]).toEqual([3, expect.stringContaining('papergraph build')]);
      else expect([code, stdout === '', stderr]).toEqual([0, false, '']);
    },
  );
});

describe('D-09 papergraph build --match-communities', () => {
  /** A paper by each pair of the people of each team, who are letters. */
  const papers = (...teams: string[]): string =>
    teams
      .flatMap((team) => [...team].flatMap((one, at) => [...team.slice(at + 1)].map((other) => [one, other])))
      .map((pair, number) => {
        const authors = pair.map((letter) => `${letter.toUpperCase()}nna Person${letter}`);
        return JSON.stringify({ title: `Question ${number} of ${pair.join('')}`, authors });
      })
      .join('\n');
  const idsBy = (folder: string): Map<string, string> => {
    const { graphs } = readJson(join(folder, 'communities.json')) as {
      graphs: { communities: { id: string; members: string[] }[] }[];
    };
    return new Map(
      graphs[0]!.communities.flatMap(({ id, members }) => members.map((member) => [member, id])),
    );
  };

  /** Co-author communities of three or more. */
  const largerIn = (name: string): { id: string; label: string; size: number }[] => {
    const { graphs } = readJson(join(folder, name, 'communities.json')) as {
      graphs: { graph: string; communities: { id: string; label: string; size: number }[] }[];
    };
    return graphs.find(({ graph }) => graph === 'coauthor')!.communities.filter(({ size }) => size >= 3);
  };

  it('keeps the ids of an earlier run where the strongest member is another one now', async () => {
    put(folder, 'papers.jsonl', papers('abcd', 'efg'));
    expect((await run('build', 'papers.jsonl', '--out', 'first')).code).toBe(0);
    const first = idsBy(join(folder, 'first'));
    const community = first.get('author:name:bnna-personb')!;
    put(folder, 'papers.jsonl', papers('abcdz', 'az', 'bz', 'efg'));
    for (const earlier of ['first', 'first/communities.json']) {
      const { code, stderr } = await run('build', 'papers.jsonl', '--match-communities', earlier);
      expect([code, stderr]).toEqual([
        0,
        expect.stringContaining('2 of 2 earlier coauthor communities go on\n'),
      ]);
      const kept = idsBy(join(folder, 'exports'));
      expect(kept.get('author:name:bnna-personb')).toBe(community);
      expect(kept.get('author:name:znna-personz')).toBe(community);
      expect(readFileSync(out('authors.jsonl'), 'utf8')).toContain(`"community":"${community}"`);
      expect((await run('verify', '--communities')).code).toBe(0);
    }
    const matched = outputs();
    expect((await run('build', 'papers.jsonl')).code).toBe(0);
    expect(idsBy(join(folder, 'exports')).get('author:name:bnna-personb')).not.toBe(community);
    await run('build', 'papers.jsonl', '--only', 'papers.jsonl', '--match-communities', 'first');
    expect((await run('export', ...formats.map((format) => format.name))).code).toBe(0);
    expect(outputs()).toEqual(matched);
  });

  it('keeps ids and labels when the sample listings grow by a twentieth', async () => {
    const seeds = ['--config', join(ROOT, 'papergraph.config.json')];
    expect((await run('build', ...seeds, '--out', 'all', '--only', 'papers.jsonl')).code).toBe(0);
    const lines = readFileSync(join(folder, 'all/papers.jsonl'), 'utf8').trimEnd().split('\n');
    put(folder, 'most.jsonl', lines.filter((_, at) => at % 20 !== 0).join('\n'));
    const build = ['--only', 'communities.json', '--no-certificates'];
    expect((await run('build', 'most.jsonl', '--out', 'most', ...build)).code).toBe(0);
    const all = ['all/papers.jsonl', '--out', 'grown', '--match-communities', 'most', ...build];
    expect((await run('build', ...all)).code).toBe(0);
    const now = new Map(largerIn('grown').map(({ id, label }) => [id, label]));
    const earlier = largerIn('most');
    expect(earlier.length).toBeGreaterThan(200);
    const kept = earlier.filter(({ id, label }) => now.get(id) === label);
    expect(kept.length / earlier.length).toBeGreaterThan(0.95);
  });

  it.each([
    ['gone.json', 3, /--match-communities: there is no .*gone\.json; name the communities\.json/],
    ['page.txt', 2, /--match-communities: page\.txt is no communities\.json/],
    ['exports/manifest.json', 2, /is no communities\.json/],
    ['.', 3, /--match-communities: there is no .*communities\.json/],
  ])('%s is refused in one sentence, and nothing is written', async (earlier, code, message) => {
    const ended = await run('build', 'page.txt', '--match-communities', earlier);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toMatch(/^papergraph: [^\n]+\n$/);
    expect(ended.stderr).toMatch(message);
    expect(outputs()).toEqual(reference);
  });
});

describe('a built graph that is missing or damaged', () => {
  const store = (): string => join(folder, '.papergraph/exports/graph.store');

  it.each<[string, () => void, RegExp]>([
    ['is missing', () => rmSync(store()), /no built graph.*papergraph build/],
    ['is empty', () => truncateSync(store()), /papergraph build/],
    ['is cut', () => truncateSync(store(), 2000), /papergraph build/],
    [
      'has one other byte',
      () => {
        const bytes = readFileSync(store());
        bytes[3000] = bytes[3000]! ^ 1;
        writeFileSync(store(), bytes);
      },
      /damaged.*papergraph build/,
    ],
    [
      'is of another version',
      () =>
        writeFileSync(store(), readFileSync(store(), 'latin1').replace(/store \d+\n/, 'store 9\n'), 'latin1'),
      /papergraph build/,
    ],
  ])(
    '%s: exit code 3 and one sentence; the outputs stay, and building mends it',
    async (_, damage, message) => {
      damage();
      for (const args of [['stats'], ['export', 'gexf']]) {
        const { code, stdout, stderr } = await run(...args);
        expect([code, stdout]).toEqual([3, '']);
        expect(stderr).toMatch(/^papergraph: [^\n]+\n$/);
        expect(stderr).toMatch(message);
      }
      expect(outputs()).toEqual(reference);
      expect((await run('build', 'page.txt')).code).toBe(0);
      expect((await run('stats')).code).toBe(0);
      expect(outputs()).toEqual(reference);
    },
  );

  it('F-01 is of an earlier run than the outputs: nothing is mixed', async () => {
    const earlier = readFileSync(store());
    put(folder, 'page.txt', PAGE.replaceAll('Ada Example', 'Eve Other'));
    expect((await run('build', 'page.txt')).code).toBe(0);
    const later = outputs();
    writeFileSync(store(), earlier);
    const { code, stderr } = await run('export', 'authors');
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/^papergraph: [^\n]*papergraph build[^\n]*\n$/),
    ]);
    expect(outputs()).toEqual(later);
  });
});

describe('a folder that was moved', () => {
  it('keeps working: export, verify and explain find what belongs to it', async () => {
    const moved = sandbox();
    cpSync(folder, moved, { recursive: true });
    rmSync(folder, { recursive: true });
    folder = moved;
    expect((await run('export', 'gexf')).code).toBe(0);
    expect(outputs()).toEqual(reference);
    const { id } = JSON.parse(readFileSync(out('papers.jsonl'), 'utf8').split('\n')[0]!) as { id: string };
    const { explanations } = JSON.parse((await run('explain', id, 'title', '--json')).stdout) as {
      explanations: { holds: boolean }[];
    };
    expect(explanations).toMatchObject([{ holds: true }]);
  });

  it('without its inputs explains that they are gone, and with others that they have changed', async () => {
    const { id } = JSON.parse(readFileSync(out('papers.jsonl'), 'utf8').split('\n')[0]!) as { id: string };
    writeFileSync(join(folder, 'page.txt'), `Another line\n${PAGE}`);
    expect((await run('explain', id, 'title')).stdout).toContain('has changed since the build');
    rmSync(join(folder, 'page.txt'));
    expect((await run('explain', id, 'title')).stdout).toContain('not there any more');
    expect((await run('verify')).code).toBe(0);
    expect(readJson(out('manifest.json'))).toMatchObject({ formatVersion: 1 });
  });
});

describe('S-07 without a network', () => {
  const guard = `import net from 'node:net';
net.Socket.prototype.connect = () => process.exit(99);`;

  it('everything works but what is about a network', async () => {
    const env = {
      NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(guard).toString('base64')}`,
    };
    for (const args of [['build', 'page.txt'], ['export', 'viewer'], ['verify'], ['stats']]) {
      expect((await papergraph(args, { cwd: folder, env })).code).toBe(0);
    }
    expect(outputs()).toEqual(reference);
    const { code } = await papergraph(['push'], {
      cwd: folder,
      env: { ...env, NEO4J_URI: 'bolt://127.0.0.1:1' },
    });
    expect(code, 'the guard does not guard').toBe(99);
  });
});
