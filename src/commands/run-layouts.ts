import { Worker } from 'node:worker_threads';
import { placedPoints, type LayoutTask } from '../analysis/layout.js';
import { PaperGraphError } from '../errors.js';
import type { Places } from '../layout/geometry.js';
import { layoutNetwork } from '../layout/layout.js';
import type { Point } from '../model/graph-view.js';
import type { Effects } from './effects.js';
import type { WorkerMessage, WorkerTask } from './layout-worker.js';

type Watched = Pick<Effects, 'signal' | 'progress'>;

const ENTRY = new URL('./layout-worker.js', import.meta.url);

/**
 * Lays graphs out, each in a thread of its own, so that they share the processors and an interrupt is heard at once.
 * Where threads cannot be started, one after the other in this one. How many threads there are changes no coordinate.
 *
 * @param entry the compiled `layout-worker`
 * @returns positions per task
 * @throws PaperGraphError `WORKER_DIED` when a thread ends without a result
 */
export async function runLayouts(
  tasks: readonly LayoutTask[],
  { signal, progress }: Watched,
  entry = ENTRY,
): Promise<Map<string, Point>[]> {
  const whole = tasks.reduce((sum, { keys }) => sum + keys.length, 0);
  const done = tasks.map(() => 0);
  const stop = new AbortController();
  try {
    return await Promise.all(
      tasks.map(async (task, at) => {
        const report = (share: number): void => {
          done[at] = share * task.keys.length;
          progress(bar(done.reduce((sum, one) => sum + one, 0) / whole));
        };
        const found = await inThread(task, entry, AbortSignal.any([signal, stop.signal]), report);
        signal.throwIfAborted();
        const places = found ?? layoutNetwork(task.network, { ...task.options, onProgress: report });
        report(1);
        return placedPoints(task, places);
      }),
    );
  } finally {
    // What is left when one failed.
    stop.abort();
    progress('');
  }
}

/** Null when no thread can be started. */
function inThread(
  { network, options }: LayoutTask,
  entry: URL,
  signal: AbortSignal,
  report: (share: number) => void,
): Promise<Places | null> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const workerData: WorkerTask = { network, options };
    let started = false;
    let worker: Worker;
    try {
      worker = new Worker(entry, { workerData });
    } catch {
      resolve(null);
      return;
    }
    const abort = (): void => {
      void worker.terminate();
      reject(signal.reason as Error);
    };
    const fail = (cause: unknown): void => {
      signal.removeEventListener('abort', abort);
      if (started) reject(died(cause));
      else resolve(null);
    };
    signal.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message === 'started') started = true;
      else if (typeof message === 'number') report(message);
      else resolve(message);
    });
    worker.on('error', fail);
    // After a result this rejects nothing any more.
    worker.on('exit', (code) => fail(`it ended with code ${code}`));
  });
}

function died(cause: unknown): PaperGraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new PaperGraphError(
    'WORKER_DIED',
    `the thread that lays out a graph died: ${reason}; nothing was written, run again`,
    { cause },
  );
}

const BAR_WIDTH = 24;

function bar(share: number): string {
  const filled = Math.round(share * BAR_WIDTH);
  return `layout [${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${Math.round(100 * share)} %`;
}
