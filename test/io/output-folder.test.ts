import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { readdirSync, chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestText } from '../../src/io/manifest.js';
import { repairOutputFolder, verifyOutputFolder, writeOutputFolder } from '../../src/io/output-folder.js';
import { processToken } from '../../src/io/process-token.js';
import { failure, folderWith, outputFiles, put, tempFolder, tree } from './support.js';

const FIRST = { 'papers.jsonl': 'one\n', 'neo4j/nodes.csv': 'a,b\n', 'gone.csv': 'x' };
const SECOND = { 'papers.jsonl': 'two\n', 'neo4j/rels.csv': 'c,d\n', 'viewer/index.html': '<p>' };
const names = (folder: string) => [...tree(folder).keys()];
const unlisted = ['run.json'];

describe('writeOutputFolder', () => {
  it('writes files and a manifest that says the same for the same files', async () => {
    const [a, b] = [join(tempFolder(), 'deep/out'), join(tempFolder(), 'out')];
    const files = { ...FIRST, 'run.json': '{}' };
    const manifest = await writeOutputFolder(a, outputFiles(files), { unlisted });
    await writeOutputFolder(b, outputFiles(files).reverse(), { unlisted });
    expect(tree(a)).toEqual(tree(b));
    expect(manifest.formatVersion).toBe(1);
    expect(manifest.files.map(({ name }) => name)).toEqual(['gone.csv', 'neo4j/nodes.csv', 'papers.jsonl']);
    expect(manifest.files[0]).toEqual({
      name: 'gone.csv',
      bytes: 1,
      sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
    });
    expect(readFileSync(join(a, 'manifest.json'), 'utf8')).toBe(manifestText(manifest));
    expect(readdirSync(join(a, '..'))).toEqual(['out']);
  });

  it('encodes pieces as one text', async () => {
    const out = join(tempFolder(), 'out');
    const chunks = [
      'ab',
      '\ud83d',
      '\ude00',
      Uint8Array.of(1, 2),
      'é',
      'x'.repeat(300_000) + '\ud83d',
      '\ude00',
    ];
    const { files } = await writeOutputFolder(out, [{ name: 'a', chunks }]);
    const bytes = readFileSync(join(out, 'a'));
    expect(bytes).toEqual(
      Buffer.concat([
        Buffer.from('ab😀'),
        Buffer.from([1, 2]),
        Buffer.from('é' + 'x'.repeat(300_000) + '😀'),
      ]),
    );
    expect(files[0]?.bytes).toBe(bytes.length);
  });

  it('replaces the old set and carries over what is not ours, in folders too', async () => {
    const out = join(tempFolder(), 'out');
    await writeOutputFolder(out, outputFiles({ ...FIRST, 'run.json': '1' }), { unlisted });
    chmodSync(out, 0o750);
    put(out, 'README.md', 'mine');
    put(out, 'neo4j/notes.txt', 'mine too');
    put(out, 'photos/a/b.txt', 'deep');
    mkdirSync(join(out, 'empty'));
    symlinkSync('/', join(out, 'root'));
    const inode = statSync(join(out, 'README.md')).ino;
    await writeOutputFolder(out, outputFiles({ ...SECOND, 'run.json': '2' }), { unlisted });
    expect([...tree(out)].filter(([name]) => name !== 'manifest.json')).toEqual([
      ['README.md', 'mine'],
      ['empty', '/'],
      ['neo4j/notes.txt', 'mine too'],
      ['neo4j/rels.csv', 'c,d\n'],
      ['papers.jsonl', 'two\n'],
      ['photos/a/b.txt', 'deep'],
      ['root', '->'],
      ['run.json', '2'],
      ['viewer/index.html', '<p>'],
    ]);
    expect(statSync(join(out, 'README.md')).ino).toBe(inode);
    expect(statSync(out).mode & 0o777).toBe(0o750);
    expect(readdirSync(join(out, '..'))).toEqual(['out']);
  });

  it('keeps a file of the user whose name is needed, also without an old manifest', async () => {
    const out = join(tempFolder(), 'out');
    put(out, 'papers.jsonl', 'written by hand');
    put(out, 'papers.jsonl.kept', 'older still');
    put(out, 'manifest.json', '{"name":"a web app"}');
    put(out, 'neo4j', 'a file');
    put(out, 'gone.csv/inner.txt', 'a folder');
    put(out, 'run.json', 'not ours');
    const notices: string[] = [];
    await writeOutputFolder(out, outputFiles({ ...FIRST, 'run.json': '{}' }), {
      unlisted,
      notice: (message) => notices.push(message),
    });
    const found = tree(out);
    expect(found.get('papers.jsonl')).toBe('one\n');
    expect(found.get('papers.jsonl.kept')).toBe('older still');
    expect(found.get('papers.jsonl.kept-2')).toBe('written by hand');
    expect(found.get('manifest.json.kept')).toBe('{"name":"a web app"}');
    expect(found.get('neo4j.kept')).toBe('a file');
    expect(found.get('gone.csv.kept/inner.txt')).toBe('a folder');
    expect(found.get('run.json.kept')).toBe('not ours');
    expect(notices).toHaveLength(5);
    expect(notices.join()).toMatch(
      /papers\.jsonl was not written by papergraph; it is kept as .*papers\.jsonl\.kept-2/,
    );
  });

  it('keeps the rest of the old set for a partial write', async () => {
    const out = join(tempFolder(), 'out');
    await writeOutputFolder(out, outputFiles({ ...FIRST, 'run.json': '{}' }), { unlisted });
    put(out, 'README.md', 'mine');
    const manifest = await writeOutputFolder(
      out,
      outputFiles({ 'a.gexf': '<g/>', 'papers.jsonl': 'new\n' }),
      {
        unlisted,
        keep: true,
      },
    );
    expect(manifest.files.map(({ name }) => name)).toEqual([
      'a.gexf',
      'gone.csv',
      'neo4j/nodes.csv',
      'papers.jsonl',
    ]);
    expect(await verifyOutputFolder(out)).toEqual([]);
    expect(tree(out).get('run.json')).toBe('{}');
    expect(tree(out).get('README.md')).toBe('mine');
    expect(tree(out).get('papers.jsonl')).toBe('new\n');
  });

  it('leaves everything as it was when a file cannot be made, or the run is stopped', async () => {
    const out = join(tempFolder(), 'out');
    await writeOutputFolder(out, outputFiles(FIRST));
    const before = tree(out);
    const stop = new AbortController();
    const breaking = (fail: () => void) =>
      [
        ...outputFiles(SECOND),
        {
          name: 'last',
          *chunks() {
            yield 'x';
            fail();
            yield 'y';
          },
        },
      ].map((file) => ({
        name: file.name,
        chunks: typeof file.chunks === 'function' ? file.chunks() : file.chunks,
      }));
    const oops = new Error('a bug in an exporter');
    await expect(
      writeOutputFolder(
        out,
        breaking(() => {
          throw oops;
        }),
      ),
    ).rejects.toBe(oops);
    const stopped = writeOutputFolder(
      out,
      breaking(() => stop.abort()),
      { signal: stop.signal },
    );
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(tree(out)).toEqual(before);
    expect(readdirSync(join(out, '..'))).toEqual(['out']);
    const fresh = join(tempFolder(), 'a/b/out');
    await expect(
      writeOutputFolder(
        fresh,
        breaking(() => {
          throw oops;
        }),
      ),
    ).rejects.toBe(oops);
    expect(names(join(fresh, '../../..'))).toEqual([]);
  });
});

