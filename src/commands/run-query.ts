import { Worker } from 'node:worker_threads';
import type { QueryAnswer } from '../cypher/run-query.js';
import { PaperGraphError } from '../errors.js';
import { counted } from './counted.js';
import type { Effects } from './effects.js';
import type { QueryFault, QueryMessage, QueryTask } from './query-worker.js';

const ENTRY = new URL('./query-worker.js', import.meta.url);

/**
 * Runs a query on a built graph in a thread of its own, which can be ended at any moment: by an interrupt, when time is
 * up, and by too much memory.
 *
 * @param ms how long the query may take once the graph is there
 * @throws PaperGraphError `USAGE` for a query that takes too long, `OUT_OF_MEMORY`, `WORKER_DIED`, and what reading the
 * store throws
 */
export function runInThread(
  task: QueryTask,
  ms: number,
  { signal, detail }: Pick<Effects, 'signal' | 'detail'>,
): Promise<QueryAnswer | QueryFault> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(ENTRY, { workerData: task });
    let timer: NodeJS.Timeout | undefined;
    const abort = (): void => end(() => reject(signal.reason as Error));
    function end(tell: () => void): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      tell();
      void worker.terminate();
    }
    signal.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: QueryMessage) => {
      if (message === 'loaded') {
        detail('the graph is there; running the query');
        timer = setTimeout(() => end(() => reject(tookTooLong(ms))), ms);
      } else if ('code' in message) end(() => reject(new PaperGraphError(message.code, message.message)));
      else end(() => resolve(message));
    });
    worker.on('error', (cause: Error) => end(() => reject(died(cause))));
    // After a result this rejects nothing any more.
    worker.on('exit', (code) => end(() => reject(died(new Error(`it ended with code ${code}`)))));
  });
}

const tookTooLong = (ms: number): PaperGraphError =>
  new PaperGraphError(
    'USAGE',
    `the query was not done after ${counted(ms / 1000, 'second')}; bound what it follows (*1..3), add a LIMIT or a condition, or give it longer with --timeout`,
  );

function died(cause: Error): PaperGraphError {
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new PaperGraphError(
      'OUT_OF_MEMORY',
      'the query needs more memory than there is; add a LIMIT or aggregate, or allow more with NODE_OPTIONS=--max-old-space-size=…',
      { cause },
    );
  return new PaperGraphError('WORKER_DIED', `the thread that runs the query died: ${cause.message}`, {
    cause,
  });
}
