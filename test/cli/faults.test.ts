/** Two runs at once, runs that are killed or interrupted, readers that go away. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { papergraph, shell, start } from '../support/cli.js';
import { digests, namesBelow, PAGE, put, ROOT, sandbox } from '../support/sandbox.js';

const OTHER_PAGE = PAGE.replaceAll('Carla Probe', 'Eve Other');
const lockOf = (folder: string): string => join(folder, '.exports.papergraph.lock');

/** Two folders that were built cleanly, from the one page and from the other. */
let one: string;
let other: string;
let folder: string;

const outputs = (of: string): Map<string, string> => digests(join(of, 'exports'), ['run.json']);
const build = (of: string) => papergraph(['build', 'page.txt'], { cwd: of });

beforeAll(async () => {
  one = sandbox();
  other = sandbox();
  put(one, 'page.txt', PAGE);
  put(other, 'page.txt', OTHER_PAGE);
  for (const of of [one, other]) expect((await build(of)).code).toBe(0);
  expect(outputs(one)).not.toEqual(outputs(other));
});

beforeEach(() => {
  folder = sandbox();
  cpSync(one, folder, { recursive: true });
});

describe('F-10 two builds into one folder', { timeout: 60_000 }, () => {
  it('the second ends with exit code 6 and names the first', async () => {
    const first = start(['build', '-'], { cwd: folder });
    while (!existsSync(lockOf(folder))) await setTimeout(10);
    const { code, stdout, stderr } = await build(folder);
    expect([code, stdout]).toEqual([6, '']);
    expect(stderr).toMatch(
      new RegExp(
        `^papergraph: [^\\n]*process ${first.child.pid} since \\d{4}-\\d\\d-\\d\\dT[^\\n]*--out[^\\n]*\\n$`,
      ),
    );
    expect(outputs(folder)).toEqual(outputs(one));
    const elsewhere = await papergraph(['build', 'page.txt', '--out', 'elsewhere'], { cwd: folder });
    expect(elsewhere.code).toBe(0);
    first.child.stdin.end(OTHER_PAGE);
    expect((await first.ended).code).toBe(0);
    expect((await papergraph(['verify'], { cwd: folder })).code).toBe(0);
    expect(existsSync(lockOf(folder))).toBe(false);
  });

  it('started together, one wins and the result is that of a clean run', async () => {
    for (let round = 0; round < 4; round++) {
      cpSync(join(other, 'page.txt'), join(folder, 'page.txt'));
      const ended = await Promise.all([build(folder), build(folder), build(folder)]);
      const codes = ended.map(({ code }) => code);
      expect(codes).toContain(0);
      for (const { code, stderr } of ended)
        if (code !== 0) expect([code, stderr]).toEqual([6, expect.stringContaining('process')]);
      expect(outputs(folder)).toEqual(outputs(other));
      expect(namesBelow(folder)).toEqual(namesBelow(other));
    }
  });
});

describe('F-01 D-10 a build that is killed', { timeout: 120_000 }, () => {
  /** Moments of a build, each seen from outside. */
  const beside = (pattern: RegExp) => (): boolean => readdirSync(folder).some((name) => pattern.test(name));
  it.each<[string, () => boolean, number]>([
    ['when it has just started', () => true, 150],
    ['when it holds the lock', () => existsSync(lockOf(folder)), 0],
    ['while it works', () => existsSync(lockOf(folder)), 200],
    ['when it begins to write', beside(/\.new$/), 0],
    ['while it writes', beside(/\.new$/), 40],
    ['when it swaps the folders', beside(/\.old$/), 0],
    [
      'when it writes the store',
      () => readdirSync(join(folder, '.papergraph/exports')).some((name) => name.startsWith('.draft')),
      0,
    ],
  ])('%s leaves the old set or the new one, and the next build needs no help', async (_, moment, delay) => {
    cpSync(join(other, 'page.txt'), join(folder, 'page.txt'));
    const killed = start(['build', 'page.txt'], { cwd: folder });
    while (killed.child.exitCode === null && !moment()) await setTimeout(1);
    await setTimeout(delay);
    await killed.stop('SIGKILL');

    const { code, stderr } = await papergraph(['verify'], { cwd: folder });
    expect(code, stderr).toBe(0);
    expect([outputs(one), outputs(other)]).toContainEqual(outputs(folder));

    const next = await build(folder);
    expect(next.code, next.stderr).toBe(0);
    expect(outputs(folder)).toEqual(outputs(other));
    expect(namesBelow(folder)).toEqual(namesBelow(other));
    expect((await papergraph(['stats'], { cwd: folder })).code).toBe(0);
  });
});

