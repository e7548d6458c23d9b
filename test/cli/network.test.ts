/** `papergraph network`: what it writes, prints and refuses. */
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generate } from '../../bench/generate.mjs';
import { papergraph, refused } from '../support/cli.js';
import { run } from '../support/java.js';
import { availability, pythonPath } from '../support/requirements.js';
import { namesBelow, put, sandbox } from '../support/sandbox.js';

const RECORDS = [
  {
    id: 'p1',
    authors: [
      { id: 'a1', name: 'Ada <Lovelace> & "Sons"' },
      { id: 'a2', name: 'Bo\u0001 Ek' },
    ],
    year: 2001,
  },
  {
    id: 'p2',
    authors: [{ id: 'a2', name: 'Bo Ek' }, { id: 'a3', name: 'Zoë' }, { id: 'a1' }],
    references: ['p1'],
  },
  { id: 'p3', authors: ['Solo'], year: 2003, references: ['p1', 'p2', 'w9'] },
];
const JSONL = RECORDS.map((record) => `${JSON.stringify(record)}\n`).join('');

let cwd: string;

beforeEach(() => {
  cwd = sandbox();
  mkdirSync(join(cwd, 'tmp'));
  put(cwd, 'papers.jsonl', JSONL);
});

const text = (name: string): string => readFileSync(join(cwd, name), 'utf8');

