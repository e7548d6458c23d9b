/** Everything but run.json is the same to the byte, whatever the circumstances of the run. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { papergraph, type RunOptions } from '../support/cli.js';
import { digests, PAGE, put, readJson, sandbox, sandboxWithSeeds, sha256 } from '../support/sandbox.js';

let folder: string;
let reference: ReadonlyMap<string, string>;

async function build(
  args: readonly string[],
  out: string,
  options: RunOptions,
): Promise<Map<string, string>> {
  const { code, stderr } = await papergraph(['build', ...args], options);
  expect(code, stderr).toBe(0);
  return digests(out, ['run.json']);
}

describe('the same outputs', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    folder = sandboxWithSeeds();
    reference = await build([], join(folder, 'exports'), { cwd: folder });
    expect(reference.size).toBeGreaterThan(40);
  });

  it('D-01 when built again over the first', async () => {
    const before = readFileSync(join(folder, 'exports', 'manifest.json'), 'utf8');
    expect(await build([], join(folder, 'exports'), { cwd: folder })).toEqual(reference);
    expect(readFileSync(join(folder, 'exports', 'manifest.json'), 'utf8')).toBe(before);
  });

  it('D-02 in a Turkish locale, on the other side of the date line, with little memory', async () => {
    const env = { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', NODE_OPTIONS: '--max-old-space-size=256' };
    expect(await build(['--out', 'turkish'], join(folder, 'turkish'), { cwd: folder, env })).toEqual(
      reference,
    );
  });

  it('F-13 with a clock that jumps back by days', async () => {
    const clock = `const now = Date.now; let calls = 0; Date.now = () => now() - 86_400_000 * calls++;`;
    const preload = `--import=data:text/javascript,${encodeURIComponent(clock)}`;
    const out = join(folder, 'jumping');
    const env = { NODE_OPTIONS: preload, TZ: 'America/Los_Angeles' };
    expect(await build(['--out', 'jumping'], out, { cwd: folder, env })).toEqual(reference);
    const { stages } = readJson(join(out, 'run.json')) as { stages: { milliseconds: number }[] };
    expect(stages.length).toBeGreaterThan(3);
    for (const { milliseconds } of stages) expect(milliseconds).toBeGreaterThanOrEqual(0);
  });

  it('D-08 when the folder held the graph of some of the inputs before', async () => {
    const out = join(folder, 'growing');
    const some = await build(['seeds/001_poster-session-3.txt', '--out', 'growing'], out, { cwd: folder });
    expect(some.get('papers.jsonl')).not.toBe(reference.get('papers.jsonl'));
    expect(await build(['--out', 'growing'], out, { cwd: folder })).toEqual(reference);
  });

  it('D-03 with the inputs in another order', async () => {
    const inputs = ['003_poster-session-6', '000_arxiv-glued', '002_arxiv-dated', '001_poster-session-3'];
    const args = [...inputs.map((name) => `seeds/${name}.txt`), '--out', 'shuffled'];
    expect(await build(args, join(folder, 'shuffled'), { cwd: folder })).toEqual(reference);
  });

  it('D-02 from another working folder with --config', async () => {
    const cwd = sandbox();
    const args = ['--config', join(folder, 'papergraph.config.json')];
    expect(await build(args, join(cwd, 'exports'), { cwd })).toEqual(reference);
  });

  it('D-02 from a copy in another folder', async () => {
    const copy = join(sandbox(), 'Ein Ordner mit Umläuten', 'b');
    for (const name of ['seeds', 'papergraph.config.json'])
      cpSync(join(folder, name), join(copy, name), { recursive: true });
    expect(await build([], join(copy, 'exports'), { cwd: copy })).toEqual(reference);
  });
});

describe('the same outputs of pages with rows that cannot be used', { timeout: 60_000 }, () => {
  const stray = 'Created: 2020-01-02\n\nA study of nothing in particular.\n\narXiv:2001.0000';

  it('D-03 rejects.jsonl does not follow the order of the arguments', async () => {
    const top = sandbox();
    const cwd = join(top, 'pages');
    put(cwd, 'a.txt', `${stray}1\nCreated: 2020-01-01\n`);
    put(cwd, 'b.txt', `${stray}2\nCreated: 2020-01-01\n`);
    put(cwd, 'c.txt', PAGE);
    const runs = await Promise.all(
      [['a.txt', 'b.txt', 'c.txt'], ['c.txt', 'b.txt', 'a.txt'], ['.']].map((inputs, index) => {
        const out = join(top, `out-${index}`);
        return build([...inputs, '--out', out], out, { cwd });
      }),
    );
    expect(runs[0]!.get('rejects.jsonl')).not.toBe(sha256(''));
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });
});