describe('names', () => {
  it('O-11 no file name leads out of the folder or clashes', async () => {
    const bad = [
      '../x',
      '/abs',
      '..\\x',
      'C:x',
      'CON',
      'a/nul.txt',
      'a//b',
      '.',
      '..',
      '',
      'a/..',
      'a\0b',
      'a\nb',
      '-o',
      'x'.repeat(101),
      'a.',
      'a ',
      '.papergraph-1',
      '\ud800',
      'COM1.csv',
      'a/../../b',
    ];
    for (const name of bad) {
      const parent = tempFolder();
      const error = await failure(writeOutputFolder(join(parent, 'out'), [{ name, chunks: ['x'] }]));
      expect(error, JSON.stringify(name)).toMatchObject({ code: 'OUTPUT_UNWRITABLE', exit: 4 });
      expect(names(parent)).toEqual([]);
    }
    for (const pair of [
      ['a.csv', 'A.csv'],
      ['é', 'e\u0301'],
      ['a', 'a/b'],
      ['a/b', 'A'],
      ['x', 'x'],
    ]) {
      const files = pair.map((name) => ({ name, chunks: ['x'] }));
      expect((await failure(writeOutputFolder(join(tempFolder(), 'out'), files))).code).toBe(
        'OUTPUT_UNWRITABLE',
      );
    }
    const fine = ['a/b', 'a/c', '.nojekyll', 'CO_AUTHORED.csv', 'Łukasz'].map((name) => ({
      name,
      chunks: ['x'],
    }));
    await writeOutputFolder(join(tempFolder(), 'out'), fine);
  });

  it('O-11 a manifest with a name that leads out is no manifest of ours, so nothing is removed by it', async () => {
    const folder = folderWith({ 'victim.txt': 'precious', 'out/papers.jsonl': 'x' });
    const files = [{ name: '../victim.txt', bytes: 8, sha256: 'x' }];
    put(folder, 'out/manifest.json', JSON.stringify({ formatVersion: 1, files }));
    await writeOutputFolder(join(folder, 'out'), outputFiles(SECOND));
    expect(tree(folder).get('victim.txt')).toBe('precious');
    expect(await verifyOutputFolder(join(folder, 'out'))).toEqual([]);
  });
});

