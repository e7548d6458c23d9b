import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  probeOutputFolder,
  repairOutputFolder,
  verifyOutputFolder,
  writeOutputFolder,
} from '../../src/io/output-folder.js';
import {
  ended,
  failure,
  folderWith,
  mountTmpfs,
  outputFiles,
  put,
  seeded,
  startScript,
  tempFolder,
  tree,
} from './support.js';

const FILES = outputFiles({ 'a.csv': 'a', 'neo4j/b.csv': 'b' });
const big = (bytes: number) => [
  ...FILES,
  { name: 'big.bin', chunks: Array.from({ length: 16 }, () => 'x'.repeat(bytes / 16)) },
];
const leftovers = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'));

/** Writes set after set into one folder, each of files that all hold the set's number, until it is killed. */
const WRITER = (out: string, start: number) => `
  const { writeOutputFolder } = await io('output-folder');
  for (let run = ${start}; ; run++) {
    const files = Array.from({ length: 6 }, (_, n) => ({ name: (n % 2 ? 'sub/' : '') + n + '.txt', chunks: [String(run)] }));
    files.push({ name: 'only-' + (run % 3), chunks: [String(run)] });
    await writeOutputFolder(${JSON.stringify(out)}, files, { unlisted: ['run.json'] });
    if (run === ${start}) console.log('first');
  }`;

async function checkSet(out: string): Promise<string> {
  await repairOutputFolder(out, { unlisted: ['run.json'] });
  expect(await verifyOutputFolder(out)).toEqual([]);
  const found = tree(out);
  found.delete('manifest.json');
  expect(found.get('README')).toBe('mine');
  expect(found.get('sub/notes')).toBe('mine');
  found.delete('README');
  found.delete('sub/notes');
  const run = found.get('0.txt') ?? '';
  expect(found.size).toBe(7);
  expect(new Set(found.values()).size, 'one set, not two mixed').toBe(1);
  expect(found.has(`only-${Number(run) % 3}`)).toBe(true);
  return run;
}