async function json(args: readonly string[], stdin = ''): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await papergraph(['network', '--json', ...args], { cwd, stdin });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('papergraph network', () => {
  it('writes an edge list with fractional weights, or full ones', async () => {
    expect(await json(['papers.jsonl', '--out', 'out/edges.tsv'])).toMatchObject({
      graph: 'coauthor',
      counting: 'fractional',
      read: 3,
      rejected: 0,
      merged: 0,
      papers: 3,
      nodes: 4,
      edges: 3,
      weight: 2.5,
    });
    expect(text('out/edges.tsv')).toBe('a1\ta2\t1.5\na1\ta3\t0.5\na2\ta3\t0.5\n');
    await json(['papers.jsonl', '--counting', 'full', '--min-weight', '2', '--out', 'edges.tsv']);
    expect(text('edges.tsv')).toBe('a1\ta2\t2\n');
    await json(['papers.jsonl', '--author-limit', '2', '--out', 'edges.tsv']);
    expect(text('edges.tsv')).toBe('a1\ta2\t1\n');
  });

  it('writes GEXF with names, degrees and communities', async () => {
    const counts = await json(['papers.jsonl', '--communities', '--out', 'graph.gexf']);
    expect(counts).toMatchObject({ communities: 2, disconnected: 0 });
    expect(text('graph.gexf')).toContain(
      '<node id="a1" label="Ada &lt;Lovelace&gt; &amp; &quot;Sons&quot;"><attvalues><attvalue for="degree" value="2"/><attvalue for="modularity_class" value="0"/></attvalues></node>\n',
    );
    expect(text('graph.gexf')).toContain('<node id="name:Solo" label="Solo">');
    expect(text('graph.gexf')).toContain('<edge source="a1" target="a3" weight="0.5"/>\n');
  });

  it('writes citations between records, in Pajek with arcs, and the years as a column', async () => {
    await json(['papers.jsonl', '--graph', 'citation', '--out', 'cites.net']);
    expect(text('cites.net')).toBe('*Vertices 3\n1 "p1"\n2 "p2"\n3 "p3"\n*Arcs\n2 1 1\n3 1 1\n3 2 1\n');
    await json(['papers.jsonl', '--graph', 'citation', '--out', 'cites.graphml']);
    expect(text('cites.graphml')).toContain('<data key="degree">2</data><data key="year">2001</data></node>');
    expect(text('cites.graphml')).toContain('<graph id="Citation network" edgedefault="directed">');
    await json(['papers.jsonl', '--graph', 'cocitation', '--out', 'pairs.tsv']);
    expect(text('pairs.tsv')).toBe('p1\tp2\t1\np1\tw9\t1\np2\tw9\t1\n');
    await json(['papers.jsonl', '--graph', 'coupling', '--out', 'pairs.tsv']);
    expect(text('pairs.tsv')).toBe('p2\tp3\t1\n');
  });

  it('gives the same bytes for parts, compressed or piped, in any order', async () => {
    put(cwd, 'parts/b.jsonl.gz', gzipSync(JSONL.split('\n').slice(0, 2).join('\n')));
    put(cwd, 'parts/a.jsonl', JSONL.split('\n')[2]!);
    const args = ['--communities', '--out', 'graph.gexf'];
    const found: string[] = [];
    for (const inputs of [['papers.jsonl'], ['parts'], ['parts/b.jsonl.gz', 'parts/a.jsonl'], ['-']]) {
      await json([...inputs, ...args], JSONL);
      found.push(text('graph.gexf'));
    }
    expect(new Set(found).size).toBe(1);
  });

  it('tells people what it did, on standard error', async () => {
    put(cwd, 'more.jsonl', `${JSONL}${JSONL}{"authors":[null]}\nno json\n`);
    const { code, stdout, stderr } = await papergraph(['network', 'more.jsonl', '--author-limit', '2'], {
      cwd,
    });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(
      [
        'more.jsonl:8: record is no JSON value: Unexpected token \'o\', "no json" is not valid JSON',
        '4 papers from 7 records, 1 line rejected',
        '3 records had an id that came before; the first one counts',
        'left out without id or name: 1 author',
        'no edges from 1 paper with more than 2 authors (the most: 3); --author-limit changes that',
        '4 nodes and 1 edge (coauthor)',
        '',
      ].join('\n'),
    );
  });

  it('I-26 I-27 writes rejects, and fails when they are too many, leaving the old file', async () => {
    put(cwd, 'bad.jsonl', JSONL.replaceAll('\n', '\n[]\n'));
    put(cwd, 'edges.tsv', 'old\n');
    const args = ['bad.jsonl', '--rejects', 'rejects.jsonl', '--out', 'edges.tsv'];
    const outcome = await papergraph(['network', '-q', ...args, '--max-rejects', '2'], { cwd });
    expect([outcome.code, outcome.stderr]).toEqual([
      1,
      expect.stringMatching(/more than --max-rejects 2; the last is bad\.jsonl:6: record is a list/),
    ]);
    const offset = Buffer.byteLength(JSONL.split('\n')[0]!) + 1;
    expect(JSON.parse(text('rejects.jsonl').split('\n')[0]!)).toEqual({
      severity: 'reject',
      type: 'NOT_AN_OBJECT',
      message: 'record is a list, but it must be an object',
      file: 'bad.jsonl',
      line: 2,
      line_byte: offset,
      byte: offset,
      field: null,
      raw: '[]',
    });
    expect(text('rejects.jsonl').split('\n')).toHaveLength(4);
    expect(text('edges.tsv')).toBe('old\n');
    expect((await papergraph(['network', ...args, '--max-rejects', '3'], { cwd })).code).toBe(0);
    expect(text('edges.tsv')).toContain('a1\ta2');
  });

  it('never writes over what it reads, nor two files into one', async () => {
    put(cwd, 'papers.tsv', JSONL);
    symlinkSync('papers.tsv', join(cwd, 'link.tsv'));
    const twice = 'is read as an input; name another file';
    for (const [input, option, file, why] of [
      ['papers.tsv', '--out', 'papers.tsv', twice],
      ['link.tsv', '--out', './papers.tsv', twice],
      ['papers.tsv', '--out', 'link.tsv', twice],
      ['papers.jsonl', '--rejects', 'papers.jsonl', twice],
      ['*.jsonl', '--rejects', 'papers.jsonl', twice],
      ['papers.jsonl', '--rejects', 'edges.tsv', 'is written by --out as well; name another file'],
    ] as const) {
      const others = option === '--rejects' ? ['--out', 'edges.tsv'] : [];
      const [code, message] = await refused(['network', input, option, file, ...others], { cwd });
      expect([code, message]).toEqual([2, expect.stringContaining(`${option} ${join(cwd, file)} ${why}`)]);
    }
    expect([text('papers.tsv'), text('papers.jsonl')]).toEqual([JSONL, JSONL]);
  });

  it('F-05 says why a file cannot be written, before it reads', async (context) => {
    const places: [string, RegExp][] = [['papers.jsonl/x.tsv', /a file, not a folder/]];
    if (process.platform === 'linux') places.push(['/proc/x.tsv', /the folder keeps no files/]);
    for (const [out, why] of places)
      expect(await refused(['network', 'papers.jsonl', '--out', out], { cwd })).toEqual([
        4,
        expect.stringMatching(why),
      ]);
    mkdirSync(join(cwd, 'locked'), { mode: 0o700 });
    if (process.getuid?.() !== 0) context.skip('only root can run the command as somebody else');
    chmodSync(cwd, 0o755);
    const as = { cwd, uid: 65_534 };
    if ((await papergraph(['--version'], as)).code !== 0) context.skip('other users cannot read the project');
    expect(await refused(['network', 'papers.jsonl', '--out', 'locked/x.tsv'], as)).toEqual([
      4,
      expect.stringContaining('no permission to write there'),
    ]);
  });

  it('I-01 I-02 uses what came before a cut, and what lies in other members', async () => {
    const packed = gzipSync(JSONL);
    put(cwd, 'cut.jsonl.gz', packed.subarray(0, packed.length - 9));
    const cut = await papergraph(['network', 'cut.jsonl.gz', '--json', '--rejects', 'r.jsonl'], { cwd });
    expect([cut.code, cut.stderr]).toEqual([1, expect.stringContaining('was cut')]);
    expect(JSON.parse(cut.stdout)).toMatchObject({ papers: 3 });
    expect(text('r.jsonl')).toContain('GZIP_TRUNCATED');
    put(cwd, 'cut.jsonl', JSONL.slice(0, -9));
    const plain = await papergraph(['network', 'cut.jsonl', '--json'], { cwd });
    expect([plain.code, plain.stderr]).toEqual([1, expect.stringContaining('was cut')]);
    expect(JSON.parse(plain.stdout)).toMatchObject({ papers: 2, rejected: 1 });
    put(cwd, 'ended.jsonl', `${JSONL.slice(0, -9)}\n`);
    const ended = await papergraph(['network', 'ended.jsonl', '--json'], { cwd });
    expect([ended.code, JSON.parse(ended.stdout)]).toMatchObject([0, { papers: 2, rejected: 1 }]);
    put(cwd, 'two.gz', Buffer.concat([packed, gzipSync('{"id":"p4","authors":["X"]}'), Buffer.alloc(512)]));
    expect(await json(['two.gz'])).toMatchObject({ papers: 4, rejected: 0 });
  });

  it('replaces a link in the place of its file, and leaves nothing behind', async () => {
    put(cwd, 'victim', 'mine');
    symlinkSync(join(cwd, 'victim'), join(cwd, 'edges.tsv'));
    await json(['papers.jsonl', '--out', 'edges.tsv']);
    expect(text('victim')).toBe('mine');
    expect(lstatSync(join(cwd, 'edges.tsv')).isSymbolicLink()).toBe(false);
    expect(namesBelow(cwd).filter((name) => name.includes('papergraph-'))).toEqual([]);
  });

  it.each<[string[], number, RegExp]>([
    [['missing.jsonl'], 3, /missing\.jsonl/],
    [
      ['papers.jsonl', '--out', 'graph.gml'],
      2,
      /graph\.gml names no format; end it with \.gexf, \.graphml, \.net, \.tsv/,
    ],
    [
      ['papers.jsonl', '--out', 'graph.net', '--communities'],
      2,
      /no place for communities; end --out with \.gexf or \.graphml/,
    ],
    [['papers.jsonl', '--graph', 'magic'], 2, /coauthor, citation, cocitation, coupling/],
    [['papers.jsonl', '--author-limit', '0'], 2, /--author-limit/],
    [['papers.jsonl', '--out', 'papers.jsonl/x.tsv'], 4, /Cannot write/],
    [['list.json'], 3, /one JSON list.*jq -c/],
    [['wide.jsonl'], 3, /UTF-16.*iconv/],
    [['words.jsonl', '-q'], 1, /0 records from words\.jsonl/],
    [['words.jsonl', '--strict'], 1, /--strict: words\.jsonl:1: record is no JSON value/],
  ])('refuses %j', async (args, code, message) => {
    put(cwd, 'list.json', `[${JSONL.trim().replaceAll('\n', ',')}]`);
    put(cwd, 'wide.jsonl', Buffer.from(`\ufeff${JSONL}`, 'utf16le'));
    put(cwd, 'words.jsonl', 'hello\nworld\n');
    expect(await refused(['network', ...args], { cwd })).toEqual([code, expect.stringMatching(message)]);
  });
});