describe('links', () => {
  it('O-12 a manifest that is a link is not ours, so nothing is removed by it', async () => {
    const folder = tempFolder();
    await writeOutputFolder(join(folder, 'real'), outputFiles(FIRST));
    put(folder, 'out/papers.jsonl', 'by hand');
    symlinkSync('../real/manifest.json', join(folder, 'out/manifest.json'));
    await writeOutputFolder(join(folder, 'out'), outputFiles(SECOND));
    expect(tree(folder).get('out/papers.jsonl.kept')).toBe('by hand');
    expect(await verifyOutputFolder(join(folder, 'real'))).toEqual([]);
    expect(await verifyOutputFolder(join(folder, 'out'))).toEqual([]);
  });

  it('O-12 a linked output folder is followed and said so, also one whose target is missing', async () => {
    for (const exists of [true, false]) {
      const folder = tempFolder();
      if (exists) put(folder, 'real/README', 'mine');
      symlinkSync('real', join(folder, 'out'));
      const notices: string[] = [];
      await writeOutputFolder(join(folder, 'out'), outputFiles(FIRST), {
        notice: (text) => notices.push(text),
      });
      expect(readlinkSync(join(folder, 'out'))).toBe('real');
      expect(tree(join(folder, 'real')).get('papers.jsonl')).toBe('one\n');
      expect(tree(join(folder, 'real')).get('README')).toBe(exists ? 'mine' : undefined);
      expect(notices.join()).toMatch(/out is a symbolic link; the files go to .*real/);
      expect(await verifyOutputFolder(join(folder, 'out'))).toEqual([]);
    }
    const folder = tempFolder();
    symlinkSync('out', join(folder, 'out'));
    expect((await failure(writeOutputFolder(join(folder, 'out'), []))).message).toMatch(/circle/);
  });

  it.each(['with', 'without'])(
    'O-12 a linked file is replaced, its target never touched, %s a manifest',
    async (which) => {
      const folder = folderWith({
        victim: 'precious',
        'elsewhere/nodes.csv': 'precious',
        'elsewhere/x': 'precious',
      });
      const out = join(folder, 'out');
      await writeOutputFolder(out, outputFiles(FIRST));
      if (which === 'without') unlinkSync(join(out, 'manifest.json'));
      for (const name of ['papers.jsonl', 'gone.csv']) {
        unlinkSync(join(out, name));
        symlinkSync('../victim', join(out, name));
      }
      rmSync(join(out, 'neo4j'), { recursive: true });
      symlinkSync('../elsewhere', join(out, 'neo4j'));
      symlinkSync('/', join(out, 'x'));
      const notices: string[] = [];
      await writeOutputFolder(out, outputFiles(SECOND), { notice: (text) => notices.push(text) });
      expect(notices.join('\n')).toMatch(/symbolic link \S*neo4j was replaced/);
      expect(readdirSync(out).filter((name) => name.includes('.kept'))).toEqual([]);
      expect(lstatSync(join(out, 'papers.jsonl')).isFile()).toBe(true);
      expect(lstatSync(join(out, 'neo4j')).isDirectory()).toBe(true);
      expect(await verifyOutputFolder(out)).toEqual([]);
      for (const name of ['victim', 'elsewhere/nodes.csv', 'elsewhere/x'])
        expect(tree(folder).get(name)).toBe('precious');
      expect(readlinkSync(join(out, 'x'))).toBe('/');
    },
  );
});

