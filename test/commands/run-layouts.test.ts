import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layoutTask, placedPoints } from '../../src/analysis/layout.js';
import { layoutNetwork } from '../../src/layout/layout.js';
import { drawn } from '../analysis/support/drawn.js';
import { runLayouts } from '../../src/commands/run-layouts.js';
import { PaperGraphError } from '../../src/errors.js';
import { graphOf, randomCoauthors } from '../analysis/support/graphs.js';
import { sandbox } from '../support/sandbox.js';

const COMPILED = new URL('../../dist/commands/layout-worker.js', import.meta.url);

const graphs = [1, 2, 3].map((seed) => graphOf(randomCoauthors(60, seed)));
const tasks = graphs.map((graph) => layoutTask(drawn(graph)));
const expected = JSON.stringify(
  tasks.map((task) => [...placedPoints(task, layoutNetwork(task.network, task.options))]),
);

function watched(signal = new AbortController().signal) {
  const lines: string[] = [];
  return { lines, signal, progress: (line: string) => void lines.push(line) };
}

/** A thread that tells that it started and then does as it is told. */
function worker(then: string): URL {
  const file = join(sandbox(), 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';\nparentPort.postMessage('started');\n${then}\n`,
  );
  return pathToFileURL(file);
}

describe('runLayouts', () => {
  it('D-02 gives in threads what one thread gives, and tells how far it is', async () => {
    const watch = watched();
    const places = await runLayouts(tasks, watch, COMPILED);
    expect(JSON.stringify(places.map((points) => [...points]))).toBe(expected);
    expect(watch.lines.at(-1)).toBe('');
    expect(watch.lines.at(-2)).toMatch(/^layout \[#+\] 100 %$/);
  });

  it('works without threads where none can be started', async () => {
    const places = await runLayouts(tasks, watched(), new URL('file:///not/there.js'));
    expect(JSON.stringify(places.map((points) => [...points]))).toBe(expected);
  });

  it.each([
    ['exits', 'process.exit(3);', /ended with code 3/],
    ['throws', "setTimeout(() => { throw new Error('no memory left'); }, 50);", /no memory left/],
  ])('F-22 fails when a thread %s', async (_, then, message) => {
    const error = await runLayouts(tasks, watched(), worker(then)).then(
      () => null,
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(PaperGraphError);
    expect(error).toMatchObject({ code: 'WORKER_DIED', exitCode: 1 });
    expect((error as Error).message).toMatch(message);
  });

  it('stops threads that are at work when it is interrupted', async () => {
    const stop = new AbortController();
    const run = runLayouts(tasks, watched(stop.signal), worker('for (;;);'));
    setTimeout(() => stop.abort(), 300);
    await expect(run).rejects.toThrow(/abort/);
  }, 10_000);
});