const networkx = await availability('networkx');

describe.skipIf(!networkx.available)('NetworkX', () => {
  let folder: string;

  beforeAll(async () => {
    folder = sandbox();
    await generate({ papers: 400, seed: 2, out: folder, gzip: true });
  });

  it('projects the same network, and reads it from GEXF, GraphML and Pajek', async () => {
    const script = join(import.meta.dirname, '../bulk/support/projection.py');
    expect(gunzipSync(readFileSync(join(folder, 'papers.jsonl.gz'))).length).toBeGreaterThan(10_000);
    for (const graph of ['coauthor', 'citation']) {
      const files = ['gexf', 'graphml', 'net'].map((end) => `${graph}.${end}`);
      for (const out of files) {
        const args = ['network', '-q', 'papers.jsonl.gz', '--graph', graph, '--out', out];
        expect(await papergraph(args, { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
        expect(existsSync(join(folder, out))).toBe(true);
      }
      const { exitCode, stdout, stderr } = await run(pythonPath(), [
        ...['-X', 'utf8', script, graph, join(folder, 'papers.jsonl.gz')],
        ...files.map((name) => join(folder, name)),
      ]);
      expect([exitCode, stderr, stdout]).toEqual([0, '', expect.stringMatching(/^same \d{3,} edges\n$/)]);
    }
  });
});