describe('F-08 a build that is interrupted', { timeout: 60_000 }, () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'ends within 2 s after %s with exit code %i while it waits for standard input',
    async (signal, code) => {
      const command = start(['build', '-'], { cwd: folder });
      while (!existsSync(lockOf(folder))) await setTimeout(10);
      command.child.stdin.write(PAGE);
      await setTimeout(200);
      const ended = await command.stop(signal);
      expect([ended.code, ended.signal, ended.stdout]).toEqual([code, null, '']);
      expect(ended.stderr).not.toMatch(/\n\s+at |defect/);
      expect(ended.milliseconds).toBeLessThan(2000);
      expect(outputs(folder)).toEqual(outputs(one));
      expect(namesBelow(folder)).toEqual(namesBelow(one));
    },
  );

  it('leaves the outputs of the last run and no temporary file', async () => {
    cpSync(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true });
    const before = namesBelow(folder);
    const command = start(['build', 'seeds'], { cwd: folder });
    while (!existsSync(lockOf(folder))) await setTimeout(10);
    await setTimeout(100);
    const ended = await command.stop('SIGINT');
    expect([ended.code, ended.stdout]).toEqual([130, '']);
    expect(ended.stderr).not.toMatch(/\n\s+at |defect|written to/);
    expect(namesBelow(folder)).toEqual(before);
    expect(outputs(folder)).toEqual(outputs(one));
  });
});

describe('F-06 64 open files at most', { timeout: 60_000 }, () => {
  it('suffice for 500 inputs and every output', async () => {
    const title = (n: number): string => JSON.stringify({ title: `Looms ${n}`, authors: ['Ada Lovelace'] });
    for (let n = 0; n < 500; n++) put(folder, `many/${n}.jsonl`, title(n));
    const build =
      'papergraph build many --out few && papergraph verify --out few && papergraph stats --out few';
    const { code, stdout, stderr } = await shell(`ulimit -n 64; ${build}`, { cwd: folder });
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('500 records from 500 listings');
    const { code: query, stdout: rows } = await shell(
      `ulimit -n 64; papergraph query 'MATCH (p:Paper) RETURN count(p) AS papers' --out few --format csv`,
      { cwd: folder },
    );
    expect([query, rows]).toEqual([0, expect.stringContaining('500')]);
  });
});

describe('F-09 a reader that has seen enough', () => {
  it.each(['formats', 'schema', 'stats --json', 'help build'])('papergraph %s | head -1', async (command) => {
    const { stdout, stderr } = await shell(`papergraph ${command} | head -1; echo "\${PIPESTATUS[0]}"`, {
      cwd: folder,
    });
    expect(stdout).toMatch(/^\S.*\n(?:0|141)\n$/);
    expect(stderr).toBe('');
  });

  it('papergraph schema | true', async () => {
    const { stdout, stderr } = await shell('papergraph schema | true; echo "${PIPESTATUS[0]}"', {
      cwd: folder,
    });
    expect(stdout).toMatch(/^(?:0|141)\n$/);
    expect(stderr).toBe('');
  });

  it('of messages ends no work', async () => {
    const { stdout } = await shell(
      'papergraph build page.txt --out new/exports 2>&1 | true; echo "${PIPESTATUS[0]}"',
      {
        cwd: folder,
      },
    );
    expect(stdout).toBe('0\n');
    expect(outputs(join(folder, 'new'))).toEqual(outputs(one));
  });
});

describe.skipIf(!existsSync('/dev/full'))('F-03 a full disk behind standard output', () => {
  it.each(['schema', 'stats', 'help', 'query "MATCH (n) RETURN n"'])('papergraph %s', async (command) => {
    const ended = await shell(`papergraph ${command} > /dev/full`, { cwd: folder });
    expect(ended.code).toBe(4);
    expect(ended.stderr).toContain('papergraph: standard output cannot be written (ENOSPC)');
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });

  it('and behind the messages ends no work', async () => {
    const { code, stdout } = await shell('papergraph formats --json 2> /dev/full', { cwd: folder });
    expect([code, stdout]).toEqual([0, expect.stringContaining('"inputs"')]);
  });
});
