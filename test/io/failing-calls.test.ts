import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repairOutputFolder, verifyOutputFolder, writeOutputFolder } from '../../src/io/output-folder.js';
import { mountTmpfs, outputFiles, put, scriptFile, tempFolder, tree } from './support.js';

const SCRIPT = (out: string) => `
  const { writeOutputFolder } = await io('output-folder');
  const files = [{ name: 'a.csv', chunks: ['new'] }, { name: 'sub/b.csv', chunks: ['new'] }];
  await writeOutputFolder(${JSON.stringify(out)}, files).then(
    () => console.log('done'),
    (error) => { console.log(error.code, error.message); process.exitCode = error.exitCode ?? 99; },
  );`;

/** strace counts the calls of each thread by itself. */
const ONE_THREAD = { ...process.env, UV_THREADPOOL_SIZE: '1' };

/** Runs the script with the nth call of a kind failing; `null` where strace cannot run. */
function runWith(
  script: string,
  call: string,
  error: string,
  nth: number,
): { status: number; stdout: string } | null {
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${nth}`];
  const result = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', ...inject, process.execPath, script], {
    encoding: 'utf8',
    env: ONE_THREAD,
  });
  if (result.error || /PTRACE|Operation not permitted/.test(result.stderr)) {
    console.warn(`skipped: strace cannot run here (${result.error?.message ?? result.stderr.trim()})`);
    return null;
  }
  return { status: result.status ?? -1, stdout: result.stdout };
}

/** The calls of some kinds that a script makes, one a line, with the paths of what is open. */
function callsOf(script: string, calls: readonly string[]): string[] {
  const log = join(tempFolder(), 'log');
  const trace = ['-f', '-qq', '-y', '-o', log, '-e', `trace=${calls.join()}`];
  spawnSync('strace', [...trace, process.execPath, script], { env: ONE_THREAD });
  return readFileSync(log, 'utf8').split('\n');
}

/** How often a script makes each kind of call. */
function countCalls(script: string, calls: readonly string[]): Map<string, number> {
  const lines = callsOf(script, calls);
  return new Map(calls.map((call) => [call, lines.filter((line) => line.includes(` ${call}(`)).length]));
}

describe('F-02 the nth call fails', () => {
  const CALLS = ['fsync', 'rename', 'mkdir', 'unlink', 'rmdir'] as const;

  it('F-02 every file and its folder are on the disk before anything is swapped', () => {
    const out = join(tempFolder(), 'out');
    const script = scriptFile(SCRIPT(out));
    if (runWith(script, 'fsync', 'EIO', 10_000) === null) return;
    const lines = callsOf(script, ['fsync', 'rename']);
    const swap = lines.findIndex((line) => line.includes(' rename('));
    expect(swap).toBeGreaterThan(0);
    for (const name of ['a.csv', 'sub/b.csv', 'sub', 'manifest.json']) {
      const synced = lines.findIndex((line) => line.includes(' fsync(') && line.includes(`/${name}>`));
      expect([name, synced >= 0 && synced < swap]).toEqual([name, true]);
    }
  });

  it.each(['beside', 'inside'])(
    'F-02 with the stage %s: the old set or the new one, nothing lost, a second run works',
    { timeout: 120_000 },
    async (where) => {
      const parent = where === 'inside' ? mountTmpfs(tempFolder(), 'size=4m') : tempFolder();
      if (parent === null) return;
      const out = where === 'inside' ? parent : join(parent, 'out');
      const reset = async () => {
        await writeOutputFolder(
          out,
          outputFiles({ 'a.csv': 'old', 'sub/b.csv': 'old', 'sub/gone.csv': 'old' }),
        );
        put(out, 'README', 'mine');
        put(out, 'sub/notes', 'mine');
      };
      const script = scriptFile(SCRIPT(out));
      await reset();
      if (runWith(script, 'fsync', 'EIO', 10_000) === null) return;
      await reset();
      const counts = countCalls(script, CALLS);
      expect(counts.get('fsync')).toBeGreaterThan(4);
      expect(counts.get('rename')).toBeGreaterThan(2);
      let failed = 0;
      for (const [call, count] of counts) {
        for (let nth = 1; nth <= count; nth++) {
          await reset();
          const error = call === 'mkdir' ? 'EACCES' : call === 'rename' ? 'ENOSPC' : 'EIO';
          const result = runWith(script, call, error, nth);
          const label = `${call} ${nth}: ${result?.stdout}`;
          expect([0, 4], label).toContain(result?.status);
          if (result?.status === 4) {
            failed++;
            expect(result.stdout, label).toContain(`OUTPUT_UNWRITABLE Cannot write ${out}`);
          }
          if (result?.status === 4 && where === 'beside')
            expect(await verifyOutputFolder(out), label).toEqual([]);
          await repairOutputFolder(out);
          expect(await verifyOutputFolder(out), label).toEqual([]);
          const found = tree(out);
          expect([found.get('README'), found.get('sub/notes')], label).toEqual(['mine', 'mine']);
          expect(found.get('a.csv'), label).toBe(found.get('sub/b.csv'));
          if (result?.status === 0) expect(found.get('a.csv'), label).toBe('new');
          if (result?.status === 4 && where === 'beside') expect(found.get('a.csv'), label).toBe('old');
          expect(
            readdirSync(parent).filter((name) => name.startsWith('.')),
            label,
          ).toEqual([]);
        }
      }
      expect(failed).toBeGreaterThan(5);
    },
  );
});