describe('kill -9', () => {
  async function killRepeatedly(out: string, times: number, hidden: string[]) {
    put(out, 'README', 'mine');
    put(out, 'sub/notes', 'mine');
    const random = seeded(20_240_601);
    const seen = new Set<string>();
    const left = new Set<string>();
    for (let round = 0; round < times; round++) {
      const child = startScript(WRITER(out, round * 1000));
      const end = ended(child);
      await new Promise((first) => child.stdout?.once('data', first));
      await setTimeout(random() * 40);
      child.kill('SIGKILL');
      expect((await end).signal).toBe('SIGKILL');
      for (const folder of hidden) for (const name of leftovers(folder)) left.add(name.replace(/^.*\./, ''));
      seen.add(await checkSet(out));
      for (const folder of hidden) expect(leftovers(folder)).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(times * 0.8);
    return left;
  }

  it(
    'F-01 30 times at seeded random moments: one whole set, and the files of the user',
    { timeout: 60_000 },
    async () => {
      const folder = tempFolder();
      const left = await killRepeatedly(join(folder, 'out'), 30, [folder]);
      expect(left.has('new') || left.has('old')).toBe(true);
    },
  );

  it('F-01 in a folder that is a mount point', { timeout: 60_000 }, async () => {
    const out = mountTmpfs(tempFolder(), 'size=4m');
    if (out === null) return;
    const left = await killRepeatedly(out, 15, [out]);
    expect(left.has('new') || left.has('commit')).toBe(true);
  });
});

describe('a folder that must stay in place', () => {
  it('is written file by file, foreign files left alone', async () => {
    const out = mountTmpfs(tempFolder(), 'size=4m');
    if (out === null) return;
    put(out, 'a.csv', 'by hand');
    put(out, 'notes/x', 'mine');
    put(out, 'neo4j', 'a file');
    await writeOutputFolder(
      out,
      outputFiles({ 'a.csv': '1', 'neo4j/b.csv': '1', 'gone.csv': '1', 'old/x': '1' }),
    );
    await writeOutputFolder(out, [...FILES, ...outputFiles({ old: 'now a file' })]);
    expect([...tree(out)].filter(([name]) => name !== 'manifest.json')).toEqual([
      ['a.csv', 'a'],
      ['a.csv.kept', 'by hand'],
      ['neo4j.kept', 'a file'],
      ['neo4j/b.csv', 'b'],
      ['notes/x', 'mine'],
      ['old', 'now a file'],
    ]);
    await writeOutputFolder(out, outputFiles({ 'c.csv': 'c' }), { keep: true });
    expect((await verifyOutputFolder(out)).length).toBe(0);
    expect(tree(out).get('old')).toBe('now a file');
  });

  it('O-12 removes nothing through a link that took the place of a folder', async () => {
    const out = mountTmpfs(tempFolder(), 'size=4m');
    if (out === null) return;
    const elsewhere = folderWith({ 'b.csv': 'precious' });
    await writeOutputFolder(out, FILES);
    rmSync(join(out, 'neo4j'), { recursive: true });
    symlinkSync(elsewhere, join(out, 'neo4j'));
    await writeOutputFolder(out, outputFiles({ 'c.csv': 'c' }));
    expect(tree(elsewhere).get('b.csv')).toBe('precious');
    await writeOutputFolder(out, FILES);
    expect(tree(elsewhere)).toEqual(new Map([['b.csv', 'precious']]));
    expect(await verifyOutputFolder(out)).toEqual([]);
  });

  it('F-01 a commit that was cut short is finished', async () => {
    const out = mountTmpfs(tempFolder(), 'size=4m');
    if (out === null) return;
    await writeOutputFolder(out, outputFiles({ 'a.csv': 'old', 'gone.csv': 'old', 'neo4j/x.csv': 'old' }));
    put(out, 'notes', 'mine');
    const next = join(tempFolder(), 'next');
    await writeOutputFolder(next, FILES);
    const commit = join(out, '.papergraph-4194303-00000000.1.commit');
    mkdirSync(join(commit, 'neo4j'), { recursive: true });
    for (const [name, text] of tree(next)) writeFileSync(join(commit, name), text);
    renameSync(join(commit, 'a.csv'), join(out, 'a.csv'));
    await repairOutputFolder(out);
    expect(await verifyOutputFolder(out)).toEqual([]);
    expect([...tree(out).keys()]).toEqual(['a.csv', 'manifest.json', 'neo4j/b.csv', 'notes']);
  });

  it('is also the one the user works in', async () => {
    const out = tempFolder();
    const script = `
      const { writeOutputFolder } = await io('output-folder');
      process.chdir(${JSON.stringify(out)});
      await writeOutputFolder('.', [{ name: 'a', chunks: ['a'] }]);
      await writeOutputFolder('.', [{ name: 'b', chunks: ['b'] }]);
      console.log(process.cwd(), (await import('node:fs')).readdirSync('.').join());`;
    expect((await ended(startScript(script))).stdout).toBe(`${out} b,manifest.json\n`);
  });
});

describe('disks', () => {
  it('F-03 a full disk says what is needed and what there was; nothing of the new set stays', async () => {
    const disk = mountTmpfs(tempFolder(), 'size=64k');
    if (disk === null) return;
    for (const out of [join(disk, 'out'), disk]) {
      await writeOutputFolder(out, FILES);
      const before = tree(disk);
      const error = await failure(writeOutputFolder(out, big(1_600_000)));
      expect(error).toMatchObject({ code: 'OUTPUT_UNWRITABLE', exit: 4 });
      expect(error.message).toMatch(/needs about 1\.6 MB and the disk had [\d.]+ kB free; free some space/);
      expect(tree(disk)).toEqual(before);
      await writeOutputFolder(out, FILES);
      expect(await verifyOutputFolder(out)).toEqual([]);
    }
  });

  it('F-03 one page too few fails, one more succeeds', async () => {
    for (const [pages, fits] of [
      [3, false],
      [4, true],
    ] as const) {
      const disk = mountTmpfs(tempFolder(), `size=${pages * 4}k`);
      if (disk === null) return;
      // Two files and the manifest, one page each; a folder takes none.
      const writing = writeOutputFolder(
        join(disk, 'out'),
        outputFiles({ a: 'x'.repeat(4096), b: 'x'.repeat(4097) }),
      );
      if (fits) expect((await writing).files).toHaveLength(2);
      else expect((await failure(writing)).message).toMatch(/no space is left/);
      expect(readdirSync(disk)).toEqual(fits ? ['out'] : []);
    }
  });

  it('F-04 a limit on the size of files', async () => {
    const out = join(tempFolder(), 'out');
    const script = `
      const { writeOutputFolder } = await io('output-folder');
      const files = [{ name: 'big', chunks: ['x'.repeat(20_000)] }];
      await writeOutputFolder(${JSON.stringify(out)}, files).catch((error) => console.log(error.code, error.message));`;
    const { stdout } = await ended(startScript(script, { shell: 'ulimit -f 8' }));
    expect(stdout).toMatch(/^OUTPUT_UNWRITABLE .*ulimit -f/);
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });

  it('F-05 what cannot be written is found out at once, and called by its name', async () => {
    const folder = folderWith({ file: 'x' });
    const cases: [string, RegExp][] = [
      [join(folder, 'file'), /is a file, not a folder/],
      [join(folder, 'file/out'), /is a file, not a folder/],
      [join(folder, 'n'.repeat(256)), /longer than the 255 bytes/],
      [join(folder, 'n'.repeat(256), 'out'), /longer than the 255 bytes/],
      ['/', /not a folder of its own/],
      ['', /not a folder of its own/],
    ];
    const disk = mountTmpfs(tempFolder(), 'ro');
    if (disk !== null)
      cases.push([join(disk, 'out'), /read-only/], [join(disk, 'a/b/out'), /read-only/], [disk, /read-only/]);
    for (const [out, message] of cases) {
      const start = performance.now();
      for (const call of [probeOutputFolder, (path: string) => writeOutputFolder(path, FILES)]) {
        const error = await failure(call(out));
        expect(error, out).toMatchObject({ code: 'OUTPUT_UNWRITABLE', exit: 4 });
        expect(error.message).toMatch(message);
      }
      expect(performance.now() - start).toBeLessThan(1000);
      expect(tree(folder).size).toBe(1);
    }
    if (process.platform === 'linux')
      expect((await failure(probeOutputFolder('/proc/out'))).message).toMatch(/the folder keeps no files/);
  });

  it('F-05 a folder that can be written is probed without a trace; a name of 255 bytes is one', async () => {
    const folder = tempFolder();
    for (const out of ['out', 'a/b/out', 'n'.repeat(255)]) {
      await probeOutputFolder(join(folder, out));
      expect(readdirSync(folder)).toEqual([]);
    }
    const long = join(folder, 'n'.repeat(255));
    await writeOutputFolder(long, FILES);
    await writeOutputFolder(long, FILES);
    await probeOutputFolder(long);
    expect(readdirSync(folder)).toEqual([basename(long)]);
    expect(readdirSync(long)).toEqual(['a.csv', 'manifest.json', 'neo4j']);
  });
});
