/** What happens when a build may not fit into the heap of its process. */
import { describe, expect, it } from 'vitest';
import { nodeFlags, planHeap } from '../../src/commands/heap.js';
import { papergraph, start } from '../support/cli.js';
import { put, sandbox } from '../support/sandbox.js';

const MB = 2 ** 20;
const GB = 2 ** 30;

describe('planHeap', () => {
  const situation = { inputBytes: 10 * MB, limit: 4 * GB, memory: 16 * GB, chosen: false };

  it('needs no other process for what fits', () => {
    expect(planHeap(situation)).toBeNull();
    expect(planHeap({ ...situation, chosen: true })).toBeNull();
  });

  it('takes a process with a larger young generation for much that fits', () => {
    for (const chosen of [false, true])
      expect(planHeap({ ...situation, inputBytes: 100 * MB, chosen })).toEqual({ megabytes: null });
  });

  it('asks for a heap that fits the input, but leaves a part of the machine to others', () => {
    expect(planHeap({ ...situation, inputBytes: 600 * MB })).toEqual({ megabytes: 7264 });
    expect(planHeap({ ...situation, inputBytes: 5 * GB })).toEqual({ megabytes: 12 * 1024 });
  });

  it('never asks for less than there is, and keeps what the user chose', () => {
    expect(planHeap({ ...situation, inputBytes: GB, memory: 2 * GB })).toEqual({ megabytes: 4096 });
    expect(planHeap({ ...situation, inputBytes: GB, chosen: true })).toEqual({ megabytes: null });
  });
});

describe('nodeFlags', () => {
  it('bounds the growth of the heap only where a large one is needed', () => {
    expect(nodeFlags({ megabytes: null })).toEqual(['--max-semi-space-size=128']);
    expect(nodeFlags({ megabytes: 7264 })).toEqual([
      '--max-semi-space-size=128',
      '--heap-growing-percent=50',
      '--max-old-space-size=7264',
    ]);
  });
});

/** A folder with a file of records that takes far more than 64 MB to build. */
function largeListing(): string {
  const folder = sandbox();
  const lines = Array.from(
    { length: 60_000 },
    (_, n) =>
      `{"title":"Number ${n} of all words w${n} x${n % 977} y${n % 31}","authors":["Ann B${n}","Cy D${n % 999}"],"year":2020}`,
  );
  put(folder, 'records.jsonl', `${lines.join('\n')}\n`);
  return folder;
}

describe('a build that does not fit', () => {
  it('F-07 says in one sentence what to change, with exit code 1', async () => {
    const cwd = largeListing();
    const env = { NODE_OPTIONS: '--max-old-space-size=40' };
    const { code, stderr } = await papergraph(['build', 'records.jsonl', '--only', 'papers.jsonl'], {
      cwd,
      env,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /papergraph: the graph of \d+ MB of input did not fit into \d+ MB of memory; give more with NODE_OPTIONS=--max-old-space-size=\d+/,
    );
  }, 300_000);

  it('stops when it is told to, with the code of the signal', async () => {
    const cwd = largeListing();
    const env = { NODE_OPTIONS: '--max-old-space-size=48' };
    const running = start(['build', 'records.jsonl', '-v'], { cwd, env });
    await running.until('stderr', /running in another process/);
    const { code } = await running.stop('SIGINT');
    expect(code).toBe(130);
  }, 300_000);

  it('stops within seconds in the midst of a computation, and the next one goes on as if nothing had been', async () => {
    const cwd = sandbox();
    const papers = Array.from(
      { length: 60_000 },
      (_, n) =>
        `{"title":"Number ${n} of all words w${n} x${n % 977} y${n % 31}","authors":["Ann B${n % 4999}","Cy D${n % 999}","Eve F${n % 499}"],"note":"${'padding '.repeat(30)}"}`,
    );
    put(cwd, 'records.jsonl', papers.join('\n'));
    put(cwd, 'few.jsonl', papers.slice(0, 3).join('\n'));
    const running = start(['build', 'records.jsonl', '-v', '--only', 'papers.jsonl'], { cwd });
    await running.until('stderr', /60000 records/);
    const told = performance.now();
    expect((await running.stop('SIGINT')).code).toBe(130);
    expect(performance.now() - told).toBeLessThan(10_000);
    expect((await papergraph(['build', 'few.jsonl', '--only', 'papers.jsonl'], { cwd })).code).toBe(0);
  }, 300_000);
});
