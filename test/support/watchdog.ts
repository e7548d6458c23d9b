import { Worker } from 'node:worker_threads';

/** A thread that looks at a counter; when that stands still for too long, it says what was going on and ends the process. */
const GUARD = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const state = new Int32Array(workerData.state);
const told = new Uint8Array(workerData.told);
let last = -1;
let since = Date.now();
setInterval(() => {
  const now = Atomics.load(state, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  if (Date.now() - since < workerData.limit) return;
  const what = Buffer.from(told.slice(0, Atomics.load(state, 1))).toString();
  writeSync(2, '\\nNo end after ' + workerData.limit / 1000 + ' s: ' + what + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 500);
`;

const TOLD = 32_768;

export interface Watchdog {
  /** Says that something new begins. */
  beat(what: string): void;
  stop(): Promise<void>;
}

/**
 * A test runner cannot time out code that never yields, such as an endless loop or an exponential pattern: the run
 * would hang. With this it ends, as a failure that names its cause.
 */
export function watchdog(limit = 60_000): Watchdog {
  const state = new SharedArrayBuffer(8);
  const told = new SharedArrayBuffer(TOLD);
  const worker = new Worker(GUARD, { eval: true, workerData: { state, told, limit } });
  worker.unref();
  const [numbers, bytes] = [new Int32Array(state), new Uint8Array(told)];
  return {
    beat(what) {
      const text = Buffer.from(what).subarray(0, TOLD);
      bytes.set(text);
      Atomics.store(numbers, 1, text.length);
      Atomics.add(numbers, 0, 1);
    },
    stop: async () => void (await worker.terminate()),
  };
}
