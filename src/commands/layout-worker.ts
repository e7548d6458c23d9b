/** What a thread of `run-layouts.ts` runs; loaded by anything else, this file does nothing. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LayoutTask } from '../analysis/layout.js';
import type { Places } from '../layout/geometry.js';
import { layoutNetwork } from '../layout/layout.js';

export type WorkerTask = Pick<LayoutTask, 'network' | 'options'>;

/** What the thread tells: that it started, how far it is (0 to 1), and in the end the places. */
export type WorkerMessage = 'started' | number | Places;

const STEP = 0.01;

if (parentPort !== null) {
  const port = parentPort;
  const post = (message: WorkerMessage): void => port.postMessage(message);
  post('started');
  const { network, options } = workerData as WorkerTask;
  let told = 0;
  const places = layoutNetwork(network, {
    ...options,
    onProgress: (done) => {
      if (done < told + STEP) return;
      told = done;
      post(done);
    },
  });
  post(places);
}