describe('an interrupted swap', () => {
  /** The id of a process that has ended. */
  const DEAD = '4194303-00000000';
  const dead = (name: string, end: string) => `.${name}.papergraph-${DEAD}.1.${end}`;

  async function states() {
    const folder = tempFolder();
    await writeOutputFolder(join(folder, 'out'), outputFiles({ ...FIRST, 'run.json': '1' }), { unlisted });
    put(folder, 'out/README', 'mine');
    put(folder, 'out/neo4j/notes', 'mine');
    await writeOutputFolder(join(folder, 'next'), outputFiles({ ...SECOND, 'run.json': '2' }), { unlisted });
    return folder;
  }
  const after = [
    'README',
    'manifest.json',
    'neo4j/notes',
    'neo4j/rels.csv',
    'papers.jsonl',
    'run.json',
    'viewer/index.html',
  ];
  async function rename(folder: string, from: string, to: string) {
    const { renameSync } = await import('node:fs');
    renameSync(join(folder, from), join(folder, to));
  }

  it('F-01 before it: the unfinished stage goes', async () => {
    const folder = await states();
    await rename(folder, 'next', dead('out', 'new'));
    await repairOutputFolder(join(folder, 'out'), { unlisted });
    expect(readdirSync(folder)).toEqual(['out']);
    expect(tree(join(folder, 'out')).get('papers.jsonl')).toBe('one\n');
  });

  it('F-01 between the two renames: it is finished', async () => {
    const folder = await states();
    await rename(folder, 'next', dead('out', 'new'));
    await rename(folder, 'out', dead('out', 'old'));
    await repairOutputFolder(join(folder, 'out'), { unlisted });
    expect(readdirSync(folder)).toEqual(['out']);
    expect(names(join(folder, 'out'))).toEqual(after);
    expect(tree(join(folder, 'out')).get('run.json')).toBe('2');
  });

  it('F-01 between the two renames, and the user made the folder anew: nothing of either is lost', async () => {
    const folder = await states();
    await rename(folder, 'next', dead('out', 'new'));
    await rename(folder, 'out', dead('out', 'old'));
    put(folder, 'out/papers.jsonl', 'typed since');
    await repairOutputFolder(join(folder, 'out'), { unlisted });
    expect(readdirSync(folder)).toEqual(['out']);
    expect(names(join(folder, 'out'))).toEqual([...after, 'papers.jsonl.kept'].sort());
  });

  it('F-01 after the renames: the rest is carried over', async () => {
    const folder = await states();
    await rename(folder, 'out', dead('out', 'old'));
    await rename(folder, 'next', 'out');
    await repairOutputFolder(join(folder, 'out'), { unlisted });
    expect(readdirSync(folder)).toEqual(['out']);
    expect(names(join(folder, 'out'))).toEqual(after);
  });

  it('F-01 only the old folder is left: it comes back', async () => {
    const folder = await states();
    await rename(folder, 'out', dead('out', 'old'));
    await repairOutputFolder(join(folder, 'out'), { unlisted });
    expect(tree(join(folder, 'out')).get('papers.jsonl')).toBe('one\n');
    expect(tree(join(folder, 'out')).get('README')).toBe('mine');
  });

  it('touches nothing of a process that still runs, or of another folder', async () => {
    const folder = await states();
    const live = `.out.papergraph-${processToken(process.pid)}.99.new`;
    mkdirSync(join(folder, live));
    mkdirSync(join(folder, dead('out2', 'new')));
    writeFileSync(join(folder, '.out.papergraph-mine.new'), 'no stage');
    await repairOutputFolder(join(folder, 'out'), { unlisted });
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining([live, dead('out2', 'new'), '.out.papergraph-mine.new']),
    );
  });
});

describe('verifyOutputFolder', () => {
  it('names what is missing or changed, and nothing else', async () => {
    const out = join(tempFolder(), 'out');
    expect(await failure(verifyOutputFolder(out))).toMatchObject({ code: 'OUTPUT_DAMAGED', exit: 1 });
    await writeOutputFolder(out, outputFiles({ ...FIRST, 'b/c': 'c' }));
    put(out, 'notes.txt', 'mine');
    expect(await verifyOutputFolder(out)).toEqual([]);
    unlinkSync(join(out, 'gone.csv'));
    writeFileSync(join(out, 'papers.jsonl'), 'onE\n');
    writeFileSync(join(out, 'neo4j/nodes.csv'), 'longer than before');
    unlinkSync(join(out, 'b/c'));
    symlinkSync('/etc/hostname', join(out, 'b/c'));
    expect(await verifyOutputFolder(out)).toEqual([
      { name: 'b/c', problem: 'changed' },
      { name: 'gone.csv', problem: 'missing' },
      { name: 'neo4j/nodes.csv', problem: 'size' },
      { name: 'papers.jsonl', problem: 'changed' },
    ]);
    writeFileSync(join(out, 'manifest.json'), readFileSync(join(out, 'manifest.json')).subarray(0, 50));
    expect((await failure(verifyOutputFolder(out))).code).toBe('OUTPUT_DAMAGED');
  });
});
